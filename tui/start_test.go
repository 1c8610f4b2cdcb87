package tui_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"interlock/examples"
	"interlock/model/store"
	"interlock/tui"
	"interlock/tui/screen/start"
)

// outside starts the program without a workshop.
func outside(t *testing.T, changes ...option) *house {
	t.Helper()
	h := newHouse(t)
	for _, change := range changes {
		change(h)
	}
	h.begin()
	return h
}

func TestStartScreen(t *testing.T) {
	t.Parallel()
	h := outside(t)
	h.Expect("Interlock", "After the water", "Blank", "Open a folder", "? help").ExpectNot("saved", "2 People")
	for _, size := range [][2]int{{60, 15}, {200, 50}, {1, 1}} {
		h.Resize(size[0], size[1]).Overflow()
	}
	h.Resize(60, 15).Keys("end").ExpectLine("▸", "Open a folder").Keys("home").ExpectLine("▸", "After the water")
	h.Keys("u").Expect("Open a workshop first.").Paste("x").Expect("n begins a new workshop").Keys("q")
	if !h.Quit {
		t.Error("q does not quit")
	}
}

func TestStartOpensAnExample(t *testing.T) {
	t.Parallel()
	h := outside(t)
	h.fill(texts())
	h.options.Catalog = catalog{copied: func(string) (string, error) { return h.path, nil }}
	h.begin()
	h.Keys("enter").ExpectLine("Home claims", "saved").ExpectLine("4 Journeys").Expect("A scratch copy to play with")
	if got := strings.Join(h.app.Farewell(), ""); !strings.Contains(got, h.path) {
		t.Errorf("the farewell is %q", got)
	}
	h.rename("Mia")
	h.Keys(":").Type("open another").Keys("enter").Expect("After the water").ExpectNot("saved")
	h.Keys("enter").Expect("Home claims")
	if got := h.app.Workshop().Persona("maya").Name; got != "Mia" {
		t.Errorf("coming back, the name is %q", got)
	}
}

func TestStartBeginsANewWorkshop(t *testing.T) {
	t.Parallel()
	h := outside(t)
	h.path = filepath.Join(h.path, "new")
	h.options.Catalog = catalog{create: func(folder, template, title string) error {
		if folder != "mine" {
			return errors.New(folder + " is there already; choose another name")
		}
		return store.Create(h.path, map[string]string{"workshop.yaml": "title: " + title + " from " + template + "\n"})
	}}
	h.options.Open = func(string) (*tui.Opened, error) { return h.opened(h.path) }
	h.begin()
	h.Keys("n").Expect("What do we call this workshop?").Type("Kitchen").Keys("enter")
	h.Expect("In which folder?", "suggested-kitchen").Keys("enter").Expect("In which folder?", "suggested-kitchen is there already")
	h.Keys("esc", "n").ExpectLine("Kitchen").Keys("enter", "ctrl+u").Type("mine").Keys("enter")
	h.ExpectLine("Kitchen from blank", "saved").Expect("4 Journeys")
}

func TestStartHandsOutALearningKit(t *testing.T) {
	t.Parallel()
	h := outside(t)
	h.path = filepath.Join(h.path, "kit")
	h.options.Catalog = catalog{learn: func(kit, folder string) error {
		if folder == "suggested-loop" {
			return errors.New(folder + " is there already; choose another name")
		}
		found, err := examples.Kit(kit)
		if err != nil {
			return err
		}
		return store.Create(h.path, found.Files())
	}}
	h.options.Kit = examples.Kit
	h.options.Open = func(string) (*tui.Opened, error) { return h.opened(h.path) }
	h.begin()
	h.Expect("Learn with a kit", "A survey is sent and filed.").ClickText("Mend a feedback loop")
	h.Expect("In which folder do you work on it?", "'Mend a feedback loop' goes", "suggested-loop").Keys("enter").Expect("suggested-loop is there already")
	h.Keys("ctrl+u").Type("mine").Keys("enter").Expect("Exercise: Mend a feedback loop", "25 minutes, 3 to 5 people", "Households with machines").Keys("esc")
	h.ExpectLine("X exercise").ExpectLine("saved").Keys("X").Expect("Exercise: Mend a feedback loop").Keys("X").ExpectNot("Exercise: Mend")
}

func TestAWorkshopThatIsNoExerciseOffersNoTask(t *testing.T) {
	t.Parallel()
	open(t).Keys(":").Type("exercise").ExpectNot("Exercise:").Keys("esc", "X").Expect("This workshop is no exercise")
}

func TestStartOpensAFolder(t *testing.T) {
	t.Parallel()
	h := outside(t)
	h.fill(texts())
	recent := []start.Entry{{ID: "/gone", Title: "Gone"}, {ID: h.path, Title: "Home claims of last week"}}
	h.options.Catalog = catalog{recent: recent}
	h.options.Open = func(folder string) (*tui.Opened, error) {
		if folder != h.path {
			return nil, errors.New(folder + " is not there; `interlock new` makes a workshop")
		}
		return h.opened(folder)
	}
	h.begin()
	h.ClickText("Gone").ExpectLine("! /gone is not there")
	h.Keys("esc", "o").Type("nowhere").Keys("enter").Expect("Which folder?", "nowhere is not there")
	h.Keys("ctrl+u").Type(h.path).Keys("enter").ExpectNot("Which folder?").ExpectLine("Home claims", "saved")
	h.Keys(":").Type("open another").Keys("enter").ClickText("Home claims of last week").ExpectLine("Home claims", "saved")
}
