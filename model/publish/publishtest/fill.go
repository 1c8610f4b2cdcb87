// Package publishtest helps to test what is published: it fills workshops with
// hostile texts, and opens files down to what they hold.
package publishtest

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// The ids of the records that Fill makes, by what a reference names.
var names = map[model.Target]string{
	model.NamesPersona: "maya", model.NamesPlace: "claim/first", model.NamesMetric: "effort", model.NamesSource: "s1",
	model.NamesJourney: "claim", model.NamesStage: "first", model.NamesInitiative: "ring", model.NamesParticipant: "ab", model.NamesRecord: "maya",
}

// filler takes one text after the other for the fields of records.
type filler struct {
	texts []string
	next  int
	wild  bool // fill numbers, choices and references with texts, too

	secrets bool   // take the word of the audience as text
	word    string // of the audience of what is being filled
}

// The words that every text of FillSecrets holds, by who may read it.
const (
	ForAll  = "qopenq"
	ForTeam = "qteamq"
	ForNone = "qprivateq"
)

// audiences are the words by audience, from the widest one on.
var audiences = []struct{ audience, word string }{{"", ForAll}, {"team", ForTeam}, {"private", ForNone}}

// Fill makes the files of a workshop in which every field of every kind of
// record is filled. The texts are taken in turns, the first one from an index
// on; fields that hold a number, a date, a choice or a reference get valid ones.
func Fill(texts []string, from int) (map[string]string, error) {
	return fill(&filler{texts: texts, next: from})
}

// FillAll is Fill with texts in every field, whatever it should hold.
func FillAll(texts []string, from int) (map[string]string, error) {
	return fill(&filler{texts: texts, next: from, wild: true})
}

// FillSecrets is Fill with texts that say who may read them. Records and notes
// are for all, for the team and for nobody else, and point at each other.
func FillSecrets() (map[string]string, error) {
	return fill(&filler{secrets: true, word: ForAll})
}

// fixed are the values by which the records of a kind belong together.
type fixed map[string]yamltext.Value

// records lists the records of a kind by id.
func records(info model.KindInfo) map[string]fixed {
	word := func(text string) yamltext.Value { return yamltext.String(text) }
	customer, employee := word(string(model.Customer)), word(string(model.Employee))
	switch info.Kind {
	case model.KindWorkshop:
		return map[string]fixed{"": {"format": word(model.Format), "agenda": word("day")}}
	case model.KindPersona:
		return map[string]fixed{"maya": {"side": customer}, "jonas": {"side": employee, "contact": word("frontstage")}}
	case model.KindJourney:
		return map[string]fixed{
			"claim": {"side": customer, "variant_of": nil},
			"shift": {"side": employee, "variant_of": nil, "persona": word("jonas")},
			"other": {"side": customer},
		}
	case model.KindLink:
		return map[string]fixed{"up": {"from": word("shift/first"), "to": word("claim/first#a")}, "down": {"from": word("claim/second"), "to": word("shift/second")}}
	case model.KindMetric:
		return map[string]fixed{"effort": {"side": customer}, "load": {"side": employee}}
	case model.KindInitiative:
		return map[string]fixed{"ring": nil}
	case model.KindInbox, model.KindVotes:
		return map[string]fixed{"ab": nil}
	case model.KindAgenda:
		return map[string]fixed{"day": nil}
	}
	return map[string]fixed{"one": nil}
}

func fill(f *filler) (map[string]string, error) {
	files := map[string]string{}
	for _, info := range model.Kinds() {
		all := records(info)
		for _, id := range slices.Sorted(maps.Keys(all)) {
			values := fixed{"audience": nil}
			maps.Copy(values, all[id])
			if !f.secrets {
				delete(values, "audience")
			}
			source, err := yamltext.Render(f.record(info.Fields, values))
			if err != nil {
				return nil, fmt.Errorf("%s %s: %w", info.Label, id, err)
			}
			files[info.Kind.Path(id)] = source
		}
		if err := f.withheld(info, files); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// withheld adds a record for each audience, whose id says so.
func (f *filler) withheld(info model.KindInfo, files map[string]string) error {
	if _, has := model.FieldAt(info.Fields, "audience"); !has || !f.secrets {
		return nil
	}
	for _, each := range audiences[1:] {
		f.word = each.word
		source, err := yamltext.Render(f.record(info.Fields, fixed{"audience": yamltext.String(each.audience), "variant_of": nil}))
		if err != nil {
			return err
		}
		f.word = ForAll
		files[info.Kind.Path(each.word)] = source
	}
	return nil
}

// record fills fields. A fixed value that is nil leaves its field out.
func (f *filler) record(fields []model.Field, values fixed) yamltext.Map {
	var made yamltext.Map
	if _, has := model.FieldAt(fields, "audience"); has && f.secrets {
		outer := f.word
		defer func() { f.word = outer }()
		values = f.chooseAudience(values)
	}
	for _, field := range fields {
		value, is := values[field.Key]
		switch {
		case is && value == nil:
			continue
		case !is:
			value = f.value(field)
		}
		if field.Key == "" { // the record itself is a table
			return value.(yamltext.Map)
		}
		made.Entries = append(made.Entries, yamltext.MapEntry{Key: field.Key, Value: value})
	}
	return made
}

// chooseAudience chooses who may read a record, which is never more people than
// may read what it is part of.
func (f *filler) chooseAudience(values fixed) fixed {
	values = maps.Clone(values)
	if values == nil {
		values = fixed{}
	}
	if _, chosen := values["audience"]; chosen {
		return values
	}
	f.next++
	values["audience"] = nil
	if each := audiences[f.next%len(audiences)]; each.audience != "" {
		values["audience"] = yamltext.String(each.audience)
		if f.word != ForNone {
			f.word = each.word
		}
	}
	return values
}

func (f *filler) text() yamltext.Value {
	f.next++
	if f.secrets {
		return yamltext.String("it is " + f.word)
	}
	return yamltext.String(f.texts[f.next%len(f.texts)])
}

func list(items ...yamltext.Value) yamltext.Value { return yamltext.List{Items: items} }

func (f *filler) value(field model.Field) yamltext.Value {
	switch field.Kind {
	case model.TextField:
		if field.Key == "id" && !f.wild {
			return f.id()
		}
		return f.text()
	case model.NoteField:
		return f.record(model.NoteFields(), nil)
	case model.NotesField:
		return f.notes()
	case model.WordsField:
		return list(f.text(), f.text(), f.text())
	case model.ReferencesField:
		return list(f.single(field))
	case model.RangeField:
		return list(yamltext.Plain("0"), yamltext.Plain("10"))
	case model.GroupField:
		return f.record(field.Fields, nil)
	case model.GroupsField:
		return f.groups(field)
	case model.TextsField:
		return table(names[field.Names], f.text())
	case model.TableField:
		return f.sources(field.Fields)
	case model.InboxField:
		return table(names[field.Names], f.record(field.Fields, nil))
	}
	return f.single(field)
}

// sources fills one source, or one for each audience.
func (f *filler) sources(fields []model.Field) yamltext.Value {
	made := yamltext.Map{Entries: []yamltext.MapEntry{{Key: names[model.NamesSource], Value: f.record(fields, fixed{"audience": nil})}}}
	if f.secrets {
		for _, each := range audiences[1:] {
			f.word = each.word
			value := f.record(fields, fixed{"audience": yamltext.String(each.audience)})
			made.Entries = append(made.Entries, yamltext.MapEntry{Key: each.word, Value: value})
		}
		f.word = ForAll
	}
	return made
}

func table(id string, value yamltext.Value) yamltext.Value {
	return yamltext.Map{Entries: []yamltext.MapEntry{{Key: id, Value: value}}}
}

// single fills a field that holds one word, or one number.
func (f *filler) single(field model.Field) yamltext.Value {
	if f.wild {
		return f.text()
	}
	f.next++
	switch field.Kind {
	case model.IntegerField, model.NumberField:
		low, high := 0.0, 9.0
		if field.Bounded() {
			low, high = field.Min, min(field.Max, 9)
		}
		return yamltext.Plain(fmt.Sprint(low + float64(f.next%int(high-low+1))))
	case model.BooleanField:
		return yamltext.Plain([]string{"true", "false"}[f.next%2])
	case model.ChoiceField:
		return yamltext.String(field.Choices[f.next%len(field.Choices)])
	case model.DateField:
		return yamltext.Plain([]string{"2025", "2025-06", "2025-06-12"}[f.next%3])
	case model.DurationField:
		return yamltext.String([]string{"25m", "12h", "6d"}[f.next%3])
	}
	if name, is := names[field.Names]; is {
		return yamltext.String(f.reference(field.Names, name))
	}
	return f.text() // functions and roles are named by what people call them
}

// reference names something, or what is withheld in the place of it. Stages
// and participants have no audience of their own.
func (f *filler) reference(names model.Target, name string) string {
	word := audiences[f.next%len(audiences)].word
	if !f.secrets || word == ForAll || names == model.NamesStage || names == model.NamesParticipant {
		return name
	}
	_, stage, place := strings.Cut(name, "/")
	if place {
		word += "/" + stage
	}
	return word
}

func (f *filler) id() yamltext.Value {
	f.next++
	if f.secrets {
		return yamltext.String(fmt.Sprintf("%s-%d", f.word, f.next))
	}
	return yamltext.String(fmt.Sprintf("n%d", f.next))
}

// notes fills a note that is a text and notes with all their fields, one for
// each audience.
func (f *filler) notes() yamltext.Value {
	items := []yamltext.Value{f.text(), f.record(model.NoteFields(), nil)}
	if f.secrets {
		for _, each := range audiences[1:] {
			outer := f.word
			if outer == ForAll || each.word == ForNone {
				f.word = each.word
			}
			items = append(items, f.record(model.NoteFields(), fixed{"audience": yamltext.String(each.audience)}))
			f.word = outer
		}
	}
	return list(items...)
}

// groups fills records inside a record, two of them where others point at them.
func (f *filler) groups(field model.Field) yamltext.Value {
	switch field.Key {
	case "stages":
		first, second := fixed{"id": yamltext.String("first")}, fixed{"id": yamltext.String("second")}
		first["does"] = list(f.record(model.NoteFields(), fixed{"id": yamltext.String("a")}), f.text())
		return list(f.record(field.Fields, first), f.record(field.Fields, second))
	}
	return list(f.record(field.Fields, nil), f.record(field.Fields, nil))
}
