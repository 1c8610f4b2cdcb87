package model

import (
	"strings"

	"interlock/model/yamltext"
)

// Hit is a text of the workshop that holds what was searched for.
type Hit struct {
	Place Place
	Text  string
	Field string // the label of the field that holds it
	name  bool   // an id, or what names one
}

// Search finds every text that holds all the words, whatever their case, in
// the order of the kinds and the files; ids and what names them come last. No
// words find nothing.
func (w *Workshop) Search(words string) []Hit {
	wanted := strings.Fields(strings.ToLower(words))
	if len(wanted) == 0 {
		return nil
	}
	var texts, names []Hit
	for _, info := range tables().kinds {
		for _, file := range w.files {
			if file.Kind == info.Kind && mayHold(file.Source, wanted) {
				for _, hit := range searchFile(file, wanted) {
					if hit.name {
						names = append(names, hit)
						continue
					}
					texts = append(texts, hit)
				}
			}
		}
	}
	return append(texts, names...)
}

// mayHold rules out most files by a glance at their source. Words may be spelled
// differently there only where something is escaped.
func mayHold(source string, words []string) bool {
	if strings.ContainsAny(source, `\`) {
		return true
	}
	source = strings.ReplaceAll(strings.ToLower(source), "''", "'")
	return holdsAll(source, words)
}

func searchFile(file *File, wanted []string) []Hit {
	var hits []Hit
	var walk func(node *yamltext.Node, path yamltext.Path)
	walk = func(node *yamltext.Node, path yamltext.Path) {
		switch node.Kind() {
		case yamltext.ScalarKind:
			if text := node.Text(); holdsAll(strings.ToLower(text), wanted) {
				field, _ := FieldOf(file.Kind, path)
				hits = append(hits, Hit{Place: Place{File: file.Name, Path: path}, Text: text, Field: field.Label, name: field.Key == "id" || field.Names != NamesNothing})
			}
		case yamltext.ListKind:
			for i, item := range node.Items() {
				walk(item, path.With(i))
			}
		case yamltext.MapKind:
			for _, entry := range node.Entries() {
				walk(entry.Value, path.With(entry.Key))
			}
		}
	}
	walk(file.Root(), nil)
	return hits
}

func holdsAll(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
