// Package html writes a blueprint as one self-contained page for browsers,
// projectors and paper. The page asks nothing of the network and runs no
// script: styles and fonts lie inside it, and a policy by hash keeps anything
// else out.
package html

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"sync"

	"interlock/model/blueprint"
)

// Mark is what the page says of itself in its generator field, so that our own
// files are recognised before they are overwritten.
const Mark = "interlock-blueprint/1"

//go:embed template fonts
var assets embed.FS

// templates are read when the first page is made: most runs of the program make
// none.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(functions).ParseFS(assets, "template/*.html"))
})

// page is what the outermost template shows.
type page struct {
	Mark   string
	Title  string
	Policy string
	Style  template.CSS
	Body   template.HTML
}

// Write makes the page of a blueprint. Source is the blueprint.yaml that the
// page carries inside itself as a download. The same input gives the same
// bytes. An error is a fault of the templates, never of the workshop.
func Write(b *blueprint.Blueprint, source []byte) ([]byte, error) {
	body, err := render("body", newDocument(b, source))
	if err != nil {
		return nil, err
	}
	style, err := style(body)
	if err != nil {
		return nil, err
	}
	return render("page", page{
		Mark:   Mark,
		Title:  b.Frame.Title,
		Policy: policy(style),
		Style:  template.CSS(style),
		Body:   template.HTML(body),
	})
}

func render(name string, data any) ([]byte, error) {
	var text bytes.Buffer
	if err := templates().ExecuteTemplate(&text, name, data); err != nil {
		return nil, fmt.Errorf("blueprint.html could not be written: %w", err)
	}
	return text.Bytes(), nil
}

// style is the style sheet with the fonts that the body needs.
func style(body []byte) (string, error) {
	fonts, err := fontFaces(body)
	if err != nil {
		return "", err
	}
	rules, err := assets.ReadFile("template/page.css")
	if err != nil {
		return "", err
	}
	return fonts + string(rules), nil
}

// policy allows the one style sheet, and fonts and pictures that lie in the
// page. Everything else is refused.
func policy(style string) string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
}
