package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"gopkg.in/yaml.v3"

	"interlock/tui"
	"interlock/tui/action"
)

// settings are what a person chose once: written by hand in config.yaml, and
// remembered by the program in remembered.yaml beside its journals.
type settings struct {
	Theme   string     `yaml:"theme"`
	ASCII   bool       `yaml:"ascii"`
	NoMouse bool       `yaml:"no_mouse"`
	Keys    chosenKeys `yaml:"keys"`

	remembered remembered
	path       string // of remembered.yaml, "" when it cannot be kept
}

// remembered is what the program keeps by itself.
type remembered struct {
	Theme   string                  `yaml:"theme,omitempty"`
	Recent  []visit                 `yaml:"recent,omitempty"`
	Exports map[string]exportMemory `yaml:"exports,omitempty"` // by folder
}

// exportMemory is what was published last of a workshop, for whom and where to.
type exportMemory struct {
	Formats []string `yaml:"formats,flow"`
	Profile string   `yaml:"profile"`
	Paper   string   `yaml:"paper"`
	Folder  string   `yaml:"folder"`
}

// visit is a workshop that was opened.
type visit struct {
	Folder string `yaml:"folder"`
	Title  string `yaml:"title"`
}

// mostVisits bounds the list of recent workshops.
const mostVisits = 12

// chosenKeys are the keys of actions by their ids. One key may stand for a list of
// one.
type chosenKeys map[string][]string

// UnmarshalYAML reads the keys of every action; the error names the line.
func (k *chosenKeys) UnmarshalYAML(node *yaml.Node) error {
	var actions map[string]yaml.Node
	if err := node.Decode(&actions); err != nil {
		return err
	}
	*k = chosenKeys{}
	known := action.New(tui.Actions()...)
	for _, id := range slices.Sorted(maps.Keys(actions)) {
		value := actions[id]
		var keys []string
		if value.Kind == yaml.ScalarNode && value.ShortTag() != "!!null" {
			keys = []string{value.Value}
		} else if err := value.Decode(&keys); err != nil {
			return err
		}
		if _, err := known.Rebind(map[string][]string{id: nil}); err != nil {
			return fmt.Errorf("line %d: %w", value.Line, err)
		}
		(*k)[id] = keys
	}
	_, err := known.Rebind(*k)
	return err
}

// loadSettings reads what was chosen. A file that cannot be read is an error
// with its line; one that is not there is no error.
func loadSettings() (*settings, error) {
	path := filepath.Join(xdg.ConfigHome, "interlock", "config.yaml")
	source, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, unusable("%s cannot be read: %v", path, reason(err))
	}
	loaded, err := parseSettings(path, source)
	if err != nil {
		return nil, err
	}
	loaded.path = filepath.Join(xdg.StateHome, "interlock", "remembered.yaml")
	if source, err := os.ReadFile(loaded.path); err == nil {
		// What the program remembered is not worth stopping for.
		_ = yaml.Unmarshal(source, &loaded.remembered)
	}
	loaded.Theme = first(loaded.Theme, loaded.remembered.Theme)
	return loaded, nil
}

// parseSettings reads config.yaml.
func parseSettings(path string, source []byte) (*settings, error) {
	loaded := &settings{}
	if err := yaml.Unmarshal(source, loaded); err != nil {
		return nil, misread(path, err)
	}
	if loaded.Theme != "" && !isTheme(loaded.Theme) {
		return nil, unusable("%s: theme is auto, dark or light, not `%s`", path, loaded.Theme)
	}
	return loaded, nil
}

// errorLine finds the line that an error of reading YAML speaks of.
var errorLine = regexp.MustCompile(`^(?:yaml: )?(?:unmarshal errors:\s+)?line (\d+): (.*)`)

// misread says where config.yaml cannot be read, and what may stand there.
func misread(path string, err error) error {
	what := strings.TrimPrefix(err.Error(), "yaml: ")
	if parts := errorLine.FindStringSubmatch(err.Error()); parts != nil {
		path, what = path+":"+parts[1], parts[2]
	}
	var wrong *yaml.TypeError
	if errors.As(err, &wrong) && !strings.Contains(what, "already defined") {
		what = "this cannot stand here: theme is a word, ascii and no_mouse are true or false, and keys are actions with a key or a list, as in `undo: [u, ctrl+z]`"
	}
	return unusable("%s: %s; mend it or move the file away", path, what)
}

// keep writes what is remembered. Failing to is no loss worth a message.
func (s *settings) keep() {
	source, err := yaml.Marshal(s.remembered)
	if err != nil || os.MkdirAll(filepath.Dir(s.path), 0o700) != nil {
		return
	}
	temporary := s.path + ".new"
	if os.WriteFile(temporary, source, 0o600) == nil {
		_ = os.Rename(temporary, s.path)
	}
}

// remember keeps one choice of the screen.
func (s *settings) remember(key, value string) {
	if key == "theme" {
		s.remembered.Theme = value
		s.keep()
	}
}

// visited puts a workshop at the head of the recent ones.
func (s *settings) visited(folder, title string) {
	if strings.HasPrefix(folder, os.TempDir()) {
		return
	}
	recent := slices.DeleteFunc(s.remembered.Recent, func(v visit) bool { return v.Folder == folder })
	recent = append([]visit{{folder, title}}, recent...)
	s.remembered.Recent = recent[:min(len(recent), mostVisits)]
	s.keep()
}
