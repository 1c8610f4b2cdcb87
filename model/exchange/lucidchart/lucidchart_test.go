package lucidchart_test

import (
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/exchangetest"
	"interlock/model/exchange/lucidchart"
)

// ours is the format as tests read and write it.
func ours() exchangetest.Format {
	return exchangetest.Format{Name: "some.csv", Read: lucidchart.Read, Write: lucidchart.Write, Recognise: lucidchart.Recognise}
}

func sample(t testing.TB) []byte {
	t.Helper()
	file, err := os.ReadFile("testdata/example-lucid-chart-export.csv")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// told is a journey in one line: its stages, and what is done in each.
func told(journey *model.Journey) string {
	var list []string
	for _, stage := range journey.Stages {
		list = append(list, stage.Name+" ("+strings.Join(model.Texts(stage.Does), "; ")+")")
	}
	return strings.Join(list, " > ")
}

func TestThePublishedExportIsRead(t *testing.T) {
	t.Parallel()
	if !lucidchart.Recognise("x.csv", sample(t)) {
		t.Fatal("it is not recognised")
	}
	content, losses, err := lucidchart.Read("x.csv", sample(t))
	if err != nil || !losses.Empty() {
		t.Fatalf("lost %q: %v", losses, err)
	}
	if content.Frame.Title != "Easy User Journey Map Test" || len(content.Journeys) != 6 {
		t.Fatalf("%q has %d journeys", content.Frame.Title, len(content.Journeys))
	}
	flowers := content.Journeys[1]
	if flowers.Name != "Existing customer buys flowers" || flowers.Side != model.Customer {
		t.Errorf("the second journey is %+v", flowers)
	}
	want := "Landing page (Select flowers) > Flower listing page (Select flower package to buy) > Flower detail page (Add flower package to basket)" +
		" > Basket page (Proceed to checkout) > Login page (Log into account) > Payment details page (Submit payment details)" +
		" > Confirm order page (Confirm order) > Order confirmation page ()"
	if got := told(flowers); got != want {
		t.Errorf("the journey is\n%s, want\n%s", got, want)
	}
	if _, err := content.Texts(); err != nil {
		t.Error(err)
	}
}

const head = "Id,Name,Shape Library,Page ID,Contained By,Group,Line Source,Line Destination,Source Arrow,Destination Arrow,Status,Text Area 1,Text Area 2,Comments,Pain points,Emotion,Weather\n"

func TestShapesWithoutAColumnOfJourneys(t *testing.T) {
	t.Parallel()
	file := "\ufeff" + head + `1,Document,,,,,,,,,Draft,Map,,,,,
2,Page,,,,,,,,,,Claim,,,,,
3,Swimlane,,2,,,,,,,,Maya,,,,,
4,Process,,2,3,,,,,,,Wait,sits,,slow,2,rain
5,Process,,2,3,,,,,,,Call,"dials
holds",,"queue
noise",5,
6,Line,,2,,,5,4,None,Arrow,,hangs up,,,,,
7,Process,,2,,,,,,,,Alone,,,,,
8,Line,,2,,,4,7,None,Arrow,,gone,,,,,
9,Line,,2,,,4,,None,Arrow,,nowhere,,,,,
`
	content, losses, err := lucidchart.Read("x.csv", []byte(strings.ReplaceAll(file, "\n", "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	if want := "1 cell of “Weather”, 1 line between journeys, 1 line ending nowhere"; losses.String() != want {
		t.Errorf("lost %q, want %q", losses, want)
	}
	if len(content.Journeys) != 2 || content.Journeys[0].Name != "Maya" || content.Journeys[1].Name != "Claim" {
		t.Fatalf("there are %d journeys", len(content.Journeys))
	}
	if got, want := told(content.Journeys[0]), "Call (dials; holds; hangs up) > Wait (sits)"; got != want {
		t.Errorf("the journey is %s, want %s", got, want)
	}
	call, wait := content.Journeys[0].Stages[0], content.Journeys[0].Stages[1]
	if strings.Join(model.Texts(call.Pains), "+") != "queue+noise" || *call.Emotion != 2 || *wait.Emotion != -1 {
		t.Errorf("the first stage is %+v", call)
	}
}

func TestLinesInACircleEnd(t *testing.T) {
	t.Parallel()
	file := head + "1,Page,,,,,,,,,,P,,,,,\n2,Text,,1,,,,,,,,A,,,,,\n3,Text,,1,,,,,,,,B,,,,,\n" +
		"4,Line,,1,,,2,3,,,,,,,,,\n5,Line,,1,,,3,2,,,,,,,,,\n6,Line,,1,,,3,3,,,,again,,,,,\n"
	content, _, err := lucidchart.Read("x.csv", []byte(file))
	if err != nil || told(content.Journeys[0]) != "A () > B (again)" {
		t.Fatalf("%v, %+v", err, content)
	}
}

func TestWhatTheFormatCarriesComesBack(t *testing.T) {
	t.Parallel()
	ours().CarriesWhatItSays(t, checkJourney)
}

// checkJourney wants every stage with all that is said of it, on one line.
func checkJourney(t *rapid.T, want, got *model.Journey) {
	if got == nil || got.Name != oneLine(want.Name) || got.Side != want.Side || len(got.Stages) != len(want.Stages) {
		t.Fatalf("the journey %+v came back as %+v", want, got)
	}
	for i, stage := range want.Stages {
		back := got.Stages[i]
		if back.Name != oneLine(stage.Name) || back.Phase != oneLine(stage.Phase) || (back.Emotion == nil) != (stage.Emotion == nil) || back.Emotion != nil && *back.Emotion != *stage.Emotion {
			t.Fatalf("the stage %+v came back as %+v", stage, back)
		}
		for _, key := range model.StageNoteKeys() {
			if said(stage.Notes(key)) != said(back.Notes(key)) {
				t.Fatalf("%s: %v came back as %v", key, stage.Notes(key), back.Notes(key))
			}
		}
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func said(notes []model.Note) string {
	var list []string
	for _, text := range model.Texts(notes) {
		if oneLine(text) != "" {
			list = append(list, oneLine(text))
		}
	}
	return strings.Join(list, "\n")
}

func TestTheExamplesComeBackWithTheirLinks(t *testing.T) {
	t.Parallel()
	for _, example := range examples.List() {
		files, err := examples.Files(example.Name)
		if err != nil {
			t.Fatal(err)
		}
		content := exchange.Of(model.NewWorkshop(files))
		back, _, losses := ours().Back(t, content)
		if len(back[0].Journeys) != len(content.Journeys) || len(back[0].Links)+losses.Count("links") != len(content.Links) {
			t.Errorf("%s: %d journeys and %d links came back, lost %s", example.Name, len(back[0].Journeys), len(back[0].Links), losses)
		}
	}
}

func TestTextsAreNoFormulas(t *testing.T) {
	t.Parallel()
	content := &exchange.Content{Journeys: []*model.Journey{{ID: "a", Side: model.Customer, Stages: []model.Stage{{Name: "=1+1", Does: []model.Note{{Text: "@SUM(A1)"}}}}}}}
	files, _, err := lucidchart.Write(content)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(files[0].Data); strings.Contains(text, ",=") || strings.Contains(text, ",@") {
		t.Error(text)
	}
}

func TestWhatCannotBeReadIsSaidInWords(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]string{
		"":                          "line 1: the first line does not name",
		"a,b\n":                     "line 1: the first line does not name",
		head:                        "no shapes",
		head + "1,\"Document,,\n":   "no CSV",
		head + "1,Do\"c,,\n":        "line 2: this is no CSV",
		strings.Repeat(" ", 17<<20): "larger than 16 MB",
	} {
		if got := ours().Refuses(t, file); !strings.Contains(got, want) {
			t.Errorf("%.40q: %s, want %q", file, got, want)
		}
	}
	if lucidchart.Recognise("x.csv", []byte("Stage,Pains\n")) || lucidchart.Recognise("x.txt", []byte(head)) {
		t.Error("a file of somebody else is recognised")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample(f))
	f.Add([]byte(head + "1,Page,,,,,,,,,,P,,,,,\n2,Text,,1,,,,,,,,A,,,p,2,w\n3,Line,,1,,,2,2,,,,x,,,,,\n"))
	f.Add([]byte("Id,Name,Page ID,Contained By,Line Source,Line Destination,Text Area 1,Side,Effect,Pains,interlock-blueprint/1\n1,Container,,,,,J,employee,,,j\n2,Rectangle,,1,,,A,,,p,a\n3,Line,,,2,2,b,,harms,,l\n"))
	ours().FuzzRead(f, func(t *testing.T, content *exchange.Content) {
		if _, _, err := lucidchart.Write(content); err != nil {
			t.Fatal(err)
		}
	})
}
