package serviceblueprint_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/exchangetest"
	"interlock/model/exchange/serviceblueprint"
)

// ours is the format as tests read and write it.
func ours() exchangetest.Format {
	return exchangetest.Format{Name: "some.json", Read: serviceblueprint.Read, Write: serviceblueprint.Write, Recognise: serviceblueprint.Recognise}
}

func sample(t testing.TB) []byte {
	t.Helper()
	file, err := os.ReadFile("testdata/sample-ir.json")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func said(notes []model.Note) string {
	var list []string
	for _, note := range notes {
		list = append(list, strings.TrimSuffix(strings.TrimPrefix(note.Who+note.System+": "+note.Text, ": "), ": "))
	}
	return strings.Join(list, " | ")
}

func TestThePublishedSampleIsRead(t *testing.T) {
	t.Parallel()
	if !serviceblueprint.Recognise("sample-ir.json", sample(t)) {
		t.Fatal("it is not recognised")
	}
	content, losses, err := serviceblueprint.Read("sample-ir.json", sample(t))
	if err != nil {
		t.Fatal(err)
	}
	for what, want := range map[string]int{"triggers": 4, "details of cells": 9, "descriptions of cells": 1, "kinds of paths": 1, "notes of paths": 1, "labels of variants": 2} {
		if got := losses.Count(what); got != want {
			t.Errorf("lost %d %s, want %d", got, what, want)
		}
	}
	if losses.Count("texts in further languages") == 0 {
		t.Error("the Chinese texts are lost without a word")
	}
	if content.Frame.Title != "Streetlight Service Lifecycle" || len(content.Journeys) != 2 {
		t.Fatalf("%q has %d journeys", content.Frame.Title, len(content.Journeys))
	}
	designed, done := content.Journeys[0], content.Journeys[1]
	if designed.ID != "asset-repair-as-designed" || designed.Name != "Asset Repair – Platform flow (as designed)" || designed.Persona != "citizen" {
		t.Errorf("the first journey is %+v", designed)
	}
	if done.VariantOf != designed.ID || len(designed.Stages) != 6 || len(done.Stages) != 5 {
		t.Errorf("the second journey is a variant of %q, with %d stages", done.VariantOf, len(done.Stages))
	}
	report, verify := designed.Stages[0], designed.Stages[4]
	if report.ID != "report" || report.Name != "Report fault" || report.Phase != "Operate" || strings.Join(report.Channels, "+") != "GIS Portal+Work Order App" {
		t.Errorf("the first stage is %+v", report)
	}
	for _, each := range [][2]string{
		{said(report.Does), "Submit repair ticket"},
		{said(designed.Stages[2].Frontstage), "field-tech: 接单出发"},
		{said(designed.Stages[5].Support), "Asset DB | ETL Jobs"},
		{said(verify.Backstage), "compliance: Spot-check evidence photos"},
	} {
		if each[0] != each[1] {
			t.Errorf("got %q, want %q", each[0], each[1])
		}
	}
	if verify.Does[0].Basis != model.Assumed {
		t.Error("what needs a review is no guess")
	}
	tech := content.Persona("field-tech")
	if tech == nil || tech.Side != model.Employee || len(tech.Tools) != 2 || tech.Tools[0].Name != "FieldOps app" || len(content.Metrics) != 2 {
		t.Errorf("the technician is %+v, with %d metrics", tech, len(content.Metrics))
	}
}

func TestWhatTheFormatCarriesComesBack(t *testing.T) {
	t.Parallel()
	ours().CarriesWhatItSays(t, checkJourney)
}

// checkJourney wants all that the format has a place for.
func checkJourney(t *rapid.T, want, got *model.Journey) {
	if got == nil || got.Name != want.Name || got.Side != want.Side || got.Scenario != want.Scenario || len(got.Stages) != len(want.Stages) {
		t.Fatalf("the journey %+v came back as %+v", want, got)
	}
	for i, stage := range want.Stages {
		back := got.Stages[i]
		if back.Name != stage.Name || (back.Emotion == nil) != (stage.Emotion == nil) || back.Emotion != nil && *back.Emotion != *stage.Emotion {
			t.Fatalf("the stage %+v came back as %+v", stage, back)
		}
		for _, key := range model.StageNoteKeys() {
			if texts(stage.Notes(key)) != texts(back.Notes(key)) {
				t.Fatalf("%s: %v came back as %v", key, stage.Notes(key), back.Notes(key))
			}
		}
	}
}

// texts joins what the notes say, in any order.
func texts(notes []model.Note) string {
	var list []string
	for _, note := range notes {
		if line := strings.Join(strings.Fields(note.Text), " "); line != "" {
			list = append(list, line)
		}
	}
	slices.Sort(list)
	return strings.Join(list, "\n")
}

func TestTheExamplesComeBack(t *testing.T) {
	t.Parallel()
	for _, example := range examples.List() {
		files, err := examples.Files(example.Name)
		if err != nil {
			t.Fatal(err)
		}
		content := exchange.Of(model.NewWorkshop(files))
		back, _, losses := ours().Back(t, content)
		if len(content.Links) > 0 && losses.Count("links") != len(content.Links) {
			t.Errorf("%s: lost %s, though it has %d links", example.Name, losses, len(content.Links))
		}
		if len(back[0].Journeys) != len(content.Journeys) {
			t.Errorf("%s: %d journeys became %d", example.Name, len(content.Journeys), len(back[0].Journeys))
		}
	}
}

func TestWhatCannotBeReadIsSaidInWords(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]string{
		"":                                       "no valid JSON",
		"{\n\"lifecycle\": {\n]":                 "line 3",
		`{"lifecycle": {}}`:                      "no paths",
		"{\n\"lifecycle\": {\"phases\": \"x\"}}": "line 2: lifecycle.phases cannot be a JSON string",
		"{\"locales\": [\"en\"],\n\"lifecycle\": \"no\"}": "line 2",
		strings.Repeat(" ", 17<<20):                       "larger than 16 MB",
	} {
		if got := ours().Refuses(t, file); !strings.Contains(got, want) {
			t.Errorf("%.40q: %s, want %q", file, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample(f))
	f.Add([]byte(`{"schema_version":"1","locales":["de"],"lifecycle":{"name":"x","phases":[{"key":"journeys","scenarios":[{"key":"a","steps":[{"key":"s"}],
		"paths":[{"key":"p","path_steps":["s","s"],"layers":[{"key":"l","role":"frontstage_actions"}],"cells":[{"layer":"l","step":"s","content":{"de":"b"}}]}]}]}]}}`))
	ours().FuzzRead(f, func(t *testing.T, content *exchange.Content) {
		if _, _, err := serviceblueprint.Write(content); err != nil {
			t.Fatal(err)
		}
	})
}
