package examples

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

var validID = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

func TestListOffersWhatTheWorkshopsSayOfThemselves(t *testing.T) {
	t.Parallel()
	for _, example := range List() {
		title := openExample(t, example.Name).records["workshop.yaml"].text("title")
		if title != example.Title {
			t.Errorf("%s is listed as %q, its workshop is titled %q", example.Name, example.Title, title)
		}
		if example.Summary == "" {
			t.Errorf("%s is listed without a summary", example.Name)
		}
	}
}

func TestUnknownNamesAreAnsweredWithTheKnownOnes(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"", "nope", "templates", "../clinic", "clinic/journeys"} {
		if _, err := Files(name); err == nil || !strings.Contains(err.Error(), "home-claims, clinic, software-onboarding") {
			t.Errorf("Files(%q): %v, want an error that lists the examples", name, err)
		}
		if _, err := TemplateFiles(name); err == nil || !strings.Contains(err.Error(), "blank, empathy, journey, blueprint") {
			t.Errorf("TemplateFiles(%q): %v, want an error that lists the templates", name, err)
		}
	}
}

func TestACallerCannotChangeWhatTheNextOneGets(t *testing.T) {
	t.Parallel()
	first, err := Files("clinic")
	if err != nil {
		t.Fatal(err)
	}
	first["workshop.yaml"] = "changed"
	second, err := Files("clinic")
	if err != nil {
		t.Fatal(err)
	}
	if second["workshop.yaml"] == "changed" {
		t.Error("the second caller sees what the first one changed")
	}
}

func TestTextsAreYAMLWithValidNames(t *testing.T) {
	t.Parallel()
	for _, workshop := range openEverything(t) {
		for file, text := range workshop.texts {
			id := strings.TrimSuffix(path.Base(file), ".yaml")
			if !validID.MatchString(id) || !strings.HasSuffix(file, ".yaml") {
				t.Errorf("%s/%s: the name is no id", workshop.name, file)
			}
			if strings.Contains(text, "\r") || strings.Contains(text, "\t") || !strings.HasSuffix(text, "\n") {
				t.Errorf("%s/%s: want line feeds, no tabs and a last newline", workshop.name, file)
			}
		}
	}
}

// A note such as "no" or "2026-05-01" would be a boolean or a date to some readers.
func TestProseIsQuotedWhereAReaderWouldMisreadIt(t *testing.T) {
	t.Parallel()
	for _, workshop := range openEverything(t) {
		for file, record := range workshop.records {
			record.walk(func(key string, value node) {
				checkProse(t, workshop.name+"/"+file, key, value)
			})
		}
	}
}

func checkProse(t *testing.T, place, key string, value node) {
	t.Helper()
	sentences := []string{"text", "because", "why", "situation", "summary", "title", "question", "hmw"}
	if value.Kind != yaml.ScalarNode || !slices.Contains(sentences, key) && !slices.Contains(noteFields(), key) {
		return
	}
	if value.Tag != "!!str" {
		t.Errorf("%s:%d: %s: %q reads as %s, quote it", place, value.Line, key, value.Value, value.Tag)
	}
	if value.LineComment != "" {
		t.Errorf("%s:%d: %s: %q loses %q as a comment, quote it", place, value.Line, key, value.Value, value.LineComment)
	}
}

func noteFields() []string {
	return []string{
		"sees", "says", "does", "hears", "thinks", "feels", "pains", "gains", "highs", "opportunities", "evidence",
		"goals", "needs", "frustrations", "behaviours", "values", "context", "motivated_by", "quote",
	}
}

func TestNotesKeepTheirWholeText(t *testing.T) {
	t.Parallel()
	known := []string{"text", "basis", "source", "severity", "kind", "tags", "audience", "id"}
	for _, workshop := range openEverything(t) {
		for file, record := range workshop.records {
			record.walk(func(field string, note node) {
				if note.Kind != yaml.MappingNode || !slices.Contains(noteFields(), field) {
					return
				}
				if note.text("text") == "" {
					t.Errorf("%s/%s:%d: a colon made a mapping of a note, quote it", workshop.name, file, note.Line)
				}
				for _, key := range note.keys() {
					if !slices.Contains(known, key) {
						t.Errorf("%s/%s:%d: a comma cut %q off a note, quote it", workshop.name, file, note.Line, key)
					}
				}
			})
		}
	}
}

func TestReferencesResolve(t *testing.T) {
	t.Parallel()
	for _, workshop := range openEverything(t) {
		if workshop.name == Flawed {
			continue // One of its faults is a reference that leads nowhere.
		}
		for file, record := range workshop.records {
			record.walk(func(key string, value node) {
				for _, reference := range workshop.references(file, key, value) {
					if !workshop.targets[reference] {
						t.Errorf("%s/%s:%d: %s names %s, which is not there", workshop.name, file, value.Line, key, reference)
					}
				}
			})
		}
	}
}

func TestJourneysFitOneScreenAndHaveACurve(t *testing.T) {
	t.Parallel()
	for _, example := range List() {
		workshop := openExample(t, example.Name)
		for _, file := range workshop.in("journeys") {
			stages := workshop.records[file].list("stages")
			if len(stages) < 5 || len(stages) > 11 {
				t.Errorf("%s/%s has %d stages, want 5 to 11", example.Name, file, len(stages))
			}
			checkCurve(t, example.Name+"/"+file, stages)
		}
	}
}

func checkCurve(t *testing.T, place string, stages []node) {
	t.Helper()
	heights := make(map[string]bool)
	for _, stage := range stages {
		emotion := stage.text("emotion")
		if !slices.Contains([]string{"-2", "-1", "0", "1", "2"}, emotion) {
			t.Errorf("%s: %s has emotion %q, want -2 to 2", place, stage.text("id"), emotion)
		}
		heights[emotion] = true
	}
	if len(heights) < 3 {
		t.Errorf("%s: the curve is flat: %v", place, slices.Sorted(maps.Keys(heights)))
	}
}

func TestExamplesAreComplete(t *testing.T) {
	t.Parallel()
	for _, example := range List() {
		workshop := openExample(t, example.Name)
		personas := make(map[string]int)
		for _, file := range workshop.in("personas") {
			personas[workshop.records[file].text("side")]++
		}
		if personas["customer"] < 2 || personas["employee"] < 2 {
			t.Errorf("%s has personas %v, want two of each side", example.Name, personas)
		}
		if count := len(workshop.in("empathy")); count < 3 {
			t.Errorf("%s has %d empathy maps, want 3", example.Name, count)
		}
		for _, file := range workshop.in("metrics") {
			if count := len(workshop.records[file].list("readings")); count < 6 {
				t.Errorf("%s/%s has %d readings, want 6", example.Name, file, count)
			}
		}
	}
}

func TestExamplesSayHowTheyKnow(t *testing.T) {
	t.Parallel()
	for _, example := range List() {
		text := openExample(t, example.Name).allText()
		for _, basis := range []string{"measured", "observed", "said", "inferred", "assumed"} {
			if !strings.Contains(text, "basis: "+basis) {
				t.Errorf("%s has no note that is %s", example.Name, basis)
			}
		}
	}
}
