package markup

import (
	"bytes"
	"path"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	renderer "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"interlock/model/exchange"
	"interlock/model/exchange/lane"
)

// page is what a file holds: its tables, each below its headings.
type page struct {
	own    bool   // written by this package
	title  string // of the file; its name where it says none
	tables []*table
}

// parse reads a file. Markdown becomes HTML first, as it may hold HTML.
func parse(name string, data []byte) (*page, error) {
	data = bytes.ToValidUTF8(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\ufffd"))
	p := &parser{page: &page{own: own(data)}}
	if !isHTML(name) {
		var err error
		if data, err = p.fromMarkdown(data); err != nil {
			return nil, err
		}
	}
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return nil, &exchange.Error{Message: "the file cannot be read: " + strings.TrimPrefix(err.Error(), "html: "), Fix: "keep only the tables in it"}
	}
	p.walk(root)
	if p.tooLarge {
		return nil, &exchange.Error{Message: "the tables have more than a million cells", Fix: "split the file"}
	}
	if p.page.title == "" && !p.page.own {
		base := path.Base(strings.ReplaceAll(name, `\`, "/"))
		p.page.title = lane.Line(strings.TrimSuffix(base, path.Ext(base)))
	}
	return p.page, nil
}

// parser walks through the elements of a file in their order.
type parser struct {
	page     *page
	headings [7]string // the open heading of each level, from 1
	cells    int
	tooLarge bool
}

// fromMarkdown makes HTML of Markdown. A front matter gives the title.
func (p *parser) fromMarkdown(data []byte) ([]byte, error) {
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	if rest, ok := bytes.CutPrefix(data, []byte("---\n")); ok {
		if front, body, ok := bytes.Cut(rest, []byte("\n---\n")); ok {
			p.page.title, data = titleOf(string(front)), body
		}
	}
	var page bytes.Buffer
	markdown := goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithRendererOptions(renderer.WithUnsafe()))
	if err := markdown.Convert(data, &page); err != nil {
		return nil, &exchange.Error{Message: "the Markdown cannot be read: " + err.Error(), Fix: "keep only the tables in it"}
	}
	return page.Bytes(), nil
}

// titleOf finds the title in a front matter.
func titleOf(front string) string {
	for line := range strings.Lines(front) {
		if title, ok := strings.CutPrefix(line, "title:"); ok {
			return lane.Line(strings.Trim(strings.TrimSpace(title), `"'`))
		}
	}
	return ""
}

// walk goes through the elements below a node. It goes as deep as html.Parse
// lets elements lie in each other.
func (p *parser) walk(node *html.Node) {
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		switch child.DataAtom {
		case atom.Title:
			if p.page.title == "" && !p.page.own {
				p.page.title = line(child)
			}
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			p.heading(int(child.Data[1]-'0'), line(child))
		case atom.Table:
			p.table(child)
		case atom.Script, atom.Style, atom.Template, atom.Noscript:
		default:
			p.walk(child)
		}
	}
}

// heading opens a heading, which closes those of its level and below.
func (p *parser) heading(level int, text string) {
	if level == 1 && p.page.title == "" {
		p.page.title = text
	}
	p.headings[level] = text
	clear(p.headings[level+1:])
}

// line is the text of an element on one line.
func line(node *html.Node) string { return strings.Join(lines(node), " ") }

// lines are the texts of an element, one for each line that a browser shows.
func lines(node *html.Node) []string {
	var gather gatherer
	gather.walk(node)
	gather.end()
	return gather.lines
}

// gatherer gathers lines of text.
type gatherer struct {
	lines []string
	open  strings.Builder
}

func (g *gatherer) walk(node *html.Node) {
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode:
			g.open.WriteString(child.Data)
		case child.Type != html.ElementNode || silent(child.DataAtom):
		case breaks(child.DataAtom):
			g.end()
			g.walk(child)
			g.end()
		default:
			g.walk(child)
		}
	}
}

// end closes a line, unless nothing stands on it.
func (g *gatherer) end() {
	if text := lane.Line(g.open.String()); text != "" {
		g.lines = append(g.lines, text)
	}
	g.open.Reset()
}

// silent tells the elements whose text nobody sees.
func silent(element atom.Atom) bool {
	switch element {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Svg, atom.Iframe:
		return true
	}
	return false
}

// breaks tells the elements that begin and end a line.
func breaks(element atom.Atom) bool {
	switch element {
	case atom.Br, atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.Hr, atom.Section, atom.Article,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Td, atom.Th:
		return true
	}
	return false
}
