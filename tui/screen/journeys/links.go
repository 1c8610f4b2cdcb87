package journeys

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/check"
	"interlock/tui/frame"
	"interlock/tui/part/link"
	"interlock/tui/screen"
)

// linksKey is the lane of the links with the other side.
const linksKey = "interlocks"

// linksLaneOf is that lane, the last of all.
func (s *Journeys) linksLaneOf() lane {
	return lane{
		key: linksKey, label: linksKey, kind: linksLane, group: group(linksKey), links: s.linksAt,
	}
}

// linkCache holds the links of each stage, while the workshop is the same.
type linkCache struct {
	workshop *model.Workshop
	byStage  map[*model.Stage][]*model.Link
}

// linksAt lists the links that begin or end at a stage or an item of it.
func (s *Journeys) linksAt(stage *model.Stage) []*model.Link {
	if workshop := s.desk.Workshop(); s.links.workshop != workshop {
		s.links = linkCache{workshop, map[*model.Stage][]*model.Link{}}
		for _, each := range workshop.Links() {
			s.links.add(each.From, each)
			s.links.add(each.To, each)
		}
	}
	return s.links.byStage[stage]
}

func (c *linkCache) add(reference string, each *model.Link) {
	ref := model.ParseReference(reference)
	journey := c.workshop.Journey(ref.Record)
	if journey == nil {
		return
	}
	if index := journey.StageIndex(ref.Stage); index >= 0 {
		stage := &journey.Stages[index]
		if !slices.Contains(c.byStage[stage], each) {
			c.byStage[stage] = append(c.byStage[stage], each)
		}
	}
}

// linked reports whether the workshop has begun to link its two sides.
func (s *Journeys) linked() bool { return len(s.desk.Workshop().Links()) > 0 }

// link is the link the cursor is on; nil in any other lane.
func (s *Journeys) link() *model.Link {
	stage := s.stage()
	if stage == nil || s.at.lane != linksKey {
		return nil
	}
	if links := s.linksAt(stage); s.at.note < len(links) {
		return links[s.at.note]
	}
	return nil
}

// markLinks are the links of a stage as short words: what each does, and with
// what on the other side.
func (b *board) markLinks(stage int) []string {
	var words []string
	at := model.Reference{Record: b.journey.ID, Stage: b.journey.Stages[stage].ID}
	for _, each := range b.s.linksAt(&b.journey.Stages[stage]) {
		sign, _ := link.Sign(each, b.t)
		other := model.ParseReference(each.From)
		if other.Record == at.Record && other.Stage == at.Stage {
			other = model.ParseReference(each.To)
			sign = b.t.Glyphs.Right + sign
		}
		name := other.Item
		if name == "" {
			name = other.Stage
		}
		words = append(words, sign+" "+name)
	}
	return words
}

// linkStyle is the colour of what a link does.
func (b *board) linkStyle(stage, index int) frame.Style {
	_, style := link.Sign(b.s.linksAt(&b.journey.Stages[stage])[index], b.t)
	return style
}

// noCause reports whether customers feel bad at a stage, or trust is decided
// there, and nothing says what is behind it. An exercise does not tell.
func (b *board) noCause(stage int, lane lane) bool {
	at := &b.journey.Stages[stage]
	low := at.Emotion != nil && *at.Emotion < 0
	if check.Silent(b.s.desk.Workshop()) {
		return false
	}
	return lane.kind == linksLane && b.journey.Side == model.Customer && (low || at.Moment != nil) && lane.items(at) == 0
}

// openLink shows the link of the cursor between both sides.
func (s *Journeys) openLink() tea.Cmd {
	return s.desk.Jump(model.Place{File: model.KindLink.Path(s.link().ID)})
}

// startLink asks what the stage is linked with.
func (s *Journeys) startLink() tea.Cmd {
	place := s.stagePlace()
	return func() tea.Msg { return screen.LinkFrom{Place: place} }
}

// deleteLink deletes the link of the cursor, which stays where it is.
func (s *Journeys) deleteLink() tea.Cmd {
	edit, err := s.desk.Workshop().DeleteRecord(model.KindLink, s.link().ID)
	edit.Select, edit.SelectBefore = model.Place{}, s.desk.Workshop().Whence(s.stagePlace())
	return s.desk.Do(edit, err)
}

// linkDetails says in words what the link of the cursor is.
func (s *Journeys) linkDetails(each *model.Link) string {
	text := each.ID
	for _, fact := range link.Facts(each) {
		text += s.separator() + fact.Text
	}
	return text
}
