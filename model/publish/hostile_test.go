package publish_test

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"interlock/examples"
	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carried"
	"interlock/model/exchange/exchangetest"
	"interlock/model/publish"
	"interlock/model/publish/publishtest"
)

func example(t testing.TB, name string) *model.Workshop {
	t.Helper()
	texts, err := examples.Files(name)
	if err != nil {
		t.Fatal(err)
	}
	return model.NewWorkshop(texts)
}

func edition(t testing.TB, workshop *model.Workshop, options publish.Options) *publish.Edition {
	t.Helper()
	made, err := publish.New(workshop, options)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// inFull are the options that leave nothing out.
func inFull(t testing.TB) publish.Options {
	t.Helper()
	options, err := publish.ParseOptions("full", "a3")
	if err != nil {
		t.Fatal(err)
	}
	return options
}

// rendered are the files of every form, by the id of the form.
func rendered(t testing.TB, workshop *model.Workshop, options publish.Options) map[string][]publish.File {
	t.Helper()
	files := map[string][]publish.File{}
	formats := publish.Formats()
	for i, rendition := range edition(t, workshop, options).RenderAll(formats) {
		if rendition.Err != nil {
			t.Errorf("%s: %v", formats[i].ID, rendition.Err)
		}
		files[formats[i].ID] = rendition.Files
	}
	return files
}

// hostile are workshops whose every field holds hostile text, by what it is.
var hostile = sync.OnceValue(func() map[string]*model.Workshop {
	workshops := map[string]*model.Workshop{}
	for kind, texts := range publishtest.Hostile() {
		workshops[kind] = filled(publishtest.Fill, texts)
		if kind != "long" && !testing.Short() {
			workshops[kind+" everywhere"] = filled(publishtest.FillAll, texts)
		}
	}
	workshops["no text"] = model.NewWorkshop(withBrokenBytes(workshops["scripts"].Texts()))
	return workshops
})

// filled is a workshop that is filled with texts; it panics where they cannot
// be written as YAML.
func filled(fill func([]string, int) (map[string]string, error), texts []string) *model.Workshop {
	files, err := fill(texts, 0)
	if err != nil {
		panic(err)
	}
	return model.NewWorkshop(files)
}

// withBrokenBytes makes some texts invalid UTF-8, and some files no YAML.
func withBrokenBytes(texts map[string]string) map[string]string {
	broken := maps.Clone(texts)
	broken["workshop.yaml"] = strings.ReplaceAll(broken["workshop.yaml"], "ö", "\xf6")
	broken["journeys/claim.yaml"] = strings.ReplaceAll(broken["journeys/claim.yaml"], "ß", "\xed\xa0\x80")
	broken["personas/maya.yaml"] = "name: [\xff\xfe\n"
	broken["links/up.yaml"] = "\x00\x01\x02"
	return broken
}

func TestHostileTextIsPublishedInEveryForm(t *testing.T) {
	t.Parallel()
	for name, workshop := range hostile() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := edition(t, workshop, inFull(t))
			for _, format := range publish.Formats() {
				if format.ID == "png" && name != "scripts" {
					continue // shows the same pages as svg does, more slowly
				}
				rendition := e.Render(format)
				if rendition.Err != nil || len(rendition.Files) == 0 {
					t.Errorf("%s: %d files, %v", format.ID, len(rendition.Files), rendition.Err)
				}
				for _, file := range rendition.Files {
					if err := read(file); err != nil {
						t.Errorf("%s: %v", file.Name, err)
					}
				}
			}
		})
	}
}

// TestHostileTextIsCarried reads the workshop back from the forms that carry it.
func TestHostileTextIsCarried(t *testing.T) {
	t.Parallel()
	for name, workshop := range hostile() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := edition(t, workshop, inFull(t))
			want := exchange.Of(workshop)
			for _, id := range []string{"yaml", "json", "html", "svg", "pdf"} {
				format, _ := publish.FormatOf(id)
				file := e.Render(format).Files[0]
				texts, found, err := carried.Read(file.Name, file.Data)
				if err != nil || !found {
					t.Errorf("%s: found %t, %v", file.Name, found, err)
					continue
				}
				if diff := exchangetest.Diff(want, exchange.Of(model.NewWorkshop(texts))); diff != "" {
					t.Errorf("%s gives another workshop:\n%s", file.Name, diff)
				}
			}
		})
	}
}

// TestEveryFileHasANameOfItsOwn publishes journeys whose ids are those of files.
func TestEveryFileHasANameOfItsOwn(t *testing.T) {
	t.Parallel()
	workshop := example(t, "home-claims")
	source := workshop.File(model.KindJourney.Path(workshop.Journeys()[0].ID)).Source
	texts := workshop.Texts()
	for _, id := range []string{"journeys", "blueprint", "blueprint-2", "claim-stages", "stages", "actors", "interlocks", "journeys-stages"} {
		texts["journeys/"+id+".yaml"] = source
	}
	texts["journeys/Claim stages.yaml"] = source // others would take its file for that of claim-stages
	taken := map[string]string{}
	e := edition(t, model.NewWorkshop(texts), inFull(t))
	for _, format := range publish.Formats() {
		if slices.Contains([]string{"png", "pdf", "pptx"}, format.ID) {
			continue // has the names of svg, or a single file
		}
		for _, file := range e.Render(format).Files {
			name := strings.ToLower(file.Name)
			if other, twice := taken[name]; twice {
				t.Errorf("%s is a file of %s and of %s", file.Name, other, format.ID)
			}
			if strings.ContainsAny(file.Name, `/\:*?"<>| `) || strings.HasPrefix(file.Name, ".") {
				t.Errorf("%q is no plain name", file.Name)
			}
			taken[name] = format.ID
		}
	}
}
