package present_test

import (
	"encoding/json"
	"image"
	"strings"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"

	"interlock/examples"
	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/part/lettering"
	"interlock/tui/present"
	"interlock/tui/theme"
	"interlock/tui/tuitest"
)

// stage is a show with everything around it that a test can change.
type stage struct {
	*present.Show
	workshop *model.Workshop
	revision int
	theme    *theme.Theme
	now      time.Time
	kept     map[string]any

	width, height int
	keys          *action.Registry
}

// set puts a show of these files on a window.
func set(files map[string]string, width, height int) *stage {
	s := &stage{
		workshop: model.NewWorkshop(files), theme: written(theme.Dark()), kept: map[string]any{},
		now: time.Date(2025, 6, 12, 10, 42, 0, 0, time.UTC), width: width, height: height,
	}
	s.Show = present.New(s, false)
	s.keys = action.New(present.Actions(func() *present.Show { return s.Show })...)
	s.view() // The window is known once it was drawn.
	return s
}

// written is a theme whose titles are text that a test can read, and not drawn in
// large letters.
func written(look *theme.Theme) *theme.Theme {
	look.Glyphs.Bar = "#"
	return look
}

func (s *stage) Workshop() *model.Workshop { return s.workshop }
func (s *stage) Revision() int             { return s.revision }
func (s *stage) Theme() *theme.Theme       { return s.theme }
func (s *stage) Now() time.Time            { return s.now }

func (s *stage) Kept(name string, state any) bool {
	kept, found := s.kept[name]
	if !found {
		return false
	}
	data, err := json.Marshal(kept)
	return err == nil && json.Unmarshal(data, state) == nil
}

// press presses keys.
func (s *stage) press(t testing.TB, keys ...string) *stage {
	t.Helper()
	for _, name := range keys {
		key, err := tuitest.Key(name)
		if err != nil {
			t.Fatal(err)
		}
		if found, ok := s.keys.ByKey(key, present.Scope); ok {
			found.Run()
		}
		s.view()
	}
	return s
}

// edit replaces a file.
func (s *stage) edit(name, text string) *stage {
	s.workshop, s.revision = s.workshop.Apply(s.workshop.Rewrite(name, text)), s.revision+1
	return s
}

// view draws the window, with its styles.
func (s *stage) view() string {
	f := frame.New(s.width, s.height)
	s.Draw(f, f.Bounds())
	return f.String()
}

// cells are those of the window.
func (s *stage) cells() uv.ScreenBuffer {
	screen := uv.NewScreenBuffer(max(s.width, 1), max(s.height, 1))
	uv.NewStyledString(s.view()).Draw(screen, image.Rect(0, 0, s.width, s.height))
	return screen
}

// text is the plain text of the window.
func (s *stage) text() string {
	screen := s.cells()
	var lines []string
	for y := range s.height {
		var line strings.Builder
		for x := range s.width {
			if c := screen.CellAt(x, y); c != nil && c.Width > 0 {
				line.WriteString(c.Content)
			}
		}
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	return strings.Join(lines, "\n")
}

func (s *stage) expect(t testing.TB, texts ...string) *stage {
	t.Helper()
	shown := s.text()
	for _, text := range texts {
		if !strings.Contains(shown, text) {
			t.Errorf("%q is not shown:\n%s", text, shown)
		}
	}
	return s
}

func (s *stage) expectNot(t testing.TB, texts ...string) *stage {
	t.Helper()
	shown := s.text()
	for _, text := range texts {
		if strings.Contains(shown, text) {
			t.Errorf("%q is shown:\n%s", text, shown)
		}
	}
	return s
}

// expectLarge looks for a line of large letters.
func (s *stage) expectLarge(t testing.TB, line string, letters present.Letters) *stage {
	t.Helper()
	shown := strings.Split(s.text(), "\n")
	want := lettering.Rows(line, int(letters), theme.UnicodeGlyphs())
	for y := range shown {
		for x := range s.width {
			if standsAt(shown, want, x, y) {
				return s
			}
		}
	}
	t.Errorf("%q is not shown in large letters:\n%s", line, s.text())
	return s
}

// standsAt reports whether rows of cells stand there on a screen.
func standsAt(shown, rows []string, x, y int) bool {
	for i, row := range rows {
		var part []rune
		if y+i < len(shown) {
			part = []rune(shown[y+i])
		}
		part = part[min(x, len(part)):]
		part = part[:min(len([]rune(row)), len(part))]
		if strings.TrimRight(string(part), " ") != row {
			return false
		}
	}
	return true
}

// all is the text of every page of the show, from the first slide to the last.
func (s *stage) all(t testing.TB) string {
	t.Helper()
	var pages []string
	s.press(t, "home")
	for before := ""; ; {
		shown := s.text()
		if shown == before {
			return strings.Join(pages, "\n")
		}
		pages, before = append(pages, shown), shown
		s.press(t, "right")
	}
}

// claims is the worked example.
func claims(t testing.TB) map[string]string {
	t.Helper()
	files, err := examples.Files("home-claims")
	if err != nil {
		t.Fatal(err)
	}
	return files
}
