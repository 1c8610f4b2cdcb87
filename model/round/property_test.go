package round_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/round"
)

// anyText draws what a room may write: every script, marks of YAML, and nothing.
func anyText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"No date", "no  date!", "NO DATE", "!!!", "???", "- dash", "a: b", "#angry", "'quoted'", `"`, "{text: x}", "مرحبا", "\u202eabc", "🙂", "हिन्दी", "ß", "SS", "[draft]", "null", "~", "1", "-2",
		}),
		rapid.String(),
	)
}

// room is a workshop with a round, as a random room plays it.
type room struct {
	w     *model.Workshop
	r     round.Round
	texts []string // all that was ever written and not discarded
}

func (m *room) do(t *rapid.T, edit model.Edit, err error) bool {
	if err != nil {
		return false
	}
	m.w = done(t, m.w, edit, nil)
	return true
}

func anyone() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{"dk", "sr", "new", round.Room})
}

func TestNoNoteIsLost(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	rapid.Check(t, func(t *rapid.T) {
		m := &room{w: w, r: silent()}
		for range rapid.IntRange(1, 12).Draw(t, "notes") {
			text := anyText().Draw(t, "text")
			edit, err := round.AddNotes(m.w, m.r, anyone().Draw(t, "who"), rapid.SampledFrom(m.r.Fields).Draw(t, "field"), text)
			if m.do(t, edit, err) && !edit.Empty() {
				m.texts = append(m.texts, strings.TrimSpace(text))
			}
		}
		m.r.Phase = round.Revealed
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			m.deal(t)
			m.check(t)
		}
	})
}

// deal does something with one of the cards.
func (m *room) deal(t *rapid.T) {
	cards := round.Cards(m.w, m.r)
	if len(cards) == 0 {
		return
	}
	card := rapid.SampledFrom(cards).Draw(t, "card")
	switch rapid.SampledFrom([]string{"drop", "elsewhere", "merge", "park"}).Draw(t, "step") {
	case "drop":
		edit, err := round.Drop(m.w, m.r, card, "")
		m.must(t, edit, err)
	case "elsewhere":
		edit, err := round.Drop(m.w, m.r, card, "hears")
		m.must(t, edit, err)
	case "merge":
		edit, err := round.Merge(m.w, m.r, rapid.SampledFrom(cards).Draw(t, "into"), card)
		m.must(t, edit, err)
	case "park":
		edit, err := round.Park(m.w, m.r, card, "")
		m.must(t, edit, err)
	}
}

func (m *room) must(t *rapid.T, edit model.Edit, err error) {
	if !m.do(t, edit, err) {
		t.Fatal(err)
	}
}

// check proves that all that was written still stands somewhere, but for case,
// blanks and punctuation.
func (m *room) check(t *rapid.T) {
	var kept []string
	for _, card := range round.Cards(m.w, m.r) {
		kept = append(kept, card.Text)
	}
	for _, key := range model.CanvasKeys() {
		kept = append(kept, model.Texts(m.w.EmpathyMap(m.r.Place).Notes(key))...)
	}
	for _, item := range m.w.File("parking.yaml").Record.(*model.Parking).Items {
		kept = append(kept, item.Text)
	}
	for _, text := range m.texts {
		holds := func(kept string) bool { return strings.Contains(round.Fold(kept), round.Fold(text)) }
		if !slices.ContainsFunc(kept, holds) {
			t.Fatalf("%q is lost; there is %q", text, kept)
		}
	}
}

func TestLimitsHold(t *testing.T) {
	t.Parallel()
	r := vote()
	w, _ := named(t, homeClaims(t), r)
	rapid.Check(t, func(t *rapid.T) {
		m := &room{w: w, r: r}
		m.r.Pooled, m.r.Dots = rapid.Bool().Draw(t, "pooled"), rapid.IntRange(1, 4).Draw(t, "dots")
		given := map[string]int{}
		for range rapid.IntRange(0, 20).Draw(t, "dots given") {
			who, candidate := anyone().Draw(t, "who"), rapid.SampledFrom(round.Candidates(m.w, m.r)).Draw(t, "candidate").Ref
			act, by := round.Vote, 1
			if rapid.IntRange(0, 3).Draw(t, "take back") == 0 {
				act, by = round.Unvote, -1
			}
			if edit, err := act(m.w, m.r, who, candidate); m.do(t, edit, err) {
				given[who] += by
			}
		}
		total := 0
		for who, dots := range given {
			total += dots
			if dots < 0 || dots != len(round.Dots(m.w, m.r, who)) || !m.r.Pooled && dots > m.r.Dots {
				t.Fatalf("%s gave %d dots of %d, and the file has %q", who, dots, m.r.Dots, round.Dots(m.w, m.r, who))
			}
		}
		if m.r.Pooled && total > m.r.Dots {
			t.Fatalf("the room gave %d dots of %d", total, m.r.Dots)
		}
		m.r.Phase = round.Revealed
		checkTally(t, round.Tally(m.w, m.r), total)
	})
}

// checkTally proves that ranks and ties follow from the dots.
func checkTally(t *rapid.T, tally []round.Standing, total int) {
	byDots, sum := map[int]int{}, 0
	for _, standing := range tally {
		byDots[standing.Dots]++
		sum += standing.Dots
	}
	more := 0
	for _, dots := range slices.Backward(slices.Sorted(maps.Keys(byDots))) {
		for _, standing := range tally {
			rank := more + 1
			if dots == 0 {
				rank = 0
			}
			if standing.Dots == dots && (standing.Rank != rank || standing.Tied != (dots > 0 && byDots[dots] > 1)) {
				t.Fatalf("%+v has not rank %d", standing, rank)
			}
		}
		more += byDots[dots]
	}
	if sum != total {
		t.Fatalf("%d dots are counted, and %d were given", sum, total)
	}
}
