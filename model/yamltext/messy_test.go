package yamltext_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Texts that are hard to write: each of them must survive every edit.
var trickyTexts = []string{
	"x", "no", "yes", "on", "y", "12", "0x1F", "1.50", "1e3", "~", "null", "true", "2024-01-02", "10:30", "", " lead",
	"trail ", "a: b", "a #b", "- x", "# no", "'q'", "\"q\"", "back\\slash", "tab\there", "multi\nline", "multi\nline\n",
	"end\n\n", "\nstart", "  indented\nless\n", "[x]", "{a}", "a, b", "*al", "&an", "!t", "%p", "@at", "`bt", "?q", ": x",
	"x:", "---", "...", "--- x", "é", "😀 emoji 👩‍💻", "nel\u0085x", "ls\u2028x", "bom\ufeffx", "ctl\x01x", "nbsp\u00a0x",
	"cr\rx", "crlf\r\nx", "long " + strings.Repeat("word ", 60) + "end", "a\tb", "trailing tab\t", "\tlead tab", "x\n\n\ny",
	"x\n  y\n z\n", "\n\n", "\n", "=", "<<", "1_000", "0o17", "+1", ".5", "1.", "-", "-x", "?", "a\n---\nb",
	"a\n# not comment\n", "key: |\n  v\n", "rtl \u202e x", "zero\u200bwidth", "a ,b", "] x", "🏳️‍🌈", "\ttab\nfirst", "a\n\tb\n",
}

var trickyKeys = []string{"new", "no", "k: v", "schlüssel neu", "12", "new 😀", "key \"q\"", "a,b", "?"}

var plainWords = []string{
	"anna", "plans", "the", "journey", "übung", "naïve", "日本", "😀", "off-peak", "it's", "10", "a:b", "x#y", "50%",
	"e-mail", "(ok)", "don't", "C++", "…", "“quote”", "—",
}

// messyWriter writes random YAML as untidy as people do: mixed indentation,
// comments everywhere, every style of scalar, anchors, line breaks of Windows.
// It shares no code with the package it tests.
type messyWriter struct {
	*rand.Rand
	b         strings.Builder
	lineBreak string
	mess      float64 // how untidy: 0 not at all, 2 very
	comments  int
	anchors   []string
}

func (w *messyWriter) chance(p float64) bool { return w.Float64() < p }

func (w *messyWriter) untidy(p float64) bool { return w.chance(p * w.mess) }

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

func (w *messyWriter) write(parts ...string) {
	for _, part := range parts {
		w.b.WriteString(part)
	}
}

func spaces(n int) string { return strings.Repeat(" ", n) }

func (w *messyWriter) words() string {
	words := make([]string, 1+w.IntN(9))
	for i := range words {
		words[i] = pick(w.Rand, plainWords)
	}
	return strings.Join(words, " ")
}

// comment is one that can be told from all others.
func (w *messyWriter) comment() string {
	w.comments++
	return fmt.Sprintf("#c%d %s", w.comments, pick(w.Rand, []string{"note", "- x", "a: b", "ü 😀", ""}))
}

// document writes a whole text.
func (w *messyWriter) document() string {
	w.lineBreak, w.mess = "\n", pick(w.Rand, []float64{0.2, 1, 1, 2})
	if w.chance(0.15) {
		w.lineBreak = "\r\n"
	}
	if w.chance(0.1) {
		w.write("\uFEFF")
	}
	w.between(0)
	if w.chance(0.15) {
		w.write("---", pick(w.Rand, []string{"", " ", " " + w.comment()}), w.lineBreak)
	}
	w.collection(0, 1+w.IntN(4), false, w.chance(0.3))
	w.between(0)
	if w.chance(0.08) {
		w.write("...", w.lineBreak)
	}
	text := w.b.String()
	if w.chance(0.12) {
		text = strings.TrimRight(text, "\r\n")
	}
	return text
}

// between writes blank lines and comments between entries.
func (w *messyWriter) between(column int) {
	for w.untidy(0.18) {
		switch w.IntN(6) {
		case 0, 1:
			w.write(w.lineBreak)
		case 2:
			w.write(spaces(w.IntN(5)), w.lineBreak)
		case 3, 4:
			w.write(spaces(column), w.comment(), w.lineBreak)
		default:
			w.write(spaces(w.IntN(column+4)), w.comment(), w.lineBreak)
		}
	}
}

func (w *messyWriter) endLine() {
	switch {
	case w.untidy(0.08):
		w.write(spaces(1+w.IntN(3)), w.comment())
	case w.untidy(0.05):
		w.write(spaces(1 + w.IntN(3)))
	case w.untidy(0.01):
		w.write("\t")
	}
	w.write(w.lineBreak)
}

// collection writes a block list or mapping. Inline means that its first entry
// stands behind something on the same line.
func (w *messyWriter) collection(column, depth int, inline, list bool) {
	used := map[string]bool{}
	for i := range 1 + w.IntN(4) {
		if i > 0 || !inline {
			w.between(column)
			w.write(spaces(column))
		}
		if list {
			w.write("-")
		} else {
			w.key(column, used)
		}
		w.value(column, depth-1, list)
	}
}

func (w *messyWriter) key(column int, used map[string]bool) {
	key := string(rune('a'+w.IntN(26))) + string(rune('a'+w.IntN(26)))
	switch w.IntN(14) {
	case 0:
		key = `"k ` + pick(w.Rand, plainWords) + `"`
	case 1:
		key = `'k: x'`
	case 2:
		key = "schlüssel"
	case 3:
		key = "日本 key"
	}
	if used[key] {
		key = fmt.Sprintf("k%d", len(used))
	}
	used[key] = true
	switch {
	case w.untidy(0.02):
		w.write("? ", key, w.lineBreak, spaces(column), ":")
	case w.untidy(0.03):
		w.write(key, " :")
	default:
		w.write(key, ":")
	}
}

func (w *messyWriter) anchor() string {
	name := fmt.Sprintf("n%d", len(w.anchors))
	w.anchors = append(w.anchors, name)
	return "&" + name
}

func (w *messyWriter) value(column, depth int, inList bool) {
	if depth <= 0 || w.chance(0.45) {
		w.scalar(column)
		return
	}
	list, anchored := w.chance(0.5), w.untidy(0.04)
	if inList && !anchored && w.chance(0.7) {
		gap := 1
		if w.chance(0.15) {
			gap += w.IntN(4)
		}
		w.write(spaces(gap))
		w.collection(column+1+gap, depth, true, list)
		return
	}
	if anchored {
		w.write(" ", w.anchor())
	}
	w.endLine()
	inner := column + 2
	switch {
	case list && !inList && w.chance(0.4):
		inner = column
	case w.chance(0.3):
		inner = column + 1 + w.IntN(4)
	}
	w.collection(inner, depth, false, list)
}

// scalar writes a scalar behind a key or a dash, or a collection on one line.
func (w *messyWriter) scalar(column int) {
	if len(w.anchors) > 0 && w.untidy(0.05) {
		w.write(" *", pick(w.Rand, w.anchors))
		w.endLine()
		return
	}
	gap, properties := " ", ""
	switch {
	case w.untidy(0.08):
		gap = spaces(1 + w.IntN(4))
	case w.untidy(0.04):
		properties = w.anchor() + " "
	case w.untidy(0.02):
		properties = pick(w.Rand, []string{"!!str ", "!mine "})
	}
	switch w.IntN(16) {
	case 0:
		w.write(" ", strings.TrimSpace(properties))
	case 1, 2:
		w.write(gap, properties)
		w.blockScalar(column)
		return
	case 3, 4:
		w.write(gap, properties, w.doubleQuoted(column))
	case 5, 6:
		w.write(gap, properties, w.singleQuoted(column))
	case 7, 8:
		w.write(gap, properties, w.wrapped(column))
	case 9:
		w.write(gap, w.flow(2, column))
	case 10:
		w.write(gap, properties, pick(w.Rand, []string{"12", "true", "1.5", "~", "null", "2024-05-06", "0x10", "yes", "1_0", "0777"}))
	default:
		w.write(gap, properties, "w", w.words())
	}
	w.endLine()
}

func (w *messyWriter) blockScalar(column int) {
	indent := column + 1 + w.IntN(4)
	first := ""
	header := pick(w.Rand, []string{"|", ">"})
	if w.chance(0.15) {
		header += fmt.Sprint(indent - column)
		first = spaces(w.IntN(3))
	}
	w.write(header, pick(w.Rand, []string{"", "-", "+"}))
	w.endLine()
	for i := range 1 + w.IntN(4) {
		switch {
		case i > 0 && w.chance(0.15):
			w.write(spaces(w.IntN(indent+1)), w.lineBreak)
			continue
		case i > 0 && w.chance(0.15):
			first = spaces(w.IntN(3))
		}
		w.write(spaces(indent), first, pick(w.Rand, []string{"", "", "", "# "}), w.words(), w.lineBreak)
		first = ""
	}
	for w.chance(0.3) {
		w.write(spaces(w.IntN(3)), w.lineBreak)
	}
}

// nextLine breaks a scalar that goes on deeper than a column.
func (w *messyWriter) nextLine(column int) string {
	return w.lineBreak + spaces(column+1+w.IntN(4))
}

func (w *messyWriter) doubleQuoted(column int) string {
	if w.chance(0.2) {
		return `"` + w.words() + w.nextLine(column) + w.words() + `"`
	}
	return escapedQuotes(pick(w.Rand, trickyTexts))
}

// escapedQuotes escapes everything that might need it.
func escapedQuotes(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r == '"' || r == '\\' || r < ' ' || r >= 0x7F && r < 0xA0 || r >= 0x2000 && r < 0x2070 || r == 0xFEFF {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}

func (w *messyWriter) singleQuoted(column int) string {
	text := strings.ReplaceAll(w.words(), "'", "''")
	if w.chance(0.2) {
		text += w.nextLine(column) + "more"
	}
	return "'" + text + "'"
}

// wrapped is a plain text over several lines.
func (w *messyWriter) wrapped(column int) string {
	text := "w " + w.words()
	for range 1 + w.IntN(3) {
		text += pick(w.Rand, []string{"", "", "", " "})
		if w.chance(0.1) {
			text += w.lineBreak
		}
		text += w.nextLine(column) + "w " + w.words()
	}
	return text
}

// flow is a collection in brackets or braces.
func (w *messyWriter) flow(depth, column int) string {
	list := w.chance(0.5)
	var parts []string
	for i := range w.IntN(4) {
		value := w.flowScalar()
		if depth > 0 && w.chance(0.2) {
			value = w.flow(depth-1, column)
		}
		switch key := fmt.Sprintf("f%d", i); {
		case list && w.chance(0.1):
			value = "pk: " + w.flowScalar()
		case list:
		case w.chance(0.1):
			value = key + ": "
		case w.chance(0.05):
			value = key
		default:
			value = key + ": " + value
		}
		parts = append(parts, value)
	}
	open, closing := "{", "}"
	if list {
		open, closing = "[", "]"
	}
	text := open + w.flowGap(column)
	for i, part := range parts {
		if i > 0 {
			text += pick(w.Rand, []string{",", ",", " ,"}) + " " + w.flowGap(column)
		}
		text += part
	}
	if len(parts) > 0 && list && w.chance(0.1) {
		text += ","
	}
	return text + w.flowGap(column) + closing
}

func (w *messyWriter) flowScalar() string {
	switch w.IntN(5) {
	case 0:
		return escapedQuotes(pick(w.Rand, trickyTexts))
	case 1:
		return "'" + strings.ReplaceAll(w.words(), "'", "''") + "'"
	case 2:
		return "12"
	}
	return "w" + plainWords[w.IntN(6)]
}

// flowGap is what stands around the parts of a flow collection.
func (w *messyWriter) flowGap(column int) string {
	switch {
	case w.untidy(0.12) && w.chance(0.3):
		return " " + w.comment() + w.lineBreak + spaces(column+2+w.IntN(3))
	case w.untidy(0.12):
		return w.lineBreak + spaces(column+2+w.IntN(3))
	case w.untidy(0.3):
		return " "
	}
	return ""
}
