package yamltext_test

import (
	"errors"
	"strings"
	"testing"

	"interlock/model/yamltext"
)

func TestQuoteQuotesWhatSomeReaderTakesForSomethingElse(t *testing.T) {
	t.Parallel()
	traps := []string{
		"", " ", "y", "Y", "yes", "Yes", "NO", "on", "Off", "true", "False", "null", "NULL", "~", "=", "<<",
		"08", "010", "1_000", "1,000", "0x1F", "0o17", "0b11", "+1", "-1", "1.5", ".5", "1.", "1e3", "1.5E-3", ".inf", "-.INF", ".nan",
		"12:30", "1:30:45", "190:20:30.15", "2025-03-01", "2025-3-1", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43",
		"- dash", "-x", "-", "? what", "?", ": x", ":x", ", a", "[draft] letter", "{a}", "]", "}", "# hash", "#", "& and", "*all*",
		"!now", "| pipe", "> more", "'quoted'", `"quoted"`, "%", "@home", "`code`", "---", "--- x", "...", "... x",
		"Waiting: 3 days", "ends:", "why? #angry", " leading", "trailing ", "nbsp\u00a0", "two\nlines", "a\tb",
		"bell\a", "nul\x00", "del\x7f", "nel\u0085", "ls\u2028", "ps\u2029", "bom\ufeff", "rtl\u202e", "cr\r",
	}
	for _, trap := range traps {
		spelled := yamltext.Quote(trap)
		if q := spelled[0]; q != '"' && q != '\'' {
			t.Errorf("%q is written as %s, without quotes", trap, spelled)
		}
		read := node(t, parse(t, "k: "+spelled+"\n"), "k")
		if read.Text() != trap || !read.Quoted() {
			t.Errorf("%q is written as %s, which reads as %q", trap, spelled, read.Text())
		}
		if strings.ContainsAny(spelled, "\a\x00\x7f\r\n") || strings.Contains(spelled, "\u202e") {
			t.Errorf("%q is written with raw control characters", trap)
		}
	}
}

func TestQuoteLeavesOrdinaryTextAlone(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"She waits", "Is it me?", "don't", "say \"no\"", "a, b", "50%", "e-mail", "x#y", "http://a.b/c", "12 days", "2025-03", "é", "日本",
		"😀 done", "👩‍💻", "[sic] is wrong only in front"[1:], "12m", "v1.2.3", "yes and no", "a & b", "(ok)", "…",
	} {
		if spelled := yamltext.Quote(text); spelled != text {
			t.Errorf("%q is written as %s", text, spelled)
		}
	}
}

func TestQuoteTakesTheQuotesThatNeedNoEscapes(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`"Nobody rang" she said`: `'"Nobody rang" she said'`,
		`C:\dir: x`:              `'C:\dir: x'`,
		`'It's`:                  `"'It's"`,
		`"it's"`:                 `"\"it's\""`,
	} {
		if spelled := yamltext.Quote(text); spelled != want {
			t.Errorf("%q is written as %s, want %s", text, spelled, want)
		}
	}
}

func TestRenderWritesOurLayout(t *testing.T) {
	t.Parallel()
	tests := []struct {
		value yamltext.Value
		want  string
	}{
		{yamltext.Map{Entries: []yamltext.MapEntry{
			{Key: "name", Value: yamltext.String("Maya")},
			{Key: "since", Value: yamltext.Plain("2025-06-12")},
			{Key: "quote", Value: yamltext.String("one\n\ntwo\n")},
			{Key: "notes", Value: yamltext.List{Items: []yamltext.Value{yamltext.String("no"), note("Is it me?", "said")}}},
			{Key: "stages", Value: yamltext.List{Items: []yamltext.Value{yamltext.Map{Entries: []yamltext.MapEntry{
				{Key: "id", Value: yamltext.String("wait")},
				{Key: "channels", Value: yamltext.List{Flow: true, Items: []yamltext.Value{yamltext.String("phone"), yamltext.String("e-mail")}}},
			}}}}},
			{Key: "none", Value: yamltext.List{}},
		}}, "name: Maya\nsince: 2025-06-12\nquote: |\n  one\n\n  two\nnotes:\n  - \"no\"\n  - {text: \"Is it me?\", basis: said}\n" +
			"stages:\n  - id: wait\n    channels: [phone, e-mail]\nnone: []\n"},
		{yamltext.List{Items: []yamltext.Value{yamltext.List{Items: []yamltext.Value{yamltext.Plain("1")}}}}, "- - 1\n"},
		{yamltext.String("x: y"), "\"x: y\"\n"},
		{yamltext.Map{}, "{}\n"},
	}
	for _, test := range tests {
		got, err := yamltext.Render(test.value)
		if err != nil || got != test.want {
			t.Errorf("got %v\n%s, want\n%s", err, got, test.want)
		}
	}
	for _, text := range trickyTexts {
		source, err := yamltext.Render(yamltext.Map{Entries: []yamltext.MapEntry{{Key: "k", Value: yamltext.String(text)}}})
		if err != nil {
			t.Errorf("%q: %v", text, err)
		} else if got := node(t, parse(t, source), "k").Text(); got != text {
			t.Errorf("%q reads as %q", text, got)
		}
	}
	if _, err := yamltext.Render(yamltext.Plain("a: b")); !errors.Is(err, yamltext.ErrValue) {
		t.Errorf("got %v", err)
	}
}
