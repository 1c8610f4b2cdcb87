package tui_test

import (
	"errors"
	"testing"

	"interlock/tui"
	"interlock/tui/layer"
)

func TestTheExportPanelPublishesForTheChosenReaders(t *testing.T) {
	t.Parallel()
	var begun layer.ExportChoices
	h := open(t, with(func(o *tui.Options) { o.Publisher = publisher{begun: &begun} }))
	h.Keys("x").Expect("For", "full", "Pages", "A3", "one file to open")
	h.Keys("up", "up", "up", "right").Expect("client", "without what is ours")
	h.Keys("down", "right").Expect("A4")
	h.Keys("a").Expect("[√] Page", "[√] Combined file", "[√] OpenJourney")
	h.Keys("enter").Expect("Written: 3 files, 37 kB.", "Stays out: 3 notes.", "1 could not carry everything")
	if begun.Profile != "client" || begun.Paper != "a4" || len(begun.Formats) != 3 {
		t.Errorf("published %+v", begun)
	}
	h.Keys("down", "down", "down", "down").Expect("17 links could not be carried")
	h.Keys("a").Expect("[ ] Page", "[ ] OpenJourney")
}

func TestTheExportPanelAsksForAnotherFolder(t *testing.T) {
	t.Parallel()
	var begun layer.ExportChoices
	h := open(t, with(func(o *tui.Options) { o.Publisher = publisher{begun: &begun} }))
	h.Keys("x", "t").Expect("Which folder is written to?").Keys("ctrl+u").Type("elsewhere").Keys("enter", "enter")
	if begun.Folder != "elsewhere" {
		t.Errorf("wrote to %q", begun.Folder)
	}
}

func TestTheExportPanelSaysWhyAFileCouldNotBeWritten(t *testing.T) {
	t.Parallel()
	h := open(t, with(func(o *tui.Options) { o.Publisher = publisher{err: errors.New("blueprint.html is not ours")} }))
	h.Keys("x", "enter").Expect("blueprint.html is not ours").ExpectNot("Written")
	h.Keys("esc").ExpectNot("Publish the blueprint")
}
