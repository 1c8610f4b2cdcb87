package present

import "interlock/tui/theme"

// Pages gives the rows of each page of a slide as they are wrapped; the head
// stands on the first page alone.
func Pages(s Slide, width, height int) [][]string {
	var pages [][]string
	for i, page := range s.with(clean).pages(paper{width: width, height: height}) {
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

// Height is the rows of the tallest page of a slide, with everything on it, the
// title in large letters where it can be.
func Height(s Slide, width, height int) int {
	tallest := 0
	for _, page := range s.with(clean).pages(paper{width, height, width, theme.UnicodeGlyphs()}) {
		rows := len(page.body) + page.figures
		if len(page.head)+len(page.letters) > 0 {
			rows += len(page.head) + len(page.letters) + 1
		}
		if page.curve {
			rows += curveHeight
		}
		tallest = max(tallest, rows)
	}
	return tallest
}

// Clean is a text as slides hold it.
func Clean(text string) string { return clean(text) }

// SignWidth is the room before a line that has a sign.
const SignWidth = signWidth
