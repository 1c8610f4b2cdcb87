// Package carried gives a workshop back from what was published of it:
// blueprint.yaml and blueprint.json, and the pages, pictures and prints that
// carry blueprint.yaml inside.
package carried

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"interlock/model/exchange"
	"interlock/model/publish/data"
	"interlock/model/publish/drawing/pdf"
	"interlock/model/publish/drawing/svg"
)

// LargestFile is the size in bytes up to which a file is read.
const LargestFile = 64 << 20

// address is how the address of the source in a page begins.
const address = "data:application/yaml;base64,"

// form is a kind of file that carries a workshop.
type form struct {
	name   string // as people call the file
	source func(file []byte) (source []byte, found bool, err error)
}

// formOf tells what a file may carry a workshop as; false for any other file.
func formOf(name string, file []byte) (form, bool) {
	file = bytes.TrimPrefix(file, []byte("\ufeff"))
	start := file[:min(len(file), 4096)]
	switch extension := strings.ToLower(path.Ext(name)); {
	case bytes.HasPrefix(start, []byte("%PDF-")):
		return form{"PDF", pdf.Source}, true
	case extension == ".svg" || bytes.HasPrefix(start, []byte("<svg")):
		return form{"picture", svg.Source}, true
	case bytes.Contains(file, []byte(address)):
		return form{"page", pageSource}, true
	case ownFormat.Match(start):
		return form{"", itself}, true
	}
	return form{}, false
}

// ownFormat is the key by which our YAML and JSON say what they are, at the
// start of a line or of the object. Deeper down it is the mark of other forms.
var ownFormat = regexp.MustCompile(`(?m)(\A\s*\{\s*|^)"?format"?\s*:\s*["']?interlock-blueprint/`)

func itself(file []byte) ([]byte, bool, error) { return file, true, nil }

// Read gives the texts of the workshop that a file carries, by file name, safe
// to be joined to a folder. It is not found in a file that carries none. The
// error, an *exchange.Error, says why what the file carries cannot be read.
func Read(name string, file []byte) (texts map[string]string, found bool, err error) {
	form, ok := formOf(name, file)
	if !ok {
		return nil, false, nil
	}
	if len(file) > LargestFile {
		return nil, true, &exchange.Error{
			Message: fmt.Sprintf("the file is larger than %d MB", LargestFile>>20),
			Fix:     "import blueprint.yaml instead",
		}
	}
	source, found, err := form.source(bytes.TrimPrefix(file, []byte("\ufeff")))
	if err != nil {
		return nil, true, &exchange.Error{Message: fmt.Sprintf("the workshop inside the %s is damaged", form.name), Fix: "publish it again, or import blueprint.yaml instead"}
	}
	if !found {
		return nil, false, nil
	}
	texts, err = data.Read(bytes.TrimPrefix(source, []byte("\ufeff")))
	if err != nil {
		return nil, true, fault(form, err)
	}
	return texts, true, nil
}

// fault puts the error of a source into words. Only a file that is the source
// itself has a line to look at.
func fault(form form, err error) error {
	var unread *data.ReadError
	switch {
	case !errors.As(err, &unread):
		return &exchange.Error{Message: err.Error(), Fix: "publish it again"}
	case form.name == "":
		return &exchange.Error{Line: unread.Line, Message: unread.Reason, Fix: unread.Advice}
	}
	return &exchange.Error{
		Message: fmt.Sprintf("the workshop inside the %s cannot be read, %s on its line %d", form.name, unread.Reason, unread.Line),
		Fix:     "publish it again, or import blueprint.yaml instead",
	}
}

var errDamaged = errors.New("the address is no base64")

// pageSource takes the source out of a published page, where it is the
// download called blueprint.yaml.
func pageSource(file []byte) (source []byte, found bool, err error) {
	tokens := html.NewTokenizer(bytes.NewReader(file))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return nil, false, nil
		case html.StartTagToken:
			encoded, is := download(tokens)
			if !is {
				continue
			}
			source, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(encoded), ""))
			if err != nil {
				return nil, true, errDamaged
			}
			return source, true, nil
		}
	}
}

// download reads the address of a link to the source; false for any other
// element.
func download(tokens *html.Tokenizer) (encoded string, is bool) {
	name, more := tokens.TagName()
	if string(name) != "a" {
		return "", false
	}
	for more {
		var key, value []byte
		if key, value, more = tokens.TagAttr(); string(key) == "href" {
			encoded, is = strings.CutPrefix(string(value), address)
		}
	}
	return encoded, is
}
