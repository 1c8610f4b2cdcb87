package wall

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"

	nethtml "golang.org/x/net/html"
	"pgregory.net/rapid"

	"interlock/model/round"
	"interlock/model/session"
)

func mustURL(t *testing.T, text string) *url.URL {
	t.Helper()
	address, err := url.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return address
}

func TestANoteIsWrittenShownToItsWriterAndTakenBack(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	h.open(writing)
	p := h.named("Zoe")
	before := h.given()
	if got := p.get("/me").text; !strings.Contains(got, writing.Prompt) {
		t.Fatalf("the page does not ask: %s", got)
	}
	got := p.give("/note", "field", "says", "text", "Nobody rang me back\r\n\r\n  I gave you that already  ")
	if got.path != "/me" || !strings.Contains(got.text, "Kept.") || !strings.Contains(got.text, "I gave you that already") {
		t.Fatalf("after sending it is at %s: %s", got.path, got.text)
	}
	want := "maya-waiting:\n  says:\n    - Nobody rang me back\n    - I gave you that already\n"
	if file := h.session.Workshop().File("inbox/zoe.yaml"); file == nil || file.Source != want {
		t.Fatalf("the inbox is\n%s", h.given())
	}
	if got := p.give("/take-back", "of", "says", "text", "Nobody rang me back"); strings.Contains(got.text, "Nobody rang me back") {
		t.Errorf("what was taken back is still there: %s", got.text)
	}
	for range 2 {
		if _, err := h.session.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if h.given() != before {
		t.Errorf("undoing leaves\n%s", h.given())
	}
}

func TestDotsAreLimitedHoweverFastTheyCome(t *testing.T) {
	t.Parallel()
	h := openHall(t, func(h *hall) { h.limits.sends.burst = 100 })
	h.open(voting)
	p := h.named("Zoe")
	turn := turnField.FindStringSubmatch(p.get("/me").text)[1]
	var sending sync.WaitGroup
	for range 12 {
		sending.Go(func() { p.post("/dot", "turn", turn, "candidate", "claim/wait") })
	}
	sending.Wait()
	if got := round.Dots(h.session.Workshop(), voting, "zoe"); len(got) != voting.Dots {
		t.Errorf("she gave %d dots, want %d", len(got), voting.Dots)
	}
	if got := p.post("/dot", "turn", turn, "candidate", "claim/report"); got.status != http.StatusConflict || !strings.Contains(got.text, "has given all 3 dots") {
		t.Errorf("the fourth dot: %d: %s", got.status, got.text)
	}
	if got := p.give("/undot", "candidate", "claim/wait"); !strings.Contains(got.text, "1 dot left") {
		t.Errorf("after taking one back: %s", got.text)
	}
}

func TestScoresAreKeptChangedAndTakenBack(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	h.open(scoring)
	p := h.named("Zoe")
	p.give("/scores", "claim/wait", "-2", "claim/report", "1")
	p.give("/scores", "claim/wait", "-1", "claim/report", "none")
	if got := round.ScoreOf(h.session.Workshop(), "zoe", "claim/wait"); got == nil || *got != -1 {
		t.Errorf("the score is %v, want -1", got)
	}
	if got := round.ScoreOf(h.session.Workshop(), "zoe", "claim/report"); got != nil {
		t.Errorf("the score that was taken back is %d", *got)
	}
	for _, wrong := range []string{"3", "-3", "1.5", "x"} {
		if got := p.give("/scores", "claim/wait", wrong); got.status != http.StatusUnprocessableEntity {
			t.Errorf("a score of %s: %d", wrong, got.status)
		}
		h.clock.pass(h.limits.sends.every)
	}
}

func TestWhatCannotBeTakenIsRefusedInWords(t *testing.T) {
	t.Parallel()
	h := openHall(t, func(h *hall) { h.limits.notes = 3; h.limits.sends.burst = 100 })
	h.open(writing)
	p := h.named("Zoe")
	for name, test := range map[string]struct {
		status int
		form   []string
	}{
		"nothing":           {http.StatusUnprocessableEntity, []string{"field", "says", "text", " \n "}},
		"too long":          {http.StatusUnprocessableEntity, []string{"field", "says", "text", strings.Repeat("å", mostRunes+1)}},
		"far too long":      {http.StatusBadRequest, []string{"field", "says", "text", strings.Repeat("x", 2*mostBody)}},
		"a field elsewhere": {http.StatusConflict, []string{"field", "feels", "text", "Anxious"}},
		"no field":          {http.StatusConflict, []string{"text", "Anxious"}},
		"too many":          {http.StatusServiceUnavailable, []string{"field", "says", "text", "a\nb\nc\nd"}},
	} {
		before := h.given()
		if got := p.give("/note", test.form...); got.status != test.status {
			t.Errorf("%s: %d, want %d", name, got.status, test.status)
		}
		if h.given() != before {
			t.Errorf("%s: it was written all the same", name)
		}
	}
	if got := p.post("/note", "turn", "0000000000000000", "field", "says", "text", "late\n<b>"); got.status != http.StatusConflict || !strings.Contains(got.text, ">late\n&lt;b&gt;</textarea>") {
		t.Errorf("a note for another round: %d %s", got.status, got.text)
	}
	if got := h.phone().post("/note", "field", "says", "text", "x"); got.status != http.StatusUnauthorized {
		t.Errorf("a phone that has not joined: %d", got.status)
	}
	turn := turnField.FindStringSubmatch(p.get("/me").text)[1]
	h.open(revealed(writing))
	if got := p.post("/note", "turn", turn, "field", "says", "text", "x"); got.status != http.StatusConflict {
		t.Errorf("after the reveal: %d", got.status)
	}
}

func TestSendingIsSlowedDown(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	h.open(writing)
	p := h.named("Zoe")
	refused := 0
	for i := range 12 {
		if got := p.give("/note", "field", "says", "text", fmt.Sprint("note ", i)); got.status == http.StatusTooManyRequests {
			refused++
		}
	}
	if want := 12 - h.limits.sends.burst; refused != want {
		t.Errorf("%d of 12 notes were refused, want %d", refused, want)
	}
	if got := h.named("Ida").give("/note", "field", "says", "text", "mine"); got.path != "/me" {
		t.Errorf("another phone has to wait: %d", got.status)
	}
}

func TestNobodyCanBeAnother(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	first := h.joined()
	if got := first.get("/name").text; !strings.Contains(got, "Dilip") || !strings.Contains(got, "Sara") {
		t.Fatalf("the names are not offered: %s", got)
	}
	first.post("/name", "participant", "dk")
	second := h.joined()
	if got := second.get("/name").text; strings.Contains(got, "Dilip") || !strings.Contains(got, "Sara") {
		t.Errorf("who is taken is offered: %s", got)
	}
	h.open(writing)
	first.give("/note", "field", "says", "text", "the first one's")
	second.post("/name", "participant", "dk")
	if got := second.get("/me").text; strings.Contains(got, "the first one's") {
		t.Error("a second phone sees what the first one wrote")
	}
	first.post("/name", "initials", "sr")
	if got := first.get("/me").text; !strings.Contains(got, "Dilip") {
		t.Error("a phone can become somebody else")
	}
	// What the scribe has entered for somebody is as secret as what they wrote.
	edit, err := round.AddNotes(h.session.Workshop(), writing, "sr", "says", "entered for Sara")
	if err != nil {
		t.Fatal(err)
	}
	if err := h.session.Do(edit, nil); err != nil {
		t.Fatal(err)
	}
	if got := h.named("sr").get("/me").text; strings.Contains(got, "entered for Sara") {
		t.Error("who says to be Sara sees what was entered for her")
	}
	if got := h.named("room").get("/me").text; !strings.Contains(got, "room") {
		t.Error("a name like the room's cannot be taken at all")
	}
	if h.room.taken(round.Room) {
		t.Error("somebody writes as the room")
	}
}

// everything asks for all that one phone and the board can be told.
func (h *hall) everything(p *phone, board *audience) string {
	h.Helper()
	var all strings.Builder
	for _, path := range []string{"/", "/name", "/me", "/me?field=says&said=note"} {
		got := p.get(path)
		fmt.Fprintf(&all, "%v\n%s\n", got.header, got.text)
	}
	page := h.askAs(http.MethodGet, "/"+h.room.state().Key+"/", "", nil)
	fmt.Fprintf(&all, "%v\n%s\n%s", page.Header(), page.Body, board.heard.String())
	return all.String()
}

func TestNothingHiddenIsSentBeforeTheReveal(t *testing.T) {
	t.Parallel()
	h := openHall(t, func(h *hall) { h.limits.sends.burst = 100 })
	writer, other, board := h.named("Quentin Unmistakable"), h.named("Ida"), h.watchBoard()
	turns := h.listenTo(other.Client, other.address("/turn"))
	turns.next()

	h.open(writing)
	board.until(writing.Prompt)
	const secret = "The ceiling came down on Tuesday"
	writer.give("/note", "field", "says", "text", secret)
	board.until("1 of 5 have written") // four in the file, and one who gave something
	review := writing
	review.Phase = round.Review
	h.open(review)
	board.until("sorts what was given")
	if got := h.everything(other, board) + turns.heard.String(); strings.Contains(got, "ceiling") {
		t.Error("a hidden note was sent")
	}
	h.open(revealed(writing))
	shown := board.until(secret)
	for _, name := range []string{"Quentin", "Unmistakable", "quentin"} {
		if strings.Contains(shown, name) {
			t.Errorf("the board says that %s wrote it", name)
		}
	}

	h.open(voting)
	board.until(voting.Prompt)
	asked := other.get("/me").text
	writer.give("/dot", "candidate", "claim/wait")
	writer.give("/dot", "candidate", "claim/wait")
	board.until("1 of 5 have voted")
	if got := other.get("/me").text; withoutTurn(got) != withoutTurn(asked) {
		t.Error("another phone's page tells of the dots")
	}
	if got := board.heard.String(); strings.Contains(got, "tied") || strings.Contains(got, "place 1") {
		t.Error("the board tells the tally")
	}

	h.open(scoring)
	board.until(scoring.Prompt)
	asked = other.get("/me").text
	writer.give("/scores", "claim/wait", "-2")
	board.until("1 of 5 have scored")
	if got := other.get("/me").text; withoutTurn(got) != withoutTurn(asked) {
		t.Error("another phone's page tells of the scores")
	}
	if strings.Contains(board.heard.String(), "median") {
		t.Error("the board tells the scores")
	}
	h.open(revealed(scoring))
	board.until("median −2")
}

// withoutTurn is a page without its clock and its forms' marks.
func withoutTurn(page string) string { return turnField.ReplaceAllString(page, "") }

func TestEveryTextIsATextOnTheBoard(t *testing.T) {
	t.Parallel()
	h := openHall(t, func(h *hall) { h.limits.sends.burst = 1 << 20; h.limits.notes = 1 << 20 })
	h.open(writing)
	p := h.named("Zoe")
	turn := turnField.FindStringSubmatch(p.get("/me").text)[1]
	rapid.Check(t, func(t *rapid.T) {
		evil := rapid.SampledFrom([]string{
			"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\n\nevent: evil\ndata: x", "</li></ul><base href=//evil>", "\x1b[2J", "\u202eabc",
			"{{.Title}}", "javascript:alert(1)", "<svg onload=alert(1)>", "&lt;b&gt;", "'; --", "- [x] yaml: {", "😀\u200d👩", "\x00",
		})
		text := rapid.StringN(0, 20, 60).Draw(t, "before") + evil.Draw(t, "evil") + rapid.StringN(0, 20, 60).Draw(t, "after")
		p.post("/note", "turn", turn, "field", "says", "text", text)
		drawn, err := h.draw(scene{workshop: h.session.Workshop(), round: kept(h.desk, round.State), code: h.room.code()})
		if err != nil {
			t.Fatal(err)
		}
		harmless(t, string(drawn))
		harmless(t, p.get("/me").text)
		shown := newRoundPage(h.session.Workshop(), revealed(writing))
		fragment, err := render("round", shown)
		if err != nil {
			t.Fatal(err)
		}
		harmless(t, string(fragment))
		for _, file := range h.session.Workshop().Files() {
			if !file.Readable {
				t.Fatalf("%s cannot be read after %q", file.Name, text)
			}
		}
		if _, err := h.session.Undo(); err != nil && len(shown.Cards) > 0 {
			t.Fatal(err)
		}
	})
}

// harmless fails when a page holds an element or an attribute that could do
// something, or a character that turns a terminal or a text around.
func harmless(t *rapid.T, page string) {
	root, err := nethtml.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for node := range root.Descendants() {
		if node.Type != nethtml.ElementNode {
			continue
		}
		switch node.Data {
		case "img", "base", "iframe", "object", "embed", "meta", "link":
			if node.Parent == nil || node.Parent.Data != "head" {
				t.Fatalf("there is a %s: %s", node.Data, page)
			}
		case "script":
			if len(node.Attr) == 0 || node.Attr[0].Val != "/assets/wall.js" {
				t.Fatalf("there is a script: %s", page)
			}
		}
		for _, attribute := range node.Attr {
			if strings.HasPrefix(attribute.Key, "on") || attribute.Key == "style" || strings.Contains(attribute.Val, "javascript:") && attribute.Key != "value" && attribute.Key != "aria-label" {
				t.Fatalf("there is %s=%q", attribute.Key, attribute.Val)
			}
		}
	}
	for _, r := range page {
		if r == 0x1b || r == 0 || r >= 0x202a && r <= 0x202e {
			t.Fatalf("there is %U: %q", r, page)
		}
	}
}

func TestWhatKeepsThingsFromBeingKeptIsNoBusinessOfPhones(t *testing.T) {
	t.Parallel()
	h := openHall(t, func(h *hall) {
		texts := homeClaims(t)
		texts["workshop.yaml"] = strings.Replace(texts["workshop.yaml"], "interlock/1", "interlock/99", 1)
		h.session = session.NewInMemory(texts, session.Options{})
		h.desk = OverSession(h.session, func() {})
	})
	h.open(writing)
	got := h.named("Zoe").give("/note", "field", "says", "text", "x")
	if got.status != http.StatusServiceUnavailable || !strings.Contains(got.text, "Tell the facilitator") || strings.Contains(got.text, "interlock/99") {
		t.Errorf("the phone is told %d: %s", got.status, got.text)
	}
}

// TestPhonesLearnOfWhatCanBeChosen opens a vote on notes that get their ids only
// afterwards, as when the files come later than the round.
func TestPhonesLearnOfWhatCanBeChosen(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	p := h.named("Ida")
	turns := h.listenTo(p.Client, p.address("/turn"))
	first := turns.nextTurn("")
	pains := round.Round{Kind: round.Voting, Phase: round.Writing, Prompt: "Which first?", Place: "maya-waiting", Fields: []string{"says"}, Dots: 3, Number: 8}
	h.open(pains)
	opened := turns.nextTurn(first)
	before := p.get("/me").text
	named, err := round.Name(h.session.Workshop(), pains)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.session.Do(named, nil); err != nil {
		t.Fatal(err)
	}
	h.desk.Tell()
	turns.nextTurn(opened)
	offers := regexp.MustCompile(`data-offers="(\w*)"`)
	after := p.get("/me").text
	if offers.FindString(before) == offers.FindString(after) || !strings.Contains(after, "Give a dot to") {
		t.Errorf("the page does not tell what can be chosen:\n%s", after)
	}
}

// nextTurn waits until there is another turn than the one before.
func (a *audience) nextTurn(before string) string {
	a.Helper()
	for range 10 {
		if turn := a.next(); len(turn) == 64 && turn != before {
			return turn
		}
	}
	a.Fatal("nobody was told of another turn")
	return ""
}
