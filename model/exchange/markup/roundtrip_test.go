package markup_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/exchangetest"
	"interlock/model/exchange/markup"
)

type writer func(*exchange.Content) ([]exchange.File, exchange.Losses, error)

func writers() map[string]writer {
	return map[string]writer{"Markdown": markup.WriteMarkdown, "HTML": markup.WriteHTML}
}

// passed is the content after a way out and back.
func passed(t interface{ Fatal(args ...any) }, write writer, content *exchange.Content) (*exchange.Content, exchange.Losses) {
	files, out, err := write(content)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 1 || !markup.Recognise(files[0].Name, files[0].Data) {
		t.Fatal("our own file is not recognised")
	}
	read, back, err := markup.Read(files[0].Name, files[0].Data)
	if err != nil {
		t.Fatal(err, string(files[0].Data))
	}
	if !back.Empty() {
		t.Fatal("reading our own file lost", back)
	}
	return read, out
}

func TestWhatTablesCarryComesBack(t *testing.T) {
	t.Parallel()
	for name, write := range writers() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) {
				content := exchangetest.Content().Draw(t, "content")
				carried := markup.Carried(content)
				read, losses := passed(t, write, content)
				if diff := exchangetest.Diff(carried, read); diff != "" {
					t.Fatal(diff)
				}
				if diff := exchangetest.Diff(withoutNoteIDs(carry.Clean(content)), withoutNoteIDs(carried)); losses.Empty() && diff != "" {
					t.Fatalf("nothing is said to be lost: %s", diff)
				}
				if _, none := passed(t, write, read); !none.Empty() {
					t.Fatalf("the second time, %s is lost", none)
				}
			})
		})
	}
}

// withoutNoteIDs is the content without what is never said to be lost.
func withoutNoteIDs(content *exchange.Content) *exchange.Content {
	content = carry.Clean(content)
	forget := func(notes []model.Note) {
		for i := range notes {
			notes[i].ID = ""
		}
	}
	for _, persona := range content.Personas {
		forget(persona.Goals)
	}
	for _, journey := range content.Journeys {
		for i := range journey.Stages {
			for _, key := range model.StageNoteKeys() {
				forget(journey.Stages[i].Notes(key))
			}
		}
	}
	return content
}

func TestTheExamplesComeBackWithTheirLinks(t *testing.T) {
	t.Parallel()
	for _, example := range examples.List() {
		files, err := examples.Files(example.Name)
		if err != nil {
			t.Fatal(err)
		}
		content := exchange.Of(model.NewWorkshop(files))
		for name, write := range writers() {
			read, losses := passed(t, write, content)
			for _, kind := range []string{"personas", "journeys", "links", "metrics", "actions", "pains", "emotions", "frontstage notes"} {
				if lost := losses.Count(kind); lost > 0 {
					t.Errorf("%s of %s lost %d %s", name, example.Name, lost, kind)
				}
			}
			if diff := cmp.Diff(content.Links, read.Links); diff != "" {
				t.Errorf("%s of %s changed the links:\n%s", name, example.Name, diff)
			}
		}
	}
}
