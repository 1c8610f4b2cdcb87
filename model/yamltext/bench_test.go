package yamltext_test

import (
	"fmt"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"interlock/model/yamltext"
)

// journey writes a journey of about the given size in bytes.
func journey(size int) string {
	var b strings.Builder
	b.WriteString("side: customer\ntitle: Claiming after a break-in # working title\nstages:\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "  - id: stage-%d\n    name: Waiting for news\n    does:\n      - Calls the hotline again and again\n"+
			"      - {text: \"Asks a friend: what now?\", basis: said, source: s1}\n    emotion: -2 # the low point\n"+
			"    moment:\n      why: Nobody said when to expect an answer\n", i)
	}
	return b.String()
}

var sizes = []struct {
	name string
	size int
}{{"5KB", 5 << 10}, {"100KB", 100 << 10}, {"5MB", 5 << 20}}

func BenchmarkParse(b *testing.B) {
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			source := journey(s.size)
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				parse(b, source)
			}
		})
	}
}

// BenchmarkParserAlone is what the YAML parser takes of BenchmarkParse.
func BenchmarkParserAlone(b *testing.B) {
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			source := []byte(journey(s.size))
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				var n yaml.Node
				if err := yaml.Unmarshal(source, &n); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLoad reads a text the way a loader does: every value with its text,
// line and comment.
func BenchmarkLoad(b *testing.B) {
	for _, s := range sizes[:2] {
		b.Run(s.name, func(b *testing.B) {
			source := journey(s.size)
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				loadAll(parse(b, source).Root())
			}
		})
	}
}

func loadAll(n *yamltext.Node) int {
	size := len(n.Text()) + n.Line()
	if n.Kind() == yamltext.ScalarKind && !n.Quoted() {
		size += len(n.Comment())
	}
	for _, item := range n.Items() {
		size += loadAll(item)
	}
	for _, entry := range n.Entries() {
		size += loadAll(entry.Value)
	}
	return size
}

func BenchmarkSet(b *testing.B) {
	benchmarkEdit(b, set(yamltext.String("Waiting: still"), "stages", 3, "name"))
}

func BenchmarkInsert(b *testing.B) {
	benchmarkEdit(b, insert(1, note("Is it me?", "said"), "stages", 3, "does"))
}

func benchmarkEdit(b *testing.B, edit operation) {
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			text := parse(b, journey(s.size))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := edit(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkExplain reads a text with a mistake in its middle.
func BenchmarkExplain(b *testing.B) {
	for _, s := range sizes[:2] {
		b.Run(s.name, func(b *testing.B) {
			half := journey(s.size / 2)
			source := half + "  - \"Nobody rang\" she said\n" + half[strings.Index(half, "  - "):]
			for b.Loop() {
				if _, err := yamltext.Parse(source); err == nil {
					b.Fatal("it reads")
				}
			}
		})
	}
}
