package redact_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/publish/redact"
	"interlock/model/yamltext"
)

// The audiences, and what every text that has them holds.
const (
	forTeam  = "qteamq"
	forNone  = "qprivateq"
	noBodys  = "qcommentq" // in comments, unknown keys and files that cannot be read
	cases    = 8
	planted  = 4 // at most, in each case
	maxDepth = 3
)

func TestNothingPlantedInAnExampleComesThrough(t *testing.T) {
	t.Parallel()
	for seed := range uint64(cases) {
		t.Run(fmt.Sprintf("seed=%d", seed), func(t *testing.T) {
			t.Parallel()
			choose := rand.New(rand.NewPCG(seed, seed))
			w := example(t, pick(choose, exampleNames()))
			for n := range 1 + choose.IntN(planted) {
				audience := pick(choose, []string{"team", "private"})
				w = pick(choose, plantings)(t, choose, w, fmt.Sprintf("q%sq%d", audience, n), audience)
			}
			w = withNobodys(choose, w)
			team, report := redacted(t, w, redact.Team)
			wantNoTrace(t, team, forNone, noBodys)
			client, clientReport := redacted(t, w, redact.Client)
			wantNoTrace(t, client, forTeam, forNone, noBodys)
			if report.Empty() || clientReport.Empty() {
				t.Fatalf("nothing is reported: %s, %s", report, clientReport)
			}
			wantNoNewError(t, w, team)
			wantNoNewError(t, w, client)
			full, _ := redacted(t, w, redact.Full)
			wantSame(t, w, full)
		})
	}
}

// pick chooses one of several.
func pick[Item any](choose *rand.Rand, items []Item) Item { return items[choose.IntN(len(items))] }

// plantings hide a token in a workshop and withhold it.
var plantings = []func(checker, *rand.Rand, *model.Workshop, string, string) *model.Workshop{
	plantNote, plantRecord, plantSource, plantStage, plantParticipant,
}

func plantNote(t checker, choose *rand.Rand, w *model.Workshop, token, audience string) *model.Workshop {
	place := pick(choose, notePlaces(w))
	edit, err := w.EditNote(place, token)
	w = must(t, w, edit, err)
	edit, err = w.SetNoteField(place, "id", token)
	w = must(t, w, edit, err)
	edit, err = w.SetNoteField(place, "audience", audience)
	w = must(t, w, edit, err)
	if journey, _ := model.KindOf(place.File); journey == model.KindJourney {
		edit, _, err = w.GiveID(at(place.File, place.Path[:2]...))
		w = must(t, w, edit, err)
	}
	ref, ok := w.ReferenceTo(place)
	if !ok {
		return w // notes of personas have no references
	}
	w = added(w, fmt.Sprintf("votes/z%d.yaml", len(w.Files())), "votes:\n  - "+ref.String())
	w = added(w, "links/"+token+"-link.yaml", "from: "+ref.String()+"\nto: "+pick(choose, w.Names(model.NamesPlace))+"\nbecause: "+token)
	w = added(w, fmt.Sprintf("initiatives/z%d.yaml", len(w.Files())), "title: Something\nfixes: ["+ref.String()+"]\nx_"+token+": "+token)
	return added(w, fmt.Sprintf("loops/z%d.yaml", len(w.Files())), "captures: "+ref.String())
}

func plantRecord(t checker, choose *rand.Rand, w *model.Workshop, token, audience string) *model.Workshop {
	var files []*model.File
	for _, file := range w.Files() {
		if info := file.Kind.Info(); info.Folder != "" && file.Kind != model.KindInbox && file.Kind != model.KindVotes && file.Readable {
			files = append(files, file)
		}
	}
	file := pick(choose, files)
	edit, err := w.RenameRecord(file.Kind, file.ID, token)
	w = added(must(t, w, edit, err), file.Kind.Path(token), "audience: "+audience+" # "+token+"\nx: "+token)
	return added(w, "sources.yaml", fmt.Sprintf("z%d", len(w.Files()))+": {about: "+token+"} # "+noBodys)
}

func plantSource(t checker, choose *rand.Rand, w *model.Workshop, token, audience string) *model.Workshop {
	ids := slices.DeleteFunc(w.Names(model.NamesSource), func(id string) bool { return !strings.HasPrefix(id, "s") })
	id := pick(choose, ids)
	edit, err := w.RenameID(at("sources.yaml", id), token)
	w = must(t, w, edit, err)
	for key, typed := range map[string]string{"audience": audience, "title": token} {
		edit, err = w.SetField(at("sources.yaml", token, key), typed)
		w = must(t, w, edit, err)
	}
	return w
}

// plantStage withholds a whole stage; the table knows no such key.
func plantStage(t checker, choose *rand.Rand, w *model.Workshop, token, audience string) *model.Workshop {
	journeys := w.Journeys()
	journey := pick(choose, journeys)
	stage := at(model.KindJourney.Path(journey.ID), "stages", choose.IntN(len(journey.Stages)))
	edit, _, err := w.GiveID(stage)
	w = must(t, w, edit, err)
	edit, err = w.RenameID(stage, token)
	w = must(t, w, edit, err)
	file := w.File(stage.File)
	indent := strings.Repeat(" ", file.At(stage.Path).Column()-1)
	return w.Apply(w.Rewrite(file.Name, strings.Replace(file.Source, "id: "+token+"\n", "id: "+token+"\n"+indent+"Audiance: "+audience+"\n", 1)))
}

func plantParticipant(t checker, choose *rand.Rand, w *model.Workshop, token, audience string) *model.Workshop {
	edit, err := w.AddEntry(at("workshop.yaml", "participants"), 0, "id", token)
	w = must(t, w, edit, err)
	source := w.File("workshop.yaml").Source
	w = w.Apply(w.Rewrite("workshop.yaml", strings.Replace(source, "{id: "+token, "{audience: "+audience+", name: "+token+", id: "+token, 1)))
	w = added(w, "votes/"+token+".yaml", "votes: []")
	w = added(w, "inbox/"+token+".yaml", "x: {does: ["+token+"]}")
	return w
}

// withNobodys hides tokens where nobody can look through.
func withNobodys(choose *rand.Rand, w *model.Workshop) *model.Workshop {
	w = added(w, "personas/"+noBodys+".yaml", "name: [\n"+noBodys)
	w = added(w, "journeys/zj.yaml", "persona: "+noBodys+"\nstages: [{name: a, "+noBodys+"keys: b}]")
	w = added(w, noBodys+"/file.yaml", "a: "+noBodys)
	file := pick(choose, w.Files())
	return w.Apply(w.Rewrite(file.Name, "# "+noBodys+"\n"+file.Source+"\n# "+noBodys+"\n"))
}

// notePlaces lists every note of personas, empathy maps and journeys.
func notePlaces(w *model.Workshop) []model.Place {
	var places []model.Place
	add := func(file string, path yamltext.Path, keys ...string) {
		for _, key := range keys {
			for i := range w.File(file).At(path.With(key)).Items() {
				places = append(places, model.Place{File: file, Path: path.With(key, i)})
			}
		}
	}
	for _, persona := range w.Personas() {
		add(model.KindPersona.Path(persona.ID), nil, "goals", "needs", "frustrations", "context")
	}
	for _, empathyMap := range w.EmpathyMaps() {
		add(model.KindEmpathyMap.Path(empathyMap.ID), nil, model.CanvasKeys()...)
	}
	for _, journey := range w.Journeys() {
		for i := range journey.Stages {
			add(model.KindJourney.Path(journey.ID), yamltext.Path{"stages", i}, model.StageNoteKeys()...)
		}
	}
	return places
}

// missing are the rules about what is not there, which is what withholding is
// for.
var missing = map[string]bool{"moment-unlinked": true, "loop-reaches-nobody": true, "total-mismatch": true}

// wantNoNewError wants no grave finding that the workshop did not have before.
func wantNoNewError(t checker, before, after *model.Workshop) {
	t.Helper()
	had := map[string]bool{}
	for _, finding := range check.All(before) {
		had[finding.Rule+" "+finding.File] = true
	}
	for _, finding := range check.All(after) {
		if finding.Severity == check.Error && !missing[finding.Rule] && !had[finding.Rule+" "+finding.File] {
			t.Errorf("new error: %s", finding)
		}
	}
}

func TestNothingPlantedAnywhereComesThrough(t *testing.T) {
	t.Parallel()
	kinds := model.Kinds()
	rapid.Check(t, func(t *rapid.T) {
		texts := map[string]string{}
		for range rapid.IntRange(1, 4).Draw(t, "files") {
			info := kinds[rapid.IntRange(0, len(kinds)-1).Draw(t, "kind")]
			secret := ""
			value := anyMap(t, keysOf(info.Fields), maxDepth, &secret)
			source, err := yamltext.Render(value)
			if err != nil {
				t.Skip("not writable")
			}
			texts[info.Kind.Path(rapid.SampledFrom([]string{"a", "b", "maya", "claim"}).Draw(t, "id")+secret)] = "# " + noBodys + "\n" + source
		}
		w := model.NewWorkshop(texts)
		team, _ := redacted(t, w, redact.Team)
		wantNoTrace(t, team, forNone, noBodys)
		client, _ := redacted(t, w, redact.Client)
		wantNoTrace(t, client, forTeam, forNone, noBodys)
		clientOfTeam, _ := redacted(t, team, redact.Client)
		wantNoTrace(t, clientOfTeam, forTeam, forNone, noBodys)
	})
}

func keysOf(fields []model.Field) []string {
	keys := []string{"unknown", "claim/wait", "maya"}
	for _, field := range fields {
		if field.Key != "" {
			keys = append(keys, field.Key)
		}
		for _, inner := range field.Fields {
			keys = append(keys, inner.Key)
		}
	}
	return keys
}

var anywhere = []string{"a", "claim/a", "maya", "2025-06", "5m", "3", "-2", "employee", "a: b", "x #y", "no", ""}

// anyValue makes values of any shape, whether a field can hold them or not.
// What stands below an audience holds its token.
func anyValue(t *rapid.T, keys []string, depth int, secret string) yamltext.Value {
	switch rapid.IntRange(0, min(depth, 1)*3).Draw(t, "shape") {
	case 0:
		return yamltext.String(rapid.SampledFrom(anywhere).Draw(t, "text") + secret)
	case 1:
		list := yamltext.List{Flow: rapid.Bool().Draw(t, "flow")}
		for range rapid.IntRange(0, 3).Draw(t, "items") {
			list.Items = append(list.Items, anyValue(t, keys, depth-1, secret))
		}
		return list
	}
	return anyMap(t, append([]string{"text", "id", "basis", "source", "who"}, keys...), depth-1, &secret)
}

func anyMap(t *rapid.T, keys []string, depth int, secret *string) yamltext.Map {
	mapping := yamltext.Map{Flow: rapid.Bool().Draw(t, "flow")}
	if audience := rapid.SampledFrom([]string{"", "", "team", "private"}).Draw(t, "audience"); audience != "" {
		if *secret != forNone {
			*secret = "q" + audience + "q"
		}
		key := rapid.SampledFrom([]string{"audience", "audience", "Audience", "audiance"}).Draw(t, "spelling")
		mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: key, Value: yamltext.String(audience)})
	}
	for _, key := range rapid.SliceOfNDistinct(rapid.SampledFrom(keys), 0, 4, rapid.ID[string]).Draw(t, "keys") {
		if _, known := model.FieldAt(model.NoteFields(), key); !known || key == "audience" {
			key += *secret
		}
		if !strings.HasPrefix(key, "audience") {
			mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: key, Value: anyValue(t, keys, depth, *secret)})
		}
	}
	return mapping
}
