package yamltext_test

import (
	"errors"
	"strings"
	"testing"

	"interlock/model/yamltext"
)

func syntaxError(t *testing.T, source string) *yamltext.SyntaxError {
	t.Helper()
	_, err := yamltext.Parse(source)
	var problem *yamltext.SyntaxError
	if !errors.As(err, &problem) {
		t.Fatalf("Parse(%q) gave %v, want a syntax error", source, err)
	}
	return problem
}

func TestSyntaxErrorMendsTheLine(t *testing.T) {
	t.Parallel()
	tests := []struct{ value, mended string }{
		{`"Nobody rang" she said`, `'"Nobody rang" she said'`},
		{`"Nobody rang", she said # Tom`, `'"Nobody rang", she said' # Tom`},
		{`'It's broken'`, `"It's broken"`},
		{`"He said "no" to me"`, `'He said "no" to me'`},
		{`[draft] letter`, `"[draft] letter"`},
		{`{draft} letter`, `"{draft} letter"`},
		{`[draft`, `"[draft"`},
		{`{draft`, `"{draft"`},
		{`[phone, @home]`, `[phone, "@home"]`},
		{`[phone, letter`, `[phone, letter]`},
		{`*everyone* knows`, `"*everyone* knows"`},
		{`& then`, `"& then"`},
		{`@home`, `"@home"`},
		{"`code`", "\"`code`\""},
		{`%off`, `"%off"`},
		{`| pipe`, `"| pipe"`},
		{`> more`, `"> more"`},
		{`key: value: more`, `"key: value: more"`},
		{`{text: Is it me?, basis: said}`, `{text: "Is it me?", basis: said}`},
		{`{text: No: never, basis: said}`, `{text: "No: never", basis: said}`},
		{`{text: she [laughs], basis: said} # Tom`, `{text: "she [laughs]", basis: said} # Tom`},
		{`{text: "Nobody" she said, basis: said}`, `{text: '"Nobody" she said', basis: said}`},
		{`{text: 'It's late', basis: said}`, `{text: "It's late", basis: said}`},
		{`{text: @home, tags: [a, b]}`, `{text: "@home", tags: [a, b]}`},
		{`{text: caller #1, basis: said}`, `{text: "caller #1", basis: said}`},
		{`{text: slow, unsure: why?, basis: said}`, `{text: slow, unsure: "why?", basis: said}`},
		{`{text: "a, basis: b", tags: [}`, `{text: "a, basis: b", tags: "["}`},
		{`{text: slow, basis: said`, `{text: slow, basis: said}`},
		{`"never closed`, `"never closed"`},
		{`'twas the night`, `"'twas the night"`},
		{`"C:\dir"`, `'C:\dir'`},
	}
	for _, place := range []struct{ before, after string }{
		{"title: x\nnotes:\n  - first\n  - ", "\n  - last\nend: 1\n"},
		{"title: x\nnotes:\n  first: 1\n  key: ", "\n  last: x\nend: 1\n"},
		{"- ", ""},
		{"long: |\n  \"a\" b\nwrapped: \"a\n  b\"\nnotes:\n- a\n- ", "\n- z\n"},
	} {
		for _, test := range tests {
			problem := syntaxError(t, place.before+test.value+place.after)
			line := strings.Count(place.before, "\n") + 1
			start := place.before[strings.LastIndex(place.before, "\n")+1:]
			if problem.Line != line || problem.Excerpt != start+test.value || problem.Mended != start+test.mended {
				t.Errorf("%q: line %d, excerpt %q, mended %q; want line %d, %q", test.value, problem.Line, problem.Excerpt, problem.Mended, line, start+test.mended)
				continue
			}
			if want := place.before + test.mended + place.after; problem.MendedText() != want {
				t.Errorf("%q: mended text %q, want %q", test.value, problem.MendedText(), want)
			}
			if _, err := yamltext.Parse(problem.MendedText()); err != nil {
				t.Errorf("%q: the mended text does not read: %v", test.value, err)
			}
			if problem.Problem == "" || strings.Contains(problem.Problem, "not YAML") {
				t.Errorf("%q: problem %q is not in plain words", test.value, problem.Problem)
			}
		}
	}
}

func TestSeveralBrokenLinesAreMendedOneByOne(t *testing.T) {
	t.Parallel()
	source := "- ok\n- @one\n- 'It's two'\n- ok\n- {text: Who?, basis: said}\n"
	for _, line := range []int{2, 3, 5} {
		problem := syntaxError(t, source)
		if problem.Line != line || problem.Mended == "" {
			t.Fatalf("line %d, mended %q; want line %d mended", problem.Line, problem.Mended, line)
		}
		source = problem.MendedText()
	}
	parse(t, source)
}

func TestSyntaxErrorSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	tests := []struct {
		source  string
		line    int
		problem string
		mended  string
	}{
		{"a:\n\tb: 1\n", 2, "a tab indents the line", "  b: 1"},
		{"a:\n  - x\n\t- y\n", 3, "a tab indents the line", "  - y"},
		{"- a\n-\tb\n", 2, "a tab indents the line", "- b"},
		{"a: x\n\tb: 1\n", 2, "a tab indents the line", "b: 1"},
		{"a: 1\nb: To\x00m\nc: 2\n", 2, "an invisible control character", "b: Tom"},
		{"- a\x01\u200bb\x7f\n", 1, "an invisible control character", "- a\u200bb"},
		{"{\n  \"a\": {\n    \"b\": [1, 2\n", 3, "the file ends too early", ""},
		{"{\"a\": \"b", 1, "the file ends too early", ""},
		{"a: 1\nb\nc: 2\n", 2, "a colon is missing behind the key", ""},
		{"a:\n   b: 1\n  c: 2\n", 3, "check its indentation", ""},
		{"a: 1\n- b\n", 2, "check its indentation", ""},
		{"- name: x: y\n  role: z\n", 1, "must be quoted", `- name: "x: y"`},
		{"- name: \"x\" y\n", 1, "behind the closing quote", `- name: '"x" y'`},
		{"a: [1,\n  2\nb: 3\n", 1, "", ""},
		{"a: *nobody\n", 1, "starts with *", `a: "*nobody"`},
		{"%YAML 1.2\n---\na: 1\n", 1, "%YAML", ""},
	}
	for _, test := range tests {
		problem := syntaxError(t, test.source)
		if problem.Line != test.line || !strings.Contains(problem.Problem, test.problem) || problem.Mended != test.mended {
			t.Errorf("%q: line %d, %q, mended %q; want line %d, %q, mended %q", test.source, problem.Line, problem.Problem, problem.Mended, test.line, test.problem, test.mended)
		}
		if test.mended == "" && problem.MendedText() != "" {
			t.Errorf("%q: a mended text without a mended line", test.source)
		}
	}
}

func TestConflictMarkersAreNamed(t *testing.T) {
	t.Parallel()
	_, err := yamltext.Parse("a: 1\n<<<<<<< ours\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n")
	var problem *yamltext.SyntaxError
	if !errors.Is(err, yamltext.ErrConflictMarkers) || !errors.As(err, &problem) || problem.Line != 2 || problem.Mended != "" {
		t.Errorf("got %v, want the conflict on line 2", err)
	}
	parse(t, "a: |\n  <<<<<<< not a marker\n")
}
