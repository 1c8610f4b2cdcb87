package pack

import (
	"bytes"
	"encoding/xml"
)

// Properties is the part of a document that says its title, its language and
// what made it. It bears no date: only the workshop knows when it was held.
func Properties(title string) File {
	var text bytes.Buffer
	text.WriteString(xml.Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>`)
	text.WriteString(Escape(title))
	text.WriteString(`</dc:title><dc:creator>interlock</dc:creator><dc:language>` + Language + `</dc:language></cp:coreProperties>`)
	return File{Name: "docProps/core.xml", Data: text.Bytes()}
}

// Language is the language of the words that documents say themselves.
const Language = "en-GB"

// Escape makes a text stand for itself in XML, in content and in attributes.
func Escape(text string) string {
	var escaped bytes.Buffer
	_ = xml.EscapeText(&escaped, []byte(text)) // writing to memory does not fail
	return escaped.String()
}
