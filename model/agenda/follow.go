package agenda

import (
	"slices"

	"interlock/model"
)

// Follow takes over a plan that was changed while it runs: all that comes after
// the last block that has begun is as the plan has it now.
func (c Clock) Follow(plan *model.Agenda) Clock {
	begun := 0
	for _, event := range c.Events {
		if event.Kind == Started && c.has(event.Block) {
			begun = max(begun, event.Block+1)
		}
	}
	next := New(plan)
	c.Title = next.Title
	c.Blocks = slices.Concat(c.Blocks[:begun], next.Blocks[min(begun, len(next.Blocks)):])
	return c
}
