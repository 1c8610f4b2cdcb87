package blueprint_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
	"interlock/model/blueprint"
)

// reference is the blueprint of the reference workshop.
func reference(t testing.TB) *blueprint.Blueprint {
	t.Helper()
	folder, texts := "../testdata/home-claims", map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		texts[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return made(texts)
}

func made(texts map[string]string) *blueprint.Blueprint {
	return blueprint.New(model.NewWorkshop(texts))
}

func equal[Value any](t *testing.T, what string, got, want Value) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestPeopleKnowWhatBelongsToThem(t *testing.T) {
	t.Parallel()
	b := reference(t)
	var names []string
	for _, person := range b.People {
		names = append(names, person.Name)
	}
	equal(t, "people, customers first", names, []string{"Maya", "Priya", "Tom"})
	equal(t, "customers", len(b.Customers()), 1)
	equal(t, "employees", len(b.Employees()), 2)
	maya := b.Person("maya")
	equal(t, "who serves Maya", maya.ServedBy, []blueprint.Named{{ID: "priya", Title: "Priya"}, {ID: "tom", Title: "Tom"}})
	equal(t, "whom Tom serves", b.Person("tom").Serves, []blueprint.Named{{ID: "maya", Title: "Maya"}})
	equal(t, "Maya's map", maya.Maps[0].Situation, "Day 4, nobody has rung back")
	equal(t, "Maya's journey", maya.Journeys[0].ID, "claim")
	equal(t, "a source by its title", maya.Quote.Sources, []blueprint.Named{{ID: "s1", Title: "Claimants who rang 3+ times"}})
	equal(t, "nobody of that name", b.Person("nobody"), nil)
}

func TestJourneysAreResolved(t *testing.T) {
	t.Parallel()
	journey := reference(t).Journey("claim")
	equal(t, "persona", journey.Persona.Title, "Maya")
	equal(t, "phases", journey.Phases, []blueprint.Phase{{"Start", 0, 1}, {"Decide", 1, 1}, {"Resolve", 2, 1}})
	equal(t, "time", journey.Time.String(), "67 minutes of effort inside 8 days")
	wait := journey.Stages[1]
	equal(t, "who approves", wait.Notes("backstage")[0].Statement(), "Priya: Approves in two daily batches")
	equal(t, "a policy without a text", wait.Notes("support")[1].Statement(), "Approval over 1500")
	equal(t, "metrics by name", wait.Metrics[0], blueprint.Named{ID: "csat-claim", Title: "Claim CSAT"})
	equal(t, "dots of a pain", wait.Notes("pains")[0].Dots, 4)
	var lanes []string
	for _, lane := range journey.Lanes {
		if lane.Above != blueprint.NoLine {
			lanes = append(lanes, string(lane.Above))
		}
		lanes = append(lanes, lane.Key)
	}
	equal(t, "lanes from top to bottom", lanes, []string{
		"evidence", "does", "thinks", "pains", "opportunities",
		"line of interaction", "frontstage", "line of visibility", "backstage", "line of internal interaction", "support",
	})
}

func TestCurveHasGapsAndStagesWithoutNamesHaveTitles(t *testing.T) {
	t.Parallel()
	b := made(map[string]string{"journeys/a.yaml": "stages: [{name: A, phase: P, emotion: -2}, {phase: P}, {id: c, emotion: 0}]\n"})
	journey := b.Journey("a")
	low, zero := -2, 0
	equal(t, "curve", journey.Curve, []blueprint.Point{{0, &low}, {1, nil}, {2, &zero}})
	equal(t, "titles", []string{journey.Stages[1].Title, journey.Stages[2].Title}, []string{"Stage 2", "c"})
	equal(t, "phases", journey.Phases, []blueprint.Phase{{"P", 0, 2}, {"", 2, 1}})
	equal(t, "lanes of an empty journey", len(journey.Lanes), 0)
}

func TestTopMomentsAreThoseOfCustomersWithTheHeaviestCause(t *testing.T) {
	t.Parallel()
	b := made(map[string]string{
		"journeys/a.yaml": "side: customer\nstages: [{id: low, emotion: -2, moment: {why: w}}, {id: wait, emotion: -1, moment: {why: v}}]\n",
		"journeys/e.yaml": "side: employee\nstages: [{id: call, emotion: -2, moment: {why: w}}, {id: rush, emotion: -2}]\n",
		"links/a.yaml":    "{from: e/call, to: a/wait, effect: harms, strength: 2, because: a}\n",
		"links/b.yaml":    "{from: e/rush, to: a/wait, effect: harms, strength: 1, because: b, basis: measured}\n",
		"links/c.yaml":    "{from: e/rush, to: a/wait, effect: harms, strength: 1, because: c, basis: measured}\n",
	})
	top := b.TopMoments(3)
	equal(t, "heaviest first, none of employees", []string{top[0].Stage.ID, top[1].Stage.ID}, []string{"wait", "low"})
	equal(t, "how many", len(top), 2)
	var causes []string
	for _, cause := range top[0].Causes {
		causes = append(causes, cause.ID)
	}
	equal(t, "what weighs most comes first", causes, []string{"b", "a", "c"})
}

func TestMomentsAreListedAndTheLowestComeFirst(t *testing.T) {
	t.Parallel()
	b := made(map[string]string{"journeys/a.yaml": "side: customer\nstages: [{id: x, moment: {why: w}}, {id: y, emotion: 1, moment: {why: v}}, {id: z, emotion: -1, moment: {why: u}}]\n"})
	ids := func(moments []blueprint.Moment) (ids []string) {
		for _, moment := range moments {
			ids = append(ids, moment.Stage.ID)
		}
		return ids
	}
	equal(t, "in their order", ids(b.Moments), []string{"x", "y", "z"})
	equal(t, "to speak of first", ids(b.TopMoments(2)), []string{"z", "y"})
	equal(t, "without data last", ids(b.TopMoments(9)), []string{"z", "y", "x"})
}

func TestLinksSayWhatTheyJoin(t *testing.T) {
	t.Parallel()
	var link blueprint.Link
	for _, candidate := range reference(t).Links {
		if candidate.ID == "cap-no-date" {
			link = candidate
		}
	}
	equal(t, "sentence", link.Sentence(),
		"“1500 cap on approval” (Tom, Ask for approval) harms “Nobody can give a date” (Maya, Wait for a decision)")
	equal(t, "side of its start", link.From.Side, model.Employee)
	equal(t, "stage of its end", link.To.Index, 1)
	broken := made(map[string]string{"links/a.yaml": "from: nowhere/at#all\nto: claim\n", "links/b.yaml": "because: x\n"}).Links
	equal(t, "an end that leads nowhere", broken[0].Sentence(), "nowhere/at#all touches claim")
	equal(t, "no ends yet", broken[1].Sentence(), "")
}

func TestGuessesAreCountedAndListed(t *testing.T) {
	t.Parallel()
	b := reference(t)
	equal(t, "overall", b.Confidence, blueprint.Confidence{Notes: 75, Guesses: 5, Unsaid: 54})
	equal(t, "of one map", b.Person("maya").Maps[0].Confidence, blueprint.Confidence{Notes: 9, Guesses: 2})
	equal(t, "listed", len(b.Guesses), 5)
	equal(t, "in words", b.Confidence.String(), "5 of 75 notes are guesses")
	equal(t, "one in words", blueprint.Confidence{Notes: 1, Guesses: 1}.String(), "1 of 1 note is a guess")
	equal(t, "none of one in words", blueprint.Confidence{Notes: 1}.String(), "0 of 1 note is a guess")
}

func TestEvidenceNamesWhatCitesIt(t *testing.T) {
	t.Parallel()
	sources := reference(t).Sources
	var cited []string
	for _, citing := range sources[3].Cited {
		cited = append(cited, citing.String())
	}
	equal(t, "who cites s4", cited, []string{
		"Maya", "Day 4, nobody has rung back",
		"From burst pipe to money in the bank, Report it", "From burst pipe to money in the bank, Wait for a decision",
		"link chasers-morale",
	})
	equal(t, "how often", sources[3].Cited[3].Times, 2)
	equal(t, "about", sources[3].About.Title, "From burst pipe to money in the bank")
}

func TestTimesAreSaidAsOnTheScreen(t *testing.T) {
	t.Parallel()
	b := made(map[string]string{"journeys/a.yaml": "side: customer\nstages: [{time: {active: 8h 25m, wait: 12d}}, {time: {wait: 1d}}]\n"})
	equal(t, "both in one phrase", b.Journey("a").Time.String(), "8.4 hours of effort inside 13 days")
	equal(t, "as the clock of the journey", b.Insights.Clocks[0].String(), b.Journey("a").Time.String())
	equal(t, "waiting alone", blueprint.Time{Wait: 30}.String(), "30 minutes of waiting")
	equal(t, "nothing known", blueprint.Time{}.String(), "")
}

func TestBrokenAndEmptyWorkshopsHaveABlueprint(t *testing.T) {
	t.Parallel()
	b := made(map[string]string{
		"personas/x.yaml": "name: [\n", "empathy/y.yaml": "persona: ghost\n", "journeys/z.yaml": "variant_of: gone\nstages: [{}, ]\n", "workshop.yaml": "- 1\n",
	})
	equal(t, "a persona that cannot be read", b.People[0].Name, "x")
	equal(t, "a map of nobody", b.Maps[0].Persona, blueprint.Named{ID: "ghost", Title: "ghost"})
	equal(t, "title", b.Frame.Title, "Untitled workshop")
	equal(t, "nothing at all", len(made(nil).People), 0)
}

func BenchmarkNew(b *testing.B) {
	texts := map[string]string{}
	for _, source := range []string{"workshop.yaml", "sources.yaml", "personas/maya.yaml", "journeys/claim.yaml", "empathy/maya-waiting.yaml"} {
		text, err := os.ReadFile("../testdata/home-claims/" + source)
		if err != nil {
			b.Fatal(err)
		}
		texts[source] = string(text)
	}
	workshop := model.NewWorkshop(texts)
	b.ReportAllocs()
	for b.Loop() {
		blueprint.New(workshop)
	}
}
