package cmd

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"gopkg.in/yaml.v3"
)

// settings are what a person chose once: written by hand in config.yaml, and
// remembered by the program in remembered.yaml beside its journals.
type settings struct {
	Theme   string              `yaml:"theme"`
	ASCII   bool                `yaml:"ascii"`
	NoMouse bool                `yaml:"no_mouse"`
	Keys    map[string][]string `yaml:"keys"`

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

// loadSettings reads what was chosen. A file that cannot be read is an error
// with its line; one that is not there is no error.
func loadSettings() (*settings, error) {
	loaded := &settings{}
	path := filepath.Join(xdg.ConfigHome, "interlock", "config.yaml")
	source, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, unusable("%s cannot be read: %v", path, reason(err))
	}
	if err := yaml.Unmarshal(source, loaded); err != nil {
		return nil, unusable("%s: %s; mend it or move it away", path, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	loaded.path = filepath.Join(xdg.StateHome, "interlock", "remembered.yaml")
	if source, err := os.ReadFile(loaded.path); err == nil {
		// What the program remembered is not worth stopping for.
		_ = yaml.Unmarshal(source, &loaded.remembered)
	}
	loaded.Theme = first(loaded.Theme, loaded.remembered.Theme)
	return loaded, nil
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
