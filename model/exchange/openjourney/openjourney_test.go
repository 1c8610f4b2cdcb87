package openjourney

import (
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/aside"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/exchangetest"
)

// ours is the format as tests read and write it.
func ours() exchangetest.Format {
	return exchangetest.Format{Name: "some.ojf", Read: Read, Write: Write, Recognise: Recognise}
}

func read(t *testing.T, name string) (*exchange.Content, exchange.Losses) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if !Recognise(name, data) {
		t.Errorf("%s is not recognised", name)
	}
	content, losses, err := Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return content, losses
}

func number(value int) *int { return &value }

func TestReadsTheDialectOfTheSpecification(t *testing.T) {
	t.Parallel()
	content, losses := read(t, "b2b-software-purchase.ojf")
	journey := content.Journeys[0]
	if journey.ID != "b2b-software-purchase" || journey.Persona != "it-director" || journey.Name != "Procuring a new project management suite for the enterprise" {
		t.Errorf("journey %q of %q: %q", journey.ID, journey.Persona, journey.Name)
	}
	want := model.Stage{
		ID: "s3", Name: "3. Security & Compliance", Emotion: number(-1),
		Feels: []model.Note{{Text: "anxious"}, {Text: "relieved"}},
		Pains: []model.Note{{
			Text:     "InfoSec Review: Internal security team requires a 100-question vendor risk assessment.",
			Severity: number(3), Tags: []string{"compliance"},
		}},
		Opportunities: []model.Note{{
			Text: "Trust Center: Vendor provides a self-serve Trust Center with SOC2 reports, speeding up the InfoSec review.",
			Tags: []string{"compliance", "win", "ojf-score:4"},
		}},
		Moment: &model.Moment{Why: "InfoSec Review: Internal security team requires a 100-question vendor risk assessment."},
	}
	if diff := exchangetest.Diff(of(want), of(journey.Stages[2])); diff != "" {
		t.Error(diff)
	}
	if got := losses.String(); got != "9 icons and colours, 8 severities of what is no pain" {
		t.Errorf("losses: %q", got)
	}
}

// of wraps stages so that they can be compared.
func of(stages ...model.Stage) *exchange.Content {
	return &exchange.Content{Journeys: []*model.Journey{{Stages: stages}}}
}

func TestReadsTheDialectOfBlueprints(t *testing.T) {
	t.Parallel()
	content, losses := read(t, "hotel-check-in-blueprint.ojf")
	journey := content.Journeys[0]
	if journey.Name != "Hotel Arrival & Check-in" || journey.Scenario != "Checking into a premium hotel after a long flight" || journey.Persona != "business-traveler" {
		t.Errorf("journey %q, %q, of %q", journey.Name, journey.Scenario, journey.Persona)
	}
	want := model.Stage{
		ID: "s2", Name: "Check-in", Emotion: number(0),
		Does:  []model.Note{{Text: "Verification: Providing ID and credit card at the desk.", Tags: []string{"ojf-score:-1"}}},
		Feels: []model.Note{{Text: "anxious"}},
		Evidence: []model.Note{
			{Text: "Reception Desk", Tags: []string{"Physical"}},
			{Text: "Registration Card", Tags: []string{"Digital/Physical"}},
		},
		Frontstage: []model.Note{{Who: "Front Desk Clerk", Text: "Verifies ID and processes payment"}},
		Backstage:  []model.Note{{Who: "Credit Processor", Text: "Secures authorization"}},
		Support:    []model.Note{{System: "PMS (Property Management)", Text: "Updates guest profile and room status"}},
	}
	if diff := exchangetest.Diff(of(want), of(journey.Stages[1])); diff != "" {
		t.Error(diff)
	}
	if got := losses.String(); got != "4 severities of what is no pain" {
		t.Errorf("losses: %q", got)
	}
}

func TestPublishedFilesComeBack(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"b2b-software-purchase.ojf", "customer-support.ojf", "ecommerce-return.ojf", "hotel-check-in-blueprint.ojf"} {
		content, _ := read(t, name)
		files, losses, err := Write(content)
		if err != nil || losses.Count("details of notes") != 0 {
			t.Fatalf("%s: %v, %v", name, losses, err)
		}
		again, _, err := Read(files[0].Name, files[0].Data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := exchangetest.Diff(content, again); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestReadsNodesThatNameTheirStage(t *testing.T) {
	t.Parallel()
	source := "\ufeff{\"stages\":[{\"id\":\"a\",\"name\":\"Ask\"}],\"swimlanes\":[{\"id\":\"x\",\"name\":\"Weather\"}],\r\n" +
		`"nodes":[{"stage":"Ask","swimlaneId":"x","title":"Rain","score":-7},{"stageId":"b","title":"Lost"},{"stage":"a","title":"Sun","isMomentOfTruth":true},{"stage":"a","isMomentOfTruth":true}]}`
	content, losses, err := Read("x.ojf", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	want := model.Stage{
		ID: "a", Name: "Ask", Emotion: number(-2), Moment: &model.Moment{Why: "Sun"},
		Does: []model.Note{{Text: "Rain", Tags: []string{"Weather", "ojf-score:-7"}}, {Text: "Sun"}},
	}
	if diff := exchangetest.Diff(of(want), of(content.Journeys[0].Stages...)); diff != "" {
		t.Error(diff)
	}
	if got := losses.String(); got != "1 note of no stage, 1 further moment of truth at one stage, 1 score outside -5 to 5 that was moved" {
		t.Errorf("losses: %q", got)
	}
}

func TestSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		"":                                  `line 1: this is no valid JSON: unexpected end of JSON input; export the file again, or mend this line`,
		"{\n\"stages\": [}":                 `line 2: this is no valid JSON: invalid character '}' looking for beginning of value; export the file again, or mend this line`,
		"{\n\"stages\": [],\n\"nodes\": 3}": `line 3: nodes cannot be a JSON number; mend this line`,
		"{}":                                `there are no stages in this file; give an OpenJourney file, which lists stages, swimlanes and nodes`,
	} {
		if got := ours().Refuses(t, source); got != want {
			t.Errorf("%q: %s, want %s", source, got, want)
		}
	}
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
	if _, losses, err := Write(carried); err != nil || !losses.Empty() {
		t.Fatalf("what was carried loses %v the second time, %v", losses, err)
	}
}

// only is one journey of a content with the people in it.
func only(content *exchange.Content, journey *model.Journey) *exchange.Content {
	kept := &exchange.Content{Frame: model.Frame{Title: journey.Title()}, Journeys: []*model.Journey{journey}}
	for _, persona := range content.Personas {
		if aside.TakesPart(persona.ID, journey) {
			kept.Personas = append(kept.Personas, persona)
		}
	}
	return kept
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

func FuzzRead(f *testing.F) {
	for _, name := range []string{"customer-support.ojf", "hotel-check-in-blueprint.ojf"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"x-interlock":{"journey":{"id":"a","persona":"b"},"people":[{"id":"b"}]},"stages":[{"id":"a","x-interlock":{"moment":{}}}],"nodes":[{"stageId":"a","swimlaneId":"does","title":"x"}]}`))
	ours().FuzzRead(f, func(t *testing.T, content *exchange.Content) { comesBack(t, content) })
}
