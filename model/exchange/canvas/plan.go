package canvas

import (
	"cmp"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/lane"
)

// outside stands for no group.
const outside = -1

// mostNodes and mostPairs bound the work of finding what lies in what.
const (
	mostNodes = 50_000
	mostPairs = 200_000_000
)

// role is what a node is to us.
type role int

const (
	isText role = iota
	isJourney
	isStage
	isLane
	isLabel // the name of a row
	isTold  // what we only show
)

// plan is what lies where.
type plan struct {
	nodes   []node
	roles   []role
	parents []int // the smallest group around each node, or outside
	labels  []int // the names of rows
}

func arrange(nodes []node) (*plan, error) {
	p := &plan{nodes: nodes, roles: make([]role, len(nodes)), parents: make([]int, len(nodes))}
	var groups []int
	for i, node := range nodes {
		if node.Type == "group" {
			groups = append(groups, i)
		}
	}
	if len(nodes) > mostNodes || len(groups)*len(nodes) > mostPairs {
		return nil, &exchange.Error{Message: "this canvas holds too much to be read", Fix: "split it into several"}
	}
	slices.SortStableFunc(groups, func(a, b int) int { return cmp.Compare(nodes[a].area(), nodes[b].area()) })
	for i, node := range nodes {
		p.parents[i] = outside
		for _, group := range groups {
			if group != i && nodes[group].holds(node) && (node.Type != "group" || node.area() < nodes[group].area()) {
				p.parents[i] = group
				break
			}
		}
	}
	p.assign(groups)
	return p, nil
}

func (n node) area() float64 { return n.Width * n.Height }

// holds reports whether a group has a node inside: a group as a whole, anything
// else by its middle.
func (n node) holds(inner node) bool {
	if inner.Type == "group" {
		return inner.X >= n.X && inner.Y >= n.Y && inner.X+inner.Width <= n.X+n.Width && inner.Y+inner.Height <= n.Y+n.Height
	}
	x, y := inner.X+inner.Width/2, inner.Y+inner.Height/2
	return x >= n.X && x <= n.X+n.Width && y >= n.Y && y <= n.Y+n.Height
}

// content is the text of a node, or what it shows.
func (n node) content() string {
	switch {
	case n.Text != nil:
		return *n.Text
	case n.URL != "":
		return n.URL
	}
	return n.File
}

// assign finds the role of every node.
func (p *plan) assign(groups []int) {
	holdsStages := map[int]bool{}
	for _, i := range groups {
		if parent := p.parents[i]; parent != outside && !p.isLane(i) {
			holdsStages[parent] = true
		}
	}
	for i, node := range p.nodes {
		switch {
		case node.Aside != nil && node.Aside.Told:
			p.roles[i] = isTold
		case node.Type == "group":
			p.roles[i] = p.groupRole(i, holdsStages[i])
		case len(groups) == 0:
			p.roles[i] = isStage
		}
	}
	for i := range p.nodes {
		if p.roles[i] == isText && p.stageOf(i) == outside {
			if _, ok := laneKey(p.nodes[i].content()); ok {
				p.roles[i] = isLabel
				p.labels = append(p.labels, i)
			}
		}
	}
}

func (p *plan) groupRole(i int, holdsStages bool) role {
	details := p.nodes[i].Aside
	switch {
	case details != nil && details.Journey != nil:
		return isJourney
	case details != nil && details.Stage != nil:
		return isStage
	case p.isLane(i):
		return isLane
	case holdsStages:
		return isJourney
	}
	return isStage
}

// isLane reports whether a group in another one has the name of a lane.
func (p *plan) isLane(i int) bool {
	node := p.nodes[i]
	if node.Aside != nil {
		return node.Aside.Lane != ""
	}
	_, ok := laneKey(node.Label)
	return ok && p.parents[i] != outside
}

// laneKey reads the name of a lane that can hold texts.
func laneKey(label string) (string, bool) {
	key, ok := lane.Field(label)
	return key, ok && canHold(key)
}

func canHold(key string) bool {
	return key == lane.Emotion || key == lane.Moment || key == lane.Channels || lane.Notes(&model.Stage{}, key) != nil
}

// with lists the nodes of a role.
func (p *plan) with(role role) []int {
	var list []int
	for i := range p.nodes {
		if p.roles[i] == role {
			list = append(list, i)
		}
	}
	return list
}

// texts lists what is to be read as notes, from top to bottom.
func (p *plan) texts() []int {
	list := p.with(isText)
	slices.SortStableFunc(list, func(a, b int) int {
		return cmp.Or(cmp.Compare(p.nodes[a].Y, p.nodes[b].Y), cmp.Compare(p.nodes[a].X, p.nodes[b].X))
	})
	return list
}

// up finds the nearest group of a role around a node, or outside.
func (p *plan) up(i int, wanted role) int {
	for i = p.parents[i]; i != outside && p.roles[i] != wanted; i = p.parents[i] {
		if wanted == isStage && p.roles[i] == isJourney {
			return outside
		}
	}
	return i
}

func (p *plan) stageOf(i int) int   { return p.up(i, isStage) }
func (p *plan) journeyOf(i int) int { return p.up(i, isJourney) }

func (p *plan) inJourney(i int) bool { return p.journeyOf(i) != outside }

// title is what a stage is called.
func (p *plan) title(i int) string {
	if p.nodes[i].Type == "group" {
		return p.nodes[i].Label
	}
	return unescape(strings.TrimSpace(p.nodes[i].content()))
}

// laneOf is the lane of a text: that of the group around it, else that of the
// label to the left at its height. Files and links are evidence.
func (p *plan) laneOf(i int) string {
	node := p.nodes[i]
	if parent := p.parents[i]; parent != outside && p.roles[parent] == isLane {
		if details := p.nodes[parent].Aside; details != nil && canHold(details.Lane) {
			return details.Lane
		}
		if key, ok := laneKey(p.nodes[parent].Label); ok {
			return key
		}
	}
	middle := node.Y + node.Height/2
	for _, label := range p.labels {
		other := p.nodes[label]
		if other.X < node.X && other.Y <= middle && middle <= other.Y+other.Height {
			key, _ := laneKey(other.content())
			return key
		}
	}
	if node.Type == "file" || node.Type == "link" {
		return lane.Evidence
	}
	return lane.Does
}
