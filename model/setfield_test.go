package model_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/yamltext"
)

func TestSetField(t *testing.T) {
	t.Parallel()
	tests := []struct {
		place model.Place
		typed string
		want  []string
	}{
		{at("personas/maya.yaml", "name"), "May", []string{"personas/maya.yaml -name: Maya", "personas/maya.yaml +name: May"}},
		{at("personas/maya.yaml", "role"), "tenant", []string{"personas/maya.yaml +role: tenant"}},
		{at("personas/maya.yaml", "audience"), "TEAM", []string{"personas/maya.yaml +audience: team"}},
		{at("personas/maya.yaml", "label"), "", []string{"personas/maya.yaml -label: First-time claimant"}},
		{at("personas/maya.yaml", "role"), "", nil},
		{at("personas/maya.yaml", "quote", "basis"), "said", []string{
			`personas/maya.yaml -quote: {text: "I just want someone to tell me what happens next", source: s1}`,
			`personas/maya.yaml +quote: {text: "I just want someone to tell me what happens next", basis: said, source: s1}`,
		}},
		{at("personas/maya.yaml", "goals", 1, "basis"), "said", []string{
			"personas/maya.yaml -  - Not be out of pocket", "personas/maya.yaml +  - {text: Not be out of pocket, basis: said}",
		}},
		{at("personas/tom.yaml", "tools", 2, "rating"), "5", []string{
			"personas/tom.yaml -  - {name: Phone, rating: 4, source: s5}", "personas/tom.yaml +  - {name: Phone, rating: 5, source: s5}",
		}},
		{at("empathy/maya-waiting.yaml", "goal", "who"), "Maya", []string{
			"empathy/maya-waiting.yaml -  who: Someone living in a wet flat", "empathy/maya-waiting.yaml +  who: Maya",
		}},
		{at("journeys/claim.yaml", "stages", 1, "emotion"), "−1", []string{"journeys/claim.yaml -    emotion: -2", "journeys/claim.yaml +    emotion: -1"}},
		{at("journeys/claim.yaml", "stages", 2, "time", "wait"), "3d", []string{
			"journeys/claim.yaml -    time: {active: 2m, wait: 2d}", "journeys/claim.yaml +    time: {active: 2m, wait: 3d}",
		}},
		{at("journeys/handler-day.yaml", "stages", 0, "time", "wait"), "5m", []string{
			"journeys/handler-day.yaml -    time: {active: 20m}", "journeys/handler-day.yaml +    time: {active: 20m, wait: 5m}",
		}},
		{at("journeys/handler-day.yaml", "stages", 0, "moment", "blocked_by"), "skills", []string{"journeys/handler-day.yaml +    moment: {blocked_by: skills}"}},
		{at("journeys/handler-day.yaml", "stages", 0, "overall"), "yes", []string{"journeys/handler-day.yaml +    overall: true"}},
		{at("sources.yaml", "s7", "title"), "Diary", []string{"sources.yaml +s7: {title: Diary}"}},
		{at("initiatives/recognition.yaml", "variants", "maya"), "A card", []string{"initiatives/recognition.yaml +  maya: A card"}},
		{at("initiatives/chatbot.yaml", "variants", "maya"), "A card", []string{"initiatives/chatbot.yaml +variants:", "initiatives/chatbot.yaml +  maya: A card"}},
		{at("initiatives/chatbot.yaml", "staff_effect", "workload"), "down", []string{"initiatives/chatbot.yaml +staff_effect: {workload: down}"}},
		{at("governance.yaml", "joint_budget", "total"), "1e5", []string{
			"governance.yaml -joint_budget: {total: 125000, currency: GBP}", "governance.yaml +joint_budget: {total: 100000, currency: GBP}",
		}},
		{at("metrics/csat-claim.yaml", "target"), "-.5", nil},
		{at("decisions.yaml", "decisions", 0, "text"), "Yes", []string{"decisions.yaml +decisions:", "decisions.yaml +  - {text: Yes}"}},
	}
	for _, test := range tests {
		w := homeClaims(t)
		edit, err := w.SetField(test.place, test.typed)
		after := applied(t, w, edit, err)
		if test.place.File == "metrics/csat-claim.yaml" {
			if got := after.Metric("csat-claim").Target; got == nil || *got != -0.5 {
				t.Errorf("the target is %v", got)
			}
			continue
		}
		if test.place.File == "decisions.yaml" {
			test.want[1] = `decisions.yaml +  - {text: "Yes"}`
		}
		wantLines(t, w, after, test.want...)
	}
}

// A hash close to an id, a number or a choice is a comment, and stays one.
func TestCommentsBehindOtherFieldsStay(t *testing.T) {
	t.Parallel()
	source := "stages:\n  - id: wait #main\n    emotion: -1 #low\n    name: Wait #angry\n    metrics: csat #first\n    source:\n      - s1 #best\n" +
		"    time: #long\n      wait: 6d #days\n"
	w := one("journeys/claim.yaml", source)
	stage := w.Journey("claim").Stages[0]
	if stage.ID != "wait" || stage.Name != "Wait #angry" || stage.Metrics[0] != "csat" || stage.Source[0] != "s1" || stage.Time.Wait != "6d" {
		t.Errorf("read %+v", stage)
	}
	for _, test := range []struct{ key, typed, before, after string }{
		{"id", "late", "  - id: wait #main", "  - id: late #main"},
		{"emotion", "-2", "    emotion: -1 #low", "    emotion: -2 #low"},
		{"name", "Late", "    name: Wait #angry", "    name: Late"},
		{"metrics", "nps", "    metrics: csat #first", "    metrics: nps #first"},
		{"metrics", "csat\nnps", "    metrics: csat #first", "    metrics: [csat, nps] #first"},
		{"source", "s2", "      - s1 #best", "      - s2 #best"},
	} {
		edit, err := w.SetField(at("journeys/claim.yaml", "stages", 0, test.key), test.typed)
		after := applied(t, w, edit, err)
		wantLines(t, w, after, "journeys/claim.yaml -"+test.before, "journeys/claim.yaml +"+test.after)
	}
}

func TestSetFieldSaysWhatTheFieldAccepts(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	tests := []struct {
		place       model.Place
		typed, want string
	}{
		{at("personas/maya.yaml", "side"), "both", "Side is one of customer, employee"},
		{at("journeys/claim.yaml", "stages", 0, "emotion"), "3", "Emotion goes from -2 to 2"},
		{at("journeys/claim.yaml", "stages", 0, "emotion"), "0.5", "Emotion is a whole number"},
		{at("journeys/claim.yaml", "stages", 0, "emotion"), "NaN", "Emotion is a whole number"},
		{at("journeys/claim.yaml", "stages", 0, "optional"), "perhaps", "Optional is yes or no"},
		{at("journeys/claim.yaml", "stages", 0, "time", "wait"), "long", "Wait is a length of time such as 25m, 12h or 6d"},
		{at("metrics/csat-claim.yaml", "target"), "Inf", "Target is a number"},
		{at("metrics/csat-claim.yaml", "target"), "NaN", "Target is a number"},
		{at("metrics/csat-claim.yaml", "range"), "100, 0", "Range is two numbers such as 0, 100, the lower first"},
		{at("metrics/csat-claim.yaml", "range"), "0, x", "Range is two numbers"},
		{at("initiatives/chatbot.yaml", "due"), "soon", "Due is a date such as 2025-06-12 or 2025-06"},
		{at("empathy/maya-waiting.yaml", "goal"), "x", "Goal has fields of its own"},
		{at("initiatives/chatbot.yaml", "variants"), "x", "Variants has fields of its own"},
		{at("personas/tom.yaml", "tools"), "x", "Tools has fields of its own"},
		{at("personas/maya.yaml", "nme"), "x", "personas/maya.yaml has no field nme"},
		{at("personas/gone.yaml", "name"), "x", "personas/gone.yaml is not there any more"},
	}
	for _, test := range tests {
		_, err := w.SetField(test.place, test.typed)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v to %q: %v, want %q", test.place, test.typed, err, test.want)
		}
	}
}

// oddTexts are files as people leave them: comments, gaps, wide indentation,
// Windows line ends, anchors, block texts, tabs at the end.
func oddTexts() map[string]string {
	return map[string]string{
		"personas/odd.yaml": "\uFEFF# Odd\n\n\nside:   employee    # who\nname:    'Odd' #odd\n\n\"label\":\n    a label\nsummary: >\n    folded\n    text\n\n    more\n" +
			"goals:\n# above\n-   a   # behind\n\n# loose\n\n-   {text: b,\n     basis: said}\n-\n- Waiting: 3 days\nneeds: [ a , 'b' , \"c\" ]\nbehaviours: ~\n" +
			"frustrations: {}\ntools:\n- name: Pen\n\n  rating: 3\n- {name: Ink, rating: 2}\nserves: &who [maya]\nchannels:   phone\ncolour: red\n# the end\n",
		"journeys/odd.yaml":    "side: customer\r\nstages:\r\n\r\n    - name: A # first\r\n      does:\r\n      - x\r\n      - {text: Slow, unsure}\r\n      time:\r\n      moment:   # none yet\r\n\r\n    -\r\n    # third\r\n    - {name: C, emotion: 1, pains: [p, q], time: {active: 5m}}",
		"empathy/odd.yaml":     "goal:\n  do: |\n    one\n    two\nsays:\n  - |\n    block\n    note\n  - b\n",
		"workshop.yaml":        "---\nformat: interlock/1\nscope: {in: a}\nparticipants:\n  - {id: dk, name: Dilip}\n...\n",
		"sources.yaml":         "# research\ns1: {kind: survey}\ns2:\n  kind: survey\ns3:\n",
		"metrics/odd.yaml":     "range: [0, 10] # of ten\nreadings:\n  - {at: 2025-06, value: 3}\n  - at: 2025-07\n    value: 4\n",
		"initiatives/odd.yaml": "variants: {maya: x}\nbudget:\n    total: 5\nstaff_effect: {}\n",
		"inbox/odd.yaml":       "journey/wait:\n  does:\n    - a\n",
		"votes/odd.yaml":       "votes: []\n",
	}
}

// Whatever is set reads back, nothing else changes, and it can be taken back.
func TestAnyFieldCanBeSet(t *testing.T) {
	t.Parallel()
	reference, odd := homeClaims(t), model.NewWorkshop(oddTexts())
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.SampledFrom([]*model.Workshop{reference, odd}).Draw(t, "workshop")
		for range rapid.IntRange(1, 3).Draw(t, "edits") {
			w = setAnyField(t, w)
		}
	})
}

func setAnyField(t *rapid.T, w *model.Workshop) *model.Workshop {
	file := rapid.SampledFrom(w.Files()).Draw(t, "file")
	path, field := drawField(t, w, file, nil, file.Kind.Info().Fields)
	if path == nil {
		return w
	}
	place := model.Place{File: file.Name, Path: path}
	typed := drawTyped(t, field)
	edit, err := w.SetField(place, typed)
	after := applied(t, w, edit, err)
	if got := readField(after, place, field); got != typed {
		t.Fatalf("%v was set to %q, and reads %q:\n%s", place, typed, got, after.Texts()[file.Name])
	}
	before, now := leaves(file, path), leaves(after.File(file.Name), path)
	if !slices.Equal(before, now) {
		t.Fatalf("setting %v to %q changed something else:\n%q\n%q", place, typed, before, now)
	}
	for _, other := range w.Files() {
		if other.Name != file.Name && after.File(other.Name) != other {
			t.Fatalf("setting %v changed %s", place, other.Name)
		}
	}
	wantFewLines(t, w, after, place, typed)
	return after
}

// wantFewLines proves that only the lines of the old and the new value differ,
// and those of the groups that had to be made for it.
func wantFewLines(t *rapid.T, before, after *model.Workshop, place model.Place, typed string) {
	removed, added := 0, 0
	for _, line := range lineDiff(before.Texts()[place.File], after.Texts()[place.File]) {
		if line[0] == '-' {
			removed++
		} else {
			added++
		}
	}
	old := 1
	if node := before.File(place.File).At(place.Path); node != nil {
		old += node.EndLine() - node.Line() + 1
	}
	lines := strings.Count(typed, "\n") + 1
	if removed > old+1 || added > old+lines+len(place.Path) {
		t.Fatalf("setting %v to %q took %d lines away and added %d:\n%s\n%s",
			place, typed, removed, added, before.Texts()[place.File], after.Texts()[place.File])
	}
}

// drawField picks a field of the table that the file could have, and where it
// stands. The path is nil where the way ends in nothing.
func drawField(t *rapid.T, w *model.Workshop, file *model.File, path yamltext.Path, fields []model.Field) (yamltext.Path, model.Field) {
	if len(fields) == 0 {
		return nil, model.Field{}
	}
	field := rapid.SampledFrom(fields).Draw(t, "field")
	if field.Key != "" {
		path = path.With(field.Key)
	}
	node := file.At(path)
	switch field.Kind {
	case model.TableField, model.InboxField:
		var keys []string
		for _, entry := range node.Entries() {
			keys = append(keys, entry.Key)
		}
		return drawField(t, w, file, path.With(rapid.SampledFrom(append(keys, "new")).Draw(t, "key")), field.Fields)
	case model.TextsField:
		return path.With(rapid.SampledFrom([]string{"maya", "tom", "no"}).Draw(t, "persona")), model.Field{Kind: model.TextField}
	case model.GroupField:
		return drawField(t, w, file, path, field.Fields)
	case model.GroupsField:
		index := rapid.IntRange(0, len(node.Items())).Draw(t, "index")
		if index == len(node.Items()) {
			return nil, field
		}
		return drawField(t, w, file, path.With(index), field.Fields)
	case model.NotesField:
		items := len(node.Items())
		if items == 0 || rapid.Bool().Draw(t, "whole list") {
			return path, field
		}
		return path.With(rapid.IntRange(0, items-1).Draw(t, "note")), model.Field{Kind: model.NoteField}
	}
	return path, field
}

// drawTyped makes something that people could type into the field.
func drawTyped(t *rapid.T, field model.Field) string {
	texts := rapid.SampledFrom([]string{
		"no", "08", "1_000", "2025-03-01", "Waiting: 3 days", "so hard #angry", "Slow, unsure", "[draft] x", "{a: b}", "- dash", "*all*", "&x", "!x", "@home",
		"`code`", "%x", "\"quoted\" she said", "It's", "a: b: c", "? x", "| x", "> x", "~", "null", "C:\\temp", "日本語", "👩‍🔧", "# no", "x #", ":", "-", "", "plain text",
	})
	switch field.Kind {
	case model.IntegerField:
		low, high := int(field.Min), int(min(field.Max, 1e6))
		return strconv.Itoa(rapid.IntRange(low, high).Draw(t, "integer"))
	case model.NumberField:
		if field.Bounded() {
			return strconv.Itoa(int(rapid.Float64Range(field.Min, min(field.Max, 1e6)).Draw(t, "number")))
		}
		return strconv.FormatFloat(rapid.Float64Range(-1e9, 1e9).Draw(t, "number"), 'f', -1, 64)
	case model.BooleanField:
		return rapid.SampledFrom([]string{"true", "false", ""}).Draw(t, "boolean")
	case model.ChoiceField:
		return rapid.SampledFrom(append([]string{""}, field.Choices...)).Draw(t, "choice")
	case model.DateField:
		return rapid.SampledFrom([]string{"2025", "2025-06", "2025-06-12", ""}).Draw(t, "date")
	case model.DurationField:
		return rapid.SampledFrom([]string{"25m", "12h", "1h 30m", ""}).Draw(t, "duration")
	case model.RangeField:
		low := rapid.IntRange(-9, 9).Draw(t, "low")
		return fmt.Sprintf("%d, %d", low, low+rapid.IntRange(1, 99).Draw(t, "width"))
	case model.NotesField, model.WordsField, model.ReferencesField:
		lines := rapid.SliceOfN(texts, 0, 4).Draw(t, "lines")
		return strings.Join(slices.DeleteFunc(lines, func(line string) bool { return line == "" }), "\n")
	case model.TextField:
		return strings.TrimSpace(rapid.OneOf(texts, rapid.String(), rapid.Just("two\nlines")).Draw(t, "text"))
	case model.NoteField:
		return rapid.Custom(func(t *rapid.T) string { return texts.Draw(t, "note") }).Filter(func(s string) bool { return s != "" }).Draw(t, "note")
	}
	return texts.Draw(t, "word")
}

// readField reads a field the way it was typed.
func readField(w *model.Workshop, place model.Place, field model.Field) string {
	node := w.File(place.File).At(place.Path)
	var texts []string
	switch field.Kind {
	case model.NoteField:
		note, _ := w.NoteAt(place)
		return note.Text
	case model.NotesField, model.WordsField, model.ReferencesField:
		for i := range node.Items() {
			note, _ := w.NoteAt(model.Place{File: place.File, Path: place.Path.With(i)})
			texts = append(texts, note.Text)
		}
		if node.Kind() == yamltext.ScalarKind {
			texts = append(texts, node.Text())
		}
		return strings.Join(texts, "\n")
	case model.RangeField:
		for _, item := range node.Items() {
			texts = append(texts, item.Text())
		}
		return strings.Join(texts, ", ")
	}
	return node.Text()
}

// leaves lists every text of a file with its path, but for those at or below
// one path.
func leaves(file *model.File, except yamltext.Path) []string {
	var found []string
	var walk func(node *yamltext.Node, path yamltext.Path)
	walk = func(node *yamltext.Node, path yamltext.Path) {
		if len(path) >= len(except) && slices.Equal(path[:len(except)], except) {
			return
		}
		for i, item := range node.Items() {
			walk(item, path.With(i))
		}
		for _, entry := range node.Entries() {
			walk(entry.Value, path.With(entry.Key))
		}
		if node.Kind() == yamltext.ScalarKind {
			found = append(found, path.String()+" = "+node.Text()+node.Comment())
		}
	}
	walk(file.Root(), nil)
	slices.Sort(found)
	return found
}
