package html

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rivo/uniseg"

	"interlock/model"
	"interlock/model/blueprint"
)

// initials are the first letters of the first and the last word of a name.
func initials(name string) string {
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

// sideClass is the class that gives a side its colour.
func sideClass(side model.Side) string {
	if side == model.Employee {
		return "employee"
	}
	return "customer"
}

func sideWord(side model.Side) string {
	if side == model.Employee {
		return "Employee"
	}
	return "Customer"
}

// actors are who and what stands behind a note of the delivery lanes.
func actors(note blueprint.Note) []string {
	var list []string
	for _, name := range []string{note.Who.Title, note.Carrier} {
		if name != "" {
			list = append(list, name)
		}
	}
	return list
}

// mark is one thing to know about a note, in a word.
type mark struct {
	Sign string // the class of the sign before the word; "" for none
	Word string
}

// marks say of a note how bad it is, how we know it and what it belongs to.
func marks(note blueprint.Note) []mark {
	var list []mark
	if note.Severity > 0 {
		list = append(list, mark{Word: "severity " + strconv.Itoa(note.Severity)})
	}
	if note.Basis != "" {
		list = append(list, basisMark(note.Basis))
	}
	for _, source := range note.Sources {
		list = append(list, mark{Word: source.ID})
	}
	if note.Kind != "" {
		list = append(list, mark{Word: note.Kind})
	}
	for _, tag := range note.Tags {
		list = append(list, mark{Word: tag})
	}
	switch {
	case note.Dots == 1:
		list = append(list, mark{Word: "1 vote"})
	case note.Dots > 1:
		list = append(list, mark{Word: strconv.Itoa(note.Dots) + " votes"})
	}
	return list
}

// basisMark is a full circle for what was measured, a half one for what people
// said or did, and an empty one for guesses.
func basisMark(basis model.Basis) mark {
	switch {
	case basis.Guess():
		return mark{"empty", "guess"}
	case basis == model.Measured:
		return mark{"full", string(basis)}
	}
	return mark{"half", string(basis)}
}

// feeling says an emotion as number and word: "−2 let down".
func feeling(emotion int) string {
	return signed(clamp(emotion)) + " " + blueprint.EmotionWord(emotion)
}

func signed(emotion int) string {
	switch {
	case emotion < 0:
		return "−" + string(rune('0'-emotion))
	case emotion > 0:
		return "+" + string(rune('0'+emotion))
	}
	return "0"
}

// dateInWords writes an ISO date as people read it; anything else stays.
func dateInWords(date string) string {
	for _, layout := range []struct{ iso, words string }{{time.DateOnly, "2 January 2006"}, {"2006-01", "January 2006"}} {
		if day, err := time.Parse(layout.iso, date); err == nil {
			return day.Format(layout.words)
		}
	}
	return date
}

// names lists what things are called: "Maya, Tom".
func names(list []blueprint.Named) string {
	titles := make([]string, len(list))
	for i, named := range list {
		titles[i] = named.Title
	}
	return strings.Join(titles, ", ")
}

// effectClass is the class of what a link does.
func effectClass(link blueprint.Link) string {
	switch link.Effect {
	case "harms", "helps":
		return link.Effect
	}
	return "touches"
}

// cellClass is the class of a crossing: what its links do; "" without one.
func cellClass(cell blueprint.Cell) string {
	class := ""
	for _, link := range cell {
		switch effect := effectClass(link); {
		case class == "":
			class = effect
		case class != effect:
			return "both"
		}
	}
	return class
}

// joined joins the texts that are not empty with commas.
func joined(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(text string) bool { return text == "" }), ", ")
}

// enumerate lists texts as people say them: "A, B and C".
func enumerate(texts []string) string {
	last := len(texts) - 1
	if last <= 0 {
		return strings.Join(texts, "")
	}
	return strings.Join(texts[:last], ", ") + " and " + texts[last]
}
