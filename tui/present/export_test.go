package present

import (
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Sheet is the paper of a window: with letters no larger than these, or without
// large ones at all.
func Sheet(width, height int, letters Letters, drawn bool) paper {
	look := theme.Plain()
	if !drawn {
		look = theme.New(theme.Options{ASCII: true})
	}
	_, on := canvas(frame.XYWH(0, 0, width, height), look, letters)
	return on
}

// Pages gives the rows of each page of a slide as they are wrapped; the head
// stands on the first page alone.
func Pages(s Slide, on paper) [][]string {
	var pages [][]string
	for i, page := range s.with(clean).pages(on) {
		rows := page.body
		if i == 0 {
			rows = append(page.head[:len(page.head):len(page.head)], rows...)
		}
		var texts []string
		for _, row := range rows {
			texts = append(texts, row.label+row.text)
		}
		pages = append(pages, texts)
	}
	return pages
}

// Size is the columns of the widest row of a slide and the rows of its tallest
// page, with everything on it.
func Size(s Slide, on paper) (width, tallest int) {
	for _, page := range s.with(clean).pages(on) {
		rows := headHeight(page.head) + page.figures + height(page.body)
		if len(page.body) == 0 {
			rows = max(1, rows-1)
		}
		rows += page.curve
		tallest = max(tallest, rows)
		for _, row := range append(page.head[:len(page.head):len(page.head)], page.body...) {
			for _, cells := range row.cells {
				width = max(width, frame.Width(cells))
			}
		}
	}
	return width, tallest
}

// Clean is a text as slides hold it.
func Clean(text string) string { return clean(text) }
