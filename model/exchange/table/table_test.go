package table_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/lane"
	"interlock/model/exchange/table"
)

func read(t *testing.T, name, text string) (*exchange.Content, string) {
	t.Helper()
	if !table.Recognise(name, []byte(text)) {
		t.Errorf("%s is not recognised", name)
	}
	content, losses, err := table.Read(name, []byte(text))
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

func phases(journey *model.Journey) string {
	var list []string
	for _, stage := range journey.Stages {
		list = append(list, stage.Phase)
	}
	return strings.Join(list, " | ")
}

func said(notes []model.Note) string { return strings.Join(model.Texts(notes), " | ") }

func TestTheSurveyOfAnAirlineIsRead(t *testing.T) {
	t.Parallel()
	file, err := os.ReadFile("testdata/touchpoint-means.csv")
	if err != nil {
		t.Fatal(err)
	}
	content, losses := read(t, "touchpoint-means.csv", string(file))
	if want := "14 cells of “sd”, 14 cells of “mean_if_satisfied”, 14 cells of “mean_if_not”, 14 cells of “gap”"; losses != want {
		t.Errorf("lost %q", losses)
	}
	journey := content.Journeys[0]
	if len(content.Journeys) != 1 || len(journey.Stages) != 14 || journey.Name != "touchpoint means" || len(content.Metrics) != 14 {
		t.Fatalf("%d journeys, the first has %d stages", len(content.Journeys), len(journey.Stages))
	}
	last := journey.Stages[13]
	if last.Name != "Baggage handling" || last.Phase != "After landing" || *last.Emotion != 1 {
		t.Errorf("the last stage is %+v", last)
	}
	metric := content.Metrics[13]
	if last.Metrics[0] != metric.ID || *metric.Readings[0].Value != 3.633 || *metric.Readings[0].N != 25976 || metric.Range[1] != 5 {
		t.Errorf("its metric is %+v", metric)
	}
}

func TestTheLayoutsOfOthersAreUnderstood(t *testing.T) {
	t.Parallel()
	matrix := "Stage\tCall\tWait\r\nActions\t\"dials\nholds\"\twaits, sits\r\nEmotions\t2\t5\r\nChannels\tphone, mail\tpost\r\n"
	for name, text := range map[string]string{
		"a matrix":             matrix,
		"a byte order mark":    "\ufeff" + matrix,
		"UTF-16":               wide(matrix),
		"several rows a lane":  "Claim,,\n,Call,Wait\nDoing,dials,\"waits, sits\"\n,holds,\nEmotional journey (1-5),2,5\nChannels,phone,post\n,mail,\n",
		"one row a stage":      "Stage,Customer actions,Emotion,Touchpoints\nCall,\"- dials\n- holds\",2,\"phone, mail\"\nWait,\"waits, sits\",5,post\n",
		"semicolons":           "Stage;Doing;Emotion;Channel\nCall;\"dials\nholds\";2;\"phone, mail\"\nWait;waits, sits;5;post\n",
		"announced semicolons": "sep=;\r\nStage;Doing;Emotion;Channel\nCall;\"dials\nholds\";2;\"phone;mail\"\nWait;waits, sits;5;post\n",
		"bars":                 "Stage|Doing|Mood|Channel\nCall|\"1. dials\n2. holds\"|🙁|phone, mail\nWait|waits, sits|very positive|post\n",
		"lists":                "Stage,Steps,Satisfaction (0-100),Channels\nCall,dials;holds,25,phone; mail\nWait,\"waits, sits\",100,post\n",
		"merged cells":         "Phase,Stage,Steps,Feelings,Channels\n,Call,dials,2,phone\n,,holds,,mail\n,Wait,\"waits, sits\",5,post\n",
		"in another order":     "Order,Stage,Steps,Feelings,Channels\n2,Wait,\"waits, sits\",5,post\n1,Call,\"dials\nholds\",2,\"phone,mail\"\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			content, losses := read(t, "Claim.csv", text)
			journey := content.Journeys[0]
			if losses != "" || len(content.Journeys) != 1 || journey.Name != "Claim" || names(journey) != "Call | Wait" {
				t.Fatalf("%s: %s, lost %q", journey.Name, names(journey), losses)
			}
			call, wait := journey.Stages[0], journey.Stages[1]
			if said(call.Does) != "dials | holds" || said(wait.Does) != "waits, sits" {
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

func wide(text string) string {
	bytes := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		bytes = append(bytes, byte(unit), byte(unit>>8))
	}
	return string(bytes)
}

func TestALensAboveAMatrix(t *testing.T) {
	t.Parallel()
	content, losses := read(t, "x.csv", "Customer journey map,,,\nPersona,Jamie,,\nScenario,Switching the plan,,\nGoals,pay less,,\n"+
		"Phases,Define,,Decide\nSteps,Look,Compare,Choose\nThoughts,why so much?,,enough\n,who else?,,\nPain points,,hidden fees,\nWeather,rain,,sun\n")
	journey := content.Journeys[0]
	if losses != "2 cells of “Weather”" {
		t.Errorf("lost %q", losses)
	}
	if journey.Name != "Customer journey map" || journey.Scenario != "Switching the plan" || journey.Goal != "pay less" || content.Persona(journey.Persona).Name != "Jamie" {
		t.Errorf("the journey is %+v", journey)
	}
	if names(journey) != "Define | Decide" || said(journey.Stages[0].Does) != "Look | Compare" {
		t.Errorf("the stages are %s; in the first they %s", names(journey), said(journey.Stages[0].Does))
	}
	if said(journey.Stages[0].Thinks) != "why so much? | who else?" {
		t.Errorf("they think %s", said(journey.Stages[0].Thinks))
	}
}

func TestStagesWithSubStagesAreThePhases(t *testing.T) {
	t.Parallel()
	content, losses := read(t, "map.tsv", "Stage\t1. Discover\t\t2. Buy\nSub-stage\tSee\tAsk\tPay\nTouchpoints\tad\tshop\ttill\nChannels\tweb\tstore\tstore\nBackstage\t\tstocks up\t\n")
	journey := content.Journeys[0]
	if losses != "" || names(journey) != "See | Ask | Pay" || phases(journey) != "1. Discover | 1. Discover | 2. Buy" {
		t.Fatalf("%s in %s, lost %q", names(journey), phases(journey), losses)
	}
	if ask := journey.Stages[1]; said(ask.Evidence) != "shop" || ask.Channels[0] != "store" || said(ask.Backstage) != "stocks up" {
		t.Errorf("the second stage is %+v", ask)
	}
}

func TestRowsOfStagesAndActors(t *testing.T) {
	t.Parallel()
	content, losses := read(t, "ex.csv", "\ufeffStage,Stakeholder,Motivation,Goal,Support,Barriers,Opportunities,Signals,KPI,Emotions,Quotes,Evidence,StageOrder,StakeholderOrder\r\n"+
		"Onboard,Tom (agent),do well,,Wiki;Buddy,\"No \"\"real\"\" time; Old tools\",,,,\"Anxious; Proud\",,,2,2\r\n"+
		"Apply,Guest,a room,,,,faster form,,NPS,negative,\"\"\"Hello?\"\"\",,1,1\r\n"+
		"Onboard,Guest,,,,,,,NPS,positive,,,2,1\r\n")
	if losses != "" || len(content.Journeys) != 2 {
		t.Fatalf("%d journeys, lost %q", len(content.Journeys), losses)
	}
	guest, agent := content.Journeys[0], content.Journeys[1]
	if names(guest) != "Apply | Onboard" || names(agent) != "Onboard" || guest.Side != model.Customer || agent.Side != model.Employee {
		t.Fatalf("%s of a %s, %s of a %s", names(guest), guest.Side, names(agent), agent.Side)
	}
	stage := agent.Stages[0]
	if said(stage.Pains) != `No "real" time | Old tools` || said(stage.Feels) != "Anxious | Proud" || said(stage.Highs) != "Wiki | Buddy" || stage.Highs[0].Tags[0] != "support" || stage.Thinks[0].Tags[0] != "goal" {
		t.Errorf("the agent's stage is %+v", stage)
	}
	if apply := guest.Stages[0]; *apply.Emotion != -1 || apply.Metrics[0] != "nps" || !slices.Contains(model.Texts(apply.Thinks), `"Hello?"`) {
		t.Errorf("the guest's stage is %+v", apply)
	}
}

func TestAMappingDecides(t *testing.T) {
	t.Parallel()
	data := []byte("Bit,Weather,Joy\nCall,rain,7\nWait,sun,30\n")
	if _, _, err := table.Read("x.csv", data); err == nil {
		t.Error("a table that nobody understands is read without a mapping")
	}
	mapping, err := table.ParseMapping("layout: stages\nemotion: [0, 10]\nlabels:\n  Bit: stage\n  Weather: evidence tagged\n  Joy: emotion\n")
	if err != nil {
		t.Fatal(err)
	}
	content, losses, err := table.ReadMapped("x.csv", data, mapping)
	if err != nil {
		t.Fatal(err)
	}
	call, wait := content.Journeys[0].Stages[0], content.Journeys[0].Stages[1]
	if call.Name != "Call" || *call.Emotion != 1 || said(call.Evidence) != "rain" || call.Evidence[0].Tags[0] != "Weather" {
		t.Errorf("the first stage is %+v", call)
	}
	if *wait.Emotion != 2 || losses.Count("scores outside their scale that were moved to its end") != 1 {
		t.Errorf("the last feels %d, lost %s", *wait.Emotion, losses)
	}
}

func TestMappingsAreKept(t *testing.T) {
	t.Parallel()
	data := []byte("Stage,Feelings (1-10),Weather,\"odd: #label\",\nCall,3,rain,\"x; y\",\nWait,9,,,\n")
	mapping, unclear, err := table.Detect(data)
	if err != nil {
		t.Fatal(err)
	}
	if want := []table.Unclear{{"Weather", 1}, {"odd: #label", 1}}; !slices.Equal(unclear, want) {
		t.Errorf("unclear are %v", unclear)
	}
	if mapping.Layout != table.Stages || *mapping.Scale != (lane.Scale{Low: 1, High: 10}) {
		t.Errorf("the mapping is %+v", mapping)
	}
	text, err := mapping.Text()
	if err != nil {
		t.Fatal(err)
	}
	again, err := table.ParseMapping(text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if *again.Scale != *mapping.Scale || again.Layout != mapping.Layout || again.Lists != mapping.Lists || !slices.Equal(again.Labels, mapping.Labels) {
		t.Errorf("%+v is kept as\n%s\nand read as %+v", mapping, text, again)
	}
}

func TestMappingsAreCheckedInWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"layout: rows":                               "line 1: “rows” is no layout; write matrix, stages or actors",
		"labels:\n  A: does":                         "the mapping has no layout; add layout: matrix, stages or actors",
		"layout: stages\nlabels:\n  A: thinx":        "line 3: “thinx” is no field; did you mean thinks?",
		"layout: stages\nlabels:\n  A: phase tagged": "line 3: the field phase has no notes to be tagged; choose one that has, such as does or thinks",
		"layout: stages\nemotion: [5, 1]":            "line 2: the scale of emotions has not two ends; write the worst and the best, as in emotion: [1, 5]",
		"layout: stages\nlists: \",\"":               `line 2: lists can be divided only by semicolons; write lists: ";" or leave it out`,
		"layout: stages\ncolour: red":                "line 2: nobody knows “colour”; use layout, lists, emotion and labels",
		"a: [":                                       "the mapping cannot be read",
	} {
		_, err := table.ParseMapping(text)
		var fault *exchange.Error
		if !errors.As(err, &fault) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func TestFilesAreRefusedInWords(t *testing.T) {
	t.Parallel()
	long := "journey_id,stage_order,stage,lane,text,emotion\n"
	for text, want := range map[string]string{
		"":                                      "no row and no column of the table is understood",
		"a,b\nc,d\n":                            "no row and no column of the table is understood",
		"Stage,Pains\nCall,\"slow\nWait,dull\n": "line 2: a cell that begins here has a stray quotation mark",
		long + "a,1,Call,stage,,sad\n":          "line 2: the emotion is “sad”; make it a whole number",
		long + "a,1,Call,does,\"x\ny\",\na,1,Call,optional,perhaps,\n": "line 4: the optional is “perhaps”; write true or false",
		strings.Repeat("x", 17<<20):                                    "the file is larger than 16 MB",
		strings.Repeat("Stage,Pains\n", 10_001):                        "the table is too large for a journey: it has 10001 rows and 2 columns",
		strings.Repeat(strings.Repeat(",", 4095)+"\n", 300):            "line 257: the table has more than 1048576 cells",
	} {
		_, _, err := table.Read("x.csv", []byte(text))
		var fault *exchange.Error
		if !errors.As(err, &fault) || fault.Fix == "" || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.40q: %v, want %q", text, err, want)
		}
	}
}

func TestALongTableMadeByHand(t *testing.T) {
	t.Parallel()
	content, losses := read(t, "x.csv", "journey_id,journey,persona,stage_order,stage,lane,text,mood\nMy claim,Claim,Maya,1,Call,Pain points,'tis slow,x\nMy claim,Claim,Maya,1,Call,weather,rain,\n")
	journey := content.Journeys[0]
	if journey.ID != "my-claim" || journey.Name != "Claim" || content.Persona(journey.Persona).Name != "Maya" || said(journey.Stages[0].Pains) != "'tis slow" {
		t.Errorf("the journey is %+v", journey)
	}
	if losses != "1 cell of “mood”, 1 row of “weather”" {
		t.Errorf("lost %q", losses)
	}
}

func TestInvalidCharactersAreRepaired(t *testing.T) {
	t.Parallel()
	content, _ := read(t, "x.csv", "Stage,Pains\nCaf\xe9,\x93na\u00efve\x94\n")
	if stage := content.Journeys[0].Stages[0]; stage.Name != "Café" || said(stage.Pains) != "“naïve”" {
		t.Errorf("the stage is %+v", stage)
	}
}

func TestRecognise(t *testing.T) {
	t.Parallel()
	const stages = "Stage,Pains\nCall,slow\n"
	for name, want := range map[string]bool{"a.csv": true, "a.TSV": true, "a.md": false, "a": false} {
		if got := table.Recognise(name, []byte(stages)); got != want {
			t.Errorf("%s is recognised: %t", name, got)
		}
	}
	if table.Recognise("a.txt", []byte(stages)) || !table.Recognise("a.txt", []byte(strings.ReplaceAll(stages, ",", "\t"))) {
		t.Error("only pasted ranges are tables in a text")
	}
	for _, text := range []string{"", "category,amount\nsupport,5\nfood,9\n", "name,age\nMaya,34\n", "Id,Name,Shape Library,Page ID,Text Area 1,Comments,Stage\n1,Document,,,,,\n"} {
		if table.Recognise("a.csv", []byte(text)) {
			t.Errorf("%q is recognised", text)
		}
	}
	if table.Marked([]byte(stages)) {
		t.Error("somebody else's table is taken for ours")
	}
}

func FuzzRead(f *testing.F) {
	file, err := os.ReadFile("testdata/touchpoint-means.csv")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(file)
	f.Add([]byte("Stage\tSub-stage\tb\nStage\tc\nPains\td\n"))
	f.Add([]byte("Journey,Stage,Persona,Order,Emotion,n\na,b,Agent,2,😀,3\n,,,1,9,x\n"))
	f.Add([]byte("journey_id,persona_id,stage_order,stage_id,lane,text,emotion,interlock-blueprint/1\na,b,1,c,does,'=x,-2,\n"))
	f.Add([]byte("X (interlock-blueprint/1 matrix)\ta\nEmotion\t5\nOptional\tno\n"))
	f.Add([]byte("Stage (interlock-blueprint/1 actors),Stakeholder,Journey,Does,Metrics,StageOrder\na,b,c,d\\;e;f,g,1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		table.Recognise("x.csv", data)
		table.Marked(data)
		content, _, err := table.Read("x.csv", data)
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

func FuzzParseMapping(f *testing.F) {
	f.Add("layout: stages\nlists: \";\"\nemotion: [1, 5]\nlabels:\n  A: does tagged\n  B: left out\n")
	f.Fuzz(func(t *testing.T, text string) {
		mapping, err := table.ParseMapping(text)
		if err != nil {
			var fault *exchange.Error
			if !errors.As(err, &fault) {
				t.Fatalf("the error is no fault in words: %v", err)
			}
			return
		}
		if _, _, err := table.ReadMapped("x.csv", []byte("A,B,C\nd,e,3\nf,,5\n"), mapping); err != nil && err.Error() == "" {
			t.Fatal(err)
		}
	})
}
