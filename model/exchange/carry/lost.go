package carry

import (
	"reflect"
	"slices"

	"interlock/model"
	"interlock/model/exchange"
)

// Lost counts by kind what the whole content says and what is carried of it
// does not. Records are the same when their ids are; stages when their
// position is. Ids themselves say nothing and are not counted.
func Lost(whole, carried *exchange.Content) exchange.Losses {
	var losses exchange.Losses
	count := counter{&losses, marks(), "details of the workshop"}
	count.fields(reflect.ValueOf(whole.Frame), reflect.ValueOf(carried.Frame))
	records(&losses, "sources", pointers(whole.Sources), pointers(carried.Sources))
	records(&losses, "personas", whole.Personas, carried.Personas)
	records(&losses, "empathy maps", whole.EmpathyMaps, carried.EmpathyMaps)
	records(&losses, "journeys", whole.Journeys, carried.Journeys)
	records(&losses, "links", whole.Links, carried.Links)
	records(&losses, "metrics", whole.Metrics, carried.Metrics)
	records(&losses, "initiatives", whole.Initiatives, carried.Initiatives)
	records(&losses, "feedback loops", whole.Loops, carried.Loops)
	return losses
}

func pointers[Record any](list []Record) []*Record {
	made := make([]*Record, len(list))
	for i := range list {
		made[i] = &list[i]
	}
	return made
}

// records counts the records that are missing, and what is missing of others.
func records[Record any](losses *exchange.Losses, plural string, whole, carried []*Record) {
	held := map[string]*Record{}
	for _, record := range carried {
		held[idOf(record)] = record
	}
	count := counter{losses, marks(), "details of " + plural}
	if plural == "journeys" {
		count.nouns = nouns()
	}
	for _, record := range whole {
		if kept := held[idOf(record)]; kept != nil {
			count.fields(reflect.ValueOf(*record), reflect.ValueOf(*kept))
		} else {
			losses.Add(plural, 1)
		}
	}
}

func idOf(record any) string { return reflect.ValueOf(record).Elem().FieldByName("ID").String() }

// marks are what fields hold that any record may have, in the plural.
func marks() map[string]string {
	return map[string]string{"audience": "audience marks", "source": "citations"}
}

// nouns are what the fields of journeys and stages hold, in the plural. What is
// not here is a detail.
func nouns() map[string]string {
	return map[string]string{
		"audience": "audience marks", "source": "citations",
		"scenario": "scenarios", "trigger": "triggers", "goal": "goals", "expects": "expectations",
		"name": "names", "title": "titles", "phase": "phases", "persona": "personas of journeys",
		"does": "actions", "thinks": "thoughts", "feels": "feelings", "emotion": "emotions",
		"channels": "channels", "time": "times", "moment": "moments of truth",
		"pains": "pains", "highs": "highs", "opportunities": "opportunities", "metrics": "metrics of stages",
		"evidence": "pieces of evidence", "frontstage": "frontstage notes", "backstage": "backstage notes", "support": "support notes",
	}
}

type counter struct {
	losses *exchange.Losses
	nouns  map[string]string // by the key of the field
	other  string            // what a field without a noun is counted as
}

func (c counter) noun(key string) string {
	if noun, known := c.nouns[key]; known {
		return noun
	}
	return c.other
}

// fields counts what the fields of one record have that those of the other
// have not.
func (c counter) fields(whole, carried reflect.Value) {
	for i := range whole.NumField() {
		key := whole.Type().Field(i).Tag.Get("field")
		if key == "" || key == "id" || key == "format" {
			continue
		}
		c.field(key, whole.Field(i), carried.Field(i))
	}
}

func (c counter) field(key string, whole, carried reflect.Value) {
	switch held := whole.Interface().(type) {
	case []model.Note:
		c.notes(c.noun(key), held, carried.Interface().([]model.Note))
	case []model.Stage:
		c.stages(held, carried.Interface().([]model.Stage))
	case []string:
		c.losses.Add(c.noun(key), len(without(held, carried.Interface().([]string))))
	case *model.Moment:
		kept := carried.Interface().(*model.Moment)
		if held != nil && kept != nil {
			c.fields(reflect.ValueOf(*held), reflect.ValueOf(*kept))
		} else if held != nil {
			c.losses.Add(c.noun(key), 1)
		}
	default:
		if !empty(whole) && !same(whole, carried) {
			c.losses.Add(c.noun(key), 1)
		}
	}
}

func (c counter) stages(whole, carried []model.Stage) {
	for i, stage := range whole {
		if i < len(carried) {
			counter{c.losses, c.nouns, "details of stages"}.fields(reflect.ValueOf(stage), reflect.ValueOf(carried[i]))
		} else {
			c.losses.Add("stages", 1)
		}
	}
}

// notes counts the notes that are missing, and what is missing of others.
func (c counter) notes(noun string, whole, carried []model.Note) {
	rest := slices.Clone(carried)
	for _, note := range whole {
		i := slices.IndexFunc(rest, func(other model.Note) bool { return sameNote(note, other) })
		if i < 0 {
			i = slices.IndexFunc(rest, func(other model.Note) bool { return other.Text == note.Text })
		}
		if i < 0 {
			c.losses.Add(noun, 1)
			continue
		}
		if !sameNote(note, rest[i]) {
			c.losses.Add("details of notes", 1)
		}
		c.losses.Add("citations", len(without(note.Source, rest[i].Source)))
		rest = slices.Delete(rest, i, i+1)
	}
}

// sameNote compares what two notes say, citations aside.
func sameNote(one, other model.Note) bool {
	for _, note := range []*model.Note{&one, &other} {
		note.ID, note.Plain, note.Source = "", false, nil
	}
	return same(reflect.ValueOf(one), reflect.ValueOf(other))
}

// without gives the texts that the others do not have.
func without(texts, others []string) []string {
	rest := slices.Clone(others)
	return slices.DeleteFunc(slices.Clone(texts), func(text string) bool {
		i := slices.Index(rest, text)
		if i >= 0 {
			rest = slices.Delete(rest, i, i+1)
		}
		return i >= 0
	})
}

// empty reports whether a value says nothing: a list without items is as good
// as none.
func empty(value reflect.Value) bool {
	switch value.Kind() {
	case reflect.Slice:
		return value.Len() == 0
	case reflect.Struct:
		for i := range value.NumField() {
			if !empty(value.Field(i)) {
				return false
			}
		}
		return true
	}
	return value.IsZero()
}

func same(one, other reflect.Value) bool {
	switch {
	case empty(one) || empty(other):
		return empty(one) && empty(other)
	case one.Kind() == reflect.Pointer:
		return same(one.Elem(), other.Elem())
	case one.Kind() == reflect.Struct:
		for i := range one.NumField() {
			if !same(one.Field(i), other.Field(i)) {
				return false
			}
		}
		return true
	}
	return reflect.DeepEqual(one.Interface(), other.Interface())
}
