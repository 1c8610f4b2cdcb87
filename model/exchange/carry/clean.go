// Package carry is what every writer of a foreign format does around its own
// work: it takes a clean copy of the content, leaves out of the copy what the
// format has no place for, and counts the difference.
package carry

import (
	"reflect"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/exchange"
)

// Clean copies the content with every text cleaned as blueprint.Clean does.
// Notes and words that say nothing are left out. The copy shares nothing with
// the content and may be changed.
func Clean(content *exchange.Content) *exchange.Content {
	return cleaned(reflect.ValueOf(content)).Interface().(*exchange.Content)
}

// FileNames names the files of one record after the other: its id, made valid
// where it is not, and an ending such as ".ojf". No two files get the same name.
func FileNames(ending string) func(id string) string {
	taken := map[string]bool{}
	return func(id string) string {
		if !model.ValidID(id) || taken[id] {
			id = model.FreshID(id, "journey", func(id string) bool { return taken[id] })
		}
		taken[id] = true
		return id + ending
	}
}

func cleaned(value reflect.Value) reflect.Value {
	switch value.Kind() {
	case reflect.String:
		return reflect.ValueOf(blueprint.Clean(value.String())).Convert(value.Type())
	case reflect.Pointer:
		if value.IsNil() {
			return value
		}
		made := reflect.New(value.Type().Elem())
		made.Elem().Set(cleaned(value.Elem()))
		return made
	case reflect.Struct:
		made := reflect.New(value.Type()).Elem()
		for i := range value.NumField() {
			made.Field(i).Set(cleaned(value.Field(i)))
		}
		return made
	case reflect.Slice:
		return cleanedList(value)
	}
	return value
}

func cleanedList(list reflect.Value) reflect.Value {
	made := reflect.Zero(list.Type())
	for i := range list.Len() {
		if item := cleaned(list.Index(i)); !saysNothing(item) {
			made = reflect.Append(made, item)
		}
	}
	return made
}

func saysNothing(item reflect.Value) bool {
	if note, ok := item.Interface().(model.Note); ok {
		return note.Empty()
	}
	return item.Kind() == reflect.String && item.String() == ""
}
