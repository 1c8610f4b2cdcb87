package journeys

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/curve"
	"interlock/tui/screen"
)

// vary makes a change at a place of the journey. In a variant it is made in its
// own file: the base stays as it is.
func (s *Journeys) vary(at model.Place, change func(*model.Workshop, model.Place) (model.Edit, error)) (model.Edit, error) {
	return s.desk.Workshop().Vary(func(w *model.Workshop, at []model.Place) (model.Edit, error) { return change(w, at[0]) }, at)
}

// openForm opens the form of a place. What a variant inherits there becomes its
// own first.
func (s *Journeys) openForm(at model.Place) tea.Cmd {
	edit, own, err := s.desk.Workshop().Own(at)
	if err != nil {
		return s.desk.Fail(err)
	}
	return tea.Sequence(s.desk.Do(edit, nil), s.desk.Edit(own))
}

// newVariant asks for the title of a journey that holds what is to be different
// from the one that is shown.
func (s *Journeys) newVariant() tea.Cmd {
	base := s.journey()
	return s.desk.Ask(screen.Question{
		Title: "What is to be different?", Help: "A name for the variant, such as: The claim with a date from day one.",
		Done: func(title string) (tea.Cmd, error) {
			edit, _, err := s.desk.Workshop().CreateRecord(model.KindJourney, title,
				model.FieldValue{Key: "title", Typed: title},
				model.FieldValue{Key: "state", Typed: "future"},
				model.FieldValue{Key: "variant_of", Typed: base.ID})
			s.listed = s.listed && err != nil
			return s.answered(edit, err)
		},
	})
}

// keepDifferences asks of which journey this one is a copy, and keeps what
// differs.
func (s *Journeys) keepDifferences() tea.Cmd {
	id := s.id
	choice := screen.Choice{
		Title: "Of which journey is this a copy? Only what differs from it stays in the file", Chosen: s.journey().VariantOf,
		Done: func(base string) tea.Cmd { return s.desk.Do(s.desk.Workshop().KeepDifferences(id, base)) },
	}
	for _, journey := range s.desk.Workshop().Journeys() {
		if journey.ID != id && journey.Side == s.journey().Side {
			choice.Options = append(choice.Options, screen.Option{ID: journey.ID, Title: journey.Title(), Detail: s.personaName(journey.Persona)})
		}
	}
	if len(choice.Options) == 0 {
		return s.desk.Say("There is no other journey on this side.")
	}
	return s.desk.Choose(choice)
}

// noCopy tells why nothing can be taken out of the journey.
func (s *Journeys) noCopy() string {
	switch {
	case s.noJourney() != "":
		return s.noJourney()
	case s.journey().Overlay():
		return "This variant holds only what differs already."
	}
	return ""
}

// drawBase draws how the base feels, faintly, for the curve of the variant to
// be seen against.
func (g *grid) drawBase(row frame.Rect) {
	var points []curve.Point
	for _, point := range g.points(row, (*model.Stage).Base) {
		if point.Known {
			points = append(points, point)
		}
	}
	curve.DrawFaint(g.f, row, g.t, points)
}

// deltaRows is the rows below the curve that compare a variant with its base.
func (g *grid) deltaRows() int {
	if g.journey.Overlay() {
		return 1
	}
	return 0
}

// drawDeltas says below the curve of a variant how much better each stage feels
// than in the base.
func (g *grid) drawDeltas(row frame.Rect) {
	names, _ := frame.CutLeft(row, namesWidth)
	g.f.Text(frame.Inset(names, 1, 0), g.t.Muted, "than before")
	for stage := range g.shown() {
		at := &g.journey.Stages[stage]
		text, style := g.s.delta(at)
		cell := g.column(row, stage)
		cell.Min.X = max(cell.Min.X+1, g.pointColumn(row, stage)-frame.Width(text)/2)
		g.f.Text(cell, style, text)
	}
}

// delta compares a stage of a variant with the one it varies: "▲ +2", "▼ -1",
// or what else became of it; "" where nothing did.
func (s *Journeys) delta(stage *model.Stage) (string, frame.Style) {
	t, base := s.desk.Theme(), stage.Base()
	switch {
	case stage.Origin == nil:
		return "", t.Muted
	case base == nil:
		return "new", t.Muted
	case base.Emotion == nil || stage.Emotion == nil || *base.Emotion == *stage.Emotion:
		return "", t.Muted
	}
	points := *stage.Emotion - *base.Emotion
	if points > 0 {
		return fmt.Sprintf("%s +%d", t.Glyphs.Up, points), t.Emotion(model.HighestEmotion).Style
	}
	return fmt.Sprintf("%s %d", t.Glyphs.Down, points), t.Emotion(model.LowestEmotion).Style
}

// origin says of a stage of a variant where it comes from and in what it
// differs, "" in any other journey.
func (s *Journeys) origin(stage *model.Stage) string {
	switch {
	case stage.Origin == nil:
		return ""
	case stage.Base() == nil:
		return "new"
	case len(stage.Differences()) > 0:
		var labels []string
		for _, key := range stage.Differences() {
			field, _ := model.FieldAt(model.StageFields(), key)
			labels = append(labels, strings.ToLower(field.Label))
		}
		return "differs in " + strings.Join(labels, ", ")
	case stage.After != "":
		return "moved"
	}
	return "as in " + s.journey().Base.Title()
}

// leftOut names the stages of the base that the variant leaves out.
func leftOut(journey *model.Journey) string {
	var names []string
	for i := 0; journey.Overlay() && i < len(journey.Base.Stages); i++ {
		if stage := &journey.Base.Stages[i]; stage.ID != "" && slices.Contains(journey.Removed, stage.ID) {
			names = append(names, stage.Title())
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "without " + strings.Join(names, ", ")
}
