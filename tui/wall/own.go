package wall

import (
	"fmt"
	"net/http"
	"slices"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/round"
)

// ownPage is what a participant sees: what is asked, and what they gave
// themselves. Nothing of anybody else is ever put into it.
func (w *Wall) ownPage(out http.ResponseWriter, r *http.Request, who participant) {
	seen := w.scene()
	made := own{Title: titleOf(seen.workshop), Name: who.Name, Said: said[r.URL.Query().Get("said")]}
	if clock, ok := seen.agendaClock(); ok {
		made.Block = newFace(clock, w.options.Clock())
	}
	open := seen.openRound()
	if open == nil {
		writePage(out, http.StatusOK, "own-page", made)
		return
	}
	made.Kind, made.Prompt, made.About = ask(open.Kind), blueprint.Clean(open.Prompt), blueprint.Clean(open.Title(seen.workshop))
	made.Turn, made.Phase = turnOf(*open), string(open.Phase)
	if open.Shown() {
		made.Kind = found(open.Kind)
	}
	if open.Open() {
		made.gather(seen.workshop, *open, who.ID, r.URL.Query().Get("field"))
	}
	writePage(out, http.StatusOK, "own-page", made)
}

// own is the page of a participant.
type own struct {
	Title, Name string
	Said        string // what became of what was sent
	Block       *face

	Kind   string // what everybody does; "" without a round
	Prompt string
	About  string
	Turn   string // which round it is
	Phase  string
	Offers string // what can be chosen, so that a page notices when it is something else

	Notes  *ownNotes
	Dots   *ownDots
	Scores *ownScores
}

// ownNotes is where notes are written.
type ownNotes struct {
	Most   int // characters of a note
	Fields []choice
	Notes  []ownNote
}

// choice is a field to write for.
type choice struct {
	Key, Label, Help string
	Chosen           bool
}

// ownNote is a note that the participant wrote.
type ownNote struct{ Field, Label, Text string }

// ownDots is where dots are given.
type ownDots struct {
	Left       int
	Says       string // how many dots are left
	Candidates []candidate
}

// candidate is something to give dots to.
type candidate struct {
	Ref, Text, Field string
	Dots             int // of the participant
}

// ownScores is where stages are scored.
type ownScores struct{ Stages []scored }

// scored is a stage with what the participant said of it.
type scored struct {
	Number   int
	Ref      string
	Text     string
	Emotion  *int
	Emotions []emotion
}

// emotion is one answer.
type emotion struct {
	Value  int
	Chosen bool
}

// gather fills in the part of the page that belongs to the kind of the round.
func (o *own) gather(w *model.Workshop, r round.Round, id, field string) {
	switch r.Kind {
	case round.Voting:
		o.Dots = newOwnDots(w, r, id)
		for _, candidate := range o.Dots.Candidates {
			o.offer(candidate.Ref, candidate.Text)
		}
	case round.Scoring:
		o.Scores = newOwnScores(w, r, id)
		for _, stage := range o.Scores.Stages {
			o.offer(stage.Ref, stage.Text)
		}
	case round.Silent:
		o.Notes = newOwnNotes(w, r, id, field)
	}
}

// offer adds something to choose to what the page is known by.
func (o *own) offer(ref, text string) {
	o.Offers = fingerprint(o.Offers + "\n" + ref + "\n" + text)[:16]
}

func newOwnNotes(w *model.Workshop, r round.Round, id, chosen string) *ownNotes {
	made := &ownNotes{Most: mostRunes}
	fields := r.NoteFields(w)
	if _, known := model.FieldAt(fields, chosen); !known && len(fields) > 0 {
		chosen = fields[0].Key
	}
	for _, field := range fields {
		made.Fields = append(made.Fields, choice{field.Key, field.Label, field.Help, field.Key == chosen})
	}
	for _, note := range slices.Backward(round.Notes(w, r, id)) {
		field, _ := model.FieldAt(fields, note.Field)
		made.Notes = append(made.Notes, ownNote{note.Field, field.Label, blueprint.Clean(note.Text)})
	}
	return made
}

func newOwnDots(w *model.Workshop, r round.Round, id string) *ownDots {
	made := &ownDots{Left: round.Left(w, r, id)}
	made.Says = dots(made.Left) + " left"
	if r.Pooled {
		made.Says = dots(made.Left) + " left of the whole room's"
	}
	given := round.Dots(w, r, id)
	for _, one := range round.Candidates(w, r) {
		if one.Ref == "" {
			continue
		}
		mine := 0
		for _, ref := range given {
			if ref == one.Ref {
				mine++
			}
		}
		made.Candidates = append(made.Candidates, candidate{one.Ref, blueprint.Clean(one.Text), one.Field, mine})
	}
	return made
}

func newOwnScores(w *model.Workshop, r round.Round, id string) *ownScores {
	made := &ownScores{}
	for i, stage := range round.Stages(w, r) {
		if stage.Ref == "" {
			continue
		}
		one := scored{Number: i + 1, Ref: stage.Ref, Text: blueprint.Clean(stage.Text), Emotion: round.ScoreOf(w, id, stage.Ref)}
		for value := model.HighestEmotion; value >= model.LowestEmotion; value-- {
			one.Emotions = append(one.Emotions, emotion{value, one.Emotion != nil && *one.Emotion == value})
		}
		made.Stages = append(made.Stages, one)
	}
	return made
}

// turnOf tells one round from another, so that what was sent for one is never
// taken for the next.
func turnOf(r round.Round) string {
	return fingerprint(fmt.Sprint(r.Kind, r.Place, r.Number, r.Opened.UnixNano()))[:16]
}
