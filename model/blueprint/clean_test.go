package blueprint_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"interlock/model/blueprint"
)

func TestCleanKeepsWhatPeopleSeeAndDropsTheRest(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"plain":                          "plain",
		"Zoë 日本 😀 👩‍👩‍👧":                 "Zoë 日本 😀 👩‍👩‍👧",
		"e\u0301":                        "é",
		"a\nb\r\nc\rd\u2028e":            "a\nb\nc\nd\ne",
		"a\tb":                           "a b",
		"\x1b[31mred\x1b]0;t\x07":        "[31mred]0;t",
		"\u009b31m":                      "31m",
		"\u202ereversed\u202c":           "reversed",
		"\u2066isolated\u2069":           "isolated",
		"\ufeffmark":                     "mark",
		"a\ufffe\uffff\ufdd0\U0001ffffb": "ab",
		"bad \xff byte":                  "bad \ufffd byte",
		"e\x00\u0301":                    "é",
	} {
		if got := blueprint.Clean(text); got != want {
			t.Errorf("Clean(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("e\x00\u0301\u202e\xff\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		clean := blueprint.Clean(text)
		if !utf8.ValidString(clean) || !norm.NFC.IsNormalString(clean) || blueprint.Clean(clean) != clean {
			t.Fatalf("Clean(%q) = %q is not clean", text, clean)
		}
		if strings.ContainsFunc(clean, func(r rune) bool {
			return unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Noncharacter_Code_Point, r)
		}) {
			t.Fatalf("Clean(%q) = %q holds what was to be dropped", text, clean)
		}
	})
}
