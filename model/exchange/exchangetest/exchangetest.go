// Package exchangetest helps to test readers and writers: it draws random
// contents, hostile texts included, and compares them.
package exchangetest

import (
	"fmt"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/exchange"
)

// Diff tells how two contents differ; it is "" when they say the same. A list
// without items is as good as none.
func Diff(want, got *exchange.Content) string {
	return cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(model.Note{}, "Plain"))
}

// Hostile are texts that one format or another reads as more than text.
func Hostile() []string {
	return []string{
		" ", "  two  ", "line\nbreak", "\nblank\n\n", "tab\there", "a\r\nb", "\x1b[31mred\x00", "\u202eright", "\ufeffmark", "\u2028", "e\u0301",
		"😀 👩‍👩‍👧", "日本語", "العربية", "क्षि", "\u200b", "ﬂ°°35¶ß",
		"=1+1", "+1", "-1", "@SUM(A1)", "'quoted", `"`, `\`, "`", "a, b; c: d", "1. item", "- item", "* item", "# head", "> quote", "    code", "---", "...", "===",
		"section Wait", "Title deeds", "journeyman", "accTitle: x", "end", "subgraph", "100%% sure; honest", "%%{init: {'theme':'dark'}}%%", "#35;", "#amp;", "# no comment",
		"<script>alert(1)</script>", "<br>", "&amp;", "&#32;", "[[page]]", "![[embed]]", "[a](javascript:alert(1))", "**bold** _it_ ~~no~~ ==mark== %%hidden%% $x$ #tag ^block",
		"https://example.org/a?b=c&d", "www.example.org", "a@example.org", "| cell |", "{{x}}", "${x}", "C:\\_temp\\*", "x-ojf-score:3", "style: #35;", "claim/wait#no-date",
		"null", "true", "5", "2025-03-01", "__proto__", "toString",
	}
}

// Text draws any text, one that formats trip over as often as not.
func Text() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom(Hostile()), rapid.StringN(0, 12, 40), rapid.SampledFrom([]string{"", "Rings the bell", "Waits", "Maya"}))
}

func texts() *rapid.Generator[[]string] { return rapid.SliceOfN(Text(), 0, 2) }

func whole(low, high int) *rapid.Generator[*int] { return rapid.Ptr(rapid.IntRange(low, high), true) }

func oneOf(words ...string) *rapid.Generator[string] {
	return rapid.SampledFrom(append([]string{""}, words...))
}

// Content draws personas of both sides, journeys with every field of their
// stages, links between them, and records that few formats have a place for.
func Content() *rapid.Generator[*exchange.Content] {
	return rapid.Custom(func(t *rapid.T) *exchange.Content {
		content := &exchange.Content{Frame: model.Frame{Title: Text().Draw(t, "title")}}
		for i := range rapid.IntRange(0, 3).Draw(t, "personas") {
			content.Personas = append(content.Personas, persona(t, i))
		}
		for i := range rapid.IntRange(0, 3).Draw(t, "journeys") {
			content.Journeys = append(content.Journeys, journey(t, i, content.Personas))
		}
		for i := range rapid.IntRange(0, 3).Draw(t, "links") {
			content.Links = append(content.Links, link(t, i, content.Journeys))
		}
		if rapid.Bool().Draw(t, "metric") {
			content.Metrics = append(content.Metrics, &model.Metric{ID: "csat", Name: Text().Draw(t, "metric name")})
			content.Sources = append(content.Sources, model.Source{ID: "s1", Title: Text().Draw(t, "source title")})
		}
		return content
	})
}

func persona(t *rapid.T, i int) *model.Persona {
	made := &model.Persona{
		ID:   fmt.Sprintf("persona-%d", i+1),
		Side: rapid.SampledFrom([]model.Side{model.Customer, model.Employee}).Draw(t, "side"),
		Name: Text().Draw(t, "name"),
	}
	if rapid.Bool().Draw(t, "rich") {
		made.Goals = notes(t, "")
		made.Summary = Text().Draw(t, "summary")
		made.Audience = oneOf("team", "private").Draw(t, "audience")
	}
	return made
}

func journey(t *rapid.T, i int, personas []*model.Persona) *model.Journey {
	made := &model.Journey{
		ID:       fmt.Sprintf("journey-%d", i+1),
		Side:     rapid.SampledFrom([]model.Side{model.Customer, model.Employee}).Draw(t, "side"),
		Name:     Text().Draw(t, "title"),
		State:    oneOf("current", "future", "research").Draw(t, "state"),
		Scenario: Text().Draw(t, "scenario"),
		Goal:     Text().Draw(t, "goal"),
		Audience: oneOf("team", "private").Draw(t, "audience"),
	}
	if len(personas) > 0 && rapid.Bool().Draw(t, "has persona") {
		made.Persona = rapid.SampledFrom(personas).Draw(t, "persona").ID
	}
	for j := range rapid.IntRange(0, 4).Draw(t, "stages") {
		made.Stages = append(made.Stages, stage(t, j, made.Side))
	}
	return made
}

func stage(t *rapid.T, i int, side model.Side) model.Stage {
	made := model.Stage{
		Name:    Text().Draw(t, "name"),
		Phase:   rapid.OneOf(oneOf("Start", "Middle"), Text()).Draw(t, "phase"),
		Emotion: whole(model.LowestEmotion, model.HighestEmotion).Draw(t, "emotion"),
		Does:    notes(t, "does"),
	}
	if rapid.Bool().Draw(t, "has id") {
		made.ID = rapid.SampledFrom([]string{"", "stage-", "2-"}).Draw(t, "prefix") + fmt.Sprint(i+1)
	}
	if rapid.Bool().Draw(t, "plain") {
		return made
	}
	for _, list := range []*[]model.Note{&made.Thinks, &made.Feels, &made.Pains, &made.Highs, &made.Opportunities} {
		*list = notes(t, "")
	}
	made.Channels, made.Metrics, made.Source = texts().Draw(t, "channels"), oneOfList("csat").Draw(t, "metrics"), oneOfList("s1").Draw(t, "source")
	made.Optional = rapid.Ptr(rapid.Bool(), true).Draw(t, "optional")
	made.Share = Text().Draw(t, "share")
	made.Time = model.Time{Active: model.Duration(oneOf("25m", "1h 30m").Draw(t, "active")), Wait: model.Duration(oneOf("6d").Draw(t, "wait"))}
	if rapid.Bool().Draw(t, "moment") {
		made.Moment = &model.Moment{Why: Text().Draw(t, "why"), BlockedBy: oneOf("skills").Draw(t, "blocked by")}
	}
	if side == model.Customer {
		made.Evidence, made.Frontstage, made.Backstage, made.Support = notes(t, ""), notes(t, "who"), notes(t, "who"), notes(t, "system")
	}
	return made
}

func oneOfList(word string) *rapid.Generator[[]string] {
	return rapid.SampledFrom([][]string{nil, {word}})
}

// notes draws notes with the details that a lane has.
func notes(t *rapid.T, lane string) []model.Note {
	var made []model.Note
	for i := range rapid.IntRange(0, 2).Draw(t, "notes") {
		note := model.Note{Text: Text().Draw(t, "text")}
		if rapid.Bool().Draw(t, "details") {
			details(t, &note, i)
		}
		switch lane {
		case "who":
			note.Who = rapid.OneOf(oneOf("persona-1", "persona-2", "Doorman"), Text()).Draw(t, "who")
		case "system":
			*rapid.SampledFrom([]*string{&note.System, &note.Policy, &note.Partner}).Draw(t, "carrier") = Text().Draw(t, "system")
		}
		made = append(made, note)
	}
	return made
}

func details(t *rapid.T, note *model.Note, i int) {
	note.ID = rapid.SampledFrom([]string{"", fmt.Sprintf("note-%d", i+1), fmt.Sprint(2 - i)}).Draw(t, "id")
	note.Basis = model.Basis(oneOf("measured", "assumed").Draw(t, "basis"))
	note.Severity = whole(1, 3).Draw(t, "severity")
	note.Kind = oneOf("tool").Draw(t, "kind")
	note.Tags = texts().Draw(t, "tags")
	note.Source = oneOfList("s1").Draw(t, "source")
	note.Audience = oneOf("team", "private").Draw(t, "audience")
}

func link(t *rapid.T, i int, journeys []*model.Journey) *model.Link {
	place := func(label string) string {
		var all []string
		for _, journey := range journeys {
			for _, stage := range journey.Stages {
				all = append(all, places(journey, stage)...)
			}
		}
		return rapid.SampledFrom(append(all, "", "nowhere/at#all")).Draw(t, label)
	}
	return &model.Link{
		ID: fmt.Sprintf("link-%d", i+1), From: place("from"), To: place("to"),
		Effect: oneOf("harms", "helps").Draw(t, "effect"), Strength: whole(1, 3).Draw(t, "strength"),
		Because: Text().Draw(t, "because"), Basis: model.Basis(oneOf("observed").Draw(t, "basis")),
		Source: oneOfList("s1").Draw(t, "source"), Audience: oneOf("team").Draw(t, "audience"),
	}
}

// places lists what can be pointed at in a stage.
func places(journey *model.Journey, stage model.Stage) []string {
	if stage.ID == "" {
		return nil
	}
	ref := model.Reference{Record: journey.ID, Stage: stage.ID}
	list := []string{ref.String()}
	for _, key := range model.StageNoteKeys() {
		for _, note := range stage.Notes(key) {
			if note.ID != "" {
				ref.Item = note.ID
				list = append(list, ref.String())
			}
		}
	}
	return list
}
