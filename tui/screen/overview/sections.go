package overview

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/insight"
	"interlock/model/yamltext"
	"interlock/tui/part/finding"
	"interlock/tui/part/metric"
)

// The ids of the lines about workshop.yaml.
const (
	questionLine = "question"
	decisionLine = "decision"
	aboutLine    = "about"
	scopeLine    = "scope"
)

// sections are all lines under their headings: those over everything, and
// those of each column.
func (s *Overview) sections() (band []section, columns [][]section) {
	band = []section{{lines: s.about()}}
	if check.Silent(s.desk.Workshop()) {
		return band, s.silently()
	}
	if steps, begun := s.firstSteps(); !begun {
		return band, [][]section{{steps}}
	} else if len(steps.lines) > 0 {
		band = append(band, steps)
	}
	return band, [][]section{
		{{"Four steps", s.gauge()}, {"What we know", s.numbers()}},
		{{"Moments and their first cause", s.moments()}, {"Most serious findings", s.findings()}, {"Not mapped", s.notMapped()}},
	}
}

// silently are the columns of an exercise that is not revealed: what is known,
// and what cannot be read, but nothing that judges.
func (s *Overview) silently() [][]section {
	columns := [][]section{
		{{"An exercise", s.exercise()}, {"What we know", s.numbers()}},
		{{"Moments", s.moments()}, {"Not mapped", s.notMapped()}},
	}
	if len(s.known.findings) > 0 {
		columns[0] = append(columns[0], section{"Cannot be read", s.findings()})
	}
	return columns
}

// exercise says what is kept until the reveal, and leads to the task.
func (s *Overview) exercise() []line {
	return []line{{id: "exercise", open: s.jump(model.Place{File: check.ExerciseFile}), rows: []row{
		{text: "X shows the task, hints and score.", style: s.desk.Theme().Text, most: 2},
		{text: "What is missing, what is wrong and what weighs most stays silent until the answers are revealed.", style: s.desk.Theme().Muted, most: 3},
	}}}
}

// about is the question and the decision, large, and who asks.
func (s *Overview) about() []line {
	t, frame := s.desk.Theme(), s.desk.Workshop().Frame()
	large := func(id, label, text, empty string) line {
		style := t.Title
		if text == "" {
			text, style = empty, t.Muted
		}
		rows := []row{{large: true, label: label, labelStyle: t.Muted, labelWidth: largeLabel, text: text, style: style, most: 5}}
		if s.view >= roomy {
			rows = append([]row{{large: true}}, rows...)
		}
		return line{id: id, open: s.edit(id), rows: rows}
	}
	decision := large(decisionLine, "Decision", frame.Decision, "What will be decided with the answer? enter writes it down.")
	if s.view >= roomy {
		decision.rows = append(decision.rows, row{large: true})
	}
	return []line{
		large(questionLine, "Question", frame.Question, "What should this workshop find out? enter writes it down."),
		decision,
		{id: aboutLine, open: s.edit("title"), rows: []row{{text: s.facts(), style: t.Muted, most: 2}}},
	}
}

// facts are who asks, when, and who is in the room.
func (s *Overview) facts() string {
	frame := s.desk.Workshop().Frame()
	var facts []string
	for _, fact := range []string{frame.Title, frame.Organisation, string(frame.Date), room(frame.Participants)} {
		if fact != "" {
			facts = append(facts, fact)
		}
	}
	if len(facts) == 0 {
		return "Title, organisation, date and who is in the room: e edits them."
	}
	return strings.Join(facts, s.separator())
}

func (s *Overview) separator() string { return " " + s.desk.Theme().Glyphs.Separator + " " }

// room counts who is there, and names their functions.
func room(participants []model.Participant) string {
	if len(participants) == 0 {
		return ""
	}
	var functions []string
	for _, participant := range participants {
		if participant.Function != "" {
			functions = append(functions, participant.Function)
		}
	}
	if len(functions) == 0 {
		return fmt.Sprintf("%d in the room", len(participants))
	}
	return fmt.Sprintf("%d in the room: %s", len(participants), strings.Join(functions, ", "))
}

// jump leads to a place of the workshop.
func (s *Overview) jump(place model.Place) func() tea.Cmd {
	return func() tea.Cmd { return s.desk.Jump(place) }
}

// show leads to a screen.
func (s *Overview) show(digit string) func() tea.Cmd {
	return func() tea.Cmd { return s.desk.Show(digit) }
}

// gauge says how far each of the four steps is, and what is missing next.
func (s *Overview) gauge() []line {
	t := s.desk.Theme()
	var lines []line
	for _, step := range s.known.steps {
		l := line{id: "step:" + step.ID, open: s.show(screenOf(step.ID, "")), rows: []row{{
			label: step.Title, labelStyle: t.Text, labelWidth: 23,
			bar:   bar{parts: []part{{step.Share(), t.Success, t.Glyphs.Heavy.Horizontal}}},
			right: fmt.Sprintf("%d of %d", step.Met(), len(step.Checks)), rightStyle: t.Text,
		}}}
		if check, missing := step.Next(); missing {
			l.rows = append(l.rows, row{labelWidth: 2, text: "next: " + check.Gaps[0].Text, style: t.Muted, most: 2})
			l.open = s.open(check.Gaps[0].Place, screenOf(step.ID, check.ID))
		} else {
			l.rows[0].right, l.rows[0].rightStyle = t.Glyphs.Check+" "+l.rows[0].right, t.Success
		}
		lines = append(lines, l)
	}
	return lines
}

// open leads to a place, or to a screen while there is no place yet.
func (s *Overview) open(place model.Place, digit string) func() tea.Cmd {
	if place.IsZero() || s.desk.Workshop().File(place.File) == nil {
		return s.show(digit)
	}
	return s.jump(place)
}

// screenOf is the digit of the screen on which a check of the gauge is met.
func screenOf(step, check string) string {
	switch {
	case step != "assess":
		return "7"
	case check == "personas", check == "numbers-and-words":
		return "2"
	case check == "causes":
		return "5"
	case check == "measures":
		return "6"
	}
	return "4"
}

// moments shows what matters most to customers, each with what weighs most
// behind it. An exercise shows them alone.
func (s *Overview) moments() []line {
	t := s.desk.Theme()
	var lines []line
	for _, m := range s.known.moments {
		head := row{label: t.Glyphs.Moment, labelStyle: t.Moment, labelWidth: 2, text: m.Text, style: t.Customer, most: 2}
		if emotion := m.Emotion(); emotion != nil {
			shown := t.Emotion(*emotion)
			head.right, head.rightStyle = shown.Sign+" "+model.EmotionWord(*emotion), shown.Style
		}
		lines = append(lines, line{id: "moment:" + m.Ref.String(), open: s.jump(m.Place), rows: []row{head}})
		if !check.Silent(s.desk.Workshop()) {
			lines = append(lines, s.cause(m))
		}
	}
	switch hidden := len(s.known.covered.Moments) - len(s.known.moments); {
	case len(lines) == 0:
		lines = append(lines, line{id: "moments", open: s.show("4"), rows: []row{
			{text: "No moments yet: * on a stage of a customer's journey marks one.", style: t.Muted, most: 2},
		}})
	case hidden > 0:
		lines = append(lines, line{id: "moments", open: s.show("5"), rows: []row{{text: "and " + counted(hidden, "more moment"), style: t.Muted}}})
	}
	return lines
}

// cause says because of what a moment is as it is.
func (s *Overview) cause(m insight.WeighedMoment) line {
	t := s.desk.Theme()
	l := line{id: "cause:" + m.Ref.String()}
	switch {
	case m.Cause == nil:
		l.open = s.jump(m.Place)
		l.rows = []row{{label: "  " + t.Glyphs.Finding, labelStyle: t.Warning, labelWidth: 4, text: "no cause is known yet", style: t.Warning}}
		return l
	case m.Cause.Effect == "helps":
		l.rows = []row{{label: "  " + t.Glyphs.Helps, labelStyle: t.Helps, labelWidth: 4, text: m.Cause.Because, style: t.Text, most: 3}}
	default:
		l.rows = []row{{label: "  " + t.Glyphs.Harms, labelStyle: t.Harms, labelWidth: 4, text: m.Cause.Because, style: t.Text, most: 3}}
	}
	if m.Cause.Because == "" {
		l.rows[0].text = "nobody has said because of what"
	}
	l.open = s.jump(model.Place{File: model.KindLink.Path(m.Cause.ID)})
	if m.Lever != nil {
		l.rows = append(l.rows, s.behind(m.Lever))
	}
	return l
}

// behind says in whose work a cause lies, and how much it weighs.
func (s *Overview) behind(lever *insight.Lever) row {
	t := s.desk.Theme()
	source := row{labelWidth: 4, text: lever.Text, style: t.Employee}
	if persona := s.desk.Workshop().Persona(lever.Journey.Persona); persona != nil {
		source.text = persona.Title() + ": " + source.text
	}
	if lever.Value != nil {
		source.right, source.rightStyle = "leverage "+metric.Number(*lever.Value), t.Muted
	}
	return source
}

// findings are the gravest ones, and how many more there are.
func (s *Overview) findings() []line {
	t := s.desk.Theme()
	var lines []line
	for i, found := range s.known.findings[:min(len(s.known.findings), mostFindings)] {
		mark := finding.MarkOf(found.Severity, t)
		lines = append(lines, line{
			id: fmt.Sprintf("finding:%d", i), open: func() tea.Cmd { return s.desk.JumpToFinding(found) },
			rows: []row{{label: mark.Sign + " " + mark.Word, labelStyle: mark.Style, labelWidth: 10, text: finding.Sentence(found.Message), style: t.Text, most: 2}},
		})
	}
	switch hidden := len(s.known.findings) - len(lines); {
	case len(lines) == 0:
		lines = append(lines, line{id: "findings", open: s.show("8"), rows: []row{{text: t.Glyphs.Check + " Nothing was found.", style: t.Success}}})
	case hidden > 0:
		lines = append(lines, line{id: "findings", open: s.show("8"), rows: []row{{text: "and " + counted(hidden, "more finding"), style: t.Muted}}})
	}
	return lines
}

// notMapped says what was left out on purpose, and what lies outside the
// moments.
func (s *Overview) notMapped() []line {
	t := s.desk.Theme()
	out := row{label: "Left out", labelStyle: t.Muted, labelWidth: numberLabel, text: s.desk.Workshop().Frame().Scope.Out, style: t.Text, most: 3}
	if out.text == "" {
		out.text, out.style = "What is left out on purpose? enter writes it down.", t.Muted
	}
	scope := model.Place{File: model.WorkshopFile, Path: yamltext.Path{"scope"}}
	lines := []line{{id: scopeLine, open: func() tea.Cmd { return s.desk.Edit(scope) }, rows: []row{out}}}
	if len(s.known.outside) > 0 {
		lines = append(lines, line{id: "outside", open: s.jump(s.known.outside[0].Place), rows: []row{{
			label: "Stages", labelStyle: t.Muted, labelWidth: numberLabel, style: t.Text, most: 2,
			text: fmt.Sprintf("%d of %s of customers lie outside the moments", len(s.known.outside), counted(s.known.stages, "stage")),
		}}})
	}
	return lines
}
