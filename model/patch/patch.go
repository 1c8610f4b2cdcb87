// Package patch writes down how the text of a file became another one, as the
// one place where they differ, and makes the texts of it again.
package patch

import (
	"crypto/sha256"
	"encoding/hex"
)

// Patch is the change of one file, to be kept as JSON. The text before is what
// the last patch of the same file left, or else is given whole. Texts are bytes,
// as a patch may begin or end within a character.
type Patch struct {
	Name   string  `json:"name"`
	Before string  `json:"before,omitempty"` // hash, empty if there was no file
	After  string  `json:"after,omitempty"`  // hash, empty if there is no file
	Base   *[]byte `json:"base,omitempty"`   // the text before, where it must be given
	Offset int     `json:"offset,omitempty"` // in the text before
	Cut    int     `json:"cut,omitempty"`    // bytes taken out there
	New    []byte  `json:"new,omitempty"`    // bytes put in
}

// Chain knows, for each file, the hash of the text after its last patch.
type Chain map[string]string

// ChainOf is the chain that a reader of these texts, by name, can follow.
func ChainOf(texts map[string]string) Chain {
	chain := Chain{}
	for name, text := range texts {
		chain[name] = hash(&text)
	}
	return chain
}

// Patch writes down a change, and adds it to the chain. A nil text means that
// there is no such file.
func (c Chain) Patch(name string, before, after *string) Patch {
	p := Patch{Name: name, Before: hash(before), After: hash(after)}
	if before != nil && c[name] != p.Before {
		p.Base = new([]byte(*before))
	}
	if after != nil {
		p.Offset, p.Cut, p.New = difference(textOf(before), *after)
	}
	c[name] = p.After
	return p
}

// Apply gives the texts before and after the change, where the last patch of the
// file left this one. It reports false if one of them is not the right one.
func (p Patch) Apply(text *string) (before, after *string, ok bool) {
	if p.Base != nil {
		text = new(string(*p.Base))
	}
	if p.Before == "" {
		text = nil
	}
	if hash(text) != p.Before {
		return text, nil, false
	}
	if p.After == "" {
		return text, nil, true
	}
	old := textOf(text)
	if p.Offset < 0 || p.Cut < 0 || p.Offset > len(old)-p.Cut {
		return text, nil, false
	}
	made := old[:p.Offset] + string(p.New) + old[p.Offset+p.Cut:]
	return text, &made, hash(&made) == p.After
}

// difference gives the one place where two texts differ: its offset, how many
// bytes of before are cut there, and what stands in after instead.
func difference(before, after string) (offset, cut int, inserted []byte) {
	for offset < min(len(before), len(after)) && before[offset] == after[offset] {
		offset++
	}
	end := 0
	for end < min(len(before), len(after))-offset && before[len(before)-1-end] == after[len(after)-1-end] {
		end++
	}
	return offset, len(before) - offset - end, []byte(after[offset : len(after)-end])
}

// hash identifies a text; no text has the empty hash.
func hash(text *string) string {
	if text == nil {
		return ""
	}
	sum := sha256.Sum256([]byte(*text))
	return hex.EncodeToString(sum[:])
}

// textOf gives a text, which is empty if there is none.
func textOf(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}
