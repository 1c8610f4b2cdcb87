package cmd_test

import (
	"errors"
	"fmt"
	"os"
	"time"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/session"
	"interlock/model/store"
	"interlock/model/yamltext"
)

// meet holds a meeting of ten minutes in the workshop of a folder, for scripts:
// an agenda of one block, and one decision.
func meet() {
	if err := meetIn(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func meetIn(path string) error {
	at := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	folder, err := store.Open(path, store.Options{Folders: model.Folders()})
	if err != nil {
		return err
	}
	opened, _, err := session.Open(folder, session.Options{Clock: func() time.Time { return at }})
	if err != nil {
		return err
	}
	clock := agenda.New(&model.Agenda{Title: "Ten minutes", Blocks: []model.Block{{Title: "Decide"}}}).Begin(at, 0)
	kept := opened.Keep(agenda.Name, clock)
	at = at.Add(10 * time.Minute)
	list := model.Place{File: "decisions.yaml", Path: yamltext.Path{"decisions"}}
	edit, err := opened.Workshop().InsertEntry(list, 0, model.FieldValue{Key: "text", Typed: "Ring on day two"})
	if err != nil {
		return err
	}
	return errors.Join(kept, opened.Do(edit, nil), opened.Keep(agenda.Name, clock.Next(at)), opened.Close())
}
