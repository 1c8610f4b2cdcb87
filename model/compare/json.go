package compare

import (
	"encoding/json"

	"interlock/model/yamltext"
)

// Format is the version of the JSON that [Changes.JSON] writes.
const Format = "interlock-changes/1"

type jsonChanges struct {
	Format  string       `json:"format"`
	Count   int          `json:"count"`
	Records []jsonRecord `json:"records"`
}

type jsonRecord struct {
	Kind    string       `json:"kind,omitempty"`
	ID      string       `json:"id"`
	Title   string       `json:"title,omitempty"`
	File    string       `json:"file"`
	Changes []jsonChange `json:"changes"`
}

type jsonChange struct {
	Action     Action       `json:"action"`
	Object     Object       `json:"object"`
	Name       string       `json:"name"`
	Sentence   string       `json:"sentence"`
	References int          `json:"references,omitempty"`
	Before     *jsonVersion `json:"before,omitempty"`
	After      *jsonVersion `json:"after,omitempty"`
}

type jsonVersion struct {
	File     string        `json:"file"`
	Line     int           `json:"line"`
	Path     yamltext.Path `json:"path"`
	Value    string        `json:"value"`
	Position int           `json:"position,omitempty"`
	List     string        `json:"list,omitempty"`
	Of       string        `json:"of,omitempty"`
}

// JSON writes the changes for programs, as [Schema] describes. Texts are those of
// the files, character for character.
func (c Changes) JSON() []byte {
	all := jsonChanges{Format: Format, Count: c.Count(), Records: []jsonRecord{}}
	for _, record := range c.Records {
		r := jsonRecord{Kind: string(record.Kind), ID: record.ID, Title: record.Title, File: record.File}
		for _, change := range record.Changes {
			r.Changes = append(r.Changes, jsonChange{
				Action: change.Action, Object: change.Object, Name: change.Name, Sentence: change.Sentence(0),
				References: change.References, Before: change.Before.json(), After: change.After.json(),
			})
		}
		all.Records = append(all.Records, r)
	}
	encoded, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		panic(err) // there is nothing in it that JSON cannot hold
	}
	return append(encoded, '\n')
}

func (v *Version) json() *jsonVersion {
	if v == nil {
		return nil
	}
	path := v.Place.Path
	if path == nil {
		path = yamltext.Path{}
	}
	return &jsonVersion{v.Place.File, v.Line, path, v.Value, v.Position, v.List, v.Of}
}
