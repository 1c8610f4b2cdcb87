package redact

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"interlock/model"
	"interlock/model/blueprint"
)

// Exposure is a note that names somebody of the room and says nothing of who
// may read it.
type Exposure struct {
	Place model.Place
	Line  int    // counted from 1
	Name  string // as it stands in the note
	Text  string // of the note
}

// String is the exposure on one line: file, line, the name and the note.
func (e Exposure) String() string {
	return fmt.Sprintf("%s:%d: names %s: %s", e.Place.File, e.Line, e.Name, e.Text)
}

// Names finds the notes without an audience that a profile lets through and
// that hold a name of workshop.yaml: of a participant, of the facilitator or of
// the scribe, in full or a part of it that tells who it is. They stand in the
// order of the files.
func Names(w *model.Workshop, p Profile) []Exposure {
	room := people(w.Frame())
	if len(room) == 0 {
		return nil
	}
	s := newSurvey(w, p)
	var found []Exposure
	for _, file := range w.Files() {
		walk(file, func(u unit) bool {
			if s.cuts[file.Name].covers(u.path) {
				return false
			}
			place := model.Place{File: file.Name, Path: u.path}
			if note, _ := w.NoteAt(place); u.kind == noteUnit && note.Audience == "" {
				found = append(found, exposures(place, u.node.Line(), note, room)...)
			}
			return true
		})
	}
	return found
}

// exposures finds each person whom a note names, once.
func exposures(place model.Place, line int, note model.Note, people [][]string) []Exposure {
	text := folded(strings.Join([]string{note.Who, note.Carrier(), note.Text}, " "))
	var found []Exposure
	for _, names := range people {
		at := slices.IndexFunc(names, func(name string) bool { return holdsWord(text, name) })
		if at < 0 || slices.ContainsFunc(found, func(e Exposure) bool { return e.Name == names[at] }) {
			continue
		}
		found = append(found, Exposure{Place: place, Line: line, Name: names[at], Text: text})
	}
	return found
}

// folded is a text in its composed form and on one line.
func folded(text string) string { return strings.Join(strings.Fields(blueprint.Clean(text)), " ") }

// people lists how each person of the room can be named, in full first.
func people(frame *model.Frame) [][]string {
	written := []string{frame.Facilitator, frame.Scribe}
	for _, participant := range frame.Participants {
		written = append(written, participant.Name)
	}
	var people [][]string
	for _, name := range written {
		parts := strings.Fields(folded(name))
		var names []string
		if len(parts) > 1 {
			names = append(names, strings.Join(parts, " "))
		}
		for _, part := range parts {
			if part = strings.TrimFunc(part, unicode.IsPunct); distinctive(part) {
				names = append(names, part)
			}
		}
		if len(names) > 0 {
			people = append(people, names)
		}
	}
	return people
}

// distinctive reports whether a part of a name tells who it is: not "Jo", "J."
// or "van". Where scripts write no spaces two characters are a whole name.
func distinctive(part string) bool {
	first, _ := utf8.DecodeRuneInString(part)
	if unspaced(first) {
		return utf8.RuneCountInString(part) > 1
	}
	letters := 0
	for _, r := range part {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 2 && !unicode.IsLower(first)
}

// holdsWord reports whether a text holds a word, or several, as a whole.
func holdsWord(text, word string) bool {
	for start := 0; word != ""; {
		at := strings.Index(text[start:], word)
		if at < 0 {
			return false
		}
		at += start
		if wordEnds(text[:at], text[at:]) && wordEnds(text[:at+len(word)], text[at+len(word):]) {
			return true
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		start = at + size
	}
	return false
}

// wordEnds reports whether a word may end between two pieces of a text.
func wordEnds(before, after string) bool {
	left, _ := utf8.DecodeLastRuneInString(before)
	right, _ := utf8.DecodeRuneInString(after)
	return !inWord(left) || !inWord(right) || unspaced(left) || unspaced(right)
}

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// unspaced reports whether a character belongs to a script in which words
// follow each other, or take endings, without spaces.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
