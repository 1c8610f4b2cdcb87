// Package pdf writes a drawing as a PDF that carries its source: text as text
// in embedded fonts, one bookmark for each page, and blueprint.yaml inside,
// from where [Source] takes it back.
package pdf

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
)

// producer is who made the file.
const producer = "Interlock"

// Write makes a PDF with a page for each page of the scene and the source
// attached as blueprint.yaml; without a source nothing is attached. The stamp
// is the only date in the file; a zero one is the first moment of 1980, as in
// archives. The same scene gives the same bytes. The error
// says that there is nothing to draw, or that a font cannot be embedded.
func Write(scene *drawing.Scene, source []byte, stamp time.Time) (file []byte, err error) {
	if len(scene.Pages) == 0 {
		return nil, errors.New("there is no page to make a PDF of")
	}
	defer func() {
		if recover() != nil {
			file, err = nil, errors.New("the PDF cannot be made, because a font cannot be embedded; leave the further font out or give another .ttf file")
		}
	}()
	if stamp.IsZero() {
		stamp = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	document := newDocument(scene, stamp.UTC())
	pen := &pen{Fpdf: document, fonts: map[*drawing.Font]string{}}
	for _, page := range scene.Pages {
		pen.page(page)
	}
	var drawn bytes.Buffer
	if err := document.Output(&drawn); err != nil {
		return nil, fmt.Errorf("the PDF cannot be made: %w", err)
	}
	return finish(drawn.Bytes(), source)
}

// newDocument is an empty document that says what it is.
func newDocument(scene *drawing.Scene, stamp time.Time) *fpdf.Fpdf {
	first := scene.Pages[0]
	document := fpdf.NewCustom(&fpdf.InitType{
		OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: first.Width, Ht: first.Height},
	})
	document.SetAutoPageBreak(false, 0)
	document.SetMargins(0, 0, 0)
	document.SetCatalogSort(true)
	document.SetCreationDate(stamp)
	document.SetModificationDate(stamp)
	document.SetTitle(spelt(scene.Title), true)
	document.SetSubject(spelt(scene.Description), true)
	document.SetKeywords(blueprint.Format, false)
	document.SetCreator(producer, false)
	document.SetProducer(producer, false)
	document.SetLang(languageTag(scene.Language))
	document.SetDisplayMode("fullpage", "single")
	document.SetXmpMetadata(metadata(scene, stamp))
	document.SetLineCapStyle("round")
	document.SetLineJoinStyle("round")
	return document
}

// metadata says in XMP what the document is. It stays readable in the file and
// bears our mark.
func metadata(scene *drawing.Scene, stamp time.Time) []byte {
	date := stamp.Format(time.RFC3339)
	return fmt.Appendf(nil, `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 pdf:Keywords="%s" pdf:Producer="%s" xmp:CreatorTool="%[2]s" xmp:CreateDate="%[3]s" xmp:ModifyDate="%[3]s">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%[4]s</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%[5]s</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>%[6]s</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`, blueprint.Format, producer, date, escape(scene.Title), escape(scene.Description), escape(scene.Language))
}

// languageTag is a language without anything that a tag cannot hold.
func languageTag(language string) string {
	return strings.Map(func(character rune) rune {
		if character == '-' || '0' <= character && character <= '9' || 'A' <= character && character <= 'Z' || 'a' <= character && character <= 'z' {
			return character
		}
		return -1
	}, language)
}

func escape(text string) string {
	var escaped bytes.Buffer
	_ = xml.EscapeText(&escaped, []byte(text)) // a buffer takes everything
	return escaped.String()
}
