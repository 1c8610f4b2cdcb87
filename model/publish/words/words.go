// Package words says in a few words what pages and drawings show of a
// blueprint, so that all of them say the same.
package words

import (
	"slices"
	"strings"
	"time"

	"github.com/rivo/uniseg"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/insight"
	"interlock/model/publish/curve"
)

// Initials are the first letters of the first and the last word of a name.
func Initials(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	letters := firstLetter(words[0])
	if len(words) > 1 {
		letters += firstLetter(words[len(words)-1])
	}
	return letters
}

func firstLetter(word string) string {
	letter, _, _, _ := uniseg.FirstGraphemeClusterInString(word, -1)
	return strings.ToUpper(letter)
}

// Side names a side: "Customer" or "Employee".
func Side(side model.Side) string {
	if side == model.Employee {
		return "Employee"
	}
	return "Customer"
}

// Feeling says an emotion as number and word: "−2 let down".
func Feeling(emotion int) string {
	return Signed(emotion) + " " + model.EmotionWord(emotion)
}

// Signed writes an emotion with its sign; zero has none.
func Signed(emotion int) string {
	emotion = curve.Clamp(emotion)
	switch {
	case emotion < 0:
		return "−" + string(rune('0'-emotion))
	case emotion > 0:
		return "+" + string(rune('0'+emotion))
	}
	return "0"
}

// Delta says how much better a stage feels than in the journey that is varied:
// "▲ +2", "▼ −1" or "="; "" where one of the two is not known.
func Delta(stage blueprint.VariedStage) string {
	switch delta, known := stage.Delta(); {
	case !known:
		return ""
	case delta > 0:
		return "▲ " + blueprint.Signed(float64(delta))
	case delta < 0:
		return "▼ " + blueprint.Signed(float64(delta))
	}
	return "="
}

// Fate says what a variant does with a stage: "new", "changed, pains, time".
func Fate(stage blueprint.VariedStage) string {
	changed := strings.ToLower(strings.Join(stage.Changed, ", "))
	if stage.Fate == blueprint.Changed {
		return changed
	}
	return Joined(string(stage.Fate), changed)
}

// Date writes an ISO date as people read it; anything else stays.
func Date(date string) string {
	for _, layout := range []struct{ iso, words string }{{time.DateOnly, "2 January 2006"}, {"2006-01", "January 2006"}} {
		if day, err := time.Parse(layout.iso, date); err == nil {
			return day.Format(layout.words)
		}
	}
	return date
}

// Names lists what things are called: "Maya, Tom".
func Names(list []blueprint.Named) string {
	titles := make([]string, len(list))
	for i, named := range list {
		titles[i] = named.Title
	}
	return strings.Join(titles, ", ")
}

// Joined joins the texts that are not empty with commas.
func Joined(texts ...string) string {
	return strings.Join(known(texts), ", ")
}

func known(texts []string) []string {
	return slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return text == "" })
}

// Enumerate lists texts as people say them: "A, B and C".
func Enumerate(texts []string) string {
	last := len(texts) - 1
	if last <= 0 {
		return strings.Join(texts, "")
	}
	return strings.Join(texts[:last], ", ") + " and " + texts[last]
}

// Kicker is the small line above the title of a journey: whose it is, and of
// what kind.
func Kicker(journey *blueprint.Journey) string {
	words := []string{Side(journey.Side) + " journey", journey.Persona.Title, strings.ReplaceAll(journey.View, "-", " "), journey.State}
	return strings.Join(known(words), " · ")
}

// JourneyFacts are the sentences that stand above the map of a journey.
func JourneyFacts(journey *blueprint.Journey) []blueprint.Fact {
	facts := []blueprint.Fact{
		{Label: "Scenario", Text: journey.Scenario},
		{Label: "Begins when", Text: journey.Trigger},
		{Label: "Goal", Text: journey.Goal},
		{Label: "Expects", Text: journey.Expects},
		{Label: "Takes", Text: journey.Time.String()},
		{Label: "Variant of", Text: journey.VariantOf.Title},
	}
	return slices.DeleteFunc(facts, func(fact blueprint.Fact) bool { return fact.Text == "" })
}

// StageTime says how long a stage takes: "20 minutes, waits 2 days".
func StageTime(time blueprint.Time) string {
	switch {
	case time.Active > 0 && time.Wait > 0:
		return insight.Length(time.Active) + ", waits " + insight.Length(time.Wait)
	case time.Wait > 0:
		return "waits " + insight.Length(time.Wait)
	case time.Active > 0:
		return insight.Length(time.Active)
	}
	return ""
}
