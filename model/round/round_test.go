package round_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/round"
)

// homeClaims reads the reference workshop.
func homeClaims(t testing.TB) *model.Workshop {
	t.Helper()
	texts := map[string]string{}
	root := filepath.Join("..", "testdata", "home-claims")
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		source, err := os.ReadFile(path)
		name, _ := filepath.Rel(root, path)
		texts[filepath.ToSlash(name)] = string(source)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return model.NewWorkshop(texts)
}

// done makes an edit and proves that it can be taken back, byte for byte.
func done(t rapid.TB, w *model.Workshop, edit model.Edit, err error) *model.Workshop {
	t.Helper()
	if err != nil {
		t.Fatalf("the edit was refused: %v", err)
	}
	after := w.Apply(edit)
	for _, change := range edit.Changes {
		if file := after.File(change.Name); file != nil && !file.Readable {
			t.Fatalf("%q leaves %s unreadable: %v\n%s", edit.Title, change.Name, file.Faults, file.Source)
		}
	}
	if diff := cmp.Diff(w.Texts(), after.Apply(edit.Inverse()).Texts()); diff != "" {
		t.Fatalf("undoing %q does not give the first bytes back:\n%s", edit.Title, diff)
	}
	return after
}

// refused expects an edit to be refused with these words.
func refused(t testing.TB, err error, words string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), words) {
		t.Errorf("nothing says %q in: %v", words, err)
	}
}

func in(phase round.Phase, r round.Round) round.Round {
	r.Phase = phase
	return r
}

func silent() round.Round {
	return round.Round{Kind: round.Silent, Phase: round.Writing, Place: "maya-waiting", Fields: []string{"sees", "says"}, Number: 7}
}

func wrote(t testing.TB, w *model.Workshop, r round.Round, who, field string, texts ...string) *model.Workshop {
	t.Helper()
	edit, err := round.AddNotes(w, r, who, field, texts...)
	return done(t, w, edit, err)
}

func TestNotesStayHiddenUntilTheRoundIsRevealed(t *testing.T) {
	t.Parallel()
	w, r := homeClaims(t), silent()
	edit, err := round.AddNotes(w, r, "dk", "says", "Nobody rang back")
	w = done(t, w, edit, err)
	if edit.Title != "write 1 note for Says" || !edit.Select.IsZero() {
		t.Errorf("the edit tells too much: %q, %v", edit.Title, edit.Select)
	}
	w = wrote(t, w, r, "sr", "says", "nobody rang back!", "It is always the next day")
	w = wrote(t, w, r, round.Room, "sees", "Nobody rang back")
	if cards := round.Cards(w, r); cards != nil {
		t.Errorf("there are cards while the round is written: %v", cards)
	}
	if given, all := round.Progress(w, r); given != 2 || all != 4 {
		t.Errorf("%d of %d have written, not 2 of 4", given, all)
	}
	cards := round.Cards(w, in(round.Review, r))
	if want := []string{"It is always the next day 1", "Nobody rang back 1", "Nobody rang back 2"}; !slices.Equal(want, sorted(cards)) {
		t.Errorf("the cards are %v", cards)
	}
	if again := round.Cards(w, in(round.Revealed, r)); !slices.Equal(cards, again) {
		t.Errorf("the same round shuffles into %v and %v", cards, again)
	}
	refused(t, errorOf(round.AddNotes(w, in(round.Review, r), "dk", "says", "late")), "has been revealed")
	refused(t, errorOf(round.AddNotes(w, in(round.Closed, r), "dk", "says", "late")), "is over")
	refused(t, errorOf(round.AddNotes(w, r, "dk", "hears", "elsewhere")), `no field "hears"`)
	refused(t, errorOf(round.AddNotes(w, r, "../dk", "says", "outside")), "cannot be a participant's id")
}

func errorOf(_ model.Edit, err error) error { return err }

func sorted(cards []round.Card) []string {
	var list []string
	for _, card := range cards {
		list = append(list, card.Text+" "+string(rune('0'+card.Count)))
	}
	slices.Sort(list)
	return list
}

func TestParticipantsTakeNotesBack(t *testing.T) {
	t.Parallel()
	w, r := homeClaims(t), silent()
	w = wrote(t, w, r, "dk", "says", "one", "two")
	notes := round.Notes(w, r, "dk")
	edit, err := round.TakeBack(w, r, "dk", notes[0])
	w = done(t, w, edit, err)
	if left := round.Notes(w, r, "dk"); len(left) != 1 || left[0].Text != "two" {
		t.Errorf("what is left is %v", left)
	}
	refused(t, errorOf(round.TakeBack(w, r, "dk", notes[0])), "not there any more")
	refused(t, errorOf(round.TakeBack(w, r, "sr", notes[1])), "not there any more")
}

// dealt is a revealed round with three cards: two of the same, one alone.
func dealt(t testing.TB) (*model.Workshop, round.Round) {
	w, r := homeClaims(t), silent()
	w = wrote(t, w, r, "dk", "says", "Nobody rang")
	w = wrote(t, w, r, "sr", "says", "nobody RANG.")
	w = wrote(t, w, r, "jo", "sees", "An empty letter box")
	return w, in(round.Revealed, r)
}

func card(t testing.TB, w *model.Workshop, r round.Round, text string) round.Card {
	t.Helper()
	for _, card := range round.Cards(w, r) {
		if card.Text == text {
			return card
		}
	}
	t.Fatalf("there is no card %q in %v", text, round.Cards(w, r))
	return round.Card{}
}

func TestADroppedCardIsOneNoteOfTheMap(t *testing.T) {
	t.Parallel()
	w, r := dealt(t)
	rang := card(t, w, r, "Nobody rang")
	edit, err := round.Drop(w, r, rang, "")
	w = done(t, w, edit, err)
	if edit.Title != "drop 'Nobody rang' into Says (written 2 times)" {
		t.Errorf("the title is %q", edit.Title)
	}
	says := model.Texts(w.EmpathyMap("maya-waiting").Says)
	if says[len(says)-1] != "Nobody rang" || len(round.Cards(w, r)) != 1 {
		t.Errorf("the map says %q, and the cards are %v", says, round.Cards(w, r))
	}
	refused(t, errorOf(round.Drop(w, r, rang, "")), "dealt with already")
	edit, err = round.Drop(w, r, card(t, w, r, "An empty letter box"), "pains")
	w = done(t, w, edit, err)
	if pains := model.Texts(w.EmpathyMap("maya-waiting").Pains); pains[len(pains)-1] != "An empty letter box" {
		t.Errorf("the pains are %q", pains)
	}
}

func TestEverythingIsRevealedAtOnce(t *testing.T) {
	t.Parallel()
	w, r := dealt(t)
	edit, err := round.DropAll(w, r)
	w = done(t, w, edit, err)
	if edit.Title != "reveal 3 notes" || len(round.Cards(w, r)) != 0 {
		t.Errorf("%q leaves %v", edit.Title, round.Cards(w, r))
	}
}

func TestACardIsMergedDiscardedOrParked(t *testing.T) {
	t.Parallel()
	w, r := dealt(t)
	rang, box := card(t, w, r, "Nobody rang"), card(t, w, r, "An empty letter box")
	edit, err := round.Merge(w, r, box, rang)
	merged := done(t, w, edit, err)
	cards := round.Cards(merged, r)
	if len(cards) != 1 || cards[0] != (round.Card{Field: "sees", Text: "An empty letter box / Nobody rang", Count: 3}) {
		t.Errorf("the merged cards are %v", cards)
	}
	edit, err = round.Discard(w, r, rang)
	if left := round.Cards(done(t, w, edit, err), r); len(left) != 1 || left[0].Text != box.Text {
		t.Errorf("what is left is %v", left)
	}
	edit, err = round.Park(w, r, rang, "10:40")
	parked := done(t, w, edit, err)
	lot := parked.File("parking.yaml").Record.(*model.Parking).Items
	if last := lot[len(lot)-1]; last != (model.ParkedItem{Text: "Nobody rang", At: "10:40"}) || len(round.Cards(parked, r)) != 1 {
		t.Errorf("what is parked is %+v, and the cards are %v", last, round.Cards(parked, r))
	}
}

func TestARoundOnAStageOfAVariantLeavesTheBaseAlone(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"journeys/claim.yaml": "side: customer\nstages:\n  - id: wait\n    name: Wait\n    pains: [It is slow]\n",
		"journeys/storm.yaml": "variant_of: claim\n",
	})
	r := round.Round{Kind: round.Silent, Phase: round.Writing, Place: "storm/wait", Fields: []string{"pains"}}
	w = wrote(t, w, r, "dk", "pains", "Everybody rings at once")
	edit, err := round.DropAll(w, in(round.Revealed, r))
	w = done(t, w, edit, err)
	if base, variant := model.Texts(w.Journey("claim").Stages[0].Pains), model.Texts(w.Journey("storm").Stages[0].Pains); len(base) != 1 || len(variant) != 2 {
		t.Errorf("the base has %q, the variant %q", base, variant)
	}
}

func TestARoundSaysWhyItCannotGoOn(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	for words, r := range map[string]round.Round{
		"there is no round":     {Kind: "dance", Place: "claim"},
		"is not there any more": {Kind: round.Silent, Place: "gone"},
		"takes no notes":        {Kind: round.Silent, Place: "maya-waiting", Fields: []string{"backstage"}},
		"no stages to score":    {Kind: round.Scoring, Place: "maya-waiting"},
		"":                      {Kind: round.Scoring, Place: "claim"},
	} {
		switch err := r.Check(w); {
		case words != "":
			refused(t, err, words)
		case err != nil:
			t.Errorf("%+v: %v", r, err)
		}
	}
}

func TestStepsOfAJourneyBecomeItsStages(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{"journeys/claim.yaml": "side: customer\nstages: []\n"})
	r := round.Round{Kind: round.Silent, Phase: round.Writing, Place: "claim"}
	w = wrote(t, w, r, "dk", "does", "Report it", "Wait")
	w = wrote(t, w, r, "sr", "does", "wait")
	edit, err := round.DropAll(w, in(round.Revealed, r))
	w = done(t, w, edit, err)
	var names []string
	for _, stage := range w.Journey("claim").Stages {
		names = append(names, stage.Name)
	}
	slices.Sort(names)
	if !slices.Equal(names, []string{"Report it", "Wait"}) || edit.Title != "reveal 3 notes" {
		t.Errorf("%q makes the stages %q", edit.Title, names)
	}
}

func TestACardJoinsTheNoteThatWasDroppedBefore(t *testing.T) {
	t.Parallel()
	w, r := dealt(t)
	rang, box := card(t, w, r, "Nobody rang"), card(t, w, r, "An empty letter box")
	dropped, err := round.Drop(w, r, rang, "")
	w = done(t, w, dropped, err)
	edit, err := round.MergeInto(w, r, dropped.Select, box)
	w = done(t, w, edit, err)
	note, _ := w.NoteAt(dropped.Select)
	if note.Text != "Nobody rang / An empty letter box" || len(round.Cards(w, r)) != 0 {
		t.Errorf("the note says %q, and the cards are %v", note.Text, round.Cards(w, r))
	}
	refused(t, errorOf(round.MergeInto(w, r, dropped.Select, box)), "dealt with already")
}

func TestParticipantsAreThoseOfTheWorkshopAndOfTheFiles(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"workshop.yaml":   "participants:\n  - {id: DK, name: Dilip}\n  - {id: s.r., name: Sara}\n  - {name: Jo}\n  - {id: ☃, name: ☃}\n",
		"inbox/dk.yaml":   "{}\n",
		"votes/new.yaml":  "votes: []\n",
		"votes/room.yaml": "votes: []\n",
	})
	var ids []string
	for _, participant := range round.Participants(w) {
		ids = append(ids, participant.ID)
	}
	if want := []string{"DK", "s-r", "jo", "participant-4", "new"}; !slices.Equal(want, ids) {
		t.Errorf("the participants are %q", ids)
	}
	for name, want := range map[string]string{"dilip": "DK", "dk": "DK", " Sara ": "s-r", "Zoë": "zoe", "☃": "participant-4", "⛄": "guest", "room": "room-2", "New": "new"} {
		if got := round.ParticipantNamed(w, name); got != want {
			t.Errorf("%q is %q, not %q", name, got, want)
		}
	}
}

func TestInboxesInWhichNothingIsLeftGo(t *testing.T) {
	t.Parallel()
	r := round.Round{Kind: round.Silent, Phase: round.Revealed, Place: "day-4", Fields: []string{"sees", "says"}}
	w := model.NewWorkshop(map[string]string{
		"empathy/day-4.yaml": "sees: []\n",
		"inbox/ab.yaml":      "day-4:\n  sees:\n    - A stain\n  says: []\n",
		"inbox/bo.yaml":      "day-4:\n  says:\n    - No\n# mine\n",
		"inbox/cy.yaml":      "day-4:\n  sees:\n    - a stain\n  hears:\n    - Rain\nclaim/wait:\n  pains:\n    - Cold\n",
	})
	edit, err := round.DropAll(w, r)
	w = done(t, w, edit, err)
	if w.File("inbox/ab.yaml") != nil {
		t.Errorf("an empty inbox stays: %q", w.File("inbox/ab.yaml").Source)
	}
	if file := w.File("inbox/bo.yaml"); file == nil || !strings.Contains(file.Source, "# mine") {
		t.Error("a comment went with an inbox")
	}
	if got, want := w.File("inbox/cy.yaml").Source, "day-4:\n  hears:\n    - Rain\nclaim/wait:\n  pains:\n    - Cold\n"; got != want {
		t.Errorf("the inbox is %q, want %q", got, want)
	}
}
