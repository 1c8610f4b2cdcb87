package publish_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/publish"
	"interlock/model/publish/publishtest"
)

// TestNothingWithheldIsPublished publishes a workshop in which every text says
// who may read it, and looks for these words in all that the files hold.
func TestNothingWithheldIsPublished(t *testing.T) {
	t.Parallel()
	texts, err := publishtest.FillSecrets()
	if err != nil {
		t.Fatal(err)
	}
	workshop := model.NewWorkshop(texts)
	for profile, shown := range map[string][]string{
		"full":   {publishtest.ForAll, publishtest.ForTeam, publishtest.ForNone},
		"team":   {publishtest.ForAll, publishtest.ForTeam},
		"client": {publishtest.ForAll},
	} {
		t.Run(profile, func(t *testing.T) {
			t.Parallel()
			options, err := publish.ParseOptions(profile, "a4")
			if err != nil {
				t.Fatal(err)
			}
			e := edition(t, workshop, options)
			for _, format := range publish.Formats() {
				if format.ID == "png" {
					continue // holds pixels of what svg holds as text
				}
				rendition := e.Render(format)
				if rendition.Err != nil {
					t.Fatal(rendition.Err)
				}
				for _, word := range []string{publishtest.ForAll, publishtest.ForTeam, publishtest.ForNone} {
					where := found(t, rendition.Files, word)
					if expected := slices.Contains(shown, word); expected != (where != "") {
						t.Errorf("%s: %s is expected %t, and stands in %q", format.ID, word, expected, where)
					}
				}
			}
		})
	}
}

// found tells where a word stands in what files hold, in either encoding that a
// PDF has for texts.
func found(t *testing.T, files []publish.File, word string) string {
	t.Helper()
	wide := strings.Join(strings.Split(word, ""), "\x00")
	for _, file := range files {
		parts, err := publishtest.Unpack(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range append(parts, publishtest.Part{Name: file.Name, Data: file.Data}) {
			if bytes.Contains(part.Data, []byte(word)) || bytes.Contains(part.Data, []byte(wide)) || strings.Contains(part.Name, word) {
				return part.Name
			}
		}
	}
	return ""
}
