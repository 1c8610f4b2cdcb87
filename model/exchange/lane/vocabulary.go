package lane

import "strings"

// Keys that are no field of a stage. The others are the keys of
// model.StageFields, such as Does and Pains, and "time.active" and
// "time.wait".
const (
	Stage   = "stage"   // the name of a stage
	StageID = "id"      // the id of a stage
	Order   = "order"   // the position of a stage
	Journey = "journey" // the title of a journey
	Persona = "persona" // who goes through it
	Side    = "side"    // whose experience it is
	Goal    = "goal"    // what they want
	Link    = "link"    // what it harms or helps

	Responses = "responses" // how many people a score is the mean of
	Ignored   = "ignored"   // says nothing, such as a line number
)

// The keys of the stage's own fields that readers ask for by name.
const (
	Phase         = "phase"
	Does          = "does"
	Thinks        = "thinks"
	Feels         = "feels"
	Emotion       = "emotion"
	Channels      = "channels"
	ActiveTime    = "time.active"
	WaitTime      = "time.wait"
	Moment        = "moment"
	Pains         = "pains"
	Highs         = "highs"
	Opportunities = "opportunities"
	Metrics       = "metrics"
	Evidence      = "evidence"
	Frontstage    = "frontstage"
	Backstage     = "backstage"
	Support       = "support"
)

// vocabulary lists the words for each key, in lower case, in the singular,
// without punctuation.
func vocabulary() map[string][]string {
	return map[string][]string{
		Stage:     {"stage", "stage name", "journey stage", "step name", "journey step", "moment name", "milestone", "sub stage", "substage"},
		StageID:   {"id", "stage id", "key"},
		Order:     {"order", "stage order", "stageorder", "position", "sequence", "number", "no", "nr", "index"},
		Journey:   {"journey", "journey name", "journey title", "scenario", "map", "path"},
		Persona:   {"persona", "actor", "stakeholder", "who", "role", "user type", "segment", "archetype"},
		Side:      {"side", "perspective", "journey kind", "kind"},
		Goal:      {"goal", "need", "motivation", "want", "job to be done", "jobs to be done", "jtbd", "intention", "expectation", "objective", "desired outcome"},
		Link:      {"link", "interlock", "harm", "help", "harms or helps"},
		Responses: {"response", "respondent", "n", "n rated", "sample", "sample size", "number of responses", "number of respondents", "base", "base size"},
		Ignored:   {"", "row", "line", "stakeholderorder", "stakeholder order"},

		Phase: {"phase", "macro stage", "main stage", "stage group", "part", "section", "chapter"},
		Does: {
			"does", "do", "doing", "action", "activity", "task", "step", "behaviour", "behavior", "what they do",
			"what happens", "process", "interaction", "event", "experience step", "steps and actions", "user story",
		},
		Thinks: {
			"thinks", "think", "thinking", "thought", "question", "mindset", "what they think", "think and ask",
			"consideration", "thought and question", "mental model", "quote", "says", "say", "saying", "voice of the customer", "voc", "verbatim",
		},
		Feels: {
			"feels", "feel", "feeling", "feelings and emotions", "what they feel", "mood",
			"think and feel", "thinks and feels", "thinking and feeling", "thoughts and feelings",
		},
		Emotion: {
			"emotion", "emotional journey", "emotional curve", "emotion curve", "emotional state", "emotional response", "emotional experience",
			"sentiment", "satisfaction", "experience", "score", "experience score", "emotion score", "satisfaction score",
			"emotional level", "emotion level", "mean", "rating", "emotional graph", "mood score",
		},
		Channels: {"channel", "touchpoint", "touch point", "device", "medium", "media", "where", "place", "location", "platform", "contact point"},

		ActiveTime: {"time", "duration", "active time", "time on task", "effort", "time spent", "time active", "active", "how long"},
		WaitTime:   {"wait", "waiting", "waiting time", "wait time", "time wait", "delay"},
		Moment:     {"moment of truth", "moment that matters", "moment", "key moment", "mot", "critical moment"},
		Pains: {
			"pain", "pain point", "painpoint", "barrier", "problem", "frustration", "issue", "challenge", "obstacle",
			"friction", "what hurts", "low", "low point", "fail point", "failure point", "blocker", "worry", "fear", "negative", "risk",
		},
		Highs: {
			"high", "high point", "gain", "delight", "delighter", "positive", "strength", "what works", "benefit", "peak",
			"what is good", "highlight", "bright spot", "happy moment",
		},
		Opportunities: {
			"opportunity", "idea", "solution", "improvement", "recommendation", "how might we", "hmw", "insight and opportunity",
			"what we could change", "next step", "possible solution", "suggestion", "what could be better", "innovation",
		},
		Metrics: {"metric", "kpi", "measure", "key performance indicator", "success metric", "signal", "indicator", "measurement"},
		Evidence: {
			"evidence", "physical evidence", "prop", "artefact", "artifact", "tangible", "props and evidence", "material",
			"collateral", "document", "physical and digital evidence",
		},
		Frontstage: {
			"frontstage", "front stage", "onstage", "on stage", "frontstage action", "front stage action", "onstage action",
			"onstage contact action", "frontstage interaction", "visible contact action", "employee action", "staff action",
			"frontline", "front line", "frontstage people", "staff", "agent", "employee", "service staff", "visible employee action",
			"frontstage tech", "frontstage technology", "frontstage employee action", "contact person", "team", "front desk",
		},
		Backstage: {
			"backstage", "back stage", "backstage action", "back stage action", "invisible contact action", "backstage contact action",
			"backstage process", "behind the scene", "behind the scenes", "back office", "backoffice", "backstage people",
			"backstage interaction", "invisible employee action", "backstage tech", "backstage technology", "internal process", "internal action",
			"backstage employee action",
		},
		Support: {
			"support", "support process", "supporting process", "supporting system", "system", "support system", "technology",
			"tool", "it system", "policy", "partner", "support action", "infrastructure", "resource", "third party", "back end", "backend",
			"system and policy", "tools and systems", "systems and tools", "support processes and systems",
		},
	}
}

// whose are words in front of a label that only say whose it is.
func whose() []string {
	return []string{
		"the", "their", "our", "key", "main", "customer", "customers", "user", "users", "client", "patient", "citizen", "guest",
		"visitor", "buyer", "shopper", "traveller", "traveler", "passenger", "member", "persona", "current", "perceived",
	}
}

// meanings turns the vocabulary round: what each phrase means.
func meanings() map[string]string {
	turned := map[string]string{}
	for key, phrases := range vocabulary() {
		for _, phrase := range phrases {
			turned[singular(phrase)] = key
		}
	}
	return turned
}

// singular takes the plural off every word, well enough for matching: both the
// vocabulary and the label go through it.
func singular(phrase string) string {
	words := strings.Fields(phrase)
	for i, word := range words {
		switch {
		case len(word) > 4 && strings.HasSuffix(word, "ies"):
			words[i] = strings.TrimSuffix(word, "ies") + "y"
		case len(word) > 4 && (strings.HasSuffix(word, "sses") || strings.HasSuffix(word, "shes") || strings.HasSuffix(word, "ches")):
			words[i] = strings.TrimSuffix(word, "es")
		case len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss"):
			words[i] = strings.TrimSuffix(word, "s")
		}
	}
	return strings.Join(words, " ")
}
