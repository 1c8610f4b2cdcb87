package tui_test

import (
	"strings"
	"testing"
)

// broken has a value with a colon that no reader takes.
func broken() map[string]string {
	files := texts()
	files["personas/tom.yaml"] = "name: Tom\nside: employee\nrole: Claims: water and fire\n"
	return files
}

func TestBrokenFilesAreToldAndTheRestWorks(t *testing.T) {
	t.Parallel()
	h := open(t, files(broken()))
	h.ExpectLine("1 file cannot be read yet")
	h.rename("Mia")
	h.Keys("esc", "esc", "2").Expect("Mia")
	if got := h.read("personas/tom.yaml"); got != broken()["personas/tom.yaml"] {
		t.Errorf("the broken file was touched:\n%s", got)
	}
}

func TestBrokenFileCanBeMended(t *testing.T) {
	t.Parallel()
	h := open(t, files(broken()))
	problem(h)
	h.Keys("esc")
	if got := h.read("personas/tom.yaml"); got != broken()["personas/tom.yaml"] {
		t.Errorf("leaving the file changed it:\n%s", got)
	}
	problem(h)
	h.ClickText("Accept the mended line").Expect("Mend line 3")
	if !h.app.Workshop().File("personas/tom.yaml").Readable || !strings.Contains(h.read("personas/tom.yaml"), `"Claims: water and fire"`) {
		t.Errorf("the file holds\n%s", h.read("personas/tom.yaml"))
	}
	h.Keys("u")
	if got := h.read("personas/tom.yaml"); got != broken()["personas/tom.yaml"] {
		t.Errorf("undone, the file holds\n%s", got)
	}
}

// problem opens the card of the broken file.
func problem(h *house) {
	h.Helper()
	h.Keys("esc", "8", "home").ExpectLine("Place", "personas/tom.yaml:3")
	h.Keys("enter").Expect("This file cannot be read yet", "line 3", ">    3  role: Claims: water and fire", "   2  side: employee")
	h.Expect("Leave the file as it is", "Accept the mended line", "Edit the text in your editor")
}

func TestBrokenFileCanBeEdited(t *testing.T) {
	t.Parallel()
	h := open(t, files(broken()), fakeEditor(func(text string) (string, error) {
		return strings.Replace(text, "Claims: ", "Claims, ", 1), nil
	}))
	problem(h)
	h.ClickText("Edit the text in your editor")
	if got := h.app.Workshop().Persona("tom"); got == nil || got.Name != "Tom" {
		t.Errorf("the edited file is not read:\n%s", h.read("personas/tom.yaml"))
	}
}

func TestFilesThatCannotBeOpenedAreToldAgain(t *testing.T) {
	t.Parallel()
	open(t).Keys(":").Type("could not be opened").ExpectLine("Show the files that", "Every file could be opened.")
	h := newHouse(t)
	h.fill(texts())
	h.write("personas/folder.yaml/file", "this is no file")
	h.enter()
	h.Keys("esc", ":").Type("could not be opened").Keys("enter").Expect("Files that could not be opened", "personas/folder.yaml: it is not a file")
}

func TestFilesThatCannotBeOpenedAreFindings(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.fill(texts())
	h.write("personas/folder.yaml/file", "this is no file")
	h.enter()
	h.Keys("esc", "8", "home").ExpectLine("parse-error", "personas/folder.yaml").Expect("It is not a file")
	h.Keys("enter").Expect("This file is not read", "personas/folder.yaml: it is not a file", "Move it out of the workshop folder.")
}
