package wall

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/round"
	"interlock/tui/present"
)

// keep keeps a state as the program does.
func (h *hall) keep(name string, state any) {
	h.Helper()
	if err := h.session.Keep(name, state); err != nil {
		h.Fatal(err)
	}
	h.desk.Tell()
}

func TestTheBoardShowsWhatTheFacilitatorLooksAt(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	board := h.watchBoard()
	for _, step := range []struct {
		at   present.Looking
		want string
	}{
		{present.LookingAt(present.Journeys, model.StagePlace("claim", 1)), `<i>2</i> <bdi>Wait for a decision</bdi>`},
		{present.LookingAt(present.Journeys, model.Place{File: "journeys/claim.yaml"}), `of-employee`},
		{present.LookingAt(present.Empathy, model.Place{File: "empathy/maya-waiting.yaml"}), "Day 4, nobody has rung back"},
		{present.LookingAt(present.People, model.Place{File: "personas/tom.yaml"}), `<h1 id="person" dir="auto">Tom</h1>`},
		{present.LookingAt(present.Measures, model.Place{File: "metrics/csat-claim.yaml"}), "Claim CSAT"},
		{present.LookingAt(present.Plan, model.Place{}), "What we will do"},
		{present.LookingAt(present.Interlock, model.Place{}), `class="pill`},
		{present.LookingAt(present.Findings, model.Place{}), "What is still open"},
		{present.LookingAt(present.Overview, model.Place{}), "The question"},
		{present.LookingAt(present.Journeys, model.StagePlace("gone", 1)), "of-customer"},
	} {
		h.keep(present.LookingName, step.at)
		board.until(step.want)
	}
}

func TestTheBoardShowsTheClock(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	board := h.watchBoard()
	clock := agenda.New(&model.Agenda{Title: "An hour", Blocks: []model.Block{{Title: "Open"}, {Title: "Silent", Prompt: "What did you hear?"}}})
	clock = clock.Next(h.clock.Now())
	h.keep(agenda.Name, clock)
	ends := h.clock.Now().Add(5 * time.Minute).UnixMilli()
	board.until(fmt.Sprintf(`data-ends="%d">5:00`, ends))
	h.clock.pass(time.Minute)
	h.keep(agenda.Name, clock.Pause(h.clock.Now()))
	if got := board.until("paused"); !strings.Contains(got, "4:00") || strings.Contains(got, "data-ends") {
		t.Errorf("while it is paused: %.400s", got)
	}
	h.keep(agenda.Name, clock.Next(h.clock.Now()))
	h.keep(present.LookingName, present.LookingAt(agendaScreen, model.Place{}))
	board.until(`<p class="prompt" dir="auto">What did you hear?</p>`)
	if got := h.joined().get("/me").text; !strings.Contains(got, "What did you hear?") {
		t.Error("phones are not told what is asked")
	}
}

func TestARoundThatIsOverGivesTheBoardBack(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	board := h.watchBoard()
	h.open(writing)
	board.until(writing.Prompt)
	over := writing
	over.Phase = round.Closed
	h.open(over)
	board.until("The question")
	h.open(writing)
	board.until(writing.Prompt)
	h.keep(round.State, nil)
	board.until("The question")
}

var dark = regexp.MustCompile(`M(\d+) (\d+)h(\d+)v1H\d+z`)

func TestTheQRCodeIsTheSameOnTheBoardAndInTheTerminal(t *testing.T) {
	t.Parallel()
	drawn, err := newPicture("http://192.168.1.20:7070/?code=K7P2QX")
	if err != nil {
		t.Fatal(err)
	}
	inked := map[[2]int]bool{}
	for _, run := range dark.FindAllStringSubmatch(drawn.Path(), -1) {
		x, _ := strconv.Atoi(run[1])
		y, _ := strconv.Atoi(run[2])
		width, _ := strconv.Atoi(run[3])
		for i := range width {
			inked[[2]int{x + i, y}] = true
		}
	}
	rows := drawn.Rows()
	for y := range drawn.Side() {
		for x := range drawn.Side() {
			want := drawn.Black(x-quiet, y-quiet)
			if inked[[2]int{x, y}] != want {
				t.Fatalf("on the board the module at %d, %d is %v, want %v", x, y, !want, want)
			}
			half := "█▀"
			if y%2 == 1 {
				half = "█▄"
			}
			if got := strings.ContainsRune(half, []rune(rows[y/2])[x]); got != want {
				t.Fatalf("in the terminal the module at %d, %d is %v, want %v", x, y, got, want)
			}
		}
	}
}
