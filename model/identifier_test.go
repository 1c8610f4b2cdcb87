package model_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
)

func TestSlug(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Nobody rang back":                         "nobody-rang-back",
		"  Zoë's  café — №1 ":                      "zoes-cafe-no1",
		"It’s 08:30":                               "its-08-30",
		"a very long text that goes on and on":     "a-very-long-text-that",
		"Donaudampfschifffahrtsgesellschaftskapit": "donaudampfschifffahrtsge",
		"待つ":  "",
		"---": "",
		"":    "",
	} {
		if got := model.Slug(text); got != want {
			t.Errorf("Slug(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFreshIDsAreValidAndFree(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		taken := map[string]bool{}
		text := rapid.String().Draw(t, "text")
		for range rapid.IntRange(1, 15).Draw(t, "times") {
			id := model.FreshID(text, "note", func(id string) bool { return taken[id] })
			if !model.ValidID(id) || taken[id] {
				t.Fatalf("FreshID(%q) = %q", text, id)
			}
			taken[id] = true
		}
	})
}

func TestValidID(t *testing.T) {
	t.Parallel()
	for id, want := range map[string]bool{
		"a": true, "no-date": true, "s1": true, "2-b": true, strings.Repeat("a", 40): true,
		"": false, "-a": false, "a-": false, "a--b": false, "A": false, "a b": false, "a/b": false, "a#b": false, "é": false, "a_b": false, strings.Repeat("a", 41): false,
	} {
		if got := model.ValidID(id); got != want {
			t.Errorf("ValidID(%q) = %t", id, got)
		}
	}
}

func TestNearest(t *testing.T) {
	t.Parallel()
	names := []string{"csat-claim", "calls-per-claim", "enps-claims", "s1", "s2", "claim/wait#no-date"}
	for name, want := range map[string]string{
		"csat-clam": "csat-claim", "csatclaim": "csat-claim", "CSAT-claim": "csat-claim", "s3": "s1", "s": "s1",
		"claim/wait#nodate": "claim/wait#no-date", "turnover": "", "": "", "x": "",
	} {
		if got := model.Nearest(name, names); got != want {
			t.Errorf("the nearest to %q is %q, want %q", name, got, want)
		}
	}
}

func TestValues(t *testing.T) {
	t.Parallel()
	for text, want := range map[model.Duration]float64{"25m": 25, "12h": 720, "6d": 8640, "1w": 10080, "1h 30m": 90, "1h30m": 90, "1.5h": 90, " 5m ": 5} {
		if got, ok := text.Minutes(); !ok || got != want {
			t.Errorf("%q lasts %g minutes, want %g", text, got, want)
		}
	}
	for _, text := range []model.Duration{"", "5", "m", "5 minutes", "-5m", "5m ago", "5M"} {
		if got, ok := text.Minutes(); ok {
			t.Errorf("%q lasts %g minutes", text, got)
		}
	}
	for text, want := range map[model.Date]bool{
		"2025": true, "2025-06": true, "2024-02-29": true,
		"": false, "2025-13": false, "2025-02-29": false, "2025-6": false, "25-06-12": false, "2025-06-12T10:00": false, "June": false,
	} {
		if got := text.Valid(); got != want {
			t.Errorf("%q is valid: %t", text, got)
		}
	}
	for basis, want := range map[model.Basis]bool{model.Measured: false, model.Said: false, model.Inferred: true, model.Assumed: true, "": false} {
		if basis.Guess() != want {
			t.Errorf("%q is a guess: %t", basis, basis.Guess())
		}
	}
}
