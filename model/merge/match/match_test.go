package match_test

import (
	"slices"
	"testing"

	"interlock/model/merge/match"
)

func TestPairing(t *testing.T) {
	t.Parallel()
	p := match.New(
		[]string{"1 call", "2 wait on hold", "3 pay", "4 leave"},
		[]string{"3 pay", "1 call us", "5 wait on hold again", "4 leave"},
	)
	match.ByKey(p, func(s string) (byte, bool) { return s[0], s[0] != '2' && s[0] != '5' })
	p.ByPlace(match.Alike, match.Likeness)
	for new, want := range map[string]string{"3 pay": "3 pay", "1 call us": "1 call", "5 wait on hold again": "2 wait on hold"} {
		if old, ok := p.Old(new); !ok || old != want {
			t.Errorf("%q comes from %q, %t; want %q", new, old, ok, want)
		}
		if back, _ := p.New(want); back != new {
			t.Errorf("%q became %q, want %q", want, back, new)
		}
	}
}

func TestUnlikeEntriesAreNotPaired(t *testing.T) {
	t.Parallel()
	p := match.New([]string{"a", "Waits in the wrong queue"}, []string{"a", "Gets a letter"})
	match.ByKey(p, func(s string) (string, bool) { return s, true })
	p.ByPlace(match.Alike, match.Likeness)
	if old, ok := p.Old("Gets a letter"); ok {
		t.Errorf("paired with %q", old)
	}
}

func TestLikeness(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		a, b      string
		low, high float64
	}{
		{"same", "same", 1, 1},
		{"", "", 0, 0},
		{"a", "a", 0, 0},
		{"Feels listened to", "Feels listened to and taken seriously", 0.6, 0.8},
		{"Looks for a sign", "Gets a letter", 0, 0.3},
		{"日本語の文", "日本語の本", 0.7, 0.8},
	} {
		if got := match.Likeness(test.a, test.b); got < test.low || got > test.high {
			t.Errorf("%q and %q: %g, want %g to %g", test.a, test.b, got, test.low, test.high)
		}
	}
}

func TestLongestRun(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ numbers, want []int }{
		{nil, nil},
		{[]int{5}, []int{0}},
		{[]int{1, 2, 3}, []int{0, 1, 2}},
		{[]int{9, 1, 2, 3}, []int{1, 2, 3}},
		{[]int{1, 3, 2, 4}, []int{0, 1, 3}},
	} {
		if got := match.LongestRun(test.numbers); !slices.Equal(got, test.want) {
			t.Errorf("of %v: %v, want %v", test.numbers, got, test.want)
		}
	}
}
