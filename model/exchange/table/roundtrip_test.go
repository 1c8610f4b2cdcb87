package table_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/exchangetest"
	"interlock/model/exchange/lane"
	"interlock/model/exchange/table"
)

type failer interface {
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// passed writes and reads a content, one file after the other.
func passed(t failer, content *exchange.Content, options table.Options) (read []*exchange.Content, lost exchange.Losses) {
	files, lost, err := table.Write(content, options)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !table.Marked(file.Data) || !table.Recognise(file.Name, file.Data) {
			t.Fatalf("our own file is not recognised:\n%s", file.Data)
		}
		made, losses, err := table.Read(file.Name, file.Data)
		if err != nil {
			t.Fatalf("%v\n%s", err, file.Data)
		}
		if !losses.Empty() {
			t.Fatalf("reading our own file lost %s:\n%s", losses, file.Data)
		}
		if _, err := made.Texts(); err != nil {
			t.Fatal(err)
		}
		read = append(read, made)
	}
	return read, lost
}

func sideOr(side model.Side) model.Side {
	if side != model.Employee {
		return model.Customer
	}
	return side
}

// carriedByLong is all but what the long layout has no place for.
func carriedByLong(content *exchange.Content) *exchange.Content {
	whole := carry.Clean(content)
	carried := &exchange.Content{Journeys: whole.Journeys, Links: whole.Links}
	carried.Frame.Title = whole.Frame.Title
	for _, persona := range whole.Personas {
		carried.Personas = append(carried.Personas, &model.Persona{ID: persona.ID, Side: sideOr(persona.Side), Name: persona.Name})
	}
	for _, journey := range carried.Journeys {
		journey.Side = sideOr(journey.Side)
	}
	return carried
}

func TestTheLongLayoutCarriesJourneysWhole(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		content := exchangetest.Content().Draw(t, "content")
		comesBackWhole(t, content, table.Options{BOM: rapid.Bool().Draw(t, "bom"), Raw: rapid.Bool().Draw(t, "raw")})
	})
}

func comesBackWhole(t failer, content *exchange.Content, options table.Options) {
	carried := carriedByLong(content)
	read, lost := passed(t, content, options)
	if diff := exchangetest.Diff(carried, read[0]); diff != "" {
		t.Fatal(diff)
	}
	if diff := exchangetest.Diff(carry.Clean(content), carried); lost.Empty() != (diff == "") {
		t.Fatalf("lost %q, though this differs: %s", lost, diff)
	}
}

func bundled(t *testing.T) []*exchange.Content {
	t.Helper()
	var contents []*exchange.Content
	for _, example := range examples.List() {
		texts, err := examples.Files(example.Name)
		if err != nil {
			t.Fatal(err)
		}
		contents = append(contents, exchange.Of(model.NewWorkshop(texts)))
	}
	return contents
}

func TestTheExamplesComeBackWhole(t *testing.T) {
	t.Parallel()
	for _, content := range bundled(t) {
		comesBackWhole(t, content, table.Options{})
	}
}

func TestASortedLongTableReadsAsBefore(t *testing.T) {
	t.Parallel()
	content := bundled(t)[0]
	files, _, err := table.Write(content, table.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(files[0].Data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, j := 1, len(rows)-1; i < j; i, j = i+1, j-1 {
		rows[i], rows[j] = rows[j], rows[i]
	}
	var turned bytes.Buffer
	if err := csv.NewWriter(&turned).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	read, _, err := table.Read("journeys.csv", turned.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range carriedByLong(content).Journeys {
		if diff := exchangetest.Diff(&exchange.Content{Journeys: []*model.Journey{want}}, &exchange.Content{Journeys: []*model.Journey{read.Journey(want.ID)}}); diff != "" {
			t.Error(diff)
		}
	}
}

func TestTheLayoutsOfOthersComeBack(t *testing.T) {
	t.Parallel()
	for _, layout := range []table.Layout{table.Matrix, table.Stages, table.Actors} {
		t.Run(string(layout), func(t *testing.T) {
			t.Parallel()
			rapid.Check(t, func(t *rapid.T) {
				options := table.Options{Layout: layout, BOM: rapid.Bool().Draw(t, "bom"), Raw: rapid.Bool().Draw(t, "raw")}
				keepsStages(t, exchangetest.Content().Draw(t, "content"), options)
			})
			for _, content := range bundled(t) {
				keepsStages(t, content, table.Options{Layout: layout})
			}
		})
	}
}

// keepsStages checks that stages come back with the words of their notes, that
// what is lost is counted, and that nothing more is lost the second time.
func keepsStages(t failer, content *exchange.Content, options table.Options) {
	whole := carry.Clean(content)
	read, lost := passed(t, content, options)
	var got []*model.Journey
	for _, part := range read {
		got = append(got, part.Journeys...)
		if _, again := passed(t, part, options); again.Count("actions")+again.Count("names")+again.Count("stages")+again.Count("channels") > 0 {
			t.Fatalf("the second time, %s are lost", again)
		}
	}
	for _, journey := range whole.Journeys {
		if len(journey.Stages) == 0 && options.Layout != table.Matrix {
			continue
		}
		if len(got) == 0 {
			t.Fatalf("the journey %s is missing", journey.ID)
		}
		if want, said := wordsOf(journey), wordsOf(got[0]); want != said {
			t.Fatalf("journey %s: want\n%s\ngot\n%s", journey.ID, want, said)
		}
		if options.Layout != table.Matrix && got[0].Side != sideOr(journey.Side) {
			t.Fatalf("the side of %s is %s", journey.ID, got[0].Side)
		}
		got = got[1:]
	}
	if lost.Empty() && len(whole.Links)+len(whole.Metrics)+len(whole.Sources) > 0 {
		t.Fatal("nothing is said to be lost")
	}
}

// wordsOf is what a journey says stage by stage.
func wordsOf(journey *model.Journey) string {
	var words strings.Builder
	for i := range journey.Stages {
		stage := &journey.Stages[i]
		words.WriteString("= " + lane.Line(stage.Name) + " / " + lane.Line(stage.Phase) + "\n")
		if stage.Emotion != nil {
			words.WriteString(lane.Face(*stage.Emotion) + "\n")
		}
		for _, channel := range stage.Channels {
			if line := lane.Line(channel); line != "" {
				words.WriteString(line + "\n")
			}
		}
		for _, key := range model.StageNoteKeys() {
			for _, note := range stage.Notes(key) {
				if line := lane.Line(note.Text); line != "" {
					words.WriteString(key + ": " + line + "\n")
				}
			}
		}
	}
	return words.String()
}

func TestNothingWrittenIsAFormula(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		content := exchangetest.Content().Draw(t, "content")
		layout := rapid.SampledFrom([]table.Layout{table.Long, table.Matrix, table.Stages, table.Actors}).Draw(t, "layout")
		files, _, err := table.Write(content, table.Options{Layout: layout})
		if err != nil {
			t.Fatal(err)
		}
		own := ','
		if layout == table.Matrix {
			own = '\t'
		}
		for _, file := range files {
			noFormulas(t, file.Data, own, "=+-@\t\r\x00")
			for _, other := range ",;\t|" {
				noFormulas(t, file.Data, other, "=+@")
			}
		}
	})
}

// noFormulas opens a file with a delimiter, as a spreadsheet does.
func noFormulas(t failer, file []byte, delimiter rune, begins string) {
	reader := csv.NewReader(bytes.NewReader(file))
	reader.Comma, reader.LazyQuotes, reader.FieldsPerRecord = delimiter, true, -1
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if _, number := lane.Number(cell); !number && strings.IndexAny(cell, begins) == 0 {
				t.Fatalf("%q could be a formula, divided by %q", cell, delimiter)
			}
		}
	}
}

func TestWhatIsWritten(t *testing.T) {
	t.Parallel()
	low := -2
	content := &exchange.Content{
		Personas: []*model.Persona{{ID: "maya", Side: model.Customer, Name: "Maya"}},
		Journeys: []*model.Journey{{ID: "claim", Side: model.Customer, Persona: "maya", Name: "=Claim", Stages: []model.Stage{
			{Name: "Call", Emotion: &low, Does: []model.Note{{Text: "dials; waits"}, {Text: "'holds"}}},
			{Name: "Wait", Phase: "After", Channels: []string{"post", "-mail"}},
		}}},
	}
	for layout, want := range map[table.Layout]string{
		table.Matrix: "'=Claim (interlock-blueprint/1 matrix)\tCall\tWait\r\nPhase\t\tAfter\r\nDoes\t\"dials; waits\r\n''holds\"\t\r\nEmotion\t-2\t\r\nChannels\t\t\"post\r\n'-mail\"\r\n",
		table.Stages: "Journey (interlock-blueprint/1 stages),Side,Persona,Order,Stage,Phase,Does,Emotion,Channels\r\n" +
			"'=Claim,customer,Maya,1,Call,,\"dials; waits\r\n''holds\",-2,\r\n'=Claim,customer,Maya,2,Wait,After,,,\"post\r\n'-mail\"\r\n",
		table.Actors: "Stage (interlock-blueprint/1 actors),Stakeholder,Journey,Side,Phase,Does,Emotion,Channels,StageOrder,StakeholderOrder\r\n" +
			"Call,Maya,'=Claim,customer,,dials\\; waits;''holds,-2,,1,1\r\nWait,Maya,'=Claim,customer,After,,,post;'-mail,2,1\r\n",
	} {
		files, lost, err := table.Write(content, table.Options{Layout: layout})
		if err != nil {
			t.Fatal(err)
		}
		if got := string(files[0].Data); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", layout, got, want)
		}
		if layout != table.Matrix && !lost.Empty() {
			t.Errorf("%s lost %s", layout, lost)
		}
	}
}
