package cmd

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/session"
	"interlock/model/yamltext"
)

func TestTheAppWritesMinutesBesideWhatItPublishes(t *testing.T) {
	t.Parallel()
	opened := session.NewInMemory(map[string]string{model.WorkshopFile: "title: Claims\n"}, session.Options{})
	list := model.Place{File: "decisions.yaml", Path: yamltext.Path{"decisions"}}
	edit, err := opened.Workshop().InsertEntry(list, 0, model.FieldValue{Key: "text", Typed: "Ring on day two"})
	if err != nil {
		t.Fatal(err)
	}
	if err := opened.Do(edit, nil); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for range 2 { // the second time over the first
		path, err := writeMinutes(opened, folder)
		if err != nil || path != filepath.Join(folder, "out", "minutes.md") {
			t.Fatal(path, err)
		}
		text, err := os.ReadFile(path)
		if err != nil || !strings.Contains(string(text), "| Ring on day two |") {
			t.Errorf("the minutes are (%v):\n%s", err, text)
		}
	}
	theirs := filepath.Join(folder, "out", "minutes.md")
	if err := os.WriteFile(theirs, []byte("my own"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := writeMinutes(opened, folder); err == nil || strings.Contains(err.Error(), "--force") {
		t.Errorf("a file of others is met with %v", err)
	}
}
