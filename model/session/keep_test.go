package session_test

import (
	"errors"
	"testing"

	"interlock/model/session"
)

// timer is a state to keep.
type timer struct{ Minutes int }

func TestAKeptStateSurvivesAKill(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	if err := h.Keep("clock", timer{25}); err != nil {
		t.Fatal(err)
	}
	h.kill()
	expectKept(t, h.Session, true, timer{25})

	second := &house{TB: t, path: h.path, state: h.state}
	second.open()
	defer second.Close()
	expectKept(t, second.Session, true, timer{25})
	var refused *session.ReadOnlyError
	if err := second.Keep("clock", timer{30}); !errors.As(err, &refused) {
		t.Errorf("who only reads keeps a state: %v", err)
	}
	expectKept(t, h.Session, true, timer{25})
}

func TestAStateIsKeptInMemory(t *testing.T) {
	t.Parallel()
	s := session.NewInMemory(nil, session.Options{})
	expectKept(t, s, false, timer{})
	for _, state := range []any{timer{5}, timer{7}} {
		if err := s.Keep("clock", state); err != nil {
			t.Fatal(err)
		}
	}
	expectKept(t, s, true, timer{7})
	if err := s.Keep("clock", nil); err != nil {
		t.Fatal(err)
	}
	expectKept(t, s, false, timer{})
}

func expectKept(t *testing.T, s *session.Session, found bool, want timer) {
	t.Helper()
	var read timer
	if got, err := s.Kept("clock", &read); got != found || err != nil || read != want {
		t.Errorf("kept is %v, %v, %v; want %v, %v", got, err, read, found, want)
	}
}
