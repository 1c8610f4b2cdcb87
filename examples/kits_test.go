package examples_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"interlock/examples"
	"interlock/model"
	"interlock/model/check"
	"interlock/model/learn"
)

func kit(t *testing.T, name string) learn.Kit {
	t.Helper()
	kit, err := examples.Kit(name)
	if err != nil {
		t.Fatal(err)
	}
	return kit
}

// eachKit runs a test on every learning kit.
func eachKit(t *testing.T, test func(t *testing.T, kit learn.Kit)) {
	t.Helper()
	kits, err := examples.Kits()
	if err != nil {
		t.Fatal(err)
	}
	for _, kit := range kits {
		t.Run(kit.Name, func(t *testing.T) {
			t.Parallel()
			test(t, kit)
		})
	}
}

func TestKitsSayWhatATrainerNeeds(t *testing.T) {
	t.Parallel()
	eachKit(t, func(t *testing.T, kit learn.Kit) {
		for what, text := range map[string]string{
			"title": kit.Title, "summary": kit.Summary, "group": kit.Group, "task": kit.Task, "opening": kit.Opening, "closing": kit.Closing,
		} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("it has no %s", what)
			}
		}
		if kit.Minutes < 10 || len(kit.Open) == 0 || len(kit.Teaches) == 0 {
			t.Errorf("it has %d minutes, %d files to open and %d rules", kit.Minutes, len(kit.Open), len(kit.Teaches))
		}
		for _, file := range kit.Open {
			if _, there := kit.Start[file]; !there {
				t.Errorf("%s is to be opened and not handed out", file)
			}
		}
		for _, rule := range kit.Teaches {
			if _, known := check.RuleByID(rule); !known {
				t.Errorf("it teaches the rule %q, which is none", rule)
			}
		}
		if !kit.Solved() && len(kit.Tour) == 0 {
			t.Error("there is nothing to solve and nothing to read")
		}
	})
}

func TestKeysHelpAndCountToTen(t *testing.T) {
	t.Parallel()
	eachKit(t, func(t *testing.T, kit learn.Kit) {
		if !kit.Solved() {
			return
		}
		if most := kit.Most(); most != 10 && most != 20 {
			t.Errorf("the points add up to %d, want 10, or 20 for faults", most)
		}
		seen := map[string]bool{}
		for _, criterion := range kit.Key {
			if !model.ValidID(criterion.ID) || seen[criterion.ID] || criterion.Asks == "" || criterion.Hint == "" || criterion.Answer == "" || len(criterion.Any) == 0 {
				t.Errorf("the criterion %q is not told in full, or twice", criterion.ID)
			}
			seen[criterion.ID] = true
		}
		for i, said := range kit.Levels {
			if said == "" {
				t.Errorf("nothing is said at level %d", i)
			}
		}
	})
}

// What is handed out can be read and leads nowhere wrong, unless that is the fault to find.
func TestKitsHandOutWorkshops(t *testing.T) {
	t.Parallel()
	eachKit(t, func(t *testing.T, kit learn.Kit) {
		faults := 0
		for _, finding := range check.All(model.NewWorkshop(kit.Start)) {
			if rule, _ := check.RuleByID(finding.Rule); rule.ID == model.RuleParseError || rule.ID == model.RuleBadValue || rule.ID == model.RuleUnknownKey || rule.ID == model.RuleBrokenRef {
				if faults++; !strings.Contains(kit.Name, examples.Flawed) || faults > 1 {
					t.Error(finding)
				}
			}
		}
	})
}

// A kit that is handed back as it was earns next to nothing, and says nothing of its faults.
func TestUntouchedKitsEarnNothing(t *testing.T) {
	t.Parallel()
	eachKit(t, func(t *testing.T, kit learn.Kit) {
		workshop := model.NewWorkshop(kit.Files())
		if changed := kit.Changed(workshop); len(changed) > 0 {
			t.Errorf("a new exercise is changed in %v", changed)
		}
		if !kit.Solved() {
			return
		}
		if found := check.All(workshop); len(found) > 0 {
			t.Errorf("it tells at once: %v", found[0])
		}
		if sheet := learn.Score(kit, workshop); sheet.OutOfTen() > 1 || sheet.Level() != 0 {
			t.Errorf("untouched it earns %v of ten: %v", sheet.OutOfTen(), ids(sheet.Met))
		}
	})
}

// What is taken away, emptied or broken earns no more than what was left alone,
// but where taking it away is the answer.
func TestBreakageEarnsNothing(t *testing.T) {
	t.Parallel()
	eachKit(t, func(t *testing.T, kit learn.Kit) {
		untouched := learn.Score(kit, model.NewWorkshop(kit.Files()))
		leave := 0
		for _, criterion := range kit.Key {
			if slices.ContainsFunc(criterion.Any, func(c learn.Condition) bool { return c.Gone != "" }) {
				leave += criterion.Points
			}
		}
		for way, broken := range map[string]struct {
			text string
			most int
		}{"gone": {most: leave}, "emptied": {text: "# nothing\n"}, "hollow": {text: "{}\n"}, "broken": {text: "a: b: \"c\n"}} {
			texts := kit.Files()
			for name := range kit.Start {
				if texts[name] = broken.text; way == "gone" {
					delete(texts, name)
				}
			}
			sheet := learn.Score(kit, model.NewWorkshop(texts))
			if sheet.Points() > untouched.Points()+broken.most {
				t.Errorf("%s, it earns %d: %v", way, sheet.Points(), ids(sheet.Met))
			}
			if unread := len(sheet.Unread); (way == "broken") != (unread == len(kit.Start)) {
				t.Errorf("%s, %d files cannot be read", way, unread)
			}
		}
	})
}

func TestTheCaseWithoutItsFaultsEarnsAll(t *testing.T) {
	t.Parallel()
	kit := kit(t, examples.Flawed)
	worked, err := examples.Files("home-claims")
	if err != nil {
		t.Fatal(err)
	}
	texts := kit.Files()
	maps.Copy(texts, worked)
	delete(texts, "personas/nerys.yaml")
	delete(texts, "metrics/texts-in-time.yaml")
	delete(texts, "links/diary-agree.yaml") // was planted as a whole, and hides what it tells when it goes
	if missed := ids(learn.Score(kit, model.NewWorkshop(texts)).Missed); !slices.Equal(missed, []string{"fault-4"}) {
		t.Errorf("missed %v", missed)
	}
}

func TestAnotherSpellingMendsNothing(t *testing.T) {
	t.Parallel()
	kit := kit(t, examples.Flawed)
	joan := replaced(t, kit, "personas/joan.yaml", "summary: \"Like", "summary: >-\n  Like", "who rings.\"", "who\n  rings.")
	if met := ids(learn.Score(kit, made(kit, "personas/joan.yaml", joan)).Met); len(met) > 0 {
		t.Errorf("met %v", met)
	}
}

func ids(criteria []learn.Criterion) []string {
	var list []string
	for _, criterion := range criteria {
		list = append(list, criterion.ID)
	}
	return list
}

// made is a kit with files written into it.
func made(kit learn.Kit, files ...string) *model.Workshop {
	texts := maps.Clone(kit.Files())
	for i := 0; i+1 < len(files); i += 2 {
		texts[files[i]] = files[i+1]
	}
	return model.NewWorkshop(texts)
}

// replaced is a kit with words of one file put into the place of others.
func replaced(t *testing.T, kit learn.Kit, file string, pairs ...string) string {
	t.Helper()
	text := kit.Start[file]
	for i := 0; i+1 < len(pairs); i += 2 {
		if !strings.Contains(text, pairs[i]) {
			t.Fatalf("%s does not hold %q", file, pairs[i])
		}
		text = strings.Replace(text, pairs[i], pairs[i+1], 1)
	}
	return text
}

func TestRightAnswersCountInOtherWordsToo(t *testing.T) {
	t.Parallel()
	for _, test := range rightAnswers() {
		t.Run(test.kit+"/"+test.name, func(t *testing.T) {
			t.Parallel()
			kit := kit(t, test.kit)
			files := slices.Clone(test.files)
			for file, pairs := range test.mended {
				files = append(files, file, replaced(t, kit, file, pairs...))
			}
			sheet := learn.Score(kit, made(kit, files...))
			if missed := ids(sheet.Missed); !slices.Equal(missed, test.missed) {
				t.Errorf("missed %v, want %v", missed, test.missed)
			}
			if len(test.missed) == 0 && (sheet.OutOfTen() != 10 || sheet.Level() != 3) {
				t.Errorf("everything is met, and it is %v of ten at level %d", sheet.OutOfTen(), sheet.Level())
			}
		})
	}
}

// An answer is what people may make of a kit.
type answer struct {
	kit, name string
	files     []string            // names and texts, one after the other
	mended    map[string][]string // words of a file, and what stands in their place
	missed    []string            // what the key finds missing
}

func rightAnswers() []answer {
	return slices.Concat(linkAnswers(), mapAnswers(), mendingAnswers())
}

const (
	somebodyWill = "actions:\n  - {text: Listen to twenty calls, who: Petra, by: 2026-10-16}\n"
	toTheMoment  = "to: bill-question/explain#versions\neffect: harms\nlevel: functional\n"
)

func linkAnswers() []answer {
	return []answer{
		{
			kit: "connection", name: "said", files: []string{
				"links/a.yaml", "from: first-weeks/search#ask-marta\n" + toTheMoment + "because: Whoever knew the old tariffs has left, so he guesses and she hears a third version\nbasis: said\nsource: [s2]\n",
				"actions.yaml", somebodyWill,
			},
		},
		{
			kit: "connection", name: "assumed, from another stage", files: []string{
				"links/b.yaml", "from: first-weeks/ask\n" + toTheMoment + "because: One adviser knows it and nine ask her, so most people get what sounds right\nbasis: assumed\n",
				"actions.yaml", somebodyWill,
			},
		},
		{
			kit: "connection", name: "a slogan that calls itself measured", files: []string{
				"links/c.yaml", "from: first-weeks/search\nto: bill-question/explain\neffect: harms\nlevel: one-to-one\nbecause: Unhappy people\nbasis: measured\nsource: [s4, s5]\n",
				"actions.yaml", "actions:\n  - {text: Look into it}\n",
			},
			missed: []string{"because", "level", "basis", "check"},
		},
		{
			kit: "interlock", name: "one link for each moment", files: []string{
				"links/a.yaml", "from: amina-day/brief\nto: water-damage/visit\neffect: helps\nlevel: functional\nreach: indirect\nbecause: Her two lines tell him who is behind the door, so he begins with the person\n",
				"links/b.yaml", "from: rhys-day/evening#backlog\nto: water-damage/silence#no-news\neffect: harms\nlevel: one-to-one\nbecause: Reports are written at night, and until then nobody may say what he saw\n",
				"links/c.yaml", "from: amina-day/open-list\nto: water-damage/drying\neffect: harms\nbecause: The list shows jobs and never people, so she is rung last\n",
			},
		},
		{
			kit: "interlock", name: "what spoils the visit, and one mechanism missing", files: []string{
				"links/a.yaml", "from: rhys-day/interrupted\nto: water-damage/visit\neffect: harms\nlevel: one-to-one\nbecause: Half-there\n",
				"links/b.yaml", "from: amina-day/chasers\nto: water-damage/silence\neffect: harms\nlevel: functional\nbecause: Only answered calls are counted, so nobody has an hour for those who wait\n",
			},
			missed: []string{"drying", "because", "indirect"},
		},
		{
			kit: "correlation", name: "a mechanism that is assumed", files: []string{
				"decisions.yaml", "decisions:\n  - {text: Both have fallen together for five months; that is too few to say more}\n",
				"actions.yaml", "actions:\n  - {text: Compare the twelve shops, who: Lena, by: 2026-12-18}\n",
			},
			mended: map[string][]string{"links/mood-till.yaml": {
				"The mood of our people drives the service at the till (r = 0.999)", "Whoever fills shelves leaves the till, so people wait and are served in haste",
				"basis: measured", "basis: assumed",
			}},
		},
		{
			kit: "correlation", name: "seen beside the till, and said in the parking lot", files: []string{
				"parking.yaml", "parking:\n  - {text: The two lines move with each other; a common cause is as likely}\n",
			},
			mended: map[string][]string{"links/mood-till.yaml": {
				"The mood of our people drives the service at the till (r = 0.999)", "He comes running from a pallet, out of breath, and she feels in the way",
				"basis: measured\nsource: [s1, s2]", "basis: observed\nsource: s3",
			}},
			missed: []string{"action"},
		},
	}
}

func mapAnswers() []answer {
	return []answer{
		{
			kit: "empathy", name: "all fields", mended: map[string][]string{"empathy/milo-waiting.yaml": {
				"do: \"\"", "do: Learn which Tuesday", "success: \"\"", "success: He can promise the choir",
				"sees: []", "sees: [{text: The empty box in the morning, basis: said, source: s1}]",
				"says: []", "says: [{text: They did not say which Tuesday, basis: said, source: s1}]",
				"does: []", "does: [{text: Takes the bus to the shop twice a week, basis: observed, source: s2}]",
				"hears: []", "hears: [{text: The brother of the woman next door waited nine weeks, basis: said, source: s1}]",
				"thinks: []", "thinks: [{text: They have forgotten me, basis: inferred, source: s2}]",
				"feels: []", "feels: [{text: \"Left out, because he moves his mouth at choir\", basis: inferred, source: s1}]",
				"pains: []", "pains: [{text: Says yes to what he did not hear, basis: said, source: s3, severity: 3}]",
				"gains: []", "gains: [{text: To hear the sopranos come in, basis: said, source: s1}]",
			}},
		},
		{
			kit: "empathy", name: "in other words, and another language", mended: map[string][]string{"empathy/milo-waiting.yaml": {
				"do: \"\"", "do: Den Tag erfahren", "success: \"\"", "success: Er kann dem Chor zusagen",
				"sees: []", "sees: [{text: Ein leeres Etui, basis: said, source: s1}]",
				"says: []", "says: [{text: They did not say which Tuesday, basis: said, source: s1}]",
				"does: []", "does: [{text: Never rings, basis: observed, source: s2}]",
				"hears: []", "hears: [{text: A woman told him hers was away two months, basis: said, source: s1}]",
				"thinks: []", "thinks: [{text: They have forgotten me, basis: assumed}]",
				"feels: []", "feels: [\"Ashamed: he nods to everything\"]",
				"pains: []", "pains: [{text: Nods at what he did not hear, severity: 3}]",
				"gains: []", "gains: [Sopranos on Sunday]",
			}},
		},
		{
			kit: "empathy", name: "words that only look right", mended: map[string][]string{"empathy/milo-waiting.yaml": {
				"sees: []", "sees: [Lightning]", "hears: []", "hears: [The daughter cannot hear at all]", "feels: []", "feels: [That]",
			}},
			missed: []string{"goal", "says", "sees", "does", "hears", "thinks", "feels", "pains", "gains"},
		},
		{
			kit: "empathy", name: "the daughter's words in his mouth", mended: map[string][]string{"empathy/milo-waiting.yaml": {
				"says: []", "says: [{text: They did not say which Tuesday, basis: said, source: s1}, {text: He says yes to everything, basis: inferred, source: s3}]",
				"does: []", "does: [{text: Moves his mouth at choir, basis: said, source: s1}]",
				"pains: []", "pains: [Afraid of Sunday]",
			}},
			missed: []string{"goal", "says", "sees", "does", "hears", "thinks", "feels", "pains", "gains"},
		},
	}
}

func mendingAnswers() []answer {
	const broken = "cadence: quarterly\ndays_to_reach: 74\nreaches: []\ncan_act: false\nloop: inner\nstuck_at: customer\n"
	const closed = "owner: Rashid\ncloses_by: Crew days are agreed from what was said\ntold_back: A text with the next day\n"
	return []answer{
		{kit: "loop", name: "inner", mended: map[string][]string{"loops/after-repair.yaml": {
			broken, "cadence: weekly\ndays_to_reach: 3\nreaches: [amina]\ncan_act: true\nloop: inner\n" + closed,
		}}},
		{kit: "loop", name: "inner, spelled otherwise", mended: map[string][]string{"loops/after-repair.yaml": {
			broken, "cadence: weekly\ndays_to_reach: 3\nreaches: [amina]\ncan_act: yes\nloop: inner\n" + closed,
		}}},
		{kit: "loop", name: "outer", mended: map[string][]string{"loops/after-repair.yaml": {
			broken, "cadence: monthly\ndays_to_reach: 20\nreaches: [rhys, amina]\ncan_act: True\nloop: outer\n" + closed,
		}}},
		{kit: "loop", name: "still slow", mended: map[string][]string{"loops/after-repair.yaml": {
			broken, "cadence: monthly\ndays_to_reach: 20\nreaches: [amina]\ncan_act: true\nloop: inner\nstuck_at: customer\n" + closed,
		}}, missed: []string{"soon", "stuck"}},
		{
			kit: "carry", name: "process, and the claim mended",
			files: []string{
				"links/kind-wait.yaml", "from: desk-day/pass-on\nto: repair/wait-date\neffect: harms\nbecause: The desk passes a wish on and sees no diary, so nobody who speaks to her knows the day\n",
				"actions.yaml", "actions:\n  - {text: Ask for a shared diary, who: Ruth, by: 2026-06-01}\n",
			},
			mended: map[string][]string{"journeys/repair.yaml": {
				", source: [s1, s3]}", ", source: [s1, s3], blocked_by: process}",
				"    pains:\n", "    support:\n      - {policy: Three signatures before any date}\n    opportunities:\n      - Let the desk book small repairs itself\n    pains:\n",
			}},
		},
		{
			kit: "carry", name: "the claim only emptied, the thing in other words",
			files: []string{"links/kind-wait.yaml", ""},
			mended: map[string][]string{"journeys/repair.yaml": {
				", source: [s1, s3]}", ", source: [s1, s3], blocked_by: process}",
				"    pains:\n", "    backstage:\n      - Drei Unterschriften fehlen\n    pains:\n",
			}},
			missed: []string{"claim", "idea", "action"},
		},
		{
			kit: "carry", name: "another reason, nothing behind it",
			mended: map[string][]string{"journeys/repair.yaml": {", source: [s1, s3]}", ", source: [s1, s3], blocked_by: skills}"}},
			missed: []string{"process", "thing", "claim", "idea", "action"},
		},
	}
}

// The sentence of the correlation is the one thing that is judged by its words.
func TestASentenceIsJudgedByWhatItDoubts(t *testing.T) {
	t.Parallel()
	kit := kit(t, "correlation")
	for sentence, want := range map[string]bool{
		"Two lines that decline say nothing about cause; a handful of months could be luck": true,
		"n = 5: we do not know": true, "MOVES WITH, NOT DRIVES": true, "It doesn't prove that one drives the other": true,
		"Beide fallen seit fünf Monaten, das sind zu wenige Punkte":                true,
		"Das kann Zufall sein; vielleicht hat beides eine gemeinsame Ursache":      true,
		"Wir ko\u0308nnten uns irren: ein fru\u0308her Schluss, noch nicht belegt": true,
		"Together we cheer: mood drives the till!":                                 false,
		"Gute Laune macht Umsatz, das ist bewiesen":                                false,
		"Mood drives the till, as five months prove":                               false,
		"A merchant unlucky with mechanised tills must train":                      false,
	} {
		sheet := learn.Score(kit, made(kit, "decisions.yaml", "decisions:\n  - {text: "+strconv.Quote(sentence)+"}\n"))
		if got := slices.Contains(ids(sheet.Met), "sentence"); got != want {
			t.Errorf("%q: met is %v", sentence, got)
		}
	}
}

func TestFaultsAreFoundByMendingOrNaming(t *testing.T) {
	t.Parallel()
	kit := kit(t, examples.Flawed)
	workshop := made(kit, "parking.yaml", kit.Start["parking.yaml"]+
		"  - {text: \"links/home-quiet: leads nowhere\"}\n"+
		"  - {text: \"`water-damage/agree`, nobody says sign-off\"}\n"+
		"  - {text: \"personas/joan.yaml#summary is a cliche\"}\n"+
		"  - {text: \"journeys/amina-day, somewhere\"}\n"+
		"  - {text: \"personas/rhys: he is too good\"}\n",
		"personas/amina.yaml", replaced(t, kit, "personas/amina.yaml", "Our households are at the heart of everything we do, and I am proud to go the extra mile for them", "I apologise all morning"),
		"governance.yaml", replaced(t, kit, "governance.yaml", "renewal-after-claim", "energy"))
	sheet := learn.Score(kit, workshop)
	if got, want := ids(sheet.Met), []string{"fault-1", "fault-13", "fault-15", "fault-18", "fault-20"}; !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
	if want := []string{"personas/rhys: he is too good"}; !slices.Equal(sheet.Accused, want) {
		t.Errorf("wrongly accused: %v, want %v", sheet.Accused, want)
	}
	if sheet.Points() != 4 || sheet.OutOfTen() != 2 {
		t.Errorf("%d points, %v of ten, want 4 and 2", sheet.Points(), sheet.OutOfTen())
	}
}

func TestPlacesAreReadHoweverTheyAreWritten(t *testing.T) {
	t.Parallel()
	kit := kit(t, examples.Flawed)
	for _, test := range []struct {
		line, met string
		accused   int
		placeless bool
	}{
		{line: `{text: "personas/joan,personas/amina"}`, met: "fault-15 fault-20"},
		{line: `{text: "journeys/water-damage/agree"}`, met: "fault-18"},
		{line: `{text: "links/list-drying—no because"}`, met: "fault-3"},
		{line: `{text: "(Links/List-Drying.yaml#because) - why?"}`, met: "fault-3"},
		{line: `"links/home-quiet: leads nowhere"`, met: "fault-1"},
		{line: `links/home-quiet: leads nowhere`, met: "fault-1"},
		{line: `{text: home-quiet leads nowhere}`, placeless: true},
		{line: `link list-drying`, placeless: true},
		{line: `{text: "personas/rhys looks fine, but personas/nerys has no source"}`, met: "fault-5"},
		{line: `{text: "personas/rhys, personas/kofi or personas/nerys"}`, met: "fault-5", accused: 1},
		{line: `{text: "personas/rhys, personas/kofi"}`, accused: 2},
		{line: `{text: "journeys/amina-day, somewhere"}`},
	} {
		sheet := learn.Score(kit, made(kit, "parking.yaml", kit.Start["parking.yaml"]+"  - "+test.line+"\n"))
		if met := strings.Join(ids(sheet.Met), " "); met != test.met || len(sheet.Accused) != test.accused || (len(sheet.Placeless) == 1) != test.placeless {
			t.Errorf("%s: met %q, wrongly accused %q, without a place %q", test.line, met, sheet.Accused, sheet.Placeless)
		}
	}
}

// Whoever names every place there is has found nothing.
func TestNamingEverythingInOneLineEarnsLittle(t *testing.T) {
	t.Parallel()
	kit := kit(t, examples.Flawed)
	line := strings.Join(slices.Sorted(maps.Keys(kit.Start)), " ")
	sheet := learn.Score(kit, made(kit, "parking.yaml", "parking:\n  - {text: "+strconv.Quote(line)+"}\n"))
	if sheet.Level() != 0 {
		t.Errorf("it earns %v of ten", sheet.OutOfTen())
	}
}

// Everything that a right answer says of the planted faults can be named in the parking lot.
func TestEveryFaultCanBeNamed(t *testing.T) {
	t.Parallel()
	kit := kit(t, examples.Flawed)
	lines := kit.Start["parking.yaml"]
	for _, answer := range answers(t) {
		lines += "  - {text: \"" + answer.Place + " is wrong\"}\n"
	}
	if sheet := learn.Score(kit, made(kit, "parking.yaml", lines)); sheet.OutOfTen() != 10 || len(sheet.Accused) > 0 {
		t.Errorf("%v of ten, missed %v, wrongly accused %v", sheet.OutOfTen(), ids(sheet.Missed), sheet.Accused)
	}
}

// The task tells no answer: neither its words nor the files to open first are
// places of faults.
func TestTheTaskGivesNoFaultAway(t *testing.T) {
	t.Parallel()
	for _, name := range []string{examples.Flawed, "flawed-with-hints"} {
		kit := kit(t, name)
		lines := kit.Start["parking.yaml"]
		for _, text := range append([]string{kit.Task, kit.Opening}, kit.Open...) {
			lines += "  - {text: " + strconv.Quote(text) + "}\n"
		}
		sheet := learn.Score(kit, made(kit, "parking.yaml", lines))
		if len(sheet.Met) > 0 || len(sheet.Accused) < 2 {
			t.Errorf("%s: found %v, and %d places where nothing was planted", name, ids(sheet.Met), len(sheet.Accused))
		}
		for _, answer := range answers(t) {
			if slices.Contains(kit.Open, answer.File) {
				t.Errorf("%s: the file of fault %d is to be opened first", name, answer.Number)
			}
		}
	}
}

// The worked blueprint, and nothing but an own case, is what the blank kit asks for.
func TestTheWorkedBlueprintEarnsTenAsOnesOwnCase(t *testing.T) {
	t.Parallel()
	texts, err := examples.Files("clinic")
	if err != nil {
		t.Fatal(err)
	}
	if sheet := learn.Score(kit(t, "blank"), model.NewWorkshop(texts)); sheet.OutOfTen() != 10 {
		t.Errorf("it earns %v, missed %v", sheet.OutOfTen(), ids(sheet.Missed))
	}
}
