package session

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMergeLines(t *testing.T) {
	t.Parallel()
	const list = "pains:\n  - text: A\n    basis: said\n  - text: B\n"
	for name, test := range map[string]struct {
		base, ours, theirs, want string // no want: a conflict
	}{
		"nobody":        {list, list, list, list},
		"one side":      {list, list, "pains:\n  - text: B\n", "pains:\n  - text: B\n"},
		"both the same": {list, "pains:\n  - text: B\n", "pains:\n  - text: B\n", "pains:\n  - text: B\n"},
		"two lines": {
			"a: 1\nb: 1\nc: 1\n", "a: 2\nb: 1\nc: 1\n", "a: 1\nb: 1\nc: 2\n",
			"a: 2\nb: 1\nc: 2\n",
		},
		"neighbouring lines": {"a: 1\nb: 1\n", "a: 2\nb: 1\n", "a: 1\nb: 2\n", "a: 2\nb: 2\n"},
		"the same line":      {"a: 1\n", "a: 2\n", "a: 3\n", ""},
		"a note below a deleted one": {
			list, "pains:\n  - text: A\n    basis: said\n  - text: B\n  - text: C\n", "pains:\n  - text: A\n    basis: said\n",
			"pains:\n  - text: A\n    basis: said\n  - text: C\n",
		},
		"a field of a deleted note": {
			list, "pains:\n  - text: A\n    basis: said\n    severity: 3\n  - text: B\n", "pains:\n  - text: B\n", "",
		},
		"a field within a deleted note": {
			list, "pains:\n  - text: A\n    severity: 3\n    basis: said\n  - text: B\n", "pains:\n  - text: B\n", "",
		},
		"an item of a deleted list": {
			"gains:\n- G\npains:\n- A\n", "gains:\n- G\npains:\n- A\n- B\n", "gains:\n- G\n", "",
		},
		"a field and a note at one place": {
			"pains:\n  - text: A\n", "pains:\n  - text: A\n  - text: B\n", "pains:\n  - text: A\n    basis: said\n",
			"pains:\n  - text: A\n    basis: said\n  - text: B\n",
		},
		"no line end within the text": {"a: 1\n", "a: 1\nb: 2\n", "a: 1", ""},
		"Windows line ends":           {"a: 1\r\nb: 1\r\n", "a: 2\r\nb: 1\r\n", "a: 1\r\nb: 2\r\n", "a: 2\r\nb: 2\r\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := mergeLines(test.base, test.ours, test.theirs)
			switch {
			case test.want == "" && ok:
				t.Errorf("merged to %q, want a conflict", got)
			case test.want != "" && (!ok || got != test.want):
				t.Errorf("merged to %q, %t; want %q", got, ok, test.want)
			}
		})
	}
}

// Whatever is merged, each side alone comes through, and no line appears that
// neither side wrote.
func TestMergeLinesOfAnyTexts(t *testing.T) {
	t.Parallel()
	texts := rapid.Custom(func(t *rapid.T) string {
		lines := rapid.SliceOfN(rapid.SampledFrom([]string{"a: 1", "- b", "  - c", "    d: 2", "", "# e"}), 0, 12).Draw(t, "lines")
		text := strings.Join(lines, "\n")
		if rapid.Bool().Draw(t, "ended") {
			text += "\n"
		}
		return text
	})
	rapid.Check(t, func(t *rapid.T) {
		base, ours, theirs := texts.Draw(t, "base"), texts.Draw(t, "ours"), texts.Draw(t, "theirs")
		if got, ok := mergeLines(base, ours, base); !ok || got != ours {
			t.Fatalf("ours alone became %q, %t", got, ok)
		}
		if got, ok := mergeLines(base, base, theirs); !ok || got != theirs {
			t.Fatalf("theirs alone became %q, %t", got, ok)
		}
		merged, ok := mergeLines(base, ours, theirs)
		if !ok {
			return
		}
		known := base + "\n" + ours + "\n" + theirs + "\n"
		for line := range strings.Lines(merged) {
			if line = strings.TrimSuffix(line, "\n"); !strings.Contains("\n"+known, "\n"+line+"\n") {
				t.Fatalf("the line %q of %q comes from nowhere", line, merged)
			}
		}
	})
}
