package plan

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/insight"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

// The columns of the initiatives.
const (
	overall = iota
	moment
	undecided
)

// dimensions names the columns as files do.
func dimensions() []string { return []string{"overall", "moment", ""} }

func columnOf(initiative *model.Initiative) int {
	if at := slices.Index(dimensions(), initiative.Dimension); at >= 0 {
		return at
	}
	return undecided
}

// initiatives is the view of what will be done, for work overall and for one
// moment.
func (s *Plan) initiatives() *view {
	return &view{
		title: "Initiatives", kinds: []model.Kind{model.KindInitiative},
		stops: s.initiativeStops, draw: s.drawInitiatives, add: s.newInColumn, carry: s.carryDimension,
		empty: "Nothing is planned yet. n adds the first initiative: one thing that lifts work overall, or that changes one moment.",
	}
}

func (s *Plan) initiativeStops() []stop {
	var list []stop
	for column := range dimensions() {
		for _, initiative := range s.desk.Workshop().Initiatives() {
			if columnOf(initiative) == column {
				list = append(list, stop{place: placeOf(initiative), column: column})
			}
		}
	}
	return list
}

func placeOf(initiative *model.Initiative) model.Place {
	return model.Place{File: model.KindInitiative.Path(initiative.ID)}
}

// newInColumn asks for the title of an initiative of the column of the cursor.
func (s *Plan) newInColumn() tea.Cmd {
	if here, ok := s.stop(); ok && here.column != undecided {
		return s.askInitiative(dimensions()[here.column])
	}
	return s.newInitiative()
}

// newInitiative asks for the dimension and the title of an initiative.
func (s *Plan) newInitiative() tea.Cmd {
	return s.desk.Choose(screen.Choice{
		Title: "Work in general, or one moment?",
		Options: []screen.Option{
			{ID: "moment", Title: "One moment", Detail: "it changes what happens at a moment that matters"},
			{ID: "overall", Title: "Overall", Detail: "it lifts how people work here, whatever the moment"},
		},
		Done: s.askInitiative,
	})
}

func (s *Plan) askInitiative(dimension string) tea.Cmd {
	return s.desk.Ask(screen.Question{
		Title: "What will we do?", Help: "One sentence that a colleague understands. How might we, fixes and money come later in its form.",
		Done: func(title string) (tea.Cmd, error) {
			title = strings.TrimSpace(title)
			edit, _, err := s.desk.Workshop().CreateRecord(model.KindInitiative, title,
				model.FieldValue{Key: "title", Typed: title}, model.FieldValue{Key: "dimension", Typed: dimension})
			if err != nil {
				return nil, err
			}
			return s.desk.Do(edit, nil), nil
		},
	})
}

// carryDimension carries an initiative between work overall and one moment.
func (s *Plan) carryDimension(across, _ int) (model.Edit, error) {
	here, _ := s.stop()
	switch {
	case across == 0:
		return model.Edit{}, errors.New("initiatives stand by their id: shift+left and shift+right carry them")
	case across < 0 && here.column == overall, across > 0 && here.column == moment:
		return model.Edit{}, errEnd
	case across < 0 && here.column == moment:
		return s.set("dimension", "overall")
	}
	return s.set("dimension", "moment")
}

const (
	cardLines  = 4
	cardRows   = cardLines + 1
	headRows   = 3
	detailSide = 148 // from this width on the details stand at the right
	detailFoot = 26  // from this height on they stand below
	moreWidth  = 10
)

// drawInitiatives draws the columns side by side, and what is known of the
// initiative under the cursor where there is room.
func (s *Plan) drawInitiatives(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	line, area := frame.CutTop(area, 1)
	s.drawTotal(f, line)
	_, area = frame.CutTop(area, air(area))
	columns, detail := area, frame.Rect{}
	switch {
	case area.Dx() >= detailSide:
		detail, columns = frame.CutRight(area, area.Dx()*2/5)
		bar, rest := frame.CutLeft(detail, 3)
		f.VLine(bar.Min.X+1, bar.Min.Y, bar.Max.Y, t.Border, t.Glyphs.Light.Vertical)
		detail = rest
	case area.Dy() >= detailFoot:
		detail, columns = frame.CutBottom(area, area.Dy()*2/5)
		rule, rest := frame.CutTop(detail, 1)
		f.HLine(rule.Min.X, rule.Max.X, rule.Min.Y, t.Border, t.Glyphs.Light.Horizontal)
		detail = rest
	default:
		detail, columns = frame.CutBottom(area, air(area))
	}
	below := s.drawColumns(f, columns)
	if below > 0 && detail.Dy() == 1 {
		more, rest := frame.CutRight(detail, moreWidth)
		f.TextRight(more, t.Key, fmt.Sprintf("%d more %s", below, t.Glyphs.Down))
		detail = rest
	}
	s.drawDetail(f, detail)
}

// drawTotal says how all the money is split between the sides.
func (s *Plan) drawTotal(f *frame.Frame, line frame.Rect) {
	t, money := s.desk.Theme(), s.facts.money
	p := &pen{f, line}
	if money.All.Total == 0 {
		p.write(t.Muted, "No money is named yet.")
		return
	}
	p.write(t.Heading, amount(money.Currency, money.All.Total))
	if money.Joint != nil {
		p.write(t.Muted, " of "+thousands(*money.Joint)+" joint")
	}
	p.skip(2)
	drawSplit(p, t, money.All, max(8, min(16, line.Dx()-68)))
	if share, ok := money.All.CustomerShare(); ok {
		p.skip(2)
		p.write(t.Customer, percent(share)+" customers "+t.Glyphs.Bar)
		p.skip(2)
		p.write(t.Employee, percent(1-share)+" employees "+t.Glyphs.BarRest)
	}
	if count := len(money.WithoutBudget); count > 0 {
		p.skip(2)
		p.write(t.Muted, fmt.Sprintf("%d without a budget", count))
	}
}

// drawColumns draws the initiatives of each dimension under its money, and says
// how many of the longest column there are below what is seen whole.
func (s *Plan) drawColumns(f *frame.Frame, area frame.Rect) (below int) {
	count := 2
	lists := make([][]int, 3)
	for i, stop := range s.view().known {
		lists[stop.column] = append(lists[stop.column], i)
	}
	if len(lists[undecided]) > 0 {
		count = 3
	}
	columns := frame.Columns(area, count, 2)
	rows := area.Dy() - headRows
	s.page = max(1, rows/cardRows)
	here, _ := s.stop()
	at := slices.Index(lists[here.column], s.view().at)
	longest := 0
	for _, list := range lists {
		longest = max(longest, len(list))
	}
	s.view().follow(at*cardRows, at*cardRows+cardLines, longest*cardRows-1, rows)
	for column, place := range columns {
		head, body := frame.CutTop(place, headRows)
		s.drawColumnHead(f, head, column)
		f.Within(body, func() {
			first, last := s.view().shown(len(lists[column]), cardRows, rows)
			for row := first; row < last; row++ {
				s.drawCard(f, frame.XYWH(body.Min.X, body.Min.Y+row*cardRows-s.view().top, body.Dx(), cardLines), lists[column][row])
			}
		})
	}
	return longest - (s.view().top+rows+cardRows-cardLines)/cardRows
}

func (s *Plan) drawColumnHead(f *frame.Frame, area frame.Rect, column int) {
	t, money := s.desk.Theme(), s.facts.money
	purse := []insight.Purse{money.Overall, money.Moment, money.Undecided}[column]
	line, rest := frame.CutTop(area, 1)
	p := &pen{f, line}
	p.write(t.Heading, []string{"OVERALL", "MOMENT", "UNDECIDED"}[column])
	p.skip(2)
	p.write(t.Muted, []string{"lifts work in general", "changes one moment", "shift+" + t.Glyphs.Left + " decides"}[column])
	line, rest = frame.CutTop(rest, 1)
	p = &pen{f, line}
	if share, ok := money.DimensionShare(purse); ok {
		p.write(t.Text, amount(money.Currency, purse.Total))
		p.write(t.Muted, ", "+percent(share)+" of all ")
		p.skip(1)
		drawSplit(p, t, purse, 10)
	} else {
		p.write(t.Muted, "no money yet")
	}
	f.HLine(rest.Min.X, rest.Max.X, rest.Min.Y, t.Border, t.Glyphs.Light.Horizontal)
}
