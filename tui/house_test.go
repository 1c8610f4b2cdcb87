package tui_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/examples"
	"interlock/model"
	"interlock/model/session"
	"interlock/model/store"
	"interlock/model/yamltext"
	"interlock/tui"
	"interlock/tui/layer"
	"interlock/tui/screen"
	"interlock/tui/screen/start"
	"interlock/tui/tuitest"
)

// maya is the record that the tests edit.
const maya = "personas/maya.yaml"

// texts is a workshop with one of each.
func texts() map[string]string {
	return map[string]string{
		"workshop.yaml":       "title: Home claims\nquestion: Why do people wait?\n",
		maya:                  "name: Maya\nside: customer\nrole: First-time claimant\ngoals:\n  - Dry home\n",
		"empathy/day-4.yaml":  "situation: Day 4\npersona: maya\nsays:\n  - Nobody rang me back\n",
		"journeys/claim.yaml": "title: A claim\npersona: maya\nstages:\n  - name: Report it\n    emotion: -1\n    thinks:\n      - Is this covered\n  - name: Wait\n",
	}
}

// house is a workshop folder with the program open on it.
type house struct {
	*tuitest.Driver
	testing.TB
	app         *tui.App
	folder      *store.Folder
	session     *session.Session
	path, state string
	clock       *tuitest.Clock
	beforeWrite func(name string) error
	options     tui.Options
	versions    func(context.Context) (layer.Versions, error) // of the workshop's git
}

// option changes a house before it is opened.
type option func(*house)

// example opens a bundled workshop in place of the small one.
func example(name string) option {
	return func(h *house) {
		h.Helper()
		files, err := examples.Files(name)
		if err != nil {
			h.Fatal(err)
		}
		h.fill(files)
	}
}

// files opens a workshop of these texts in place of the small one.
func files(texts map[string]string) option {
	return func(h *house) { h.Helper(); h.fill(texts) }
}

// with changes the program's options.
func with(change func(*tui.Options)) option {
	return func(h *house) { change(&h.options) }
}

// open opens a workshop at 100 by 30 cells.
func open(t testing.TB, changes ...option) *house {
	t.Helper()
	h := newHouse(t)
	h.fill(texts())
	for _, change := range changes {
		change(h)
	}
	h.enter()
	return h
}

func newHouse(t testing.TB) *house {
	t.Helper()
	h := &house{TB: t, path: t.TempDir(), state: t.TempDir()}
	h.clock = tuitest.NewClock(time.Date(2025, 6, 12, 10, 42, 0, 0, time.UTC))
	h.options = tui.Options{
		Catalog: catalog{}, Color: true, Mouse: true, Theme: "dark", Clock: h.clock.Now, Tick: h.clock.Tick,
		Open: func(folder string) (*tui.Opened, error) { return h.opened(folder) },
	}
	t.Cleanup(func() {
		if h.folder != nil {
			_ = h.folder.Close()
		}
	})
	return h
}

// fill replaces the files of the folder.
func (h *house) fill(texts map[string]string) {
	h.Helper()
	if err := os.RemoveAll(h.path); err != nil {
		h.Fatal(err)
	}
	for name, text := range texts {
		h.write(name, text)
	}
}

// write writes a file as another program does.
func (h *house) write(name, text string) {
	h.Helper()
	path := filepath.Join(h.path, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		h.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		h.Fatal(err)
	}
}

// read is what a file holds on disk, "" when it is not there.
func (h *house) read(name string) string {
	h.Helper()
	text, err := os.ReadFile(filepath.Join(h.path, filepath.FromSlash(name)))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		h.Fatal(err)
	}
	return string(text)
}

// opened opens the workshop of a folder.
func (h *house) opened(path string) (*tui.Opened, error) {
	folder, err := store.Open(path, store.Options{
		Folders: model.Folders(), StateDir: h.state, Clock: h.clock.Now,
		BeforeWrite: func(name string) error {
			if h.beforeWrite == nil {
				return nil
			}
			return h.beforeWrite(name)
		},
	})
	if err != nil {
		return nil, err
	}
	opened, opening, err := session.Open(folder, session.Options{Clock: h.clock.Now})
	if err != nil {
		return nil, err
	}
	h.folder, h.session = folder, opened
	return &tui.Opened{Session: opened, Opening: opening, Path: folder.Path(), Versions: h.versions}, nil
}

// enter starts the program on the folder.
func (h *house) enter() {
	h.Helper()
	opened, err := h.opened(h.path)
	if err != nil {
		h.Fatal(err)
	}
	h.options.Opened = opened
	h.begin()
}

// begin starts the program.
func (h *house) begin() {
	h.Helper()
	h.app = tui.New(h.options)
	h.Driver = tuitest.New(h.TB, h.app, 100, 30, tuitest.WithClock(h.clock), tuitest.Background("watch"))
}

// reopen ends the program as it ends by itself, and starts it anew.
func (h *house) reopen() {
	h.Helper()
	if err := h.app.Close(); err != nil {
		h.Fatal(err)
	}
	h.enter()
}

// kill ends the program as a lost power supply does, and starts it anew.
func (h *house) kill() {
	h.Helper()
	if err := h.folder.Close(); err != nil {
		h.Fatal(err)
	}
	h.enter()
}

// rename gives Maya another name through the program.
func (h *house) rename(name string) {
	h.Helper()
	h.Run(h.app.Do(h.app.Workshop().SetField(model.Place{File: maya, Path: yamltext.Path{"name"}}, name)))
}

// foot is the message line with the footer.
func (h *house) foot() string {
	lines := strings.Split(h.Text(), "\n")
	return strings.Join(lines[max(0, len(lines)-2):], "\n")
}

// said is the message line without its rule.
func (h *house) said() string {
	lines := strings.Split(h.Text(), "\n")
	return strings.Trim(lines[max(0, len(lines)-2)], "─- ")
}

// capture opens the capture line for what Maya wants, and gives the texts kept.
func (h *house) capture(change func(*screen.Capture)) *[]string {
	h.Helper()
	kept := &[]string{}
	goals := model.Place{File: maya, Path: yamltext.Path{"goals"}}
	target := screen.Capture{Label: "goals", Prompts: []string{"What does Maya want?"}, Place: goals}
	target.Keep = func(texts []string) tea.Cmd {
		*kept = append(*kept, texts...)
		return h.app.Do(h.app.Workshop().AddNotes(goals, 1<<20, texts...))
	}
	if change != nil {
		change(&target)
	}
	h.Run(h.app.Capture(target))
	return kept
}

// ask opens a question and gives the answer.
func (h *house) ask(question screen.Question) *string {
	h.Helper()
	answer := new(string)
	if question.Done == nil {
		question.Done = func(text string) (tea.Cmd, error) { *answer = text; return nil, nil }
	}
	h.Run(h.app.Ask(question))
	return answer
}

// choose opens a list of channels and gives the one chosen.
func choose(h *house, other bool) *string {
	h.Helper()
	chosen := new(string)
	h.Run(h.app.Choose(screen.Choice{
		Title: "Which channel?", Other: other, Options: []screen.Option{{ID: "email", Title: "E-mail"}, {ID: "phone", Title: "Phone"}},
		Done: func(id string) tea.Cmd { *chosen = id; return nil },
	}))
	return chosen
}

// fakeEditor puts a function in the place of the person's editor.
func fakeEditor(edit func(text string) (string, error)) option {
	return with(func(options *tui.Options) {
		options.Editor = func(path string) (*exec.Cmd, error) { return exec.Command("editor", path), nil }
		options.Exec = func(command *exec.Cmd, done tea.ExecCallback) tea.Cmd {
			return func() tea.Msg {
				path := command.Args[1]
				before, err := os.ReadFile(path)
				if err != nil {
					return done(err)
				}
				after, err := edit(string(before))
				if err != nil {
					return done(err)
				}
				return done(os.WriteFile(path, []byte(after), 0o600))
			}
		}
	})
}

// catalog is what the start screen offers in the tests.
type catalog struct {
	recent []start.Entry
	copied func(example string) (string, error)
	create func(folder, template, title string) error
	learn  func(kit, folder string) error
}

func (c catalog) Examples() []start.Entry {
	return []start.Entry{{ID: "home-claims", Title: "After the water", Detail: "A kind visit, then silence."}}
}

func (c catalog) Templates() []start.Entry {
	return []start.Entry{{ID: "blank", Title: "Blank"}, {ID: "journey", Title: "Journey"}}
}

func (c catalog) Kits() []start.Entry {
	return []start.Entry{{ID: "loop", Title: "Mend a feedback loop", Detail: "A survey is sent and filed."}}
}

func (c catalog) Recent() []start.Entry { return c.recent }

func (c catalog) Copy(example string) (string, error) { return c.copied(example) }

func (c catalog) Create(folder, template, title string) error {
	return c.create(folder, template, title)
}

func (c catalog) Learn(kit, folder string) error { return c.learn(kit, folder) }

func (c catalog) Suggest(title string) string { return "suggested-" + model.Slug(title) }

// publisher writes nothing and says so.
type publisher struct {
	err    error
	opened *string
	begun  *layer.ExportChoices
}

func (p publisher) Formats() []layer.Format {
	return []layer.Format{
		{ID: "html", Title: "Page", File: "blueprint.html", Help: "one file to open"},
		{ID: "yaml", Title: "Combined file", File: "blueprint.yaml", Help: "opens again"},
		{ID: "ojf", Title: "OpenJourney", File: "<journey>.ojf", Help: "for others"},
	}
}

func (p publisher) Profiles() []screen.Option {
	return []screen.Option{{ID: "full", Title: "full"}, {ID: "client", Title: "client", Detail: "without what is ours"}}
}

func (p publisher) Papers() []screen.Option {
	return []screen.Option{{ID: "a3", Title: "A3"}, {ID: "a4", Title: "A4"}}
}

func (p publisher) Choices() layer.ExportChoices {
	return layer.ExportChoices{Formats: []string{"html"}, Profile: "full", Paper: "a3", Folder: "/home/claims/out"}
}

func (p publisher) Begin(choices layer.ExportChoices) (layer.Batch, error) {
	if p.begun != nil {
		*p.begun = choices
	}
	return batch{profile: choices.Profile, err: p.err}, nil
}

func (p publisher) Open(path string) error {
	*p.opened = path
	return nil
}

// batch writes nothing; for clients it leaves notes out.
type batch struct {
	profile string
	err     error
}

func (b batch) Remarks() []string {
	if b.profile == "client" {
		return []string{"Stays out: 3 notes."}
	}
	return nil
}

func (b batch) Write(format string) (layer.Written, error) {
	written := layer.Written{Files: []string{"/home/claims/out/blueprint." + format}, Bytes: 12345}
	if format == "ojf" {
		written.Remark = "17 links could not be carried"
	}
	return written, b.err
}
