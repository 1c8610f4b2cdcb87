package check

import (
	"regexp"
	"slices"
	"strings"

	"interlock/model"
)

// wordRules are about the words that are used. They go by lists of words, so
// they may be wrong: then they are dismissed.
func wordRules() []rule {
	return []rule{
		{Rule{
			ID: "inside-out-words", Severity: Warn,
			Catches: "A customer's stage named with a company's words.",
			Why:     "Stages in company words show our process, not what customers go through.",
			Source:  "company-centred stages, one of the ten commonest failures",
			Fix:     "ask what they would call this stage",
		}, insideOutWords},
		{Rule{
			ID: "jargon", Severity: Warn,
			Catches: "An acronym in what a customer does, thinks, feels or sees.",
			Why:     "Customers do not speak in our acronyms, so this was written from the inside.",
			Source:  "service blueprint audits, jargon",
			Fix:     "write it the way they would say it",
		}, jargon},
		{Rule{
			ID: "says-like-marketing", Severity: Warn,
			Catches: "A quote that sounds like an advertisement.",
			Why:     "People do not talk like brochures, so this was not heard word for word.",
			Source:  "empathy map, quotes word for word",
			Fix:     "write down what was said, or take it out",
		}, saysLikeMarketing},
		{Rule{
			ID: "hmw-shape", Severity: Warn,
			Catches: "A how-might-we that is no question, holds its solution, or is too broad.",
			Why:     "A question with the answer inside stops the room from finding a better one.",
			Source:  "how might we",
			Fix:     "ask “How might we …?” about the person, with room for many answers",
		}, howMightWeShape},
	}
}

var companyWords = lexiconOf(
	"ticket", "onboarding", "case", "intake", "triage", "escalation", "adjudication", "provisioning", "fulfilment", "fulfillment",
	"conversion", "activation", "acquisition", "claim form", "first notice of loss", "requisition", "touchpoint", "kyc", "sla",
)

func insideOutWords(e *examination, report *report) {
	for _, station := range e.stations {
		if !station.ofCustomer() {
			continue
		}
		if word := companyWords.in(station.stage.Name); word != "" {
			report.at(station.place("name"), "`%s` is called by the company's word “%s”", station.name(), word)
		}
	}
}

// acronym is two to five capitals in a row.
var acronym = regexp.MustCompile(`\b[A-Z]{2,5}s?\b`)

// commonAcronyms are those that everybody says.
var commonAcronyms = []string{
	"AM", "ATM", "CAD", "CD", "COVID", "DIY", "DVD", "EU", "EUR", "FAQ", "GBP", "GP", "GPS", "ID", "II", "III", "IV", "MRI", "NHS", "OK",
	"PDF", "PIN", "PM", "QR", "SIM", "SMS", "TV", "UK", "US", "USA", "USB", "USD", "VAT", "WC",
}

// customerLanes are the rows in which a customer speaks.
var customerLanes = []string{"does", "thinks", "feels", "evidence", "pains", "highs"}

func jargon(e *examination, report *report) {
	for _, station := range e.stations {
		if !station.ofCustomer() {
			continue
		}
		for _, lane := range customerLanes {
			for i, note := range station.stage.Notes(lane) {
				if word := unknownAcronym(note.Text); word != "" {
					report.at(station.place(lane, i), "“%s” uses the acronym %s", note.Text, word)
				}
			}
		}
	}
}

// unknownAcronym finds the first acronym that not everybody says; "" for none.
// A text all in capitals is loud, not jargon.
func unknownAcronym(text string) string {
	if !capitalsInARow(text) || strings.ToUpper(text) == text {
		return ""
	}
	for _, word := range acronym.FindAllString(text, -1) {
		if !slices.Contains(commonAcronyms, strings.TrimSuffix(word, "s")) {
			return word
		}
	}
	return ""
}

// capitalsInARow reports whether it is worth looking closer: most texts hold
// no two capitals in a row.
func capitalsInARow(text string) bool {
	before := false
	for i := range len(text) {
		capital := 'A' <= text[i] && text[i] <= 'Z'
		if capital && before {
			return true
		}
		before = capital
	}
	return false
}

var superlatives = lexiconOf(
	"seamless", "seamlessly", "best in class", "world class", "first class", "delightful", "amazing", "awesome", "fantastic", "incredible",
	"innovative", "cutting edge", "state of the art", "game changer", "game changing", "effortless", "effortlessly", "unparalleled",
	"exceptional", "outstanding", "exceeds expectations", "exceeded my expectations", "exceeded all my expectations", "top notch",
	"value proposition", "one stop shop", "trusted partner", "customer centric", "revolutionary", "second to none", "unrivalled",
	"truly cares", "peace of mind", "hassle free",
)

func saysLikeMarketing(e *examination, report *report) {
	for _, persona := range e.personas {
		if word := superlatives.in(persona.Quote.Text); word != "" {
			report.at(record(model.KindPersona, persona.ID, "quote"), "“%s” says “%s”, as advertisements do", persona.Quote.Text, word)
		}
	}
	for _, empathyMap := range e.maps {
		for i, note := range empathyMap.Says {
			if word := superlatives.in(note.Text); word != "" {
				report.at(record(model.KindEmpathyMap, empathyMap.ID, "says", i), "“%s” says “%s”, as advertisements do", note.Text, word)
			}
		}
	}
}

var (
	solutions = lexiconOf(
		"by using", "by building", "by adding", "by introducing", "by launching", "ai", "machine learning", "app", "chatbot", "bot", "portal",
		"dashboard", "website", "platform", "software", "algorithm", "blockchain",
	)
	broadWishes = lexiconOf(
		"life better", "lives better", "things better", "better experience", "improve the experience", "improve customer experience",
		"improve employee experience", "make people happy", "make customers happy", "make everyone happy", "delight",
	)
)

const (
	question    = "how might we"
	fewestAsked = 4 // words behind the question's beginning
)

func howMightWeShape(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		asked := strings.TrimSpace(initiative.HowMightWe)
		at := record(model.KindInitiative, initiative.ID, "hmw")
		body, begins := strings.CutPrefix(strings.ToLower(asked), question)
		switch {
		case asked == "":
		case begins && !strings.HasSuffix(asked, "?"):
			report.at(at, "“%s” has no question mark", asked).repairBySetting(at, strings.TrimRight(asked, ".! ")+"?")
		case !begins:
			report.at(at, "“%s” does not ask how we might", asked)
		case solutions.in(body) != "":
			report.at(at, "“%s” holds a solution: “%s”", asked, solutions.in(body))
		case broadWishes.in(body) != "" || len(tokens(body)) < fewestAsked:
			report.at(at, "“%s” is too broad to answer", asked)
		}
	}
}
