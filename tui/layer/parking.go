package layer

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/jot"
	"interlock/tui/action"
	"interlock/tui/screen"
)

const parkingScope action.Scope = "parking lot"

// Parking is the parking lot: what was kept for later, each with what became of
// it. While it is swept, one item without a verdict after the other is shown
// large.
type Parking struct {
	desk     screen.Desk
	cursor   int
	top      int // the first item shown
	page     int // the items shown last
	sweeping bool
	closed   bool
}

// NewParking returns the parking lot with the cursor on its first item without
// a verdict.
func NewParking(desk screen.Desk) *Parking {
	p := &Parking{desk: desk}
	p.toOpen(0)
	return p
}

// NewSweep returns the parking lot as it is swept at the close. Where nothing
// waits for a verdict it is only the list.
func NewSweep(desk screen.Desk) *Parking {
	p := NewParking(desk)
	p.sweeping = p.open() > 0
	return p
}

// Waiting reports whether something in the parking lot has no verdict.
func Waiting(desk screen.Desk) bool { return NewParking(desk).open() > 0 }

// Park asks for one thing after the other to keep for later, until esc.
func Park(desk screen.Desk) tea.Cmd {
	return desk.Ask(screen.Question{
		Title: "What is kept for later?", Help: "@name at the end says whose it is. Enter keeps it and asks for the next, esc is done.",
		Done: func(typed string) (tea.Cmd, error) {
			edit, err := jot.As(jot.Parked, typed, desk.Workshop(), desk.Now()).Edit(desk.Workshop(), desk.Now())
			if err != nil {
				return nil, err
			}
			return tea.Batch(quietly(desk, edit, nil), Park(desk)), nil
		},
	})
}

// quietly makes an edit and leaves the screen below where it is.
func quietly(desk screen.Desk, edit model.Edit, err error) tea.Cmd {
	edit.Select = model.Place{}
	return desk.Do(edit, err)
}

func (p *Parking) items() []jot.Item {
	items := jot.Lot(p.desk.Workshop())
	p.cursor = max(0, min(p.cursor, len(items)-1))
	return items
}

// item is the one under the cursor; false while the lot is empty.
func (p *Parking) item() (jot.Item, bool) {
	items := p.items()
	if len(items) == 0 {
		return jot.Item{}, false
	}
	return items[p.cursor], true
}

// open counts what waits for a verdict.
func (p *Parking) open() int {
	count := 0
	for _, item := range p.items() {
		if item.Open() {
			count++
		}
	}
	return count
}

// toOpen moves the cursor to the next item without a verdict, from an index on
// and round the end, and reports whether there is one.
func (p *Parking) toOpen(from int) bool {
	items := p.items()
	for i := range items {
		if at := (from + i) % len(items); items[at].Open() {
			p.cursor = at
			return true
		}
	}
	return false
}

// move goes up or down the list, and in a sweep from one open item to another.
func (p *Parking) move(by int) tea.Cmd {
	var stops []int
	for i, item := range p.items() {
		if !p.sweeping || item.Open() {
			stops = append(stops, i)
		}
	}
	if len(stops) > 0 {
		at := slices.Index(stops, p.cursor) + by
		p.cursor = stops[max(0, min(at, len(stops)-1))]
	}
	return nil
}

// judge says what becomes of the item, and goes on to the next.
func (p *Parking) judge(verdict string) tea.Cmd {
	item, _ := p.item()
	edit, err := item.Judge(p.desk.Workshop(), verdict)
	edit.Title = fmt.Sprintf("%s: '%s'", verdict, item.Text)
	return p.settle(edit, err)
}

// settle makes an edit about the item and goes on to the next that waits for a
// verdict. Behind the last one a sweep is over.
func (p *Parking) settle(edit model.Edit, err error) tea.Cmd {
	command := quietly(p.desk, edit, err)
	if err != nil || p.toOpen(p.cursor) || !p.sweeping {
		return command
	}
	p.sweeping = false
	return tea.Batch(command, p.desk.Say("Everything in the parking lot has a verdict now: "+p.tally()+"."))
}

// tally counts the verdicts: "2 kept, 1 dropped, 1 with an owner".
func (p *Parking) tally() string {
	counts := map[string]int{}
	for _, item := range p.items() {
		switch item.Verdict {
		case jot.Kept, jot.Dropped:
			counts[item.Verdict]++
		case "":
			counts["open"]++
		default:
			counts["with an owner or another verdict"]++
		}
	}
	var parts []string
	for _, verdict := range []string{"open", jot.Kept, jot.Dropped, "with an owner or another verdict"} {
		if counts[verdict] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[verdict], verdict))
		}
	}
	return strings.Join(parts, ", ")
}

// handOver asks who takes the item on, and by when.
func (p *Parking) handOver() tea.Cmd {
	item, _ := p.item()
	people := jot.People(p.desk.Workshop())
	if len(people) == 0 {
		return p.desk.Ask(screen.Question{
			Title: "Who takes it on?", Help: item.Text,
			Done: func(who string) (tea.Cmd, error) { return p.askDay(item, who), nil },
		})
	}
	choice := screen.Choice{
		Title: "Who takes it on? Choose, or type another name", Other: true,
		Done: func(who string) tea.Cmd { return p.askDay(item, who) },
	}
	for _, each := range people {
		choice.Options = append(choice.Options, screen.Option{ID: each.Name, Title: each.Name, Detail: each.Function})
	}
	return p.desk.Choose(choice)
}

// askDay asks by when somebody does what was parked, and makes it an action.
func (p *Parking) askDay(item jot.Item, who string) tea.Cmd {
	return p.desk.Ask(screen.Question{
		Title: "By when does " + who + " do it?", Help: "Such as " + jot.DateHelp + ". Nothing typed leaves it open.", Optional: true,
		Done: func(typed string) (tea.Cmd, error) {
			by, ok := jot.Date(typed, p.desk.Now())
			if !ok && strings.TrimSpace(typed) != "" {
				return nil, fmt.Errorf("that is no day: type %s, or nothing", jot.DateHelp)
			}
			at := slices.IndexFunc(p.items(), func(each jot.Item) bool { return each.Text == item.Text && each.Open() })
			if at < 0 {
				return nil, fmt.Errorf("it has a verdict meanwhile, or is gone: leave with esc")
			}
			edit, err := p.items()[at].HandOver(p.desk.Workshop(), who, by, p.desk.Now())
			return p.settle(edit, err), nil
		},
	})
}

// again takes the verdict back.
func (p *Parking) again() tea.Cmd {
	item, _ := p.item()
	edit, err := item.Judge(p.desk.Workshop(), "")
	return quietly(p.desk, edit, err)
}

func (p *Parking) sweep() tea.Cmd {
	p.sweeping = p.toOpen(p.cursor)
	return nil
}

// leave goes back one level: from the sweep to the list.
func (p *Parking) leave() tea.Cmd {
	p.closed, p.sweeping = !p.sweeping, false
	return nil
}

// Scopes are its own and what forms share with the screens: undo, help.
func (p *Parking) Scopes() []action.Scope { return []action.Scope{parkingScope, screen.Shared} }

// Typing is false: texts are typed into questions.
func (p *Parking) Typing() bool { return false }

// Closed reports that it was left.
func (p *Parking) Closed() bool { return p.closed }

// Update takes nothing: all its keys are actions.
func (p *Parking) Update(tea.Msg) tea.Cmd { return nil }

// Mouse puts the cursor on an item and scrolls; a click outside leaves.
func (p *Parking) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		return p.move(-1)
	case screen.WheelDown:
		return p.move(1)
	case screen.Click, screen.DoubleClick:
		if event.Zone == "parking:outside" {
			p.closed = true
		}
		for i := range p.items() {
			if event.Zone == parkingZone(i) {
				p.cursor = i
			}
		}
	}
	return nil
}

func parkingZone(index int) string { return fmt.Sprintf("parking:item:%d", index) }
