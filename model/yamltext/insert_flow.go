package yamltext

import "strings"

// fillFlow writes the first entry within brackets or braces.
func (e *editor) fillFlow(added newEntry) []candidate {
	old, text := e.target, e.render.flowEntry(added)
	switch {
	case !old.flow && added.key == nil:
		return []candidate{{{old.content, old.end, e.beforeValue() + "[" + text + "]"}}}
	case !old.flow:
		return []candidate{{{old.content, old.end, e.beforeValue() + "{" + text + "}"}}}
	case strings.Contains(e.source[old.content:old.end], "#"):
		return []candidate{{{old.end - 1, old.end - 1, text}}}
	}
	return []candidate{{{old.content + 1, old.content + 1, text}}}
}

// insertFlow adds an entry within brackets or braces, on a line of its own where
// its neighbour has one.
func (e *editor) insertFlow(index int, added newEntry) []candidate {
	old, text := e.target, e.render.flowEntry(added)
	if old.pair {
		return []candidate{e.insertIntoPair(index, text)}
	}
	if index == len(old.entries) {
		return e.appendFlow(text)
	}
	first, before := old.entries[index].first, old.content
	if index > 0 {
		before = old.entries[index-1].first
	}
	if e.startsLine(first) && !e.sameLine(before, first) {
		indent := e.source[e.lines.start(first):first]
		return []candidate{{{first, first, text + "," + e.lineBreakAt(first) + indent}}}
	}
	return []candidate{{{first, first, text + ", "}}}
}

// insertIntoPair gives the a: b of [a: b] its braces.
func (e *editor) insertIntoPair(index int, text string) candidate {
	old := e.target
	if index == 0 {
		return candidate{{old.start, old.start, "{" + text + ", "}, {old.end, old.end, "}"}}
	}
	return candidate{{old.start, old.start, "{"}, {old.end, old.end, ", " + text + "}"}}
}

// appendFlow adds a last entry within brackets or braces.
func (e *editor) appendFlow(text string) []candidate {
	last := &e.target.entries[len(e.target.entries)-1]
	end := e.flowEnd(len(e.target.entries) - 1)
	oneLine := candidate{{end, end, ", " + text}}
	if !e.startsLine(last.first) || e.sameLine(e.target.content, last.first) {
		return []candidate{oneLine}
	}
	ownLine := e.lineBreakAt(end) + e.source[e.lines.start(last.first):last.first] + text
	lineEnds := lineEnd(e.source, end)
	if comma := skipBlanks(e.source, end); strings.HasPrefix(e.source[comma:], ",") {
		return []candidate{{{lineEnds, lineEnds, ownLine + ","}}}
	}
	return []candidate{{{end, end, ","}, {lineEnds, lineEnds, ownLine}}, oneLine}
}

// flowEnd is the end of an entry within brackets or braces. The space behind a
// key without a value belongs to it: "{a:}" is another key.
func (e *editor) flowEnd(index int) int {
	entry := &e.target.entries[index]
	end := entry.end()
	if entry.isBareKey() && strings.HasPrefix(e.source[end:], " ") {
		end++
	}
	return end
}
