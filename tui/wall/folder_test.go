package wall

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/round"
	"interlock/model/store"
	"interlock/tui/present"
)

// shelf is a workshop folder with a wall beside the program that edits it.
type shelf struct {
	testing.TB
	path   string
	folder *store.Folder // as the wall has it
	editor *store.Folder // as the program has it
	desk   *FolderDesk
}

func openShelf(t *testing.T) *shelf {
	t.Helper()
	s := &shelf{TB: t, path: t.TempDir()}
	for name, text := range homeClaims(t) {
		s.write(name, text)
	}
	options := store.Options{Folders: model.Folders(), StateDir: t.TempDir()}
	s.folder, s.editor = s.open(options), s.open(options)
	desk, err := OverFolder(t.Context(), s.folder)
	if err != nil {
		t.Fatal(err)
	}
	s.desk = desk
	return s
}

func (s *shelf) open(options store.Options) *store.Folder {
	s.Helper()
	folder, err := store.Open(s.path, options)
	if err != nil {
		s.Fatal(err)
	}
	s.Cleanup(func() { folder.Close() })
	return folder
}

// write writes a file as another program does.
func (s *shelf) write(name, text string) {
	s.Helper()
	path := filepath.Join(s.path, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		s.Fatal(err)
	}
}

func (s *shelf) read(name string) string {
	s.Helper()
	text, err := os.ReadFile(filepath.Join(s.path, filepath.FromSlash(name)))
	if err != nil {
		s.Fatal(err)
	}
	return string(text)
}

func (s *shelf) keep(name string, state any) {
	s.Helper()
	if err := s.editor.Keep(name, state); err != nil {
		s.Fatal(err)
	}
}

// addNote is an edit as phones make them.
func addNote(text string) func(*model.Workshop) (model.Edit, error) {
	return func(w *model.Workshop) (model.Edit, error) {
		return round.AddNotes(w, writing, "zoe", "says", text)
	}
}

func TestAWallBesideTheProgramFollowsIt(t *testing.T) {
	t.Parallel()
	s := openShelf(t)
	wall, err := Start(s.desk, Options{Network: loopback})
	if err != nil {
		t.Fatal(err)
	}
	defer wall.Stop()
	h := &hall{TB: t, Wall: wall}
	board := h.watchBoard()
	board.until("Home claims")
	s.write("workshop.yaml", strings.Replace(s.read("workshop.yaml"), "Home claims", "Roof claims", 1))
	board.until("Roof claims")
	s.keep(present.LookingName, present.LookingAt(present.Journeys, model.StagePlace("claim", 1)))
	board.until("spot2")
	s.keep(round.State, writing)
	board.until(writing.Prompt)

	p := h.named("Zoe")
	if got := p.give("/note", "field", "says", "text", "Nobody rang"); got.status != http.StatusOK {
		t.Fatalf("sending: %d: %s", got.status, got.text)
	}
	board.until("1 of 5 have written")
	if got, want := s.read("inbox/zoe.yaml"), "maya-waiting:\n  says:\n    - Nobody rang\n"; got != want {
		t.Errorf("the inbox is\n%s\nwant\n%s", got, want)
	}
}

func TestWhatOthersWriteMeanwhileStays(t *testing.T) {
	t.Parallel()
	s := openShelf(t)
	const theirs = "# by hand\nmaya-waiting:\n  sees:\n    - Mould\n"
	tries := 0
	err := s.desk.Apply(func(w *model.Workshop) (model.Edit, error) {
		if tries++; tries == 1 {
			s.write("inbox/zoe.yaml", theirs)
		}
		return addNote("Nobody rang")(w)
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := s.read("inbox/zoe.yaml"); !strings.HasPrefix(got, theirs) || !strings.Contains(got, "Nobody rang") {
		t.Errorf("the inbox is\n%s", got)
	}
}

func TestAWallBesideTheProgramWritesOnlyForParticipants(t *testing.T) {
	t.Parallel()
	s := openShelf(t)
	for _, name := range []string{"workshop.yaml", "journeys/claim.yaml", "inbox.yaml", "../votes/x.yaml"} {
		text := "title: Mine\n"
		err := s.desk.Apply(func(*model.Workshop) (model.Edit, error) {
			return model.Edit{Title: "sneak", Changes: []model.Change{{Name: name, After: &text}}}, nil
		})
		if err == nil {
			t.Errorf("%s was written", name)
		}
	}
	s.write("workshop.yaml", "format: interlock/99\n")
	for s.desk.Workshop().ReadOnly() == "" {
		<-s.desk.Changed()
	}
	if err := s.desk.Apply(addNote("x")); err == nil {
		t.Error("a workshop of a newer format was written to")
	}
}

func TestTheWallBesideTheProgramAndTheProgramKeepOneLimit(t *testing.T) {
	t.Parallel()
	s := openShelf(t)
	vote := func(w *model.Workshop) (model.Edit, error) { return round.Vote(w, voting, "zoe", "claim/wait") }
	for range voting.Dots {
		if err := s.desk.Apply(vote); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.desk.Apply(vote); err == nil {
		t.Error("there was a fourth dot")
	}
	if got := strings.Count(s.read("votes/zoe.yaml"), "claim/wait"); got != voting.Dots {
		t.Errorf("there are %d dots on disk, want %d", got, voting.Dots)
	}
}
