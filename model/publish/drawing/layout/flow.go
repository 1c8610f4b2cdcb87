package layout

// section is rows below a head that every further page repeats.
type section struct {
	lead  []*row // before the head, once
	heads []piece
	rows  []*row
	after float64 // room behind the section
	whole bool    // it is not broken over pages as long as one has room for it
}

func (s section) height() float64 {
	return heightOf(s.lead) + s.headHeight() + heightOf(s.rows) + s.after
}

func heightOf(rows []*row) float64 {
	height := 0.0
	for _, row := range rows {
		height += row.height()
	}
	return height
}

func (s section) headHeight() float64 {
	height := 0.0
	for _, piece := range s.heads {
		height += piece.height()
	}
	return height
}

// flow sets sections below each other, from page to page.
type flow struct {
	*builder
	title  string
	head   piece
	legend bool // whether the signs of maps are on the pages
	sheet  *sheet
	y      float64
}

// newFlow begins with a new page.
func (b *builder) newFlow(title string, head piece) *flow { return b.begin(title, head, false) }

// newMaps begins pages that say what the signs of maps mean.
func (b *builder) newMaps(title string, head piece) *flow { return b.begin(title, head, true) }

func (b *builder) begin(title string, head piece, legend bool) *flow {
	f := &flow{builder: b, title: title, head: head, legend: legend}
	f.turn()
	return f
}

// turn begins the next page.
func (f *flow) turn() {
	title := f.title
	if f.sheet != nil {
		title += ", continued"
	}
	f.sheet, f.y = f.newSheet(title, f.head)
	f.sheet.legend = f.legend
}

func (f *flow) room() float64 { return f.format.bottom() - f.y }

// whole is the room of an empty page below some heads.
func (f *flow) whole(heads float64) float64 {
	return f.format.bottom() - f.format.margin - f.head.height() - heads
}

// fresh tells that nothing stands on the page yet.
func (f *flow) fresh() bool { return len(f.sheet.placed) == 0 }

// add sets a section, the first rows where the last section ended unless they
// belong better on a page of their own.
func (f *flow) add(s section) {
	empty, whole := f.whole(0), f.whole(s.headHeight())
	needed := heightOf(s.lead) + s.headHeight()
	if len(s.rows) > 0 {
		needed += min(s.rows[0].height(), whole*0.4)
	}
	splits := s.height() > empty || !s.whole && s.height() > empty*0.6
	if !f.fresh() && (f.room() < min(needed, empty) || f.room() < s.height() && !splits) {
		f.turn()
	}
	for _, row := range s.lead {
		f.row(row, nil, empty)
	}
	if !f.fresh() && f.room() < min(needed-heightOf(s.lead), empty) {
		f.turn()
	}
	f.y = f.sheet.add(f.y, s.heads...)
	for _, row := range s.rows {
		f.row(row, s.heads, whole)
	}
	f.y += s.after
}

// row sets a row, broken over as many pages as it needs.
func (f *flow) row(next *row, heads []piece, whole float64) {
	for next.height() > f.room()+0.01 {
		if next.height() > whole || f.room() > whole*0.35 {
			if head, rest := next.split(f.room()); head != nil {
				f.place(head)
				next = rest
			}
		}
		f.turn()
		f.y = f.sheet.add(f.y, heads...)
	}
	f.place(next)
}

// place puts a row on the page and remembers what is said in full there.
func (f *flow) place(next *row) {
	if !next.begun {
		f.references.pages[next.about] = f.sheet.number
	}
	f.y = f.sheet.add(f.y, next)
}
