package wall

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/round"
)

// gift is something that participants give into a round, or take back.
type gift struct {
	said string // what the page then says, by its key in said
	edit func(given) (model.Edit, error)
}

// given is what somebody sent.
type given struct {
	workshop *model.Workshop
	round    round.Round
	id       string // of the participant
	form     url.Values
	limits   limits
}

// gifts are what can be sent, by the address it is sent to.
func gifts() map[string]gift {
	return map[string]gift{
		"/note":      {"note", given.notes},
		"/take-back": {"back", given.takeBack},
		"/dot":       {"dot", given.dot},
		"/undot":     {"undot", given.undot},
		"/scores":    {"scores", given.scores},
	}
}

// said is what the page says after something was sent.
var said = map[string]string{
	"note":   "Kept. Nobody sees it before the facilitator shows all notes.",
	"back":   "Taken back.",
	"dot":    "Your dot is given.",
	"undot":  "You have your dot back.",
	"scores": "Your scores are kept. Nobody sees them before the facilitator shows all.",
}

// refused is an answer that the participant can do something about.
type refused struct {
	status int
	says   string
}

func (r *refused) Error() string { return r.says }

var (
	errNoRound  = &refused{http.StatusConflict, "No round is open any more. Look at the screen."}
	errOldRound = &refused{http.StatusConflict, "The facilitator has gone on to something else. Look at what is asked now."}
	errTooFast  = &refused{http.StatusTooManyRequests, "That was a little fast. Wait a few seconds and send it again."}
	errFull     = &refused{http.StatusServiceUnavailable, "This round holds as many notes as it can. Tell the facilitator."}
	errNotKept  = &refused{http.StatusServiceUnavailable, "It could not be kept just now. Tell the facilitator."}
	errEmpty    = &refused{http.StatusUnprocessableEntity, "There was nothing in it. Write something first."}
	errTooLong  = &refused{http.StatusUnprocessableEntity, fmt.Sprintf("A note has %d characters at most: one idea in a few words.", mostRunes)}
)

// give takes what a participant sends into the round that is open.
func (w *Wall) give(kind gift) func(http.ResponseWriter, *http.Request, participant) {
	return func(out http.ResponseWriter, r *http.Request, who participant) {
		if !isForm(r) {
			http.Error(out, "This is no form of the wall.", http.StatusBadRequest)
			return
		}
		if !w.room.sends.take(fingerprint(who.token), w.options.Clock()) {
			w.refuse(out, r, errTooFast)
			return
		}
		err := w.desk.Apply(func(workshop *model.Workshop) (model.Edit, error) {
			open := openRound(w.desk, workshop)
			switch {
			case open == nil || !open.Open():
				return model.Edit{}, errNoRound
			case r.PostForm.Get("turn") != turnOf(*open):
				return model.Edit{}, errOldRound
			}
			edit, err := kind.edit(given{workshop, *open, who.ID, r.PostForm, w.room.limits})
			return edit, inWords(err)
		})
		if err != nil {
			w.refuse(out, r, err)
			return
		}
		next := url.Values{"said": {kind.said}}
		if field := r.PostForm.Get("field"); field != "" {
			next.Set("field", field)
		}
		http.Redirect(out, r, "/me?"+next.Encode(), http.StatusSeeOther)
	}
}

// inWords makes an answer of what a round refuses.
func inWords(err error) error {
	var known *refused
	if err == nil || errors.As(err, &known) {
		return err
	}
	return &refused{http.StatusConflict, sentence(blueprint.Clean(err.Error()))}
}

// refuse says what kept something from being taken, and gives back a note.
func (w *Wall) refuse(out http.ResponseWriter, r *http.Request, err error) {
	known := errNotKept
	errors.As(err, &known)
	page := refusal{Title: "Not kept", Says: known.says}
	if r.URL.Path == "/note" {
		page.Turn, page.Field, page.Text = r.PostForm.Get("turn"), r.PostForm.Get("field"), blueprint.Clean(r.PostForm.Get("text"))
	}
	writePage(out, known.status, "refused-page", page)
}

// refusal is the page that says why something was not kept.
type refusal struct {
	Title, Says       string
	Turn, Field, Text string // of a note that is not lost by that
}

// notes writes one note for each line.
func (g given) notes() (model.Edit, error) {
	var texts []string
	for line := range strings.Lines(blueprint.Clean(g.form.Get("text"))) {
		line = cleanLine(line)
		switch {
		case utf8.RuneCountInString(line) > mostRunes:
			return model.Edit{}, errTooLong
		case line != "":
			texts = append(texts, line)
		}
	}
	if len(texts) == 0 {
		return model.Edit{}, errEmpty
	}
	count := len(texts)
	for _, participant := range round.Participants(g.workshop) {
		count += len(round.Notes(g.workshop, g.round, participant.ID))
	}
	if count > g.limits.notes {
		return model.Edit{}, errFull
	}
	return round.AddNotes(g.workshop, g.round, g.id, g.form.Get("field"), texts...)
}

func (g given) takeBack() (model.Edit, error) {
	for _, note := range round.Notes(g.workshop, g.round, g.id) {
		if note.Field == g.form.Get("of") && blueprint.Clean(note.Text) == blueprint.Clean(g.form.Get("text")) {
			return round.TakeBack(g.workshop, g.round, g.id, note)
		}
	}
	return model.Edit{}, fmt.Errorf("this note is not there any more")
}

func (g given) dot() (model.Edit, error) {
	return round.Vote(g.workshop, g.round, g.id, g.form.Get("candidate"))
}

func (g given) undot() (model.Edit, error) {
	return round.Unvote(g.workshop, g.round, g.id, g.form.Get("candidate"))
}

// scores keeps the answers of all stages as one edit. A stage without an answer
// stays as it was.
func (g given) scores() (model.Edit, error) {
	var edits []model.Edit
	workshop := g.workshop
	for _, stage := range round.Stages(workshop, g.round) {
		edit, err := g.score(workshop, stage.Ref, g.form.Get(stage.Ref))
		if err != nil {
			return model.Edit{}, err
		}
		edits, workshop = append(edits, edit), workshop.Apply(edit)
	}
	merged := model.Merge("score in private", edits...)
	merged.Select = model.Place{}
	return merged, nil
}

// noAnswer is what is sent to take a score back.
const noAnswer = "none"

func (g given) score(workshop *model.Workshop, stage, answer string) (model.Edit, error) {
	before := round.ScoreOf(workshop, g.id, stage)
	switch value, err := strconv.Atoi(answer); {
	case stage == "" || answer == "" || answer == noAnswer && before == nil:
		return model.Edit{}, nil
	case answer == noAnswer:
		return round.Unscore(workshop, g.round, g.id, stage)
	case err != nil || value < model.LowestEmotion || value > model.HighestEmotion:
		return model.Edit{}, &refused{http.StatusUnprocessableEntity, "A feeling goes from −2 to +2."}
	case before != nil && *before == value:
		return model.Edit{}, nil
	default:
		return round.Score(workshop, g.round, g.id, stage, value)
	}
}

// sentence makes a sentence of words that begin small and end without a stop.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	text = strings.ToUpper(string(first)) + text[size:]
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}
