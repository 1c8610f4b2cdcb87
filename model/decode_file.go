package model

import (
	"reflect"
	"sync"

	"interlock/model/yamltext"
)

// newRecord makes the empty record of a kind; nil for files that are not ours.
func newRecord(kind Kind, id string) any {
	switch kind {
	case KindWorkshop:
		return &Frame{}
	case KindSources:
		return &Sources{}
	case KindPersona:
		return &Persona{ID: id}
	case KindEmpathyMap:
		return &EmpathyMap{ID: id}
	case KindJourney:
		return &Journey{ID: id}
	case KindLink:
		return &Link{ID: id}
	case KindMetric:
		return &Metric{ID: id}
	case KindInitiative:
		return &Initiative{ID: id}
	case KindLoop:
		return &Loop{ID: id}
	case KindGovernance:
		return &Governance{}
	case KindInbox:
		return &Inbox{ID: id}
	case KindVotes:
		return &Votes{ID: id}
	case KindAgenda:
		return &Agenda{ID: id}
	case KindParking:
		return &Parking{}
	case KindActions:
		return &Actions{}
	case KindDecisions:
		return &Decisions{}
	case KindLog:
		return &Log{}
	case KindDismissed:
		return &Dismissals{}
	}
	return nil
}

// decode reads the root of a file into its record.
func (d *decoder) decode(root *yamltext.Node, kind Kind, record any) {
	switch record := record.(type) {
	case nil:
	case *Sources:
		d.sources(root, record)
	case *Inbox:
		d.inbox(root, record)
	default:
		d.record(root, nil, kind.Info().Fields, reflect.ValueOf(record).Elem())
	}
}

func (d *decoder) sources(root *yamltext.Node, record *Sources) {
	if !d.isMapping(root, nil) {
		return
	}
	fields := KindSources.Info().Fields[0].Fields
	for _, entry := range root.Entries() {
		source := Source{ID: entry.Key}
		d.record(entry.Value, yamltext.Path{entry.Key}, fields, reflect.ValueOf(&source).Elem())
		record.List = append(record.List, source)
	}
}

func (d *decoder) inbox(root *yamltext.Node, record *Inbox) {
	if !d.isMapping(root, nil) {
		return
	}
	for _, entry := range root.Entries() {
		path := yamltext.Path{entry.Key}
		d.mentions = append(d.mentions, Mention{
			Names: NamesPlace, Value: entry.Key, File: d.file, Line: entry.KeyNode.Line(), Path: path, Key: true,
		})
		place := InboxPlace{Place: entry.Key}
		if d.isMapping(entry.Value, path) {
			place.Fields = d.inboxNotes(entry.Value, path)
		}
		record.Places = append(record.Places, place)
	}
}

func (d *decoder) inboxNotes(node *yamltext.Node, path yamltext.Path) []InboxNotes {
	fields := KindInbox.Info().Fields[0].Fields
	var list []InboxNotes
	for _, entry := range node.Entries() {
		at := path.With(entry.Key)
		if _, known := FieldAt(fields, entry.Key); !known {
			d.unknownKey(entry, at, fields)
			continue
		}
		list = append(list, InboxNotes{Key: entry.Key, Notes: d.notes(entry.Value, at)})
	}
	return list
}

// fieldIndexes finds the struct field of each key, for every record type.
var fieldIndexes = sync.OnceValue(func() map[reflect.Type]map[string]int {
	indexes := map[reflect.Type]map[string]int{}
	for _, info := range tables().kinds {
		if record := newRecord(info.Kind, ""); record != nil {
			indexType(reflect.TypeOf(record), indexes)
		}
	}
	return indexes
})

func indexType(t reflect.Type, indexes map[reflect.Type]map[string]int) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		indexType(t.Elem(), indexes)
		return
	case reflect.Struct:
	default:
		return
	}
	if indexes[t] != nil {
		return
	}
	index := map[string]int{}
	indexes[t] = index
	for i := range t.NumField() {
		if key := t.Field(i).Tag.Get("field"); key != "" {
			index[key] = i
		}
		indexType(t.Field(i).Type, indexes)
	}
}
