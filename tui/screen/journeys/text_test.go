package journeys_test

import (
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// writing is an editor in which somebody replaces a text.
func writing(old, replacement string) room.Option {
	return room.Editor(func(text string) string { return strings.ReplaceAll(text, old, replacement) })
}

func TestEditorRewordsTheNote(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 100, 40, writing("Waits", "Waits and waits\n"))
	r.Press("right down E")
	r.ExpectChanged("journeys/claim.yaml\n-      - Waits\n+      - Waits and waits\n")
}

func TestEditorOpensTheFileBesideANote(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 100, 40, writing("title: A claim", "title: A claim # ours"))
	r.Press("E")
	r.ExpectChanged("journeys/claim.yaml\n-title: A claim\n+title: A claim # ours\n")
}

func TestForms(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 100, 40)
	r.Press("right down e")
	r.Expect("Basis", "Tags")
	r.ExpectNot("Share")
	r.Press("esc w")
	r.Expect("Phase", "Share")
	r.Press("esc up e")
	r.Expect("Phase", "Share")
}
