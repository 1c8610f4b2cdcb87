package publish_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	markdownhtml "github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"
	"gopkg.in/yaml.v3"

	"interlock/model/publish"
	"interlock/model/publish/publishtest"
)

// read holds a file against a reader that is not ours, and wants nothing in it
// that runs, or that asks anything of the network.
func read(file publish.File) error {
	readers := map[string]func(publish.File) error{
		".yaml": func(file publish.File) error { return yaml.Unmarshal(file.Data, new(any)) },
		".json": readJSON, ".ojf": readJSON, ".canvas": readJSON,
		".html": func(file publish.File) error { return readPage(file.Data) }, ".md": readMarkdown,
		".svg":  func(file publish.File) error { return readXML(file.Data) },
		".xlsx": readArchive, ".pptx": readArchive, ".docx": readArchive,
		".csv": readTable, ".tsv": readTable,
		".png": func(file publish.File) error {
			_, err := png.Decode(bytes.NewReader(file.Data))
			return err
		},
		".pdf": readPrint, ".mmd": readDiagram,
	}
	reader, known := readers[path.Ext(file.Name)]
	if !known {
		return errors.New("no reader is known for such a file")
	}
	return reader(file)
}

func TestReadersFindWhatIsHarmful(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"a.yaml": "a: [", "a.json": `{"a": 1,}`, "a.exe": "", "a.pdf": "1 0 obj <</S /JavaScript /JS (x)>>", "a.png": "no picture", "a.xlsx": "no archive",
		"script.html": "<p><script>x</script>", "handler.html": "<p onclick=x>", "address.html": "<a href='javascript:x'>", "outside.html": "<a href='//example.org'>",
		"style.html": "<style>p{background:url(https://example.org)}</style>", "raw.md": "a <b onclick=x>", "link.md": "[a](https://example.org)", "bare.md": "see www.example.org",
		"a.svg": "<svg><g></svg>", "handler.svg": `<svg onload="x"/>`, "link.svg": `<svg><a href="https://example.org"/></svg>`,
		"formula.csv": "a,=1+1\n", "quote.csv": "a,\"b\n", "dash.tsv": "-a\tb\n", "a.mmd": "graph TD\n  click A href \"x\"\n", "theme.mmd": "%%{init: {}}%%",
	} {
		if read(publish.File{Name: name, Data: []byte(text)}) == nil {
			t.Errorf("nothing is found in %s: %s", name, text)
		}
	}
}

func readJSON(file publish.File) error {
	return json.Unmarshal(file.Data, new(any))
}

// readMarkdown looks at the page that others make of a document, raw HTML and
// addresses included.
func readMarkdown(file publish.File) error {
	var page bytes.Buffer
	reader := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(markdownhtml.WithUnsafe()))
	if err := reader.Convert(file.Data, &page); err != nil {
		return err
	}
	return readPage(page.Bytes())
}

func readPage(page []byte) error {
	root, err := nethtml.Parse(bytes.NewReader(page))
	if err != nil {
		return err
	}
	for node := range root.Descendants() {
		if node.Type != nethtml.ElementNode {
			continue
		}
		if slices.Contains([]string{"script", "iframe", "object", "embed", "link", "base", "form", "img", "audio", "video", "math"}, node.Data) {
			return fmt.Errorf("there is a <%s>", node.Data)
		}
		for _, attribute := range node.Attr {
			if err := harmless(attribute.Key, attribute.Val); err != nil {
				return err
			}
		}
		if node.Data == "style" && strings.Contains(strings.ReplaceAll(node.FirstChild.Data, "url(data:", ""), "url(") {
			return errors.New("the style asks for something outside")
		}
	}
	return nil
}

// harmless wants an attribute that runs nothing and leads nowhere outside.
func harmless(key, value string) error {
	address := slices.Contains([]string{"href", "src", "action", "formaction", "data", "poster", "background", "srcset"}, key)
	switch {
	case strings.HasPrefix(key, "on"):
		return fmt.Errorf("there is a handler %s=%q", key, value)
	case !address, strings.HasPrefix(value, "#"), strings.HasPrefix(value, "data:application/yaml;base64,"):
		return nil
	}
	if parsed, err := url.Parse(value); err != nil || parsed.Scheme != "" || parsed.Host != "" {
		return fmt.Errorf("%s leads to %q", key, value)
	}
	return nil
}

// formula is what a cell of a sheet is calculated by.
var formula = xml.Name{Space: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Local: "f"}

func readXML(data []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		element, is := token.(xml.StartElement)
		if !is {
			continue
		}
		if slices.Contains([]string{"script", "foreignObject", "oleObject", "externalLink"}, element.Name.Local) || element.Name == formula {
			return fmt.Errorf("there is a <%s>", element.Name.Local)
		}
		for _, attribute := range element.Attr {
			if attribute.Name.Local == "TargetMode" && attribute.Value == "External" {
				return fmt.Errorf("there is a relation to the outside: %v", element.Attr)
			}
			if err := harmless(attribute.Name.Local, attribute.Value); err != nil {
				return err
			}
		}
	}
}

func readArchive(file publish.File) error {
	parts, err := publishtest.Unpack(file)
	if err != nil {
		return err
	}
	for _, part := range parts {
		extension := path.Ext(part.Name)
		if extension != ".xml" && extension != ".rels" {
			return fmt.Errorf("%s is no XML", part.Name)
		}
		if err := readXML(part.Data); err != nil {
			return fmt.Errorf("%s: %w", part.Name, err)
		}
	}
	return nil
}

// readTable wants no cell that a spreadsheet would calculate.
func readTable(file publish.File) error {
	rows := csv.NewReader(bytes.NewReader(file.Data))
	rows.FieldsPerRecord = -1
	if path.Ext(file.Name) == ".tsv" {
		rows.Comma = '\t'
	}
	all, err := rows.ReadAll()
	for _, row := range all {
		for _, cell := range row {
			_, number := strconv.ParseFloat(cell, 64)
			if number != nil && strings.IndexAny(cell, "=+-@＝＋－＠\t\r\x00") == 0 {
				return fmt.Errorf("the cell %q is a formula", cell)
			}
		}
	}
	return err
}

// readPrint wants streams that can be unpacked, and nothing that acts.
func readPrint(file publish.File) error {
	parts, err := publishtest.Unpack(file)
	if err != nil {
		return err
	}
	around := parts[len(parts)-1].Data
	for _, action := range []string{"/JavaScript", "/JS", "/Launch", "/URI", "/AA"} {
		if bytes.Contains(around, []byte(action+" ")) || bytes.Contains(around, []byte(action+"(")) {
			return fmt.Errorf("there is an action %s", action)
		}
	}
	return nil
}

// readDiagram wants no line that gives orders to mermaid.
func readDiagram(file publish.File) error {
	for line := range strings.Lines(string(file.Data)) {
		word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		if slices.Contains([]string{"click", "href", "call", "link", "links"}, word) || strings.Contains(line, "%%{") {
			return fmt.Errorf("the line %q gives an order", line)
		}
	}
	return nil
}
