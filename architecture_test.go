package main_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// source is a package as the go command lists it.
type source struct {
	ImportPath string
	Imports    []string
	Deps       []string
}

// house lists every package of the module with what it imports.
func house(t *testing.T) []source {
	t.Helper()
	command := exec.Command("go", "list", "-json=ImportPath,Imports,Deps", "./...")
	listed, err := command.Output()
	if err != nil {
		t.Fatalf("%v: %v", command, err)
	}
	var packages []source
	for decoder := json.NewDecoder(strings.NewReader(string(listed))); ; {
		var next source
		if err := decoder.Decode(&next); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, next)
	}
}

// within reports that a package is a room or lies in it; a room ending in a
// slash is only what lies in it.
func within(path, room string) bool {
	return path == room || strings.HasPrefix(path, strings.TrimSuffix(room, "/")+"/")
}

func TestArrowsPointDown(t *testing.T) {
	t.Parallel()
	rules := []struct {
		room  string
		never []string // rooms that nothing of it may know, however far down
	}{
		{"interlock/model", []string{"interlock/tui", "interlock/cmd", "interlock/examples"}},
		{"interlock/model/yamltext", []string{"interlock/model/store", "interlock/model/session"}},
		{"interlock/model/store", []string{"interlock/model/session", "interlock/model/check"}},
		{"interlock/model/git", []string{"interlock/model/store", "interlock/model/session"}},
		{"interlock/model/check", []string{"interlock/model/store", "interlock/model/session", "interlock/model/blueprint", "interlock/model/publish"}},
		{"interlock/model/blueprint", []string{"interlock/model/store", "interlock/model/session", "interlock/model/publish"}},
		{"interlock/model/publish", []string{"interlock/model/store", "interlock/model/session"}},
		{"interlock/examples", []string{"interlock/model/store", "interlock/tui", "interlock/cmd"}},
		{"interlock/tui/action", []string{"interlock/model", "interlock/tui/frame", "interlock/tui/theme"}},
		{"interlock/tui/frame", []string{"interlock/model", "interlock/tui/theme", "interlock/tui/action"}},
		{"interlock/tui/theme", []string{"interlock/model", "interlock/tui/action", "interlock/tui/part"}},
		{"interlock/tui/part", []string{"interlock/model/store", "interlock/model/session", "interlock/tui/layer", "interlock/tui/screen/"}},
		{"interlock/tui/screen", []string{"interlock/model/store", "interlock/model/session", "interlock/tui/layer"}},
		{"interlock/tui/layer", []string{"interlock/model/store", "interlock/model/session", "interlock/tui/screen/"}},
		{"interlock/tui", []string{"interlock/cmd", "interlock/examples"}},
	}
	for _, each := range house(t) {
		for _, rule := range rules {
			for _, room := range rule.never {
				if within(each.ImportPath, rule.room) && knows(each.Deps, room) {
					t.Errorf("%s knows %s", each.ImportPath, room)
				}
			}
		}
	}
}

func knows(imports []string, room string) bool {
	return slices.ContainsFunc(imports, func(path string) bool {
		return within(path, room) && (path != strings.TrimSuffix(room, "/") || !strings.HasSuffix(room, "/"))
	})
}

func TestModelKnowsNoTerminal(t *testing.T) {
	t.Parallel()
	for _, each := range house(t) {
		if !within(each.ImportPath, "interlock/model") {
			continue
		}
		for _, path := range each.Deps {
			if strings.HasPrefix(path, "charm.land/") || strings.HasPrefix(path, "github.com/charmbracelet/") || strings.HasSuffix(path, "/term") {
				t.Errorf("%s depends on the terminal package %s", each.ImportPath, path)
			}
		}
	}
}

func TestScreensNeverKnowEachOther(t *testing.T) {
	t.Parallel()
	for _, each := range house(t) {
		for _, path := range each.Imports {
			if knows([]string{each.ImportPath}, "interlock/tui/screen/") && knows([]string{path}, "interlock/tui/screen/") && !within(path, each.ImportPath) && !within(each.ImportPath, path) {
				t.Errorf("the screen %s knows the screen %s", each.ImportPath, path)
			}
		}
	}
}

// Git works with files too: the user's git is a program, and its settings are
// files.
func TestOnlyTheStoreTouchesFiles(t *testing.T) {
	t.Parallel()
	for _, each := range house(t) {
		if !within(each.ImportPath, "interlock/model") || within(each.ImportPath, "interlock/model/store") || within(each.ImportPath, "interlock/model/git") {
			continue
		}
		for _, path := range each.Imports {
			if path == "os" || path == "os/exec" || path == "net" || path == "net/http" {
				t.Errorf("%s imports %s; files are the business of model/store alone", each.ImportPath, path)
			}
		}
	}
}
