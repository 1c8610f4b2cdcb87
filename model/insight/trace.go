package insight

import (
	"slices"

	"interlock/model"
)

// Route is one way from a cause to what it reaches.
type Route struct {
	From, To Spot
	Links    []*model.Link // in the order in which they work
	Effect   string        // what arrives at the end: harms or helps; "" when the first link does not say
	Strength *int          // of the weakest link; nil when one does not say
}

// Trace finds everything that a journey, stage or item reaches by links or,
// looking up, everything that is behind it. Each place is there once for each
// effect, by the shortest way, the nearest first and then by the links' ids.
//
// An item belongs to its stage: what arrives at an item or a stage goes on by
// every link that leaves the stage or an item of it. A way that comes back to
// a stage it has passed ends there; see [Circuits].
//
//	effect   = that of the first link
//	strength = min over the links
//
// Signs are not multiplied. A link passes on what arrives: when its start gets
// worse, a harm grows and a help shrinks, so two harms in a row do not make a
// help. From article 004: find the precise parts of the work that play a role
// in a moment.
func Trace(w *model.Workshop, ref model.Reference, up bool) []Route {
	list := hops(w)
	t := tracer{ref: ref, up: up, onwards: map[*model.Stage][]*hop{}, arrived: map[arrival]bool{}, left: map[departure]bool{}}
	for _, hop := range list {
		start := t.near(hop)
		t.onwards[start.Stage] = append(t.onwards[start.Stage], hop)
	}
	for _, hop := range list {
		if covers(ref, t.near(hop).Ref) {
			t.extend(nil, hop)
		}
	}
	for at := 0; at < len(t.waiting); at++ {
		path := t.waiting[at]
		for _, hop := range t.onwards[t.far(path[len(path)-1]).Stage] {
			t.extend(path, hop)
		}
	}
	return t.routes
}

// tracer searches breadth first, down or up. Every stage is left at most once
// for each effect, so it ends whatever the links say.
type tracer struct {
	ref     model.Reference
	up      bool
	onwards map[*model.Stage][]*hop
	waiting [][]*hop // ways from the start outwards, still to go on from
	routes  []Route
	arrived map[arrival]bool
	left    map[departure]bool
}

// arrival is a place that a route comes to and the effect it has.
type arrival struct {
	ref    model.Reference
	effect string
}

// departure is a stage that routes go on from and the effect they have so far.
type departure struct {
	stage  *model.Stage
	effect string
}

func (t *tracer) near(h *hop) Spot {
	if t.up {
		return h.to
	}
	return h.from
}

func (t *tracer) far(h *hop) Spot {
	if t.up {
		return h.from
	}
	return h.to
}

// extend goes one hop further, unless that comes back or has been done.
func (t *tracer) extend(path []*hop, next *hop) {
	path = append(slices.Clip(path), next)
	end := t.far(next)
	passed := func(h *hop) bool { return t.near(h).Stage == end.Stage }
	if covers(t.ref, end.Ref) || slices.ContainsFunc(path, passed) {
		return
	}
	effect := path[0].link.Effect
	if t.up {
		effect = next.link.Effect
	}
	if arrived := (arrival{end.Ref, effect}); !t.arrived[arrived] {
		t.arrived[arrived] = true
		t.routes = append(t.routes, t.route(path, effect))
	}
	if left := (departure{end.Stage, effect}); !t.left[left] {
		t.left[left] = true
		t.waiting = append(t.waiting, path)
	}
}

func (t *tracer) route(path []*hop, effect string) Route {
	path = slices.Clone(path)
	if t.up {
		slices.Reverse(path)
	}
	route := Route{From: path[0].from, To: path[len(path)-1].to, Effect: effect, Strength: path[0].link.Strength}
	for _, hop := range path {
		route.Links = append(route.Links, hop.link)
		route.Strength = weaker(route.Strength, hop.link.Strength)
	}
	return route
}

// weaker is the lower of two strengths; no data when one is missing.
func weaker(a, b *int) *int {
	if a == nil || b == nil || *a < *b {
		if b == nil {
			return nil
		}
		return a
	}
	return b
}

// covers reports whether what one reference names holds what another names: a
// journey its stages, a stage its items, anything itself.
func covers(outer, inner model.Reference) bool {
	if outer.Record == "" || outer.Record != inner.Record {
		return false
	}
	return outer.Stage == "" || outer.Stage == inner.Stage && (outer.Item == "" || outer.Item == inner.Item)
}
