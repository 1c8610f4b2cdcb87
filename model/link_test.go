package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
)

// unnamed is a customer's and an employee's journey in which nothing has an id
// but the first customer stage.
func unnamed() *model.Workshop {
	return model.NewWorkshop(map[string]string{
		"journeys/buy.yaml":   "side: customer\nstages:\n  - id: pay\n    name: Pay\n    pains:\n      - No price\n",
		"journeys/shift.yaml": "side: employee\nstages:\n  - name: Open the shop\n    pains:\n      - No key\n      - No key\n",
	})
}

func linkIDs(links []*model.Link) string {
	var ids []string
	for _, link := range links {
		ids = append(ids, link.ID)
	}
	return strings.Join(ids, " ")
}

func TestAddLinkNamesBothEndsInOneEdit(t *testing.T) {
	t.Parallel()
	w := unnamed()
	edit, id, err := w.AddLink(at("journeys/shift.yaml", "stages", 0, "pains", 1), at("journeys/buy.yaml", "stages", 0, "pains", 0),
		model.FieldValue{Key: "because", Typed: "Nobody can open, so nobody can pay"},
		model.FieldValue{Key: "effect", Typed: "harms"},
		model.FieldValue{Key: "strength", Typed: "3"},
		model.FieldValue{Key: "source", Typed: ""})
	after := applied(t, w, edit, err)
	wantLines(t, w, after,
		"journeys/buy.yaml -      - No price",
		"journeys/buy.yaml +      - {id: no-price, text: No price}",
		"journeys/shift.yaml +    id: open-the-shop",
		"journeys/shift.yaml -      - No key",
		"journeys/shift.yaml +      - {id: no-key, text: No key}",
		"links/no-key-no-price.yaml +from: shift/open-the-shop#no-key",
		"links/no-key-no-price.yaml +to: buy/pay#no-price",
		"links/no-key-no-price.yaml +effect: harms",
		"links/no-key-no-price.yaml +strength: 3",
		"links/no-key-no-price.yaml +because: Nobody can open, so nobody can pay")
	if id != "no-key-no-price" || edit.Title != "link shift/open-the-shop#no-key to buy/pay#no-price" || edit.Select.File != "links/no-key-no-price.yaml" {
		t.Errorf("got %q, title %q, cursor at %s", id, edit.Title, edit.Select)
	}
}

func TestAddLinkOfStagesAndOnceMore(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	from, to := at("journeys/claim.yaml", "stages", 1), at("journeys/handler-day.yaml", "stages", 2)
	for _, id := range []string{"wait-approve", "wait-approve-2"} {
		edit, got, err := w.AddLink(from, to)
		after := applied(t, w, edit, err)
		if got != id {
			t.Errorf("the id is %q, not %q", got, id)
		}
		wantLines(t, w, after, "links/"+id+".yaml +from: claim/wait", "links/"+id+".yaml +to: handler-day/approve")
		w = after
	}
}

// Two notes of one stage say the same: each gets an id of its own.
func TestAddLinkBetweenTwinsOfOneStage(t *testing.T) {
	t.Parallel()
	w := unnamed()
	edit, id, err := w.AddLink(at("journeys/shift.yaml", "stages", 0, "pains", 0), at("journeys/shift.yaml", "stages", 0, "pains", 1))
	after := applied(t, w, edit, err)
	link := after.Link(id)
	if link == nil || link.From != "shift/open-the-shop#no-key" || link.To != "shift/open-the-shop#no-key-2" {
		t.Errorf("got %+v", link)
	}
	if len(after.Faults()) > 0 {
		t.Errorf("found %v", after.Faults())
	}
}

func TestAddLinkRefuses(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	wait, approve := at("journeys/claim.yaml", "stages", 1), at("journeys/handler-day.yaml", "stages", 2)
	for name, c := range map[string]struct {
		from, to model.Place
		values   []model.FieldValue
		says     string
	}{
		"to itself":       {wait, wait, nil, "not back to claim/wait itself"},
		"a whole journey": {at("journeys/claim.yaml"), approve, nil, "begins and ends at a stage"},
		"a persona":       {wait, at("personas/tom.yaml"), nil, "begins and ends at a stage"},
		"an empathy map":  {at("empathy/maya-waiting.yaml", "pains", 0), approve, nil, "begins and ends at a stage"},
		"no such stage":   {wait, at("journeys/handler-day.yaml", "stages", 9), nil, "nothing can point there"},
		"a wrong effect":  {wait, approve, []model.FieldValue{{Key: "effect", Typed: "hurts"}}, "harms, helps"},
	} {
		edit, _, err := w.AddLink(c.from, c.to, c.values...)
		if err == nil || !strings.Contains(err.Error(), c.says) || !edit.Empty() {
			t.Errorf("%s: got %v, want %q", name, err, c.says)
		}
	}
}

func TestReverseLinkSwapsItsEnds(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	edit, err := w.ReverseLink("aht-trust")
	after := applied(t, w, edit, err)
	wantLines(t, w, after,
		"links/aht-trust.yaml -from: handler-day/call#aht",
		"links/aht-trust.yaml -to: claim/wait",
		"links/aht-trust.yaml +from: claim/wait",
		"links/aht-trust.yaml +to: handler-day/call#aht")
	again, err := after.ReverseLink("aht-trust")
	wantLines(t, w, applied(t, after, again, err))
	if _, err := w.ReverseLink("gone"); err == nil {
		t.Error("a link that is not there was reversed")
	}
}

func TestReverseLinkWithOneEnd(t *testing.T) {
	t.Parallel()
	w := one("links/a.yaml", "from: claim/wait\neffect: harms\n")
	edit, err := w.ReverseLink("a")
	wantSource(t, applied(t, w, edit, err), "links/a.yaml", "to: claim/wait\neffect: harms\n")
}

func TestLinksAtAPlace(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	for _, c := range []struct {
		at   model.Place
		want string
	}{
		{at("journeys/claim.yaml", "stages", 1), "aht-trust cap-no-date chasers-morale"},
		{at("journeys/claim.yaml", "stages", 1, "pains", 0), "cap-no-date chasers-morale"},
		{at("journeys/claim.yaml", "stages", 1, "pains", 1), ""},
		{at("journeys/claim.yaml", "stages", 2), ""},
		{at("journeys/handler-day.yaml", "stages", 1), "aht-trust chasers-morale history-repeat"},
		{at("journeys/claim.yaml"), "aht-trust cap-no-date chasers-morale history-repeat"},
		{at("personas/tom.yaml"), ""},
		{at("journeys/gone.yaml", "stages", 0), ""},
	} {
		if got := linkIDs(w.LinksAt(c.at)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.at, got, c.want)
		}
	}
	if got := unnamed().LinksAt(at("journeys/shift.yaml", "stages", 0)); len(got) > 0 {
		t.Errorf("nothing can point at a stage without an id, but %s", linkIDs(got))
	}
}

// Between any two places, a link resolves at both ends and is found at both.
func TestAddLinkBetweenAnyPlaces(t *testing.T) {
	t.Parallel()
	reference := homeClaims(t)
	rapid.Check(t, func(t *rapid.T) {
		w := reference
		var places []model.Place
		for _, journey := range []string{"claim", "handler-day"} {
			for i, stage := range w.Journey(journey).Stages {
				places = append(places, model.StagePlace(journey, i))
				for _, key := range []string{"does", "pains"} {
					for n := range stage.Notes(key) {
						places = append(places, at(fmt.Sprintf("journeys/%s.yaml", journey), "stages", i, key, n))
					}
				}
			}
		}
		for range rapid.IntRange(1, 2).Draw(t, "links") {
			from, to := rapid.SampledFrom(places).Draw(t, "from"), rapid.SampledFrom(places).Draw(t, "to")
			if from.String() == to.String() {
				continue
			}
			edit, id, err := w.AddLink(from, to)
			w = applied(t, w, edit, err)
			for _, end := range []model.Place{from, to} {
				if !slices.Contains(strings.Fields(linkIDs(w.LinksAt(end))), id) {
					t.Fatalf("%s is not found at %s", id, end)
				}
			}
			if faults := w.Faults(); len(faults) > 0 {
				t.Fatalf("found %v", faults)
			}
		}
	})
}

func TestDeletingAStageTakesItsLinksAlong(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		place model.Place
		gone  string // the links that go
		title string
	}{
		"a stage, with what leaves and what arrives": {
			at("journeys/handler-day.yaml", "stages", 1), "aht-trust chasers-morale history-repeat",
			"delete stage 'Take the call' with its 3 links; 1 reference points at it",
		},
		"an item": {
			at("journeys/handler-day.yaml", "stages", 2, "pains", 0), "cap-no-date",
			"delete note '1500 cap on approval' with its link; 3 references point at it",
		},
		"what nothing leads to": {at("journeys/handler-day.yaml", "stages", 0), "", "delete stage 'Log in and triage'"},
		"a journey": {
			model.Place{File: "journeys/claim.yaml"},
			"aht-trust cap-no-date chasers-morale history-repeat",
			"delete journey claim with its 4 links; 9 references point at it",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := homeClaims(t)
			edit, err := w.DeleteWithLinks(test.place)
			after := applied(t, w, edit, err)
			var gone []*model.Link
			for _, link := range w.Links() {
				if after.Link(link.ID) == nil {
					gone = append(gone, link)
				}
			}
			if got := linkIDs(gone); got != test.gone {
				t.Errorf("gone are %q, wanted %q", got, test.gone)
			}
			if edit.Title != test.title {
				t.Errorf("the title is %q, wanted %q", edit.Title, test.title)
			}
		})
	}
}
