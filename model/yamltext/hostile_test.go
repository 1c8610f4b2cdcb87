package yamltext_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"interlock/model/yamltext"
)

// bomb is a list whose aliases unfold to a billion values.
func bomb() string {
	var b strings.Builder
	b.WriteString("l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 9; i++ {
		fmt.Fprintf(&b, "l%d: &l%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*l%d, ", i-1), 10), ", "))
	}
	return b.String()
}

func TestHostileTextsAreRefused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, source string
		cause        error
		line         int
	}{
		{"50 MB", strings.Repeat("a: b\n", 10<<20), yamltext.ErrTooLarge, 0},
		{"Latin-1", "a: 1\nname: J\xf6rg\n", yamltext.ErrEncoding, 2},
		{"UTF-16", "\xff\xfea\x00:\x00 \x001\x00", yamltext.ErrEncoding, 1},
		{"brackets too deep", strings.Repeat("[", 200) + strings.Repeat("]", 200), yamltext.ErrTooDeep, 1},
		{"brackets far too deep", strings.Repeat("[", 1<<20), yamltext.ErrTooDeep, 0},
		{"braces far too deep", strings.Repeat("{a: ", 1<<18), yamltext.ErrTooDeep, 0},
		{"lists too deep", strings.Repeat("- ", 200) + "x\n", yamltext.ErrTooDeep, 1},
		{"aliases that unfold to a billion", bomb(), yamltext.ErrAliases, 0},
		{"a value that contains itself", "a: 1\nb: &b [*b]\n", yamltext.ErrAliases, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := yamltext.Parse(test.source)
			var refused *yamltext.RefusedError
			if !errors.Is(err, test.cause) || !errors.As(err, &refused) || refused.Line != test.line {
				t.Errorf("got %#v, want %v on line %d", err, test.cause, test.line)
			}
		})
	}
}

// TestLongTextsAreReadInTime would not end if reading, laying out or explaining
// took more than time in proportion to the length.
func TestLongTextsAreReadInTime(t *testing.T) {
	t.Parallel()
	const n = 30_000
	for name, source := range map[string]string{
		"one line":         "[" + strings.Repeat("a, ", n) + "b]\n",
		"one long mapping": "{" + strings.Repeat("k: v, ", n) + "l: w}\n",
		"comments":         strings.Repeat("# c\n", n) + "a: 1 # d\n",
		"blank lines":      "a:" + strings.Repeat(" \n", n) + "  b\n",
		"one quoted text":  "a: \"" + strings.Repeat("x y\n  ", n) + "\"\n",
		"empty items":      strings.Repeat("-\n", n),
		"few aliases":      "a: &a x\nb: [" + strings.Repeat("*a, ", n) + "*a]\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := parse(t, source)
			for _, item := range append(text.Root().Items(), text.Root().Get("b").Items()...) {
				item.Comment()
			}
			if text.Root().EndLine() == 0 || len(text.DuplicateKeys()) > n {
				t.Error("the end is lost")
			}
		})
	}
	for name, source := range map[string]string{
		"many broken lines":   strings.Repeat("- @x\n", n),
		"an unclosed bracket": strings.Repeat("- x\n", n) + "- [\n" + strings.Repeat("- x\n", n),
		"an unclosed quote":   "- \"x\n" + strings.Repeat("- x\n", n),
		"one broken line":     "- {text: " + strings.Repeat("x, ", n) + "a: b: c}",
		"quotes":              "- " + strings.Repeat(`"`, n) + " x",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if problem := syntaxError(t, source); problem.Line == 0 {
				t.Error("no line")
			}
		})
	}
}

func TestTextsThatCanOnlyBeRead(t *testing.T) {
	t.Parallel()
	several := parse(t, "a: 1 # one\n---\nb: 2\n")
	if several.Documents() != 2 || several.Root().Get("a").Text() != "1" {
		t.Errorf("%d documents, root %q", several.Documents(), several.Root().Source())
	}
	exotic := parse(t, "[?x]\n")
	if exotic.Root().Kind() != yamltext.ListKind || exotic.Root().Line() != 1 || exotic.Root().EndLine() != 1 {
		t.Error("a text that is not laid out cannot be read")
	}
	for _, text := range []*yamltext.Text{several, exotic} {
		if _, err := text.Set(nil, yamltext.Plain("1")); err == nil || !strings.Contains(err.Error(), "edit the text itself") {
			t.Errorf("%q: got %v", text, err)
		}
	}
}
