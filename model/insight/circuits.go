package insight

import (
	"cmp"
	"slices"
	"strings"

	"interlock/model"
)

// Circuit is a closed way through stages that feeds itself.
type Circuit struct {
	Stages  []Spot        // each once, in the order of the way, a customer's first
	Links   []*model.Link // from each stage to the next, the last one back to the first
	Vicious bool          // every link harms; otherwise it is calm
}

// Name calls the circuit by its stages: "Wait → Take the call → Wait".
func (c Circuit) Name() string {
	var name strings.Builder
	for _, stage := range c.Stages {
		name.WriteString(stage.Text + " → ")
	}
	return name.String() + c.Stages[0].Text
}

// key tells circuits through the same stages apart from others.
func (c Circuit) key() string {
	var key strings.Builder
	for _, stage := range c.Stages {
		key.WriteString(stage.Ref.String() + " ")
	}
	return key.String()
}

// Circuits finds closed circuits of links through two stages or more: for
// every link the shortest way back to where it starts. A circuit is vicious
// when every link in it harms, so that it wears itself down; one that a help
// runs through is calm. Vicious ones stand first, then short ones.
//
// Articles 000 and 003 call the two sides a virtuous cycle, article 002 denies
// that the good carries; so the map is asked, not the slogan.
func Circuits(w *model.Workshop) []Circuit {
	said := slices.DeleteFunc(hops(w), func(h *hop) bool { return h.link.Effect == "" })
	harms := slices.DeleteFunc(slices.Clone(said), func(h *hop) bool { return !h.harms() })
	vicious := newNetwork(harms).circuits(func(*hop) bool { return true })
	calm := newNetwork(said).circuits(func(h *hop) bool { return !h.harms() })
	list := append(vicious, calm...)
	slices.SortStableFunc(list, func(a, b Circuit) int {
		return cmp.Or(boolOrder(b.Vicious)-boolOrder(a.Vicious), cmp.Compare(len(a.Stages), len(b.Stages)), cmp.Compare(a.key(), b.key()))
	})
	return list
}

// network is the hops between stages that are numbered.
type network struct {
	hops     []*hop
	from, to []int   // the stages of each hop
	leaving  [][]int // the hops that leave each stage
}

func newNetwork(list []*hop) network {
	n := network{hops: list}
	numbers := map[*model.Stage]int{}
	number := func(stage *model.Stage) int {
		at, seen := numbers[stage]
		if !seen {
			at = len(n.leaving)
			numbers[stage] = at
			n.leaving = append(n.leaving, nil)
		}
		return at
	}
	for i, hop := range list {
		from, to := number(hop.from.Stage), number(hop.to.Stage)
		n.from, n.to = append(n.from, from), append(n.to, to)
		n.leaving[from] = append(n.leaving[from], i)
	}
	return n
}

// circuits closes every hop that is wanted; circuits through the same stages
// are found once.
func (n network) circuits(wanted func(*hop) bool) []Circuit {
	var list []Circuit
	seen := map[string]bool{}
	for i := range n.hops {
		if !wanted(n.hops[i]) || n.from[i] == n.to[i] {
			continue
		}
		back := n.shortest(n.to[i], n.from[i])
		if back == nil {
			continue
		}
		circuit := n.circuit(append([]int{i}, back...))
		if key := circuit.key(); !seen[key] {
			seen[key] = true
			list = append(list, circuit)
		}
	}
	return list
}

// shortest finds the hops of a shortest way between two different stages; nil
// when there is none.
func (n network) shortest(start, end int) []int {
	const unseen = -1
	by := slices.Repeat([]int{unseen}, len(n.leaving)) // the hop that came to each stage
	waiting := []int{start}
	for at := 0; at < len(waiting) && by[end] == unseen; at++ {
		for _, i := range n.leaving[waiting[at]] {
			if to := n.to[i]; by[to] == unseen {
				by[to] = i
				waiting = append(waiting, to)
			}
		}
	}
	if by[end] == unseen {
		return nil
	}
	var way []int
	for stage := end; stage != start; stage = n.from[by[stage]] {
		way = append(way, by[stage])
	}
	slices.Reverse(way)
	return way
}

// circuit puts the hops of a closed way in order, beginning with a customer.
func (n network) circuit(way []int) Circuit {
	first := 0
	for i := range way {
		if compareStarts(n.hops[way[i]], n.hops[way[first]]) < 0 {
			first = i
		}
	}
	circuit := Circuit{Vicious: true}
	for i := range way {
		hop := n.hops[way[(first+i)%len(way)]]
		circuit.Stages = append(circuit.Stages, hop.from.whole())
		circuit.Links = append(circuit.Links, hop.link)
		circuit.Vicious = circuit.Vicious && hop.harms()
	}
	return circuit
}

func compareStarts(a, b *hop) int {
	return cmp.Or(
		boolOrder(a.from.Side() != model.Customer)-boolOrder(b.from.Side() != model.Customer),
		cmp.Compare(a.from.whole().Ref.String(), b.from.whole().Ref.String()))
}

func boolOrder(value bool) int {
	if value {
		return 1
	}
	return 0
}
