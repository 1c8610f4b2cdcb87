package session

import (
	"testing"

	"interlock/model"
)

func TestChangesAreFittedToWhatIsThereNow(t *testing.T) {
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
		"no line end at the end": {"a: 1\n", "a: 1\nb: 2\n", "a: 1", "a: 1\nb: 2"},
		"Windows line ends":      {"a: 1\r\nb: 1\r\n", "a: 2\r\nb: 1\r\n", "a: 1\r\nb: 2\r\n", "a: 2\r\nb: 2\r\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := fit(test.base, test.ours, test.theirs)
			switch {
			case test.want == "" && ok:
				t.Errorf("merged to %q, want a conflict", got)
			case test.want != "" && (!ok || got != test.want):
				t.Errorf("merged to %q, %t; want %q", got, ok, test.want)
			}
		})
	}
}

// fit makes the change from base to theirs in a file that is ours meanwhile.
func fit(base, ours, theirs string) (string, bool) {
	after, ok := target(model.Change{Name: "journeys/claim.yaml", Before: &base, After: &theirs}, &ours)
	if !ok {
		return "", false
	}
	return *after, true
}

// TestAChangeThatCannotBeReadIsNotFitted keeps a file readable that is.
func TestAChangeThatCannotBeReadIsNotFitted(t *testing.T) {
	t.Parallel()
	if got, ok := fit("title: A\nstate: current\n", "title: B\nstate: current\n", "title: A\nstate: [current\n"); ok {
		t.Errorf("made %q", got)
	}
}
