package present_test

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/round"
	"interlock/model/yamltext"
	"interlock/tui/present"
	"interlock/tui/theme"
)

// small is a workshop of which every word can be told apart.
func small() map[string]string {
	return map[string]string{
		"workshop.yaml":        "title: Claims\ndecision: Fund one thing\nparticipants: [{id: dk, name: Dana Kimball}, {id: jo, name: Jo}]\nfacilitator: Orla\n",
		"personas/maya.yaml":   "side: customer\nname: Maya Singh\nquote: Maya waited for Tomasz\nserves: []\n",
		"personas/tomasz.yaml": "side: employee\nname: Tomasz\nrole: claims handler\nserves: [maya]\n",
		"empathy/day-4.yaml":   "situation: Day 4\npersona: maya\nsays:\n  - {text: \"Dana rang, MAYA said\", basis: said}\nthinks:\n  - {text: It is my fault, basis: assumed}\npains:\n  - {text: Only for us, audience: private}\n",
		"journeys/claim.yaml": "title: From burst pipe to money\nside: customer\npersona: maya\nstages:\n" +
			"  - {id: report, name: Report it, emotion: -1}\n" +
			"  - {id: wait, name: Wait for Tomasz, emotion: -2, moment: {why: Trust breaks here}, pains: [{text: Nobody rings, severity: 3}]}\n",
		"journeys/day.yaml":        "title: A day\nside: employee\npersona: tomasz\nstages:\n  - {id: approve, name: Ask for approval, emotion: 1}\n",
		"links/cap.yaml":           "from: day/approve\nto: claim/wait\neffect: harms\nstrength: 3\nbecause: Tomasz cannot promise a date to maya\nbasis: observed\n",
		"initiatives/raise.yaml":   "title: Raise the cap for Jo\ndimension: moment\nowner: Orla\nfixes: [claim/wait]\n",
		"metrics/csat.yaml":        "name: Satisfaction\nside: customer\nunit: \"%\"\ntarget: 80\nreadings:\n  - {at: 2025-05, value: 60}\n",
		"actions.yaml":             "actions:\n  - {text: Ask Maya Singh, who: Dana Kimball, by: 2025-07-01}\n",
		"decisions.yaml":           "decisions:\n  - {text: Jo decides, by: Jo}\n",
		"parking.yaml":             "parking:\n  - {text: Dana asks about cover, from: dk}\n",
		"empathy/not-begun.yaml":   "situation: Night\npersona: maya\n",
		"inbox/dk.yaml":            "day-4: {says: [A hidden sentence]}\n",
		"votes/dk.yaml":            "votes: [claim/wait]\n",
		"metrics/nothing-yet.yaml": "name: Effort\n",
	}
}

func field(id, key string) model.Place {
	return model.Place{File: model.KindEmpathyMap.Path(id), Path: yamltext.Path{key}}
}

func TestEveryPartOfAWorkshopHasItsSlides(t *testing.T) {
	t.Parallel()
	s := set(small(), 80, 24)
	all := s.all(t)
	for _, text := range []string{
		"Claims", "Decision: Fund one thing", "Maya waited for Tomasz", "◐ Dana rang, MAYA said (said)", "○ It is my fault (a guess: assumed)",
		"1  Report it", "Emotion: −1 uneasy", "★ A moment that matters: Trust breaks here", "─ Nobody rings (severity 3)",
		"▼ Tomasz, Ask for approval (harms, strength 3 of 3)", "Satisfaction", "Now: 60 %", "Target: 80 %",
		"Does good work arrive?", "Wait for Tomasz: not carried", "Raise the cap for Jo", "Dana Kimball: Ask Maya Singh (by 2025-07-01)",
		"Jo decides (by Jo)", "Dana asks about cover", "Why it matters:", "What to do:",
	} {
		if !strings.Contains(all, text) {
			t.Errorf("%q is on no slide of\n%s", text, all)
		}
	}
	for _, text := range []string{"Only for us", "A hidden sentence", "Nothing here yet", "Effort", "dot"} {
		if strings.Contains(all, text) {
			t.Errorf("%q is shown:\n%s", text, all)
		}
	}
}

func TestWhatIsEmptyIsShownToThoseWhoAsk(t *testing.T) {
	t.Parallel()
	s := set(small(), 60, 20)
	if !s.Reveal(present.Empathy, field("not-begun", "sees")) {
		t.Fatal("there is no slide of an empty field")
	}
	s.expect(t, "Maya Singh · Night", "Sees", "Nothing here yet.")
	s.press(t, "left").expectNot(t, "Nothing here yet.")
}

func TestKeysGoThroughTheShow(t *testing.T) {
	t.Parallel()
	s := set(small(), 60, 20)
	s.expect(t, "Claims").press(t, "left").expect(t, "Claims")
	s.press(t, "4").expect(t, "From burst pipe to money", "Journeys 1/5")
	s.press(t, "space").expect(t, "1  Report it").press(t, "pgup").expect(t, "From burst pipe", "Journeys 1/5")
	s.press(t, "g").expect(t, "4 Journeys (5)", "2 People (2)", "c Clock and prompt")
	s.press(t, "left").expect(t, "From burst pipe")
	s.press(t, "end").expect(t, "Finding").press(t, "home").expect(t, "Claims")
	s.press(t, "b").expectNot(t, "Claims")
	if blank := strings.TrimSpace(s.text()); blank != "" {
		t.Errorf("a blank screen shows %q", blank)
	}
	s.press(t, "4").expect(t, "Claims") // Any key brings it back, and does no more.
	s.press(t, "9").expect(t, "No agenda runs").press(t, "right").expect(t, "Claims")
}

func TestASlideIsFoundByItsPlace(t *testing.T) {
	t.Parallel()
	stage := model.StagePlace("claim", 1)
	for _, test := range []struct {
		section present.Section
		place   model.Place
		shows   string
	}{
		{present.Journeys, stage, "2  Wait for Tomasz"},
		{present.Journeys, model.Place{File: stage.File, Path: stage.Path.With("pains", 0)}, "2  Wait for Tomasz"},
		{present.Interlock, stage, "a moment that matters"},
		{present.Interlock, model.Place{File: "links/cap.yaml"}, "a moment that matters"},
		{present.Journeys, model.Place{File: "journeys/claim.yaml"}, "From burst pipe"},
		{present.Empathy, field("day-4", "thinks"), "Thinks"},
		{present.Empathy, model.Place{File: "empathy/day-4.yaml"}, "Says"},
		{present.People, model.Place{File: "personas/tomasz.yaml"}, "Employee"},
		{present.Plan, model.Place{File: "initiatives/raise.yaml"}, "Raise the cap"},
		{present.Plan, model.Place{File: "loops/gone.yaml"}, "Plan and actions 1/"},
		{present.Overview, model.Place{}, "Overview 1/"},
	} {
		s := set(small(), 60, 20)
		if s.press(t, "end"); !s.Reveal(test.section, test.place) {
			t.Errorf("%s: nothing is shown", test.place)
		}
		s.expect(t, test.shows)
	}
}

func TestTheNoteUnderTheCursorIsShown(t *testing.T) {
	t.Parallel()
	s := set(small(), 80, 24)
	s.theme = theme.Dark()
	at := field("day-4", "says")
	at.Path = at.Path.With(1)
	s.Reveal(present.Empathy, at)
	s.expectLarge(t, "MAYA said (said)", present.MediumLetters)
	long := "situation: Day 4\npersona: maya\nsays:\n  - Dana rang and rang and rang and nobody at all was there to answer\n"
	s.edit("empathy/day-4.yaml", long).expectLarge(t, "nobody at all was", present.MediumLetters)
	s.edit("empathy/day-4.yaml", long+"  - A new note\n").expectLarge(t, "A new note", present.MediumLetters)
	s.press(t, "left").expectLarge(t, "nobody at all was", present.MediumLetters)
	s.edit("empathy/day-4.yaml", long+"  - A newer note\n").expectLarge(t, "nobody at all was", present.MediumLetters)
}

func TestASlideFollowsEdits(t *testing.T) {
	t.Parallel()
	s := set(small(), 60, 20)
	s.Reveal(present.Journeys, model.StagePlace("claim", 1))
	s.edit("personas/aaron.yaml", "side: customer\nname: Aaron\n").expect(t, "2  Wait for Tomasz")
	s.edit("journeys/claim.yaml", "title: A claim\nside: customer\nstages:\n  - {id: report, name: Report it}\n  - {id: wait, name: Hear nothing at all}\n")
	s.expect(t, "2  Hear nothing at all")
	s.edit("journeys/claim.yaml", "title: A claim\nside: customer\nstages: []\n").expectNot(t, "Hear nothing")
}

func TestNamesAreMaskedEverywhere(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		s := set(small(), size[0], size[1])
		s.kept[agenda.Name] = running(s.now, "Ask Maya and Jo")
		s.press(t, "m")
		all := s.all(t) + s.press(t, "c").text()
		words := strings.FieldsFunc(all, func(r rune) bool { return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z') })
		for _, name := range []string{"maya", "singh", "tomasz", "dana", "kimball", "jo", "orla"} {
			if slices.ContainsFunc(words, func(word string) bool { return strings.EqualFold(word, name) }) {
				t.Errorf("%s is named at %v:\n%s", name, size, all)
			}
		}
		for _, standIn := range []string{"Customer A", "Handler B", "Participant C"} {
			if !strings.Contains(strings.Join(strings.Fields(all), " "), standIn) {
				t.Errorf("%s stands nowhere in\n%s", standIn, all)
			}
		}
		s.press(t, "m", "2").expect(t, "Maya Singh")
	}
}

// running is a clock whose second block has run for a minute.
func running(now time.Time, prompt string) agenda.Clock {
	five := 5
	clock := agenda.New(&model.Agenda{Title: "An hour", Blocks: []model.Block{
		{Title: "Open", Minutes: &five}, {Title: "Silent", Minutes: &five, Prompt: prompt}, {Title: "Share", Minutes: &five},
	}})
	return clock.Begin(now.Add(-time.Minute), 1)
}

func TestTheClockIsLarge(t *testing.T) {
	t.Parallel()
	s := set(small(), 40, 12)
	s.kept[agenda.Name] = running(s.now, "What did you hear?")
	s.press(t, "c").expect(t, "Block 2 of 3", "Silent", "4:00 left", "####")
	if !s.Ticking() {
		t.Error("the clock stands still")
	}
	s.now = s.now.Add(65 * time.Second)
	s.expect(t, "2:55 left")
	s.width, s.height = 80, 24
	s.expect(t, "What did you hear?", "Next: Share")
	s.now = s.now.Add(5 * time.Minute)
	s.expect(t, "2 min over")
	if s.press(t, "right"); s.Ticking() {
		t.Error("a clock ticks that is not shown")
	}
}

func TestARoundTellsNothingBeforeTheReveal(t *testing.T) {
	t.Parallel()
	opened := round.Round{Kind: round.Silent, Phase: round.Writing, Prompt: "What did you hear?", Place: "day-4", Fields: []string{"says"}}
	s := set(small(), 60, 20)
	s.kept["round"] = opened
	s.press(t, "c").expect(t, "What did you hear?", "1 of 2 have written").expectNot(t, "hidden sentence")
	opened.Phase = round.Review
	s.kept["round"] = opened
	s.press(t, "c").expect(t, "1 of 2 have written").expectNot(t, "hidden sentence")
	opened.Phase = round.Revealed
	s.kept["round"] = opened
	s.press(t, "c").expect(t, "─ A hidden sentence").expectNot(t, "Dana")

	vote := round.Round{Kind: round.Voting, Phase: round.Writing, Prompt: "Where is trust lost?", Place: "claim", Dots: 3}
	s.kept["round"] = vote
	s.press(t, "c").expect(t, "1 of 2 have voted").expectNot(t, "Wait for")
	vote.Phase = round.Revealed
	s.kept["round"] = vote
	s.press(t, "c").expect(t, "1 Wait for Tomasz")
}

// TestNothingIsDim looks at every cell of every slide: light on dark or dark on
// light, and as far apart as projectors need.
func TestNothingIsDim(t *testing.T) {
	t.Parallel()
	const least = 7
	for name, look := range map[string]*theme.Theme{"dark": theme.Dark(), "light": theme.Light()} {
		s := set(small(), 80, 24)
		s.theme = look
		for range 40 {
			cells := s.cells()
			for y := range s.height {
				for x := range s.width {
					cell := cells.CellAt(x, y)
					if cell == nil || strings.TrimSpace(cell.Content) == "" {
						continue
					}
					if cell.Style.Attrs&uv.AttrFaint != 0 {
						t.Fatalf("%s: %q is faint", name, cell.Content)
					}
					if apart := contrast(cell.Style.Fg, cell.Style.Bg); apart < least {
						t.Fatalf("%s: %q has a contrast of %.1f in\n%s", name, cell.Content, apart, s.text())
					}
				}
			}
			s.press(t, "right")
		}
	}
}

// contrast is how far two colours are apart, from 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(of color.Color) float64 {
	linear := func(value uint32) float64 {
		share := float64(value) / 0xffff
		if share <= 0.04045 {
			return share / 12.92
		}
		return math.Pow((share+0.055)/1.055, 2.4)
	}
	r, g, b, _ := of.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestTextsAreAsLargeAsTheyFit(t *testing.T) {
	t.Parallel()
	s := set(small(), 200, 50)
	s.theme = theme.Dark()
	s.press(t, "3").expectLarge(t, "Maya Singh · Day 4", present.MediumLetters).expectLarge(t, "Says", present.LargeLetters).expectLarge(t, "said (said)", present.LargeLetters)
	s.width, s.height = 80, 24
	s.expectLarge(t, "Says", present.LargeLetters).expectLarge(t, "MAYA said (said)", present.MediumLetters).expect(t, "Maya Singh · Day 4")
	s.width, s.height = 40, 12
	s.expect(t, "Says", "Dana rang, MAYA said")
	s.width, s.height = 120, 36
	s.edit("workshop.yaml", "title: 漢字\ndecision: Wait\n").press(t, "1").expect(t, "漢字").expectLarge(t, "Decision: Wait", present.MediumLetters)
}

func TestLettersHaveSizes(t *testing.T) {
	t.Parallel()
	s := set(small(), 200, 50)
	s.theme = theme.Dark()
	s.expect(t, "+ and - change the letters").expectLarge(t, "Decision: Fund one", present.LargeLetters)
	s.press(t, "+").expect(t, "No larger letters fit").press(t, "-").expectLarge(t, "Decision: Fund one thing", present.MediumLetters)
	s.press(t, "right", "home").expectLarge(t, "Decision: Fund one thing", present.MediumLetters)
	s.press(t, "-").expect(t, "Decision: Fund one thing").press(t, "-").expect(t, "No smaller letters")
	s.press(t, "+", "+").expectLarge(t, "Decision: Fund one", present.LargeLetters).expectNot(t, "No larger")
	s.width, s.height = 40, 12
	s.press(t, "+").expect(t, "No larger letters fit")
}

func TestPlainTerminals(t *testing.T) {
	t.Parallel()
	s := set(small(), 80, 24)
	s.theme = theme.New(theme.Options{ASCII: true})
	for _, char := range s.all(t) {
		if char > '~' && !strings.ContainsRune("−·“”→", char) {
			t.Errorf("%q is drawn", char)
		}
	}
}

func TestAnyWindowShowsSomething(t *testing.T) {
	t.Parallel()
	for width := range 45 {
		for _, height := range []int{0, 1, 2, 3, 5, 8, 12, 13} {
			s := set(small(), width, height)
			s.press(t, "4", "right", "right", "c", "g", "m", "b")
			if lines := strings.Count(s.view(), "\n") + 1; lines > max(1, height) {
				t.Fatalf("%d by %d: %d lines", width, height, lines)
			}
		}
	}
}

func TestABrokenWorkshopIsShown(t *testing.T) {
	t.Parallel()
	for _, files := range []map[string]string{nil, {"workshop.yaml": "a: [\n"}, {"journeys/x.yaml": "stages: [{}, {moment: {}}]\n"}} {
		s := set(files, 40, 12)
		s.all(t)
		s.expect(t, " ")
	}
}

func TestPlacesAreKeptAsJSON(t *testing.T) {
	t.Parallel()
	place := model.StagePlace("claim", 1)
	s := set(small(), 40, 12)
	s.kept[present.LookingName] = present.LookingAt(present.Journeys, place)
	var read present.Looking
	if !s.Kept(present.LookingName, &read) || fmt.Sprint(read.Place()) != fmt.Sprint(place) || read.Section != present.Journeys {
		t.Errorf("read as %v", read)
	}
}
