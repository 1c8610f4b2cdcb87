// Package svg writes a page of a drawing as SVG: text as text, groups with
// their titles, nothing that is fetched or run, and the workshop inside.
package svg

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
)

// namespace is that of the element which carries the workshop.
const namespace = "urn:interlock:blueprint:1"

// Write is the page of a scene, counted from 0, as an SVG file: the same for
// the same scene. The file carries the source, blueprint.yaml, inside itself
// unless it is nil; [Source] gives it back.
func Write(scene *drawing.Scene, page int, source []byte) []byte {
	w := &writer{}
	w.raw(xml.Header + blueprint.Comment + "\n")
	w.open(scene, scene.Pages[page])
	w.source(source)
	w.elements(scene.Pages[page].Elements)
	w.raw("</svg>\n")
	return w.Bytes()
}

// writer writes elements one after the other.
type writer struct{ bytes.Buffer }

// open writes the start of the picture. Letters stand as they were measured,
// without kerning and ligatures.
func (w *writer) open(scene *drawing.Scene, page *drawing.Page) {
	title := scene.Title
	if page.Title != "" && page.Title != title {
		title += ": " + page.Title
	}
	w.raw(`<svg xmlns="http://www.w3.org/2000/svg"`)
	w.text("lang", scene.Language)
	w.text("xml:lang", scene.Language)
	w.raw(` width="`)
	w.number(page.Width)
	w.raw(`pt" height="`)
	w.number(page.Height)
	w.raw(`pt" viewBox="0 0`)
	w.numbers(page.Width, page.Height)
	w.raw(`" role="graphics-document document" font-family="` + fallback +
		`" style="font-kerning:none;font-variant-ligatures:none">` + "\n")
	w.element("title", blueprint.Clean(title))
	w.element("desc", blueprint.Clean(scene.Description))
}

// source writes the workshop that the picture shows.
func (w *writer) source(source []byte) {
	if source == nil {
		return
	}
	w.raw(`<metadata><source xmlns="` + namespace + `" name="blueprint.yaml" encoding="base64">`)
	w.raw(base64.StdEncoding.EncodeToString(source))
	w.raw("</source></metadata>\n")
}

func (w *writer) elements(elements []drawing.Element) {
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			w.group(element)
		case *drawing.Path:
			w.path(element)
		case *drawing.Text:
			w.lines(element)
		}
	}
}

// group writes a part of the page. What its title says in full is an image;
// other parts are read one by one.
func (w *writer) group(group *drawing.Group) {
	switch group.Role {
	case drawing.RoleDecoration:
		w.raw(`<g aria-hidden="true">` + "\n")
	case drawing.RoleFigure, drawing.RoleLink:
		w.raw(`<g role="img">` + "\n")
	default:
		w.raw(`<g role="group">` + "\n")
	}
	if group.Role != drawing.RoleDecoration {
		w.element("title", group.Title)
	}
	w.elements(group.Elements)
	w.raw("</g>\n")
}
