package check

import (
	"fmt"
	"slices"

	"interlock/model"
	"interlock/model/yamltext"
)

// linkRules are about one link each: what it says and how it is known.
func linkRules() []rule {
	return []rule{
		{Rule{
			ID: "link-no-because", Severity: Error,
			Catches: "A link without a mechanism: no because, fewer than four words, or only the two pains over again.",
			Why:     "Without a mechanism a link is a slogan: nobody can check it and nobody can break it.",
			Source:  "article 002; the mechanism is the one sentence a link cannot do without",
			Fix:     "write how the one leads to the other: “when this happens, they notice it because …”",
		}, linkNoBecause},
		{Rule{
			ID: "link-assumed", Severity: Info,
			Catches: "A link that is assumed or inferred, or names no source.",
			Why:     "A link that nobody has checked is a question, and it should leave the room as one.",
			Source:  "proto-personas and maps that were never validated",
			Fix:     "make checking it an action, with a name and a date",
		}, linkAssumed},
		{Rule{
			ID: "lens-mismatch", Severity: Warn,
			Catches: "A relational link to a stage with only transactional metrics, or the reverse.",
			Why:     "What the link claims cannot be seen in what is measured there.",
			Source:  "article 004, transactional and relational, and the kinds of measure",
			Fix:     "put a metric of that lens on the stage, or say which impact is meant",
		}, lensMismatch},
	}
}

// fewestWords is how long a mechanism is at least.
const fewestWords = 4

func linkNoBecause(e *examination, report *report) {
	for _, link := range e.links {
		at := record(model.KindLink, link.ID, "because")
		switch words := tokens(link.Because); {
		case link.From == "" && link.To == "":
		case len(words) == 0:
			report.at(at, "the link from `%s` to `%s` does not say because of what", link.From, link.To)
		case len(words) < fewestWords:
			report.at(at, "“%s” is too short to be a mechanism", link.Because)
		case link.repeatsPains():
			report.at(at, "“%s” only repeats the two ends of the link", link.Because)
		}
	}
}

// repeatsPains reports whether the because holds no word that its two ends do
// not hold already.
func (l *interlock) repeatsPains() bool {
	said := gist(l.Because)
	ends := gist(l.from.words(l.fromItem), l.to.words(l.toItem))
	for word := range said {
		if !ends[word] {
			return false
		}
	}
	return len(said) > 0
}

// words are those of an end of a link: of the item and of the stage.
func (s *station) words(item *model.Note) string {
	if s == nil {
		return ""
	}
	if item == nil {
		return s.name()
	}
	return s.name() + " " + item.Text
}

func linkAssumed(e *examination, report *report) {
	for _, link := range e.links {
		switch {
		case link.From == "" && link.To == "":
		case link.Basis.Guess():
			report.at(record(model.KindLink, link.ID, "basis"), "the link from `%s` to `%s` is %s", link.From, link.To, link.Basis).
				repair(checkAction(link))
		case len(link.Source) == 0:
			report.at(record(model.KindLink, link.ID, "source"), "the link from `%s` to `%s` names no source", link.From, link.To).
				repair(checkAction(link))
		}
	}
}

// checkAction writes down that somebody is to check a link.
func checkAction(link *interlock) func(*model.Workshop) (model.Edit, error) {
	text := fmt.Sprintf("Check whether %s %s %s", link.From, orElse(link.Effect, "affects"), link.To)
	return func(w *model.Workshop) (model.Edit, error) {
		list := model.Place{File: model.KindActions.Path(""), Path: yamltext.Path{"actions"}}
		items := w.File(list.File).At(list.Path).Items()
		for _, item := range items {
			if item.Get("text").Text() == text {
				return model.Edit{}, fmt.Errorf("that action is on the list already; give it a name and a date")
			}
		}
		return w.AddEntry(list, len(items), "text", text)
	}
}

func lensMismatch(e *examination, report *report) {
	for _, link := range e.links {
		if link.Impact == "" || link.to == nil {
			continue
		}
		var lenses []string
		for _, id := range link.to.stage.Metrics {
			if metric := e.metric[id]; metric != nil && metric.Lens != "" {
				lenses = append(lenses, metric.Lens)
			}
		}
		if len(lenses) > 0 && !slices.Contains(lenses, link.Impact) {
			report.at(record(model.KindLink, link.ID, "impact"),
				"the link is %s, and every metric on `%s` is %s", link.Impact, link.to.name(), lenses[0])
		}
	}
}

// orElse is a text, or another one while there is none.
func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
