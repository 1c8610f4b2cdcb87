package redact

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"interlock/model"
)

// Mask puts stand-ins in the place of people's names, the same ones everywhere:
// "Customer A" for a persona, "Participant C" for somebody of the room. The zero
// Mask changes nothing.
type Mask struct {
	names []maskedName // the longest first
}

// maskedName is one way to name somebody.
type maskedName struct {
	text    string
	folded  bool // capitals and small letters are alike
	standIn string
}

// NewMask masks the personas of a workshop and the people in its room: in full,
// by the ids of personas, and by the parts that tell who somebody is.
func NewMask(w *model.Workshop) Mask {
	m := &masking{known: map[string]bool{}}
	for _, persona := range w.Personas() {
		m.add(persona.Title(), noun(persona), persona.ID)
	}
	frame := w.Frame()
	for _, participant := range frame.Participants {
		m.add(participant.Name, "Participant")
	}
	m.add(frame.Facilitator, "Facilitator")
	m.add(frame.Scribe, "Scribe")
	return m.made()
}

// noun is what a persona is called without the name: what they work as, or else
// the side.
func noun(persona *model.Persona) string {
	if words := strings.Fields(visible(persona.Role)); len(words) > 0 {
		return capital(words[len(words)-1])
	}
	return capital(string(cmp.Or(persona.Side, "person")))
}

func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// masking gathers the people of a mask.
type masking struct {
	people []masked
	known  map[string]bool // the whole names, in small letters
}

// masked is somebody with every name.
type masked struct {
	noun  string
	names []maskedName
}

// add makes somebody one of the people, unless the name is one of theirs.
func (m *masking) add(name, noun string, ids ...string) {
	name = visible(name)
	if m.known[strings.ToLower(name)] || !nameable(name) {
		return
	}
	m.known[strings.ToLower(name)] = true
	person := masked{noun: noun}
	for _, whole := range append([]string{name}, ids...) {
		// Short names in small letters are words: "Al", "May" and "DK" are not.
		person.names = append(person.names, maskedName{text: whole, folded: distinctive(capital(whole))})
	}
	// Part of a persona's name may be an ordinary word: "Busy parent".
	ofRoom := len(ids) == 0
	for _, part := range strings.Fields(name) {
		if part = strings.TrimFunc(part, unicode.IsPunct); distinctive(part) && part != name {
			person.names = append(person.names, maskedName{text: part, folded: ofRoom}, maskedName{text: strings.ToUpper(part)})
		}
	}
	m.people = append(m.people, person)
}

// nameable reports whether a name is more than one letter, which tells nobody.
func nameable(name string) bool {
	letters := 0
	for _, r := range name {
		if unspaced(r) {
			return true
		}
		if inWord(r) {
			letters++
		}
	}
	return letters > 1
}

// made gives everybody a stand-in that holds nobody's name.
func (m *masking) made() Mask {
	var all []maskedName
	for _, person := range m.people {
		all = append(all, person.names...)
	}
	hidden := newMask(all)
	var names []maskedName
	letter := 0
	for _, person := range m.people {
		standIn := ""
		for standIn == "" {
			standIn = hidden.free(person.noun, letters(letter))
			letter++
		}
		for _, name := range person.names {
			name.standIn = standIn
			names = append(names, name)
		}
	}
	return newMask(names)
}

// newMask sorts the names, so that the longest is found first.
func newMask(names []maskedName) Mask {
	slices.SortStableFunc(names, func(a, b maskedName) int { return cmp.Compare(len(b.text), len(a.text)) })
	return Mask{names}
}

// free is a stand-in with this letter that holds no name, "" when the letter
// itself is one.
func (m Mask) free(noun, letter string) string {
	for _, standIn := range []string{noun + " " + letter, "Person " + letter, letter} {
		if !m.holds(standIn) {
			return standIn
		}
	}
	return ""
}

// letters counts A, B, … Z, AA, AB, …
func letters(n int) string {
	const alphabet = 26
	text := string(rune('A' + n%alphabet))
	if n >= alphabet {
		return letters(n/alphabet-1) + text
	}
	return text
}

// Text returns the text with stand-ins for all names, on one line for each of
// its own and without characters that do not show.
func (m Mask) Text(text string) string {
	if len(m.names) == 0 {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = m.line(visible(line))
	}
	return strings.Join(lines, "\n")
}

func (m Mask) line(text string) string {
	var made strings.Builder
	for at := 0; at < len(text); {
		if name, length := m.at(text, at); length > 0 {
			made.WriteString(name.standIn)
			at += length
			continue
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		made.WriteString(text[at : at+size])
		at += size
	}
	return made.String()
}

// holds reports whether a text holds any of the names.
func (m Mask) holds(text string) bool {
	for at := range text {
		if _, length := m.at(text, at); length > 0 {
			return true
		}
	}
	return false
}

// at finds the longest name that stands at a byte of the text, with its bytes.
func (m Mask) at(text string, at int) (maskedName, int) {
	for _, name := range m.names {
		length, ok := name.begins(text[at:])
		if ok && wordEnds(text[:at], text[at:]) && wordEnds(text[:at+length], text[at+length:]) {
			return name, length
		}
	}
	return maskedName{}, 0
}

// begins reports whether a text begins with the name, and in how many bytes:
// capitals and small letters may differ in that.
func (n maskedName) begins(text string) (length int, ok bool) {
	for range n.text {
		_, size := utf8.DecodeRuneInString(text[length:])
		length += size
	}
	if n.folded {
		return length, strings.EqualFold(text[:length], n.text)
	}
	return length, text[:length] == n.text
}

// visible is a text on one line without the characters that do not show, which
// could stand inside a name.
func visible(text string) string {
	return folded(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text))
}
