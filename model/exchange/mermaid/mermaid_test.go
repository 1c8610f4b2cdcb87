package mermaid

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/exchangetest"
)

// ours is the format as tests read and write it.
func ours() exchangetest.Format {
	return exchangetest.Format{Name: "some.mmd", Read: Read, Write: Write, Recognise: Recognise}
}

func read(t *testing.T, name string) (*exchange.Content, exchange.Losses) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	content, losses, err := Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return content, losses
}

func emotion(value int) *int { return &value }

func TestReadsAnOrdinaryDiagram(t *testing.T) {
	t.Parallel()
	content, losses := read(t, "working-day.mmd")
	want := &exchange.Content{
		Frame: model.Frame{Title: "My working day"},
		Personas: []*model.Persona{
			{ID: "me", Side: model.Customer, Name: "Me"},
			{ID: "cat", Side: model.Employee, Name: "Cat"},
		},
		Journeys: []*model.Journey{{ID: "working-day", Side: model.Customer, Persona: "me", Name: "My working day", Stages: []model.Stage{
			{Name: "Make tea", Phase: "Go to work", Emotion: emotion(2)},
			{Name: "Go upstairs", Phase: "Go to work", Emotion: emotion(0)},
			{Name: "Do work", Phase: "Go to work", Emotion: emotion(-2), Frontstage: []model.Note{{Who: "cat"}}},
			{Name: "Go downstairs", Phase: "Go home", Emotion: emotion(2)},
			{Name: "Sit down", Phase: "Go home", Emotion: emotion(2)},
		}}},
	}
	if diff := exchangetest.Diff(want, content); diff != "" {
		t.Error(diff)
	}
	if got := losses.String(); got != "1 accessible title" {
		t.Errorf("losses: %q", got)
	}
}

func TestReadsWhateverTheGrammarLetsThrough(t *testing.T) {
	t.Parallel()
	content, losses := read(t, "odd.mmd")
	agent, bank := []model.Note{{Who: "agent"}}, []model.Note{{Who: "bank"}, {Who: "agent"}}
	want := []model.Stage{
		{Name: "Task before any section", Emotion: emotion(0)},
		{Name: "Find the form\non page 4", Phase: "Ask", Emotion: emotion(-1)},
		{Name: "Score too high", Phase: "Ask", Emotion: emotion(2), Frontstage: agent},
		{Name: "Score below", Phase: "Ask", Emotion: emotion(-2), Frontstage: agent},
		{Name: "No actors at all", Phase: "Ask", Emotion: emotion(1)},
		{Name: "Wait"},
		{Name: "Money arrives", Phase: "Get money", Emotion: emotion(2), Frontstage: bank},
	}
	journey := content.Journeys[0]
	if diff := exchangetest.Diff(&exchange.Content{Journeys: []*model.Journey{{Stages: want}}}, &exchange.Content{Journeys: []*model.Journey{{Stages: journey.Stages}}}); diff != "" {
		t.Error(diff)
	}
	if journey.Name != "Refund, second try" || journey.Persona != "customer" {
		t.Errorf("the journey is %q of %q", journey.Name, journey.Persona)
	}
	if got := losses.String(); got != "2 scores outside 1 to 5 that were moved" {
		t.Errorf("losses: %q", got)
	}
}

func TestReadsSyntaxOfOthers(t *testing.T) {
	t.Parallel()
	source := "---\r\ntitle: front matter\r\n---\r\n%%{init: {\r\n 'theme': 'dark'}}%%\r\njourney\r\n  TITLE A #38; B #hearts;\r\n" +
		"accDescr {\r\n two\r\n lines }\r\n  title deed: 2.6: Me\r\n  Late: soon: Me, You, Me\r\n"
	content, losses, err := Read("a b.mmd", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	journey := content.Journeys[0]
	if journey.Name != "deed: 2.6: Me" || journey.Scenario != "two\nlines" || journey.ID != "deed-2-6-me" {
		t.Errorf("title %q, scenario %q, id %q", journey.Name, journey.Scenario, journey.ID)
	}
	if len(journey.Stages) != 1 || journey.Stages[0].Emotion != nil || len(journey.Stages[0].Frontstage) != 1 {
		t.Errorf("stages %+v", journey.Stages)
	}
	if got := losses.String(); got != "1 score that is no number" {
		t.Errorf("losses: %q", got)
	}
}

func TestSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		"":                          `there is no diagram in this file; give a file whose first word is journey`,
		"%% a\nflowchart LR\na-->b": `line 2: this is no Mermaid journey diagram; give a file whose first word is journey`,
		"journey\n\n  Make tea\n":   `line 3: this is neither a task nor a section; write a task as "Make tea: 5: Me"`,
		"journey\n  : 5: Me":        `line 2: this is neither a task nor a section; write a task as "Make tea: 5: Me"`,
	} {
		if got := ours().Refuses(t, source); got != want {
			t.Errorf("%q: %s, want %s", source, got, want)
		}
	}
}

// only is one journey of a content with the people in it.
func only(content *exchange.Content, journey *model.Journey) *exchange.Content {
	kept := &exchange.Content{Frame: model.Frame{Title: journey.Title()}}
	for _, persona := range content.Personas {
		if takesPart(persona.ID, []*model.Journey{journey}) {
			kept.Personas = append(kept.Personas, persona)
		}
	}
	stages := *journey
	stages.Stages = nil
	for _, stage := range journey.Stages {
		stage.ID = ""
		stages.Stages = append(stages.Stages, stage)
	}
	kept.Journeys = []*model.Journey{&stages}
	return kept
}

// comesBack proves that what is written is read again, journey by journey.
func comesBack(t rapid.TB, content *exchange.Content) {
	t.Helper()
	back, files, _ := ours().Back(t, content)
	carried := carriedBy(carry.Clean(content))
	for i, got := range back {
		if diff := exchangetest.Diff(only(carried, carried.Journeys[i]), got); diff != "" {
			t.Fatalf("%s\n%s", diff, files[i].Data)
		}
	}
	again, more, err := Write(carried)
	if err != nil || !more.Empty() {
		t.Fatalf("what was carried loses %v the second time, %v", more, err)
	}
	for i := range again {
		if string(again[i].Data) != string(files[i].Data) {
			t.Fatalf("written twice, it differs:\n%s\n%s", files[i].Data, again[i].Data)
		}
	}
}

func TestExamplesComeBack(t *testing.T) {
	t.Parallel()
	for _, example := range examples.List() {
		texts, err := examples.Files(example.Name)
		if err != nil {
			t.Fatal(err)
		}
		comesBack(t, exchange.Of(model.NewWorkshop(texts)))
	}
}

func TestAnyContentComesBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		comesBack(t, exchangetest.Content().Draw(t, "content"))
	})
}

// viewed writes the views and proves that a hostile text opens nothing in them.
func viewed(t rapid.TB, content *exchange.Content) {
	t.Helper()
	for _, write := range []func(*exchange.Content) ([]exchange.File, exchange.Losses, error){WriteFlowchart, WriteBlock} {
		files, _, err := write(content)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			checkQuoting(t, file)
		}
	}
}

// checkQuoting proves that every line is one that we write, with our quotes only.
func checkQuoting(t rapid.TB, file exchange.File) {
	t.Helper()
	for i, line := range strings.Split(strings.TrimSuffix(string(file.Data), "\n"), "\n") {
		if i == 0 {
			if line != "%% "+blueprint.Format {
				t.Fatalf("%s begins with %q", file.Name, line)
			}
			continue
		}
		for j, part := range strings.Split(line, `"`) {
			if j%2 == 1 && strings.ContainsAny(strings.ReplaceAll(part, "<br>", ""), "<>&`%{}|[]$") {
				t.Fatalf("%s line %d: a text speaks Mermaid: %s", file.Name, i+1, line)
			}
			if j%2 == 0 && strings.ContainsAny(part, "%;\\") {
				t.Fatalf("%s line %d: a text leaves its quotes: %s", file.Name, i+1, line)
			}
		}
	}
}

func TestViewsOfAnyContentStayQuoted(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		viewed(t, exchangetest.Content().Draw(t, "content"))
	})
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"odd.mmd", "working-day.mmd"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("%% interlock-blueprint/1 customer journey of a\n%% employee b: B\njourney\n%% no emotion noted\nx: 3: B"))
	ours().FuzzRead(f, func(t *testing.T, content *exchange.Content) {
		comesBack(t, content)
		viewed(t, content)
	})
}
