package markup_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/markup"
)

func read(t *testing.T, name, text string) (*exchange.Content, string) {
	t.Helper()
	content, losses, err := markup.Read(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := content.Texts(); err != nil {
		t.Fatal(err)
	}
	return content, losses.String()
}

func names(journey *model.Journey) string {
	var list []string
	for _, stage := range journey.Stages {
		list = append(list, stage.Name)
	}
	return strings.Join(list, " | ")
}

func said(notes []model.Note) string { return strings.Join(model.Texts(notes), " | ") }

func TestThePublishedBlueprintOf18FIsRead(t *testing.T) {
	t.Parallel()
	file, err := os.ReadFile("testdata/18f.md")
	if err != nil {
		t.Fatal(err)
	}
	if !markup.Recognise("18f.md", file) {
		t.Fatal("it is not recognised")
	}
	content, losses := read(t, "18f.md", string(file))
	if losses != "" || len(content.Journeys) != 1 {
		t.Fatalf("%d journeys, lost %q", len(content.Journeys), losses)
	}
	journey := content.Journeys[0]
	if journey.Name != "Service blueprint example" || journey.ID != "service-blueprint" || journey.Side != model.Customer {
		t.Errorf("the journey is %+v", journey)
	}
	if !strings.HasPrefix(journey.Scenario, "This is a table showing an example service blueprint.") {
		t.Errorf("the scenario is %q", journey.Scenario)
	}
	want := "Decide and look up how to get to the restaurant | Arrive at the restaurant and order | Find a table and eat the burger | Clean up and leave the restaurant"
	if got := names(journey); got != want {
		t.Errorf("the stages are %s", got)
	}
	first, last := journey.Stages[0], journey.Stages[3]
	for _, each := range [][2]string{
		{said(first.Frontstage), "Website | Newspaper | Radio Ad | Address search"},
		{said(first.Backstage), "Website maintenance | Customer service support and staffing | Branding and advertising activities"},
		{said(last.Support), "Waste management contracts | Customer service staff support and scheduling"},
	} {
		if each[0] != each[1] {
			t.Errorf("got %s, want %s", each[0], each[1])
		}
	}
}

func TestTheShapesOfForeignTables(t *testing.T) {
	t.Parallel()
	matrix := "# Claim\r\n\r\n| | Call | Wait |\r\n|---|:--|--:|\r\n| **Actions** | dials<br>holds | waits \\| sits |\n| Emotions | 2 | 5 |\n| Channels | phone, mail | |\n| | | post |\n"
	cases := map[string]struct{ name, text string }{
		"stages across":     {"x.md", matrix},
		"a byte order mark": {"x.md", "\ufeff" + matrix},
		"in HTML": {"x.html", `<h2>Claim</h2><script>var x = "<td>"</script><table><tr><th></th><th>Call</th><th>Wait</th></tr>
			<tr><th scope=row>Actions<td><ul><li>dials<li>holds</ul><td>waits&nbsp;&#124; sits</tr>
			<tr><th>Emotions<td>2<td>5</tr><tr><th rowspan=2>Channels<td>phone; mail<td></tr><tr><td><td>post</table>`},
		"one row a stage": {"x.md", "## Claim\n\n| Stage | Doing | Emotion (1-5) | Touchpoints |\n|-|-|-|-|\n| Call | dials<br>holds | 2 | phone, mail |\n| Wait | waits \\| sits | 5 | post |\n"},
		"one table a stage": {"x.md", "# Claim\n\n## Call\n\n| Lane | Notes |\n|-|-|\n| Doing | dials<br>holds |\n| Emotion | 🙁 |\n| Channels | phone<br>mail |\n\n" +
			"## Wait\n\n| Lane | Notes |\n|-|-|\n| Doing | waits &#124; sits |\n| Emotion | 😄 |\n| Channels | post |\n"},
		"one table a lane": {"x.md", "# Claim\n\n## Actions\n\n| Call | Wait |\n|-|-|\n| dials | waits \\| sits |\n| holds | |\n\n" +
			"## Emotions\n\n| Stage | Emotion |\n|-|-|\n| Call | negative |\n| Wait | very positive |\n\n## Channels\n\n| Call | Wait |\n|-|-|\n| phone; mail | post |\n"},
	}
	for name, test := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			content, losses := read(t, test.name, test.text)
			if losses != "" {
				t.Errorf("lost %s", losses)
			}
			i := slices.IndexFunc(content.Journeys, func(j *model.Journey) bool { return j.Name == "Claim" })
			if i < 0 || names(content.Journeys[i]) != "Call | Wait" || len(content.Journeys) != 1 {
				t.Fatalf("%d journeys; the first is %+v", len(content.Journeys), content.Journeys[0])
			}
			call, wait := content.Journeys[i].Stages[0], content.Journeys[i].Stages[1]
			if said(call.Does) != "dials | holds" || said(wait.Does) != "waits | sits" {
				t.Errorf("they do %q and %q", said(call.Does), said(wait.Does))
			}
			if *call.Emotion != -1 || *wait.Emotion != 2 {
				t.Errorf("they feel %d and %d", *call.Emotion, *wait.Emotion)
			}
			if strings.Join(call.Channels, "+") != "phone+mail" || strings.Join(wait.Channels, "+") != "post" {
				t.Errorf("the channels are %q and %q", call.Channels, wait.Channels)
			}
		})
	}
}

func TestMoreOfForeignTables(t *testing.T) {
	t.Parallel()
	content, losses := read(t, "map.html", `<title>Trip</title><table>
		<tr><td colspan=4>Our map</td></tr>
		<tr><th>Phase</th><th colspan=2>Before</th><th>After</th></tr>
		<tr><th>Stage</th><th>Book</th><th>Pack</th><th>Unpack</th></tr>
		<tr><th>Pain points</th><td colspan=2>long</td><td>dull</td></tr>
		<tr><th>Weather</th><td>rain</td><td></td><td>sun</td></tr>
		<tr><th>KPI</th><td>NPS</td><td>NPS</td><td></td></tr>
		<tr><th>Moment of truth</th><td>x</td><td></td><td>first look</td></tr>
		<tr><th>Goals</th><td>find one</td><td></td><td></td></tr>
		<tr><th>Duration</th><td>25 minutes</td><td>soon</td><td></td></tr>
		</table><table><tr><td>just</td><td>layout</td></tr></table>`)
	if want := "2 cells of “Weather”, 1 cell of “Duration”, 1 table that is no journey"; losses != want {
		t.Errorf("lost %q, want %q", losses, want)
	}
	journey := content.Journeys[0]
	if journey.Name != "Trip" || names(journey) != "Book | Pack | Unpack" {
		t.Fatalf("%s: %s", journey.Name, names(journey))
	}
	book, pack, unpack := journey.Stages[0], journey.Stages[1], journey.Stages[2]
	if book.Phase != "Before" || pack.Phase != "Before" || unpack.Phase != "After" {
		t.Errorf("the phases are %q, %q, %q", book.Phase, pack.Phase, unpack.Phase)
	}
	if said(book.Pains) != "long" || said(pack.Pains) != "long" || said(unpack.Pains) != "dull" {
		t.Errorf("the pains are %v, %v, %v", book.Pains, pack.Pains, unpack.Pains)
	}
	if len(content.Metrics) != 1 || content.Metrics[0].Name != "NPS" || pack.Metrics[0] != content.Metrics[0].ID {
		t.Errorf("the metrics are %+v", content.Metrics)
	}
	if book.Moment == nil || book.Moment.Why != "" || unpack.Moment.Why != "first look" || pack.Moment != nil {
		t.Errorf("the moments are %+v, %+v, %+v", book.Moment, pack.Moment, unpack.Moment)
	}
	if book.Time.Active != "25m" || len(book.Thinks) != 1 || book.Thinks[0].Tags[0] != "goal" {
		t.Errorf("the first stage is %+v", book)
	}
}

func TestRowsOfSeveralPeople(t *testing.T) {
	t.Parallel()
	content, losses := read(t, "x.md", "| Stakeholder | Stage | Pains |\n|-|-|-|\n| Guest | Arrive | queue |\n| Guest | | heat |\n| Doorman | Arrive | rush |\n")
	if losses != "" || len(content.Journeys) != 2 || len(content.Personas) != 2 {
		t.Fatalf("%d journeys of %d people, lost %s", len(content.Journeys), len(content.Personas), losses)
	}
	if got := said(content.Journeys[0].Stages[0].Pains); got != "queue | heat" || content.Journeys[0].Persona != "guest" {
		t.Errorf("the guest suffers %s", got)
	}
	if got := said(content.Journeys[1].Stages[0].Pains); got != "rush" {
		t.Errorf("the doorman suffers %s", got)
	}
}

func TestFilesWithoutJourneysAreRefusedInWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"<!-- interlock-blueprint/1 -->\n\n# A": "report",
		"":                                      "no table",
		"# Only a heading":                      "no table",
		"| a | b |\n|-|-|\n| c | d |":           "looks like a journey",
		strings.Repeat("<div>", 5000):           "cannot be read",
		"<table><tr></tr></table>":              "no table",
		strings.Repeat("x", 17<<20):             "larger than 16 MB",
		"<table>" + strings.Repeat("<tr><td colspan=1000>a", 2000): "million cells",
	} {
		_, _, err := markup.Read("x.md", []byte(text))
		var fault *exchange.Error
		if !errors.As(err, &fault) || !strings.Contains(fault.Message, want) || fault.Fix == "" {
			t.Errorf("%.30q: %v, want %q", text, err, want)
		}
	}
}

func TestRecognise(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{"a.md": true, "a.MARKDOWN": true, "a.html": false, "a.csv": false, "a": false} {
		if got := markup.Recognise(name, []byte("| a | b |\n| - | - |\n| c | d |\n")); got != want {
			t.Errorf("%s is recognised: %t", name, got)
		}
	}
	if markup.Recognise("a.md", []byte("# A | b\n\n- c\n")) || markup.Recognise("a.html", []byte(`<table><a href="data:application/yaml;base64,eA==">`)) {
		t.Error("a text without a table, or a page of ours, is recognised")
	}
}

func FuzzRead(f *testing.F) {
	file, err := os.ReadFile("testdata/18f.md")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("x.md", file)
	f.Add("x.md", []byte("# Claim\n\n| | Call |\n|-|-|\n| Actions | a<br>b |\n| Emotion | 5 |\n"))
	f.Add("x.html", []byte("<!-- interlock-blueprint/1 tables --><h2>Personas</h2><table><tr><th>Id<th>Name<tr><td>a<td>b</table>"))
	f.Add("x.html", []byte("<table><tr><th rowspan=3 colspan=2>Stage<td>b<tr><td>Pains<td>c</table>"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		markup.Recognise(name, data)
		content, _, err := markup.Read(name, data)
		if err != nil {
			var fault *exchange.Error
			if !errors.As(err, &fault) {
				t.Fatalf("the error is no fault in words: %v", err)
			}
			return
		}
		texts, err := content.Texts()
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range model.NewWorkshop(texts).Files() {
			if !file.Readable {
				t.Fatalf("%s cannot be read:\n%s", file.Name, file.Source)
			}
		}
	})
}
