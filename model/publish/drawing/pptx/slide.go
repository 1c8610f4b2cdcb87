package pptx

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"math"
	"strings"

	"interlock/model/publish/drawing"
)

// units is a length in points in the units of the format, 914,400 an inch.
func units(points float64) int64 { return int64(math.Round(points * 12700)) }

func escape(text string) string {
	var escaped bytes.Buffer
	_ = xml.EscapeText(&escaped, []byte(text)) // a buffer takes everything
	return escaped.String()
}

// decorative tells programs that read aloud to pass a shape over.
const decorative = `<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
	`<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`

// slide is a page and the language of its texts.
type slide struct {
	*drawing.Page
	language string
}

// xml is the slide as a part of the file.
func (s slide) xml() string {
	w := &writer{language: s.language, title: titleOf(s.Page), ids: 1}
	if w.title == nil {
		w.hiddenTitle(s.Page)
	}
	w.elements(s.Elements)
	return `<p:sld ` + namespaces + `><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
		`<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>` +
		w.String() + `</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

// titleOf finds the text that is the title of a page: the one that says the
// same, or the largest in its banner; nil when there is neither.
func titleOf(page *drawing.Page) *drawing.Text {
	var largest *drawing.Text
	var look func(elements []drawing.Element, banner bool) *drawing.Text
	look = func(elements []drawing.Element, banner bool) *drawing.Text {
		for _, element := range elements {
			switch element := element.(type) {
			case *drawing.Group:
				if same := look(element.Elements, banner || element.Role == drawing.RoleBanner); same != nil {
					return same
				}
			case *drawing.Text:
				if element.Text == page.Title {
					return element
				}
				if banner && (largest == nil || element.Size > largest.Size) {
					largest = element
				}
			}
		}
		return nil
	}
	return cmp.Or(look(page.Elements, false), largest)
}

// writer writes the shapes of one slide.
type writer struct {
	strings.Builder
	language string
	title    *drawing.Text
	ids      int // given so far
}

func (w *writer) elements(elements []drawing.Element) {
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			w.group(element)
		case *drawing.Path:
			w.path(element)
		case *drawing.Text:
			w.text(element)
		}
	}
}

// named writes what every shape begins with: its number, its name, and what is
// said in its place.
func (w *writer) named(kind, description, extension string) {
	w.ids++
	fmt.Fprintf(w, `<p:cNvPr id="%d" name="%s %[1]d"`, w.ids, kind)
	if description != "" {
		fmt.Fprintf(w, ` descr="%s"`, escape(description))
	}
	fmt.Fprintf(w, `>%s</p:cNvPr>`, extension)
}

// group writes the parts of a group as one, unless the title of the slide is
// among them: titles stand outside of groups.
func (w *writer) group(group *drawing.Group) {
	box, some := around(group.Elements)
	if !some {
		return
	}
	if w.title != nil && holds(group.Elements, w.title) {
		w.elements(group.Elements)
		return
	}
	w.WriteString(`<p:grpSp><p:nvGrpSpPr>`)
	extension := ""
	if group.Role == drawing.RoleDecoration {
		extension = decorative
	}
	w.named(groupName(group.Role), group.Title, extension)
	x, y, width, height := units(box.X), units(box.Y), units(box.Width), units(box.Height)
	fmt.Fprintf(w, `<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/>`+
		`<a:chOff x="%[1]d" y="%[2]d"/><a:chExt cx="%[3]d" cy="%[4]d"/></a:xfrm></p:grpSpPr>`, x, y, width, height)
	w.elements(group.Elements)
	w.WriteString(`</p:grpSp>`)
}

// groupName is what a list of shapes calls a group.
func groupName(role drawing.Role) string {
	name := cmp.Or(string(role), "group")
	return strings.ToUpper(name[:1]) + name[1:]
}

// around is the box around all that some elements draw; false for nothing.
func around(elements []drawing.Element) (box drawing.Box, some bool) {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	include := func(box drawing.Box) {
		left, top = min(left, box.X), min(top, box.Y)
		right, bottom = max(right, box.X+box.Width), max(bottom, box.Y+box.Height)
	}
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			if inner, some := around(element.Elements); some {
				include(inner)
			}
		case *drawing.Path:
			include(element.Box)
		case *drawing.Text:
			include(element.Box)
		}
	}
	return drawing.Box{X: left, Y: top, Width: right - left, Height: bottom - top}, left <= right
}

// holds reports whether a text is among some elements.
func holds(elements []drawing.Element, text *drawing.Text) bool {
	for _, element := range elements {
		if group, is := element.(*drawing.Group); element == drawing.Element(text) || is && holds(group.Elements, text) {
			return true
		}
	}
	return false
}
