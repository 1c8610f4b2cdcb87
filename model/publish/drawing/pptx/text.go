package pptx

import (
	"fmt"
	"math"

	"interlock/model/publish/drawing"
)

// descent is how far letters of the typeface that takes our typeface's place
// reach below their baseline, in ems.
const descent = 0.212

// text writes a block of text as one box. Its lines break where they were
// broken, also in another typeface: each stays on one line.
func (w *writer) text(text *drawing.Text) {
	if len(text.Lines) == 0 {
		return
	}
	kind, placeholder := `<p:cNvSpPr txBox="1"/>`, ""
	name := "Text"
	if text == w.title {
		kind, placeholder, name = `<p:cNvSpPr/>`, `<p:ph type="title"/>`, "Title"
	}
	w.WriteString(`<p:sp><p:nvSpPr>`)
	w.named(name, "", "")
	w.WriteString(kind + `<p:nvPr>` + placeholder + `</p:nvPr></p:nvSpPr><p:spPr>`)
	w.frame(boxOf(text), "")
	w.preset("rect", "")
	w.WriteString(`<a:noFill/></p:spPr><p:txBody>` +
		`<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>`)
	w.paragraph(text)
	w.WriteString(`</p:txBody></p:sp>`)
}

// boxOf is where the box of a text stands so that its baselines are where they
// were drawn: lines of a fixed height have what letters reach down at their
// end.
func boxOf(text *drawing.Text) drawing.Box {
	return drawing.Box{
		X: text.Box.X, Y: text.Lines[0].Baseline - (text.Leading - descent*text.Size),
		Width: text.Box.Width, Height: float64(len(text.Lines)) * text.Leading,
	}
}

func (w *writer) paragraph(text *drawing.Text) {
	side := [...]string{drawing.Left: "l", drawing.Centre: "ctr", drawing.Right: "r"}[text.Align]
	fmt.Fprintf(w, `<a:p><a:pPr marL="0" indent="0" algn="%s"><a:lnSpc><a:spcPts val="%d"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>`,
		side, hundredths(text.Leading))
	for i, line := range text.Lines {
		if i > 0 {
			w.WriteString(`<a:br>`)
			w.letters(text)
			w.WriteString(`</a:br>`)
		}
		w.WriteString(`<a:r>`)
		w.letters(text)
		w.WriteString(`<a:t>` + escape(line.String()) + `</a:t></a:r>`)
	}
	w.WriteString(`</a:p>`)
}

// letters says how a text is set, in the typeface of the theme.
func (w *writer) letters(text *drawing.Text) {
	bold, italic := 0, 0
	switch text.Face {
	case drawing.SemiBold, drawing.Bold:
		bold = 1
	case drawing.Italic:
		italic = 1
	case drawing.Regular:
	}
	fmt.Fprintf(w, `<a:rPr%s sz="%d" b="%d" i="%d" dirty="0">`, w.lang(), hundredths(text.Size), bold, italic)
	w.fill(text.Colour)
	w.WriteString(`<a:latin typeface="+mn-lt"/></a:rPr>`)
}

// lang is the attribute that says in which language a text is.
func (w *writer) lang() string {
	if w.language == "" {
		return ""
	}
	return ` lang="` + escape(w.language) + `"`
}

func hundredths(points float64) int64 { return int64(math.Round(points * 100)) }

// hiddenTitle gives a slide without a title one beside what is shown, for
// lists of slides and for those who have it read to them.
func (w *writer) hiddenTitle(page *drawing.Page) {
	w.WriteString(`<p:sp><p:nvSpPr>`)
	w.named("Title", "", "")
	w.WriteString(`<p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>`)
	w.frame(drawing.Box{X: 0, Y: -40, Width: page.Width, Height: 30}, "")
	fmt.Fprintf(w, `</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr%s/><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp>`,
		w.lang(), escape(page.Title))
}
