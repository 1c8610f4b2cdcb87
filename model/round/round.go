// Package round holds the rounds of a workshop: what everybody writes, votes
// and scores in silence, until it is revealed.
//
// A [Round] only says what is going on. What comes in stands in the workshop
// like anything else: notes in inbox/ and dots and scores in votes/, one file
// for each participant. Every function here reads a workshop, or answers with
// an edit of it. Nothing is told of what others gave while a round is being
// written, and the titles of edits never tell it either.
package round

import (
	"fmt"
	"slices"
	"time"

	"interlock/model"
)

// Kind is how the room works; blocks of an agenda name it the same way.
type Kind string

// The kinds of round.
const (
	Silent  Kind = "silent" // everybody writes notes
	Share   Kind = "share"  // the notes that were written are dropped where they belong
	Voting  Kind = "vote"   // everybody gives dots
	Scoring Kind = "score"  // everybody says how low a stage gets
)

// Known reports whether it is one of the kinds. An agenda has others, such as a
// break.
func (k Kind) Known() bool { return slices.Contains([]Kind{Silent, Share, Voting, Scoring}, k) }

// Phase is how far a round has come.
type Phase string

// The phases of a round, in their order. A round may skip the review.
const (
	Writing  Phase = "writing"  // everybody gives, and nobody sees what
	Review   Phase = "review"   // the facilitator alone sees it
	Revealed Phase = "revealed" // everybody sees it
	Closed   Phase = "closed"   // nothing is left to do
)

// State is the name under which a session keeps the round.
const State = "round"

// Room is the participant under whom the scribe enters what nobody put a name
// to.
const Room = "room"

// Round is one round, as it is kept beside the workshop.
type Round struct {
	Kind   Kind      `json:"kind"`
	Phase  Phase     `json:"phase"`
	Block  string    `json:"block,omitempty"`  // the title of the block of the agenda that it was opened for
	Prompt string    `json:"prompt"`           // what is asked
	Place  string    `json:"place"`            // an empathy map, a journey or a stage of one; "" in a vote is all initiatives; notes about a journey become stages
	Fields []string  `json:"fields,omitempty"` // keys of the note fields that are written or voted on; none in a vote on stages
	Dots   int       `json:"dots,omitempty"`   // of each participant, or of all together
	Pooled bool      `json:"pooled,omitempty"` // the dots are those of all together
	Number uint64    `json:"number"`           // by which the notes are shuffled
	Opened time.Time `json:"opened"`
}

// Open reports whether something can still be given.
func (r Round) Open() bool { return r.Phase == Writing }

// Shown reports whether everybody may see what was given.
func (r Round) Shown() bool { return r.Phase == Revealed || r.Phase == Closed }

// Title names what the round is about; "" when that is not there any more.
func (r Round) Title(w *model.Workshop) string {
	if r.Place == "" {
		return "Initiatives"
	}
	ref := model.ParseReference(r.Place)
	if journey := w.Journey(ref.Record); journey != nil {
		if ref.Stage == "" {
			return journey.Title()
		}
		if stage := journey.StageIndex(ref.Stage); stage >= 0 {
			return journey.Stages[stage].Title()
		}
		return ""
	}
	if empathyMap := w.EmpathyMap(ref.Record); empathyMap != nil && ref.Stage == "" {
		return empathyMap.Title()
	}
	return ""
}

// Check says in a sentence why the round cannot go on; nil when it can.
func (r Round) Check(w *model.Workshop) error {
	switch {
	case !r.Kind.Known():
		return fmt.Errorf("there is no round %q", r.Kind)
	case r.Title(w) == "":
		return fmt.Errorf("%s is not there any more; open a round on something else", r.Place)
	case r.Kind == Scoring && len(r.stages(w)) == 0:
		return fmt.Errorf("%s has no stages to score", r.Title(w))
	case r.Kind == Voting && len(Candidates(w, r)) == 0:
		return fmt.Errorf("there is nothing to vote on in %s", r.Title(w))
	case r.writes() && !r.takesNotes(w):
		return fmt.Errorf("%s takes no notes; open the round on an empathy map or a stage", r.Title(w))
	}
	return nil
}

func (r Round) takesNotes(w *model.Workshop) bool {
	_, found := r.Home(w)
	return (found || r.Steps(w)) && len(r.NoteFields(w)) > 0
}

// Steps reports whether the notes of the round are the steps of a journey, which
// become its stages.
func (r Round) Steps(w *model.Workshop) bool {
	ref := model.ParseReference(r.Place)
	asked := len(r.Fields) == 0 || slices.Equal(r.Fields, []string{stepsField})
	return r.writes() && asked && ref.Stage == "" && w.Journey(ref.Record) != nil
}

// writes reports whether the round is about notes that are written in it.
func (r Round) writes() bool { return r.Kind == Silent || r.Kind == Share }

// stepsField holds the steps of a journey in the inbox: each is something that
// somebody does.
const stepsField = "does"

// NoteFields describes the fields of the round in their order: those it names,
// or where it names none all that its place has. A journey as a whole, and the
// initiatives, have no fields of their own.
func (r Round) NoteFields(w *model.Workshop) []model.Field {
	ref := model.ParseReference(r.Place)
	var fields []model.Field
	switch journey := w.Journey(ref.Record); {
	case w.EmpathyMap(ref.Record) != nil && journey == nil:
		fields = model.KindEmpathyMap.Info().Fields
	case r.Steps(w):
		return []model.Field{{Key: stepsField, Kind: model.NotesField, Label: "Steps", Help: "What do they do, and then? In their words."}}
	case journey != nil && (ref.Stage != "" || len(r.Fields) > 0):
		fields = model.ForSide(model.StageFields(), journey.Side)
	}
	return slices.DeleteFunc(slices.Clone(fields), func(field model.Field) bool {
		return field.Kind != model.NotesField || len(r.Fields) > 0 && !slices.Contains(r.Fields, field.Key)
	})
}

// field finds one of the note fields of the round.
func (r Round) field(w *model.Workshop, key string) (model.Field, error) {
	if field, ok := model.FieldAt(r.NoteFields(w), key); ok {
		return field, nil
	}
	return model.Field{}, fmt.Errorf("this round has no field %q", key)
}

// closed says why nothing can be given any more; nil while something can.
func (r Round) closed() error {
	switch r.Phase {
	case Writing:
		return nil
	case Closed:
		return fmt.Errorf("this round is over")
	}
	return fmt.Errorf("this round has been revealed; nothing can be added to it")
}
