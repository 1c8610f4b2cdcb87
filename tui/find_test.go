package tui_test

import (
	"strings"
	"testing"

	"interlock/tui"
)

func TestPaletteListsEveryAction(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("ctrl+p").Expect("Everything you can do").Keys("esc").ExpectNot("Everything you can do")
	h.Keys(":").Expect("Everything you can do")
	for _, each := range tui.Actions() {
		if each.Hidden || strings.HasPrefix(each.ID, "lines.") {
			continue
		}
		h.Keys("ctrl+u").Paste(each.Title)
		if !strings.Contains(h.Text(), each.Title[:min(len(each.Title), 40)]) {
			t.Errorf("the palette does not find %q (%s):\n%s", each.Title, each.ID, h.Text())
		}
	}
}

func TestPaletteSaysWhyNot(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys(":").Type("undo").ExpectLine("Undo", "There is nothing to undo.").Keys("enter")
	h.Expect("Everything you can do")
	h.Keys("ctrl+u").Type("next answer").ExpectLine("Next answer", "Works in: card").Keys("enter").Expect("Everything you can do")
}

func TestPaletteDoesWhatIsChosen(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.rename("Mia")
	h.Keys(":").Type("undo").Keys("enter").ExpectNot("Everything you can do").Expect("Undid")
	if got := h.read(maya); got != texts()[maya] {
		t.Errorf("undo through the palette left\n%s", got)
	}
	h.Keys(":").Type("find an action").Keys("enter").Expect("Everything you can do", "Goes to the line above")
	h.Keys("esc", ":").Type("help").Keys("enter").Expect("Help: what works here")
	h.Type("search everything").Keys("enter").Expect("words that stand in a text")
}

func TestHelpExplainsTheKeysAndWordsOfThisScreen(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("?").Type("take back").ExpectNot("Works in").Keys("ctrl+u")
	for _, word := range []string{"Persona", "Stage", "Lane", "Touchpoint", "Pain", "Gain", "Basis"} {
		h.Keys("ctrl+u").Type(word).ExpectLine(word, "word")
	}
	h.Keys("ctrl+u").Type("touchpoint").Keys("enter").Expect("Touchpoint: where the persona meets the organisation")
	h.Keys("?").Type("blank").Keys("enter")
	if strings.TrimSpace(h.Text()) != "" {
		t.Error("help does not run the entry")
	}
}

func TestSearchFindsEverythingAndJumps(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("/").Expect("Search everything", "Type words").Type("rang nobody")
	h.ExpectLine("Nobody rang me back", "Day 4").ExpectLine("Search everything", "1 of 1")
	at := h.Find("Nobody rang me back")
	if marked, plain := h.Cell(at.X, at.Y).Style, h.Cell(at.X+13, at.Y).Style; marked.Equal(&plain) {
		t.Error("what was found is not marked")
	}
	h.Keys("enter").ExpectNot("Search everything").Expect("Day 4")
	h.Keys("4", "/").Type("nothing like this").Keys("enter").Expect("Search everything").Keys("esc").ExpectNot("Search everything")
	h.Keys("/").Type("why do people wait").Keys("enter").ExpectLine("▸", "Question", "Why do people wait?")
}

func TestSearchDescribesItsPlaces(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("/").Type("covered").ExpectLine("Is this covered", "Journey", "A claim")
	h.Keys("ctrl+u").Type("dry").ExpectLine("Dry home", "Persona", "Maya")
}

func TestChoosingAnotherThing(t *testing.T) {
	t.Parallel()
	h := open(t)
	chosen := choose(h, true)
	h.Type("letter").Expect("enter takes what you typed").Keys("enter")
	if *chosen != "letter" {
		t.Errorf("chose %q", *chosen)
	}
	chosen = choose(h, false)
	h.Type("letter").Keys("enter").Expect("Which channel?").Keys("ctrl+u", "end", "home", "down", "enter")
	if *chosen != "phone" {
		t.Errorf("chose %q", *chosen)
	}
}

func TestKeysCanBeChanged(t *testing.T) {
	t.Parallel()
	keys := map[string][]string{"undo": {"ctrl+b"}, "start.new": {"N"}}
	h := open(t, with(func(o *tui.Options) { o.Keys = keys }))
	if got := h.said(); got != "" {
		t.Fatalf("changing keys says %q", got)
	}
	h.rename("Mia")
	h.Keys("ctrl+z")
	if h.read(maya) == texts()[maya] {
		t.Error("the old key still works")
	}
	h.Keys("ctrl+b").Expect("Undid").ExpectNot("u undo")
}
