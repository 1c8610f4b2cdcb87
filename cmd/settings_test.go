package cmd

import (
	"slices"
	"strings"
	"testing"
)

// One key is as good as a list of one, and none takes the keys of an action away.
func TestKeysMayStandAlone(t *testing.T) {
	t.Parallel()
	chosen, err := parseSettings("config.yaml", []byte("theme: dark\nkeys:\n  undo: f5\n  redo: [f6, ctrl+y]\n  save:\n"))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(chosen.Keys["undo"], []string{"f5"}) || !slices.Equal(chosen.Keys["redo"], []string{"f6", "ctrl+y"}) {
		t.Errorf("the keys are %v", chosen.Keys)
	}
	if keys, found := chosen.Keys["save"]; !found || len(keys) > 0 {
		t.Errorf("the keys of save are %v, %v", keys, found)
	}
}

// What cannot be read is named with its file, its line where there is one, and
// what may stand there.
func TestSettingsThatCannotBeRead(t *testing.T) {
	t.Parallel()
	for source, words := range map[string][]string{
		"theme: dark\nascii: perhaps\n":     {"config.yaml:2: ", "true or false"},
		"keys:\n  undo: {a: b}\n":           {"config.yaml:2: ", "as in `undo: [u, ctrl+z]`"},
		"keys: undo\n":                      {"config.yaml:1: ", "a key or a list"},
		"keys:\n  redo: f6\n  undoo: f5\n":  {"config.yaml:3: ", `no action "undoo"`},
		"keys:\n  undo: f5\n  redo: [f5]\n": {"config.yaml: ", "f5"},
		"theme: pink\n":                     {"config.yaml: ", "auto, dark or light, not `pink`"},
		"theme: [\n":                        {"config.yaml:", "mend it"},
	} {
		_, err := parseSettings("config.yaml", []byte(source))
		for _, word := range words {
			if err == nil || !strings.Contains(err.Error(), word) || strings.Contains(err.Error(), "unmarshal") {
				t.Errorf("%q gives %v, want %q", source, err, word)
			}
		}
	}
}
