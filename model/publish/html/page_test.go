package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/html"
)

// folder reads the texts of a workshop folder.
func folder(t testing.TB, path string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := filepath.WalkDir(path, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		relative, _ := filepath.Rel(path, name)
		texts[filepath.ToSlash(relative)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

const homeClaims = "../../testdata/home-claims"

// published is a page with its parsed form.
type published struct {
	text []byte
	root *nethtml.Node
}

func publish(t testing.TB, texts map[string]string) published {
	t.Helper()
	text, err := html.Write(blueprint.New(model.NewWorkshop(texts)), []byte("format: interlock/1\n"))
	if err != nil {
		t.Fatal(err)
	}
	root, err := nethtml.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return published{text, root}
}

// all finds the elements with a name, in the order of the page.
func (p published) all(name string) []*nethtml.Node {
	var found []*nethtml.Node
	for node := range p.root.Descendants() {
		if node.Type == nethtml.ElementNode && (name == "*" || node.Data == name) {
			found = append(found, node)
		}
	}
	return found
}

// under finds the elements with a name below a node.
func under(node *nethtml.Node, name string) []*nethtml.Node {
	return published{root: node}.all(name)
}

func attribute(node *nethtml.Node, name string) string {
	for _, attribute := range node.Attr {
		if attribute.Key == name {
			return attribute.Val
		}
	}
	return ""
}

// words are the text of a node with its blanks folded.
func words(node *nethtml.Node) string {
	var text strings.Builder
	for child := range node.Descendants() {
		if child.Type == nethtml.TextNode {
			text.WriteString(child.Data)
		}
	}
	return strings.Join(strings.Fields(text.String()), " ")
}

// safe fails when the page could run anything or ask anything of the network.
func safe(t *testing.T, page published) {
	t.Helper()
	for _, node := range page.all("*") {
		if slices.Contains([]string{"script", "iframe", "object", "embed", "link", "base", "form", "img", "audio", "video"}, node.Data) {
			t.Errorf("the page holds a <%s>", node.Data)
		}
		for _, attribute := range node.Attr {
			value := strings.ToLower(strings.TrimSpace(attribute.Val))
			switch {
			case strings.HasPrefix(attribute.Key, "on"), attribute.Key == "style", attribute.Key == "src":
				t.Errorf("<%s> holds %s=%q", node.Data, attribute.Key, attribute.Val)
			case attribute.Key == "href" && !strings.HasPrefix(value, "#") && !strings.HasPrefix(value, "data:application/yaml;base64,"):
				t.Errorf("<%s> leads to %q", node.Data, attribute.Val)
			}
		}
	}
}

func TestPageRunsNothingAndAsksNobody(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	safe(t, page)
	style := page.all("style")[0].FirstChild.Data
	if found := regexp.MustCompile(`url\(([^d][^)]*)\)|@import`).FindString(style); found != "" {
		t.Errorf("the style sheet asks for %s", found)
	}
}

func TestPolicyAllowsExactlyTheStyleOfThePage(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	if count := len(page.all("style")); count != 1 {
		t.Fatalf("the page has %d style sheets", count)
	}
	sum := sha256.Sum256([]byte(page.all("style")[0].FirstChild.Data))
	want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
	for _, meta := range page.all("meta") {
		if attribute(meta, "http-equiv") == "Content-Security-Policy" && attribute(meta, "content") == want {
			return
		}
	}
	t.Errorf("no policy says %s", want)
}

func TestPageBearsOurMark(t *testing.T) {
	t.Parallel()
	page := publish(t, nil)
	if !bytes.Contains(page.text, []byte(`<meta name="generator" content="interlock-blueprint/1">`)) {
		t.Error("the page does not say that it is ours")
	}
}

func TestPageCarriesItsSource(t *testing.T) {
	t.Parallel()
	source := "title: Ω <b>\n"
	text, err := html.Write(blueprint.New(model.NewWorkshop(nil)), []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	root, _ := nethtml.Parse(bytes.NewReader(text))
	for _, link := range under(root, "a") {
		if attribute(link, "download") == "blueprint.yaml" {
			_, encoded, _ := strings.Cut(attribute(link, "href"), "base64,")
			if decoded, err := base64.StdEncoding.DecodeString(encoded); err != nil || string(decoded) != source {
				t.Errorf("the link carries %q, %v", decoded, err)
			}
			return
		}
	}
	t.Error("no link carries blueprint.yaml")
}

func TestSameWorkshopGivesSameBytes(t *testing.T) {
	t.Parallel()
	texts := folder(t, homeClaims)
	first := publish(t, texts).text
	for range 5 {
		if !bytes.Equal(first, publish(t, texts).text) {
			t.Fatal("the page changed")
		}
	}
}

func TestHeadingsGoDownOneLevelAtATime(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	level, titles := 0, 0
	for _, node := range page.all("*") {
		if len(node.Data) != 2 || node.Data[0] != 'h' || node.Data[1] < '1' || node.Data[1] > '6' {
			continue
		}
		now := int(node.Data[1] - '0')
		if now == 1 {
			titles++
		}
		if now > level+1 {
			t.Errorf("%q jumps from level %d to %d", words(node), level, now)
		}
		level = now
	}
	if titles != 1 {
		t.Errorf("the page has %d titles", titles)
	}
}

func TestTablesAreReadable(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	for _, table := range page.all("table") {
		if captions := under(table, "caption"); len(captions) != 1 || words(captions[0]) == "" {
			t.Error("a table has no caption")
		}
		for _, head := range under(table, "th") {
			if !slices.Contains([]string{"col", "row", "colgroup", "rowgroup"}, attribute(head, "scope")) {
				t.Errorf("head %q has scope %q", words(head), attribute(head, "scope"))
			}
			if words(head) == "" {
				t.Error("a table has an empty head")
			}
		}
		for _, body := range under(table, "tbody") {
			for _, row := range under(body, "tr") {
				if len(under(row, "th")) != 1 {
					t.Errorf("row %q has no head of its own", words(row))
				}
			}
		}
	}
}

func TestEveryIDIsUniqueAndEveryLinkLeadsSomewhere(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	ids := map[string]bool{}
	for _, node := range page.all("*") {
		if id := attribute(node, "id"); id != "" {
			if ids[id] {
				t.Errorf("id %q stands twice", id)
			}
			ids[id] = true
		}
	}
	for _, node := range page.all("*") {
		if place, ok := strings.CutPrefix(attribute(node, "href"), "#"); ok && !ids[place] {
			t.Errorf("%q leads to #%s, which is nowhere", words(node), place)
		}
		if label := attribute(node, "aria-labelledby"); label != "" && !ids[label] {
			t.Errorf("<%s> is labelled by %q, which is nowhere", node.Data, label)
		}
	}
}
