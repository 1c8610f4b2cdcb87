package canvas

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/exchangetest"
)

// ours is the format as tests read and write it.
func ours() exchangetest.Format {
	return exchangetest.Format{Name: "some.canvas", Read: Read, Write: Write, Recognise: Recognise}
}

func number(value int) *int { return &value }

func TestReadsTheBoardOfSomebodyElse(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(filepath.Join("testdata", "board.canvas"))
	if err != nil {
		t.Fatal(err)
	}
	if !Recognise("board.json", data) {
		t.Error("the board is not recognised")
	}
	content, losses, err := Read("board.canvas", data)
	if err != nil {
		t.Fatal(err)
	}
	want := &exchange.Content{
		Journeys: []*model.Journey{
			{ID: "staff-day", Side: model.Employee, Name: "Staff day", Stages: []model.Stage{
				{ID: "answer", Name: "Answer", Thinks: []model.Note{{ID: "not-again", Text: "Not again"}}},
			}},
			{ID: "board", Side: model.Customer, Stages: []model.Stage{
				{ID: "ask", Name: "Ask", Does: []model.Note{{Text: "Rings the *bell* **twice**"}}, Pains: []model.Note{{ID: "nobody-nothing", Text: "Nobody & nothing"}}},
				{ID: "wait", Name: "Wait", Emotion: number(-2), Does: []model.Note{{Text: "Waits"}}, Evidence: []model.Note{{Text: "https://example.org"}}},
			}},
		},
		Links: []*model.Link{
			{ID: "no-time", From: "staff-day/answer#not-again", To: "board/ask#nobody-nothing", Effect: "harms", Because: "no time"},
			{ID: "link", From: "staff-day/answer", To: "board/wait"},
		},
	}
	if diff := exchangetest.Diff(want, content); diff != "" {
		t.Error(diff)
	}
	if got := losses.String(); got != "1 text outside the stages, 1 edge joining no customer with an employee" {
		t.Errorf("losses: %q", got)
	}
}

func TestTextsWithoutGroupsAreStages(t *testing.T) {
	t.Parallel()
	source := `{"nodes":[{"id":"b","type":"text","x":300,"y":0,"width":200,"height":60,"text":"Then"},{"id":"a","type":"text","x":0,"y":50,"width":200,"height":60,"text":"First"}]}`
	content, losses, err := Read("x.canvas", []byte(source))
	if err != nil || !losses.Empty() {
		t.Fatal(err, losses)
	}
	if stages := content.Journeys[0].Stages; len(stages) != 2 || stages[0].Name != "First" || stages[1].Name != "Then" {
		t.Errorf("stages %+v", stages)
	}
}

func TestSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		"{\"nodes\":\n[3]}": `line 2: nodes cannot be a JSON number; mend this line`,
		`{"stages": []}`:    `there are no nodes in this file; give a JSON canvas, which lists nodes and edges`,
	} {
		if got := ours().Refuses(t, source); got != want {
			t.Errorf("%q: %s, want %s", source, got, want)
		}
	}
}

// comesBack proves that what is written is read again, and that nothing lies
// over anything else.
func comesBack(t rapid.TB, content *exchange.Content) {
	t.Helper()
	back, files, losses := ours().Back(t, content)
	checkLayout(t, files[0].Data)
	carried := carriedBy(carry.Clean(content))
	if diff := exchangetest.Diff(carried, back[0]); diff != "" {
		t.Fatalf("%s\n%s", diff, files[0].Data)
	}
	if lost := carry.Lost(carry.Clean(content), back[0]); lost.String() != losses.String() {
		t.Fatalf("%v were lost, not %v", lost, losses)
	}
}

func checkLayout(t rapid.TB, data []byte) {
	t.Helper()
	var d document
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for i, one := range d.Nodes {
		if ids[one.ID] {
			t.Fatalf("%q is there twice", one.ID)
		}
		ids[one.ID] = true
		for _, other := range d.Nodes[:i] {
			apart := one.X+one.Width <= other.X || other.X+other.Width <= one.X || one.Y+one.Height <= other.Y || other.Y+other.Height <= one.Y
			around := other.Type == "group" && other.X < one.X && other.Y < one.Y && one.X+one.Width < other.X+other.Width && one.Y+one.Height < other.Y+other.Height
			if !apart && !around {
				t.Fatalf("%s lies over %s", one.ID, other.ID)
			}
		}
	}
	for _, each := range d.Edges {
		if !ids[each.From] || !ids[each.To] {
			t.Fatalf("%s joins nothing", each.ID)
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

func TestEscapedTextComesBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := exchangetest.Text().Draw(t, "text")
		if got := unescape(escape(text)); got != text {
			t.Fatalf("%q became %q by way of %q", text, got, escape(text))
		}
	})
}

func FuzzRead(f *testing.F) {
	data, err := os.ReadFile(filepath.Join("testdata", "board.canvas"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"x-interlock":{"people":[{"id":"b"}]},"nodes":[{"id":"a","type":"group","width":9,"height":9,"x-interlock":{"journey":{"id":"a","persona":"b"}}},{"id":"s","type":"group","x":1,"y":1,"width":5,"height":5,"x-interlock":{"stage":{"moment":{}}}}]}`))
	ours().FuzzRead(f, func(t *testing.T, content *exchange.Content) { comesBack(t, content) })
}
