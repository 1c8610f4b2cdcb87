package round

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/screen"
)

// The scopes of what a round is at.
const (
	writing  action.Scope = "silent round"
	dealing  action.Scope = "revealed notes"
	voting   action.Scope = "vote"
	tallying action.Scope = "counted votes"
	scoring  action.Scope = "private scores"
	agreeing action.Scope = "revealed scores"

	// timing is open in every round, whatever is typed there.
	timing action.Scope = "clock of a round"
)

// Actions lists the keys of rounds. Top answers with the layer in front when an
// action runs.
func Actions(top func() screen.Layer) []action.Action {
	k := keys{func() *Layer {
		layer, _ := top().(*Layer)
		return layer
	}}
	var all []action.Action
	for _, group := range []struct {
		scope   action.Scope
		actions []action.Action
	}{
		{writing, k.writing()},
		{dealing, k.dealing()},
		{voting, k.voting()},
		{tallying, k.tallying()},
		{scoring, k.scoring()},
		{agreeing, k.agreeing()},
		{timing, k.timing()},
	} {
		for _, each := range group.actions {
			each.Scope = group.scope
			all = append(all, each)
		}
	}
	return all
}

// keys makes the actions of the layer in front.
type keys struct{ front func() *Layer }

func (k keys) run(do func(*Layer) tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		if layer := k.front(); layer != nil {
			return do(layer)
		}
		return nil
	}
}

func (k keys) by(do func(*Layer, int) tea.Cmd, number int) func() tea.Cmd {
	return k.run(func(l *Layer) tea.Cmd { return do(l, number) })
}

func (k keys) why(ask func(*Layer) string) func() string {
	return func() string {
		if layer := k.front(); layer != nil {
			return ask(layer)
		}
		return "No round is in front."
	}
}

func (k keys) editable() func() string { return k.why((*Layer).readOnly) }

// going are the keys that every round has while something is given.
func (k keys) going(prefix string, first int) []action.Action {
	return []action.Action{
		{ID: prefix + ".next-person", Title: "Next person", Short: "next person", Keys: action.Keys("tab"), Footer: first, Run: k.by((*Layer).turn, 1), Help: "Enters for the next person."},
		{ID: prefix + ".previous-person", Title: "Person before", Keys: action.Keys("shift+tab"), Run: k.by((*Layer).turn, -1), Help: "Enters for the person before."},
		{ID: prefix + ".reveal", Title: "Reveal", Short: "reveal", Keys: action.Keys("ctrl+r"), Footer: first + 1, Run: k.run((*Layer).reveal), Why: k.editable(), Help: "Shows to everybody what was given. Nothing more is taken then."},
		{ID: prefix + ".leave", Title: "Leave the round open", Short: "leave", Keys: action.Keys("esc"), Footer: first + 2, Run: k.run((*Layer).leave), Help: "Goes back to the screen; the round goes on, and R comes back to it."},
		k.onward(prefix, first+3),
	}
}

// shown are the keys that every round has once it is revealed.
func (k keys) shown(prefix string) []action.Action {
	return []action.Action{
		{ID: prefix + ".up", Title: "Above", Label: "↑↓", Short: "move", Keys: action.Keys("up k"), Footer: 9, Run: k.by((*Layer).move, -1), Help: "Goes to the one above."},
		{ID: prefix + ".down", Title: "Below", Keys: action.Keys("down j"), Run: k.by((*Layer).move, 1), Help: "Goes to the one below."},
		{ID: prefix + ".hide", Title: "Hide again and go on with the round", Keys: action.Keys("w"), Run: k.run((*Layer).hide), Why: k.editable(), Help: "Goes back, when it was revealed too early."},
		{ID: prefix + ".end", Title: "End the round", Short: "end", Keys: action.Keys("c"), Footer: 7, Run: k.run((*Layer).end), Why: k.editable(), Help: "Closes the round. What was given stays in inbox/ and votes/."},
		k.onward(prefix, 8),
		{ID: prefix + ".leave", Title: "Leave the round open", Short: "leave", Keys: action.Keys("esc"), Footer: 8, Run: k.run((*Layer).leave), Help: "Goes back to the screen; R comes back to the round."},
	}
}

// onward is the key that leaves the round for the next block of the agenda.
func (k keys) onward(prefix string, footer int) action.Action {
	return action.Action{
		ID: prefix + ".onward", Title: "Next block of the agenda", Short: "next", Keys: action.Keys("ctrl+n"), Footer: footer,
		Run: k.run((*Layer).onward), Why: k.why((*Layer).noAgenda),
		Help: "Goes on with the agenda. A round that is done with ends; any other stays open.",
	}
}

// timing are the keys of the clock: letters and signs may be typed.
func (k keys) timing() []action.Action {
	return []action.Action{
		{ID: "round.pause", Title: "Pause the clock, or let it go on", Short: "pause", Keys: action.Keys("f5"), Footer: 10, Run: k.run((*Layer).pause), Why: k.why((*Layer).noBlock), Help: "Stops the time of the block that runs, and lets it go on."},
		{ID: "round.more", Title: "Five minutes more for this block", Short: "five min", Label: "f6 f7", Keys: action.Keys("f6"), Footer: 11, Run: k.by((*Layer).extend, 5), Why: k.why((*Layer).noBlock), Help: "Gives the block that runs five minutes; the blocks to come begin later."},
		{ID: "round.less", Title: "Five minutes less for this block", Keys: action.Keys("f7"), Run: k.by((*Layer).extend, -5), Why: k.why((*Layer).noBlock), Help: "Takes five minutes from the block that runs, which keeps at least one."},
	}
}

func (k keys) writing() []action.Action {
	return []action.Action{
		{ID: "silent.keep", Title: "Keep the note, unseen", Short: "keep", Keys: action.Keys("enter"), Footer: 1, Run: k.run((*Layer).keep), Why: k.editable(), Help: "Writes the note into the inbox; it does not show before the reveal."},
		{ID: "silent.next-field", Title: "Next field", Short: "field", Keys: action.Keys("tab"), Footer: 2, Run: k.by((*Layer).nextField, 1), Help: "Goes on with the next field; what is being typed comes along."},
		{ID: "silent.next-person", Title: "Next person", Label: "↑↓", Short: "person", Keys: action.Keys("shift+tab down"), Footer: 3, Run: k.by((*Layer).turn, 1), Help: "Types for the next person in the room."},
		{ID: "silent.previous-person", Title: "Person before", Keys: action.Keys("up"), Run: k.by((*Layer).turn, -1), Help: "Types for the person before."},
		{ID: "silent.next-stage", Title: "Next stage", Keys: action.Keys("pgdown"), Run: k.by((*Layer).nextStage, 1), Why: k.why((*Layer).noStages), Help: "Goes on with the next stage of the journey; each keeps its own notes."},
		{ID: "silent.previous-stage", Title: "Stage before", Keys: action.Keys("pgup"), Run: k.by((*Layer).nextStage, -1), Why: k.why((*Layer).noStages), Help: "Goes back to the stage before."},
		{ID: "silent.back", Title: "Take the last note of the person back", Keys: action.Keys("ctrl+z"), Run: k.run((*Layer).takeBack), Why: k.editable(), Help: "Deletes what the person has written last in this field."},
		{ID: "silent.recall", Title: "Bring back the text put aside", Keys: action.Keys("ctrl+up"), Run: k.run((*Layer).recall), Why: k.why((*Layer).nothingAside), Help: "Brings back what was typed last and not kept."},
		{ID: "silent.reveal", Title: "Reveal the notes", Short: "reveal", Keys: action.Keys("ctrl+r"), Footer: 4, Run: k.run((*Layer).reveal), Why: k.editable(), Help: "Shows all notes to everybody, shuffled and without names. None is taken then."},
		{ID: "silent.review", Title: "Look through the notes first", Short: "look first", Keys: action.Keys("ctrl+o"), Footer: 7, Run: k.run((*Layer).review), Why: k.editable(), Help: "Shows the notes here, and nowhere else until they are revealed."},
		{ID: "silent.leave", Title: "Leave the round open", Short: "leave", Keys: action.Keys("esc"), Footer: 6, Run: k.run((*Layer).leave), Help: "Goes back to the screen; the round goes on, and R comes back to it."},
		k.onward("silent", 5),
	}
}

func (k keys) dealing() []action.Action {
	actions := []action.Action{
		{ID: "notes.drop", Title: "Drop the note into its field", Short: "into its field", Keys: action.Keys("enter"), Footer: 1, Run: k.run(func(l *Layer) tea.Cmd { return l.drop("") }), Why: k.why((*Layer).noCard), Help: "Makes it a note of the map or stage, in the field it was written for."},
		{ID: "notes.merge", Title: "Merge it with the one above", Short: "merge", Keys: action.Keys("m"), Footer: 3, Run: k.run((*Layer).merge), Why: k.why((*Layer).nothingAbove), Help: "Makes one note of both, which says what each said."},
		{ID: "notes.park", Title: "Park the note", Short: "park", Keys: action.Keys("p"), Footer: 4, Run: k.run((*Layer).park), Why: k.why((*Layer).noCard), Help: "Moves it to the parking lot."},
		{ID: "notes.discard", Title: "Discard the note", Short: "discard", Keys: action.Keys("d delete"), Footer: 5, Run: k.run((*Layer).discard), Why: k.why((*Layer).noCard), Help: "Takes it away; u brings it back."},
		{ID: "notes.all", Title: "Drop every note into its field", Short: "all", Keys: action.Keys("A"), Footer: 6, Run: k.run((*Layer).dropAll), Why: k.why((*Layer).noCard), Help: "Deals with all that are left at once."},
		{ID: "notes.next-stage", Title: "Next stage", Keys: action.Keys("pgdown"), Run: k.by((*Layer).nextStage, 1), Why: k.why((*Layer).noStages), Help: "Deals with the notes of the next stage of the journey."},
		{ID: "notes.previous-stage", Title: "Stage before", Keys: action.Keys("pgup"), Run: k.by((*Layer).nextStage, -1), Why: k.why((*Layer).noStages), Help: "Deals with the notes of the stage before."},
		{ID: "notes.reveal", Title: "Reveal to everybody", Keys: action.Keys("ctrl+r"), Run: k.run((*Layer).reveal), Why: k.why((*Layer).alreadyShown), Help: "Shows the notes on the wall and the projector, too."},
	}
	for i := range len(model.StageNoteKeys()) {
		number := strconv.Itoa((i + 1) % 10)
		each := action.Action{ID: "notes.into-" + strconv.Itoa(i+1), Title: "Drop the note into field " + strconv.Itoa(i+1), Keys: []string{number}, Hidden: i > 0, Run: k.by((*Layer).dropElsewhere, i+1), Why: k.why((*Layer).noOther), Help: "Drops it into another field than the one it was written for."}
		if i == 0 {
			each.Title, each.Label, each.Short, each.Footer = "Drop the note into another field", "1-9", "elsewhere", 2
		}
		actions = append(actions, each)
	}
	return append(actions, k.shown("notes")...)
}

func (k keys) voting() []action.Action {
	return append([]action.Action{
		{ID: "vote.here", Title: "Give a dot", Short: "dot", Label: "1-9 a-z", Keys: action.Keys("space enter"), Footer: 1, Run: k.run((*Layer).voteHere), Why: k.editable(), Help: "Gives a dot of the person to the marked candidate; its own key gives one at once."},
		{ID: "vote.up", Title: "Candidate above", Keys: action.Keys("up"), Run: k.by((*Layer).move, -1), Help: "Goes to the candidate above."},
		{ID: "vote.down", Title: "Candidate below", Keys: action.Keys("down"), Run: k.by((*Layer).move, 1), Help: "Goes to the candidate below."},
		{ID: "vote.back", Title: "Take the last dot of the person back", Short: "take back", Keys: action.Keys("backspace ctrl+z"), Footer: 6, Run: k.run((*Layer).unvote), Why: k.editable(), Help: "Takes back the dot that the person gave last."},
		{ID: "vote.more", Title: "One dot more each", Label: "+ -", Short: "dots each", Keys: action.Keys("+"), Footer: 7, Run: k.by((*Layer).changeDots, 1), Why: k.editable(), Help: "Gives everybody one dot more, or the room where dots are pooled."},
		{ID: "vote.fewer", Title: "One dot fewer each", Keys: action.Keys("-"), Run: k.by((*Layer).changeDots, -1), Why: k.editable(), Help: "Gives everybody one dot fewer; what was given stays."},
		{ID: "vote.pool", Title: "Pool the dots of the room, or give each their own", Keys: action.Keys("ctrl+a"), Run: k.run((*Layer).pool), Why: k.editable(), Help: "Counts the dots of all together instead of each person's."},
		{ID: "vote.clear", Title: "Take all dots back", Keys: action.Keys("ctrl+k"), Run: k.run((*Layer).clear), Why: k.editable(), Help: "Begins the vote anew, also after an earlier one about the same."},
	}, k.going("vote", 2)...)
}

func (k keys) tallying() []action.Action {
	return append([]action.Action{
		{ID: "tally.visit", Title: "Go to it", Short: "go", Keys: action.Keys("enter"), Footer: 1, Run: k.run((*Layer).visit), Help: "Shows where it stands; R comes back to the votes."},
		{ID: "tally.moment", Title: "Mark the stage as a moment that matters", Short: "moment", Keys: action.Keys("m"), Footer: 2, Run: k.run((*Layer).mark), Why: k.why((*Layer).noStage), Help: "Asks why it matters, and marks the stage."},
		{ID: "tally.decide", Title: "Record the result as a decision", Short: "record", Keys: action.Keys("d"), Footer: 3, Run: k.run((*Layer).decide), Why: k.why((*Layer).noResult), Help: "Writes the result, with its ties and the date, among the decisions."},
	}, k.shown("tally")...)
}

func (k keys) scoring() []action.Action {
	actions := append([]action.Action{
		{ID: "score.up", Title: "Stage above", Label: "↑↓", Short: "stage", Keys: action.Keys("up k"), Footer: 6, Run: k.by((*Layer).move, -1), Help: "Scores the stage above."},
		{ID: "score.down", Title: "Stage below", Keys: action.Keys("down j"), Run: k.by((*Layer).move, 1), Help: "Scores the stage below."},
		{ID: "score.back", Title: "Take the score of the person back", Keys: action.Keys("backspace"), Run: k.run((*Layer).unscore), Why: k.editable(), Help: "Takes back what the person said of this stage."},
		{ID: "score.order", Title: "Go on stage by stage, or person by person", Short: "order", Keys: action.Keys("o"), Footer: 7, Run: k.run((*Layer).changeOrder), Help: "Says whether the next person or the next stage comes after a score."},
		{ID: "score.clear", Title: "Take all scores back", Keys: action.Keys("ctrl+k"), Run: k.run((*Layer).clear), Why: k.editable(), Help: "Begins anew, also after an earlier round about the same."},
	}, k.going("score", 2)...)
	return append(actions, k.emotions("score", "Score", "Takes what the person said, unseen, and goes on to the next person.", (*Layer).score)...)
}

func (k keys) agreeing() []action.Action {
	return append(k.shown("agree"), k.emotions("agree", "Agree on", "Writes the number that the room agrees on as the emotion of the stage.", (*Layer).agree)...)
}

// emotions are the five keys from let down to delighted.
func (k keys) emotions(prefix, title, help string, do func(*Layer, int) tea.Cmd) []action.Action {
	var actions []action.Action
	for emotion := model.LowestEmotion; emotion <= model.HighestEmotion; emotion++ {
		key := emotionKey(emotion)
		actions = append(actions, action.Action{
			ID: prefix + "." + key, Title: title + " " + strconv.Itoa(emotion), Keys: []string{key}, Run: k.by(do, emotion), Why: k.editable(), Help: help,
		})
	}
	actions[0].Label, actions[0].Short, actions[0].Footer = "1-5", strings.ToLower(title), 1
	return actions
}

// emotionKey is the key of an emotion: 1 is the worst.
func emotionKey(emotion int) string { return strconv.Itoa(emotion - model.LowestEmotion + 1) }

func (l *Layer) nothingAside() string {
	if l.desk.Aside() == "" {
		return "Nothing was put aside."
	}
	return ""
}

func (l *Layer) alreadyShown() string {
	if l.round.Shown() {
		return "It is revealed already."
	}
	return l.readOnly()
}
