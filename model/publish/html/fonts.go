package html

import (
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"
)

// face is one cut of a family, kept in files by script.
type face struct {
	family, style, weight string
	file                  string // without the name of the subset
	subsets               []subset
}

// subset is the part of a family for some ranges of characters.
type subset struct {
	name   string
	ranges []span
}

// span is a range of characters, both ends included.
type span struct{ first, last rune }

var (
	latin = subset{"latin", []span{
		{0x0000, 0x00FF},
		{0x0131, 0x0131},
		{0x0152, 0x0153},
		{0x02BB, 0x02BC},
		{0x02C6, 0x02C6},
		{0x02DA, 0x02DA},
		{0x02DC, 0x02DC},
		{0x2000, 0x206F},
		{0x20AC, 0x20AC},
		{0x2122, 0x2122},
		{0x2191, 0x2191},
		{0x2193, 0x2193},
		{0x2212, 0x2212},
		{0x2215, 0x2215},
		{0xFFFD, 0xFFFD},
	}}
	latinExtended = subset{"latin-ext", []span{
		{0x0100, 0x0130},
		{0x0132, 0x0151},
		{0x0154, 0x02BA},
		{0x02BD, 0x02C5},
		{0x02C7, 0x02CC},
		{0x02CE, 0x02D7},
		{0x02DD, 0x02FF},
		{0x1D00, 0x1DBF},
		{0x1E00, 0x1E9F},
		{0x1EF2, 0x1EFF},
		{0x20A0, 0x20AB},
		{0x20AD, 0x20C0},
		{0x2113, 0x2113},
		{0x2C60, 0x2C7F},
		{0xA720, 0xA7FF},
	}}
	greek = subset{"greek", []span{
		{0x0370, 0x0377}, {0x037A, 0x037F}, {0x0384, 0x038A}, {0x038C, 0x038C}, {0x038E, 0x03A1}, {0x03A3, 0x03FF},
	}}
	cyrillic = subset{"cyrillic", []span{{0x0400, 0x045F}, {0x0490, 0x0491}, {0x04B0, 0x04B1}, {0x2116, 0x2116}}}
)

// faces are all fonts of the page: Inter for what is, Source Serif in italics
// for what people say and upright for titles and figures.
var faces = []face{
	{"Inter", "normal", "100 900", "inter", []subset{latin, latinExtended, greek, cyrillic}},
	{"Source Serif 4", "italic", "400", "source-serif-4-italic", []subset{latin, latinExtended}},
	{"Source Serif 4", "normal", "600", "source-serif-4-semibold", []subset{latin, latinExtended}},
}

// fontFaces are the rules of the fonts whose characters occur in a text. Plain
// letters always do.
func fontFaces(text []byte) (string, error) {
	foreign := foreignRunes(text)
	var rules strings.Builder
	for _, face := range faces {
		for _, subset := range face.subsets {
			if subset.name != latin.name && !subset.holdsAny(foreign) {
				continue
			}
			font, err := assets.ReadFile("fonts/" + face.fileOf(subset))
			if err != nil {
				return "", err
			}
			rules.WriteString(face.rule(subset, "data:font/woff2;base64,"+base64.StdEncoding.EncodeToString(font)))
		}
	}
	return rules.String(), nil
}

// FontRules are the rules of all fonts for a page that asks for them one by one,
// as far as it needs them, in a folder at that address.
func FontRules(folder string) []byte {
	var rules strings.Builder
	for _, face := range faces {
		for _, subset := range face.subsets {
			rules.WriteString(face.rule(subset, folder+face.fileOf(subset)))
		}
	}
	return []byte(rules.String())
}

// Fonts are the files that FontRules names, by their names.
func Fonts() (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, face := range faces {
		for _, subset := range face.subsets {
			font, err := assets.ReadFile("fonts/" + face.fileOf(subset))
			if err != nil {
				return nil, err
			}
			files[face.fileOf(subset)] = font
		}
	}
	return files, nil
}

func (f face) fileOf(s subset) string { return f.file + "-" + s.name + ".woff2" }

// rule is the rule of one file, which lies at the address.
func (f face) rule(s subset, address string) string {
	return fmt.Sprintf("@font-face{font-family:%q;font-style:%s;font-weight:%s;src:url(%s) format(\"woff2\");unicode-range:%s}\n",
		f.family, f.style, f.weight, address, s.unicodeRange())
}

// foreignRunes are the characters of a text beyond ASCII, each once.
func foreignRunes(text []byte) map[rune]bool {
	found := map[rune]bool{}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if size > 1 {
			found[r] = true
		}
		i += size
	}
	return found
}

func (s subset) holdsAny(runes map[rune]bool) bool {
	for r := range runes {
		for _, span := range s.ranges {
			if span.first <= r && r <= span.last {
				return true
			}
		}
	}
	return false
}

// unicodeRange writes the ranges as CSS does: U+0-FF,U+131.
func (s subset) unicodeRange() string {
	list := make([]string, len(s.ranges))
	for i, span := range s.ranges {
		list[i] = fmt.Sprintf("U+%X", span.first)
		if span.last != span.first {
			list[i] += fmt.Sprintf("-%X", span.last)
		}
	}
	return strings.Join(list, ",")
}
