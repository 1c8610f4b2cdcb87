package room_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// failing is a test whose failures are kept.
type failing struct {
	testing.TB
	told strings.Builder
}

func (f *failing) Helper() {}

func (f *failing) Errorf(format string, args ...any) { fmt.Fprintf(&f.told, format, args...) }

const added = "personas/maya.yaml\n+side: customer\n+name: Maya\n"

func TestChangesAreToldAndUndone(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, room.Empty(), "2", 80, 24).Press("n enter 'Maya' enter").ExpectChanged(added)
	if got := r.UndoEverything().File("personas/maya.yaml"); added != "personas/maya.yaml\n"+room.Added(got) {
		t.Errorf("done again, the file is\n%s", got)
	}
	r.Press("esc d").ExpectChanged("")
}

func TestStepsTypeWhatBeginsWithAColon(t *testing.T) {
	t.Parallel()
	room.Enter(t, room.Empty(), "2", 80, 24).Steps("n", "enter", ":Maya", "enter").ExpectChanged(added)
}

func TestDeletedFilesAreTold(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	room.Enter(t, texts, "6", 80, 24).Press("d").ExpectChanged("metrics/calls-per-claim.yaml\n" + room.Gone(texts["metrics/calls-per-claim.yaml"]))
}

func TestOtherChangesFail(t *testing.T) {
	t.Parallel()
	f := &failing{TB: t}
	room.Enter(f, room.Empty(), "2", 80, 24).Press("n enter 'Maya' enter").ExpectChanged("")
	if !strings.Contains(f.told.String(), added) {
		t.Errorf("it fails with %q", f.told.String())
	}
}

func TestReadOnlyAndPlainRooms(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, room.Example(t, "clinic"), "", 80, 24, room.ReadOnly, room.Plain)
	r.ExpectASCII().Press("2 d").ExpectChanged("").Expect("opened for reading only")
}
