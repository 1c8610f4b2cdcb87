package model

// Note is one thing somebody wrote down. Most notes are only a text; the rest
// comes later, when the room says how it knows.
type Note struct {
	ID       string   `field:"id"`      // given when something first points at it
	Who      string   `field:"who"`     // persona or role, in the blueprint lanes
	System   string   `field:"system"`  // in the support lane
	Policy   string   `field:"policy"`  // in the support lane
	Partner  string   `field:"partner"` // in the support lane
	Text     string   `field:"text"`
	Basis    Basis    `field:"basis"`
	Source   []string `field:"source"`   // ids of sources.yaml
	Severity *int     `field:"severity"` // 1 to 3, of a pain
	Kind     string   `field:"kind"`     // of a pain: tool, process, …
	Tags     []string `field:"tags"`
	Audience string   `field:"audience"` // team, private, or everybody

	// Plain tells that the file holds only the text.
	Plain bool
}

// Empty reports whether the note says nothing at all.
func (n Note) Empty() bool { return n.Text == "" && n.Carrier() == "" && n.Who == "" }

// Carrier is what stands behind a support note: its system, policy or partner.
func (n Note) Carrier() string {
	switch {
	case n.System != "":
		return n.System
	case n.Policy != "":
		return n.Policy
	}
	return n.Partner
}

// Texts gives the words of the notes.
func Texts(list []Note) []string {
	texts := make([]string, len(list))
	for i, note := range list {
		texts[i] = note.Text
	}
	return texts
}
