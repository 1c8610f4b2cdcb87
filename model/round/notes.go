package round

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"interlock/model"
	"interlock/model/yamltext"
)

// atEnd is the index behind the last entry of any list.
const atEnd = math.MaxInt32

// Raw is one note as a participant wrote it, and where it stands in the inbox.
type Raw struct {
	Field string
	Text  string
	Place model.Place
}

// AddNotes writes notes of a participant for a field of the round into their
// inbox. The title of the edit does not tell what they say. It is refused when
// the round does not take notes any more.
func AddNotes(w *model.Workshop, r Round, participant, field string, texts ...string) (model.Edit, error) {
	if err := r.closed(); err != nil {
		return model.Edit{}, err
	}
	name, err := fileOf(model.KindInbox, participant)
	if err != nil {
		return model.Edit{}, err
	}
	about, err := r.field(w, field)
	if err != nil {
		return model.Edit{}, err
	}
	edit, err := w.AddNotes(model.Place{File: name, Path: yamltext.Path{r.Place, field}}, atEnd, texts...)
	edit.Title, edit.Select = fmt.Sprintf("write %s for %s", count(len(texts), "note"), about.Label), model.Place{}
	return edit, err
}

// Notes lists what a participant has written in the round, in their order.
func Notes(w *model.Workshop, r Round, participant string) []Raw {
	file := w.File(model.KindInbox.Path(participant))
	if file == nil {
		return nil
	}
	inbox, ok := file.Record.(*model.Inbox)
	if !ok {
		return nil
	}
	return r.notesIn(w, inbox)
}

func (r Round) notesIn(w *model.Workshop, inbox *model.Inbox) []Raw {
	var list []Raw
	fields := r.NoteFields(w)
	for _, place := range inbox.Places {
		if place.Place != r.Place {
			continue
		}
		for _, written := range place.Fields {
			if _, ok := model.FieldAt(fields, written.Key); !ok {
				continue
			}
			for i, note := range written.Notes {
				at := model.Place{File: model.KindInbox.Path(inbox.ID), Path: yamltext.Path{place.Place, written.Key, i}}
				list = append(list, Raw{Field: written.Key, Text: note.Text, Place: at})
			}
		}
	}
	return list
}

// allNotes lists what everybody has written in the round, by participant.
func (r Round) allNotes(w *model.Workshop) []Raw {
	var list []Raw
	for _, file := range w.Files() {
		if inbox, ok := file.Record.(*model.Inbox); ok {
			list = append(list, r.notesIn(w, inbox)...)
		}
	}
	return list
}

// Waiting counts the notes of the round that nobody has dealt with yet, revealed
// or not.
func Waiting(w *model.Workshop, r Round) int {
	if !r.writes() {
		return 0
	}
	return len(r.allNotes(w))
}

// TakeBack deletes a note that a participant has written in the round.
func TakeBack(w *model.Workshop, r Round, participant string, note Raw) (model.Edit, error) {
	if err := r.closed(); err != nil {
		return model.Edit{}, err
	}
	for _, own := range Notes(w, r, participant) {
		if own.Field == note.Field && own.Text == note.Text {
			edit, err := w.DeleteAt(own.Place)
			edit.Title, edit.Select, edit.SelectBefore = "take a note back", model.Place{}, model.Place{}
			return edit, err
		}
	}
	return model.Edit{}, fmt.Errorf("this note is not there any more")
}

// Card is a note of the round without its writer. Notes for the same field that
// say the same, whatever their case, blanks and punctuation, are one card.
type Card struct {
	Field string
	Text  string // as it was written first
	Count int    // how many notes say it
}

// Cards lists the notes of the round that are not dealt with yet, shuffled by
// its number: the same round always gives the same order, whoever wrote. There
// are none while the round is being written.
func Cards(w *model.Workshop, r Round) []Card {
	if r.Open() {
		return nil
	}
	type dealt struct {
		Card
		lot uint64 // its place in the shuffle
	}
	var deal []dealt
	position := map[Card]int{}
	for _, note := range r.allNotes(w) {
		what := same(note)
		at, seen := position[what]
		if !seen {
			at = len(deal)
			position[what] = at
			deal = append(deal, dealt{Card{Field: note.Field, Text: note.Text}, r.draw(what)})
		}
		deal[at].Count++
	}
	slices.SortStableFunc(deal, func(a, b dealt) int {
		return cmp.Or(cmp.Compare(a.lot, b.lot), cmp.Compare(a.Text, b.Text))
	})
	cards := make([]Card, len(deal))
	for i, one := range deal {
		cards[i] = one.Card
	}
	return cards
}

// same is what notes that are one card have in common.
func same(note Raw) Card { return Card{Field: note.Field, Text: fold(note.Text)} }

// same is what the notes of the card have in common.
func (c Card) same() Card { return same(Raw{Field: c.Field, Text: c.Text}) }

// draw is the lot in the shuffle of what notes have in common.
func (r Round) draw(same Card) uint64 {
	hash := fnv.New64a()
	fmt.Fprintf(hash, "%s\x00%s", same.Field, same.Text)
	return rand.NewPCG(r.Number, hash.Sum64()).Uint64()
}

// fold takes away what does not change what a text says: case, blanks and
// punctuation. A text, or a part of a merged one, of nothing else stays as it
// is.
func fold(text string) string {
	var folded strings.Builder
	for part := range strings.SplitSeq(text, between) {
		said := strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) || unicode.IsPunct(r) {
				return -1
			}
			return r
		}, cases.Fold().String(norm.NFKC.String(part)))
		folded.WriteString(cmp.Or(said, part))
	}
	return folded.String()
}

// between stands between the texts of cards that were merged.
const between = " / "
