// Package pptx writes drawings as slides of native shapes that can be edited:
// outlines, boxes and lines of text, in groups that say in words what they
// show.
package pptx

import (
	"embed"
	"errors"
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/pack"
)

// fixed are the parts that are the same in every file.
//
//go:embed parts/*.xml
var fixed embed.FS

const (
	head       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	namespaces = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
		` xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`
	officeType = "application/vnd.openxmlformats-officedocument."
	officeLink = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// Write makes a file with a slide for each page of the scenes, in their order.
// The first scene says what the file is called; its first page says how large
// the slides are. Nothing in the file is dated, and the same scenes give the
// same bytes. The error says that there is no page.
func Write(scenes ...*drawing.Scene) ([]byte, error) {
	var slides []slide
	for _, scene := range scenes {
		for _, page := range scene.Pages {
			slides = append(slides, slide{page, scene.Language})
		}
	}
	if len(slides) == 0 {
		return nil, errors.New("there is no page to make a slide of")
	}
	files := []pack.File{
		part("[Content_Types].xml", contentTypes(len(slides))),
		part("_rels/.rels", links(
			officeLink+"officeDocument", "ppt/presentation.xml",
			"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml",
			officeLink+"extended-properties", "docProps/app.xml")),
		part("docProps/core.xml", properties(scenes[0])),
		part("docProps/app.xml", read("app.xml")),
		part("ppt/presentation.xml", presentation(slides)),
		part("ppt/_rels/presentation.xml.rels", presentationLinks(len(slides))),
		part("ppt/theme/theme1.xml", fmt.Sprintf(read("theme.xml"), colours())),
		part("ppt/slideMasters/slideMaster1.xml", read("master.xml")),
		part("ppt/slideMasters/_rels/slideMaster1.xml.rels", links(
			officeLink+"slideLayout", "../slideLayouts/slideLayout1.xml", officeLink+"theme", "../theme/theme1.xml")),
		part("ppt/slideLayouts/slideLayout1.xml", read("layout.xml")),
		part("ppt/slideLayouts/_rels/slideLayout1.xml.rels", links(officeLink+"slideMaster", "../slideMasters/slideMaster1.xml")),
	}
	for i, slide := range slides {
		files = append(files,
			part(fmt.Sprintf("ppt/slides/slide%d.xml", i+1), slide.xml()),
			part(fmt.Sprintf("ppt/slides/_rels/slide%d.xml.rels", i+1), links(officeLink+"slideLayout", "../slideLayouts/slideLayout1.xml")))
	}
	return pack.Zip(files)
}

// part is a part of the file, every one of them XML.
func part(name, content string) pack.File {
	return pack.File{Name: name, Data: []byte(head + content)}
}

// read gives a fixed part; they are all in the program.
func read(name string) string {
	content, err := fixed.ReadFile("parts/" + name)
	if err != nil {
		panic(err)
	}
	return strings.TrimSpace(string(content))
}

// contentTypes says of each part what it is.
func contentTypes(slides int) string {
	var list strings.Builder
	add := func(name, kind string) {
		fmt.Fprintf(&list, `<Override PartName="%s" ContentType="%s"/>`, name, kind)
	}
	add("/ppt/presentation.xml", officeType+"presentationml.presentation.main+xml")
	add("/ppt/slideMasters/slideMaster1.xml", officeType+"presentationml.slideMaster+xml")
	add("/ppt/slideLayouts/slideLayout1.xml", officeType+"presentationml.slideLayout+xml")
	add("/ppt/theme/theme1.xml", officeType+"theme+xml")
	add("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	add("/docProps/app.xml", officeType+"extended-properties+xml")
	for i := range slides {
		add(fmt.Sprintf("/ppt/slides/slide%d.xml", i+1), officeType+"presentationml.slide+xml")
	}
	return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` + list.String() + `</Types>`
}

// links leads from a part to others, given as kind and target in turn; they
// are called rId1, rId2 and so on.
func links(pairs ...string) string {
	var list strings.Builder
	for i := 0; i+1 < len(pairs); i += 2 {
		fmt.Fprintf(&list, `<Relationship Id="rId%d" Type="%s" Target="%s"/>`, i/2+1, pairs[i], pairs[i+1])
	}
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + list.String() + `</Relationships>`
}

func presentationLinks(slides int) string {
	pairs := []string{officeLink + "slideMaster", "slideMasters/slideMaster1.xml", officeLink + "theme", "theme/theme1.xml"}
	for i := range slides {
		pairs = append(pairs, officeLink+"slide", fmt.Sprintf("slides/slide%d.xml", i+1))
	}
	return links(pairs...)
}

// presentation lists the slides. It has the size of the first.
func presentation(slides []slide) string {
	var list strings.Builder
	for i := range slides {
		fmt.Fprintf(&list, `<p:sldId id="%d" r:id="rId%d"/>`, 256+i, 3+i)
	}
	return `<p:presentation ` + namespaces + `><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
		`<p:sldIdLst>` + list.String() + `</p:sldIdLst>` +
		fmt.Sprintf(`<p:sldSz cx="%d" cy="%d"/>`, units(slides[0].Width), units(slides[0].Height)) +
		`<p:notesSz cx="6858000" cy="9144000"/></p:presentation>`
}

// properties say what the file is, without a date.
func properties(scene *drawing.Scene) string {
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` + escape(scene.Title) + `</dc:title><dc:creator>Interlock</dc:creator>` +
		`<dc:description>` + escape(scene.Description) + `</dc:description><dc:language>` + escape(scene.Language) + `</dc:language></cp:coreProperties>`
}

// colours are those of the theme, which programs offer to those who edit.
func colours() string {
	customer, employee, nobody := ink.Of(model.Customer), ink.Of(model.Employee), ink.Of("")
	var list strings.Builder
	for _, entry := range []struct {
		name   string
		colour drawing.Colour
	}{
		{"dk1", ink.Ink},
		{"lt1", ink.Paper},
		{"dk2", ink.Soft},
		{"lt2", ink.Sand},
		{"accent1", customer.Line},
		{"accent2", employee.Line},
		{"accent3", ink.Lift},
		{"accent4", ink.Hurt},
		{"accent5", ink.Gold},
		{"accent6", nobody.Line},
		{"hlink", customer.Line},
		{"folHlink", ink.Soft},
	} {
		fmt.Fprintf(&list, `<a:%s><a:srgbClr val="%s"/></a:%[1]s>`, entry.name, entry.colour.Hex())
	}
	return list.String()
}
