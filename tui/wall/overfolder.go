package wall

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

	"interlock/model"
	"interlock/model/store"
)

// FolderDesk is the desk of a wall that runs beside the program that edits: it
// reads what the program writes, and writes nothing but what participants send.
type FolderDesk struct {
	folder  *store.Folder
	changed chan struct{}

	mutex    sync.Mutex
	known    map[string]string
	workshop *model.Workshop
}

// OverFolder opens the desk over a folder and follows it until the context ends.
// The error says why the folder or the states kept beside it cannot be read.
func OverFolder(ctx context.Context, folder *store.Folder) (*FolderDesk, error) {
	records, err := folder.Watch(ctx)
	if err != nil {
		return nil, err
	}
	states, err := folder.WatchKept(ctx)
	if err != nil {
		return nil, err
	}
	texts, _, err := folder.Read()
	if err != nil {
		return nil, err
	}
	d := &FolderDesk{folder: folder, changed: make(chan struct{}, 1), known: texts, workshop: model.NewWorkshop(texts)}
	go d.follow(records, states)
	return d, nil
}

func (d *FolderDesk) follow(records, states <-chan struct{}) {
	defer close(d.changed)
	for records != nil || states != nil {
		select {
		case _, open := <-records:
			if !open {
				records = nil
				continue
			}
			d.refresh()
		case _, open := <-states:
			if !open {
				states = nil
				continue
			}
		}
		signal(d.changed)
	}
}

// refresh takes over what is another than it was. A folder that cannot be listed
// for a moment stays as it was seen last.
func (d *FolderDesk) refresh() {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	changes, err := d.folder.Changes(d.known)
	if err != nil {
		return
	}
	for _, change := range changes {
		d.take(model.Change(change))
	}
}

// take makes a change part of what is known.
func (d *FolderDesk) take(change model.Change) {
	if change.After == nil {
		delete(d.known, change.Name)
	} else {
		d.known[change.Name] = *change.After
	}
	d.workshop = d.workshop.Apply(model.Edit{Changes: []model.Change{change}})
}

// Workshop is the workshop as the folder held it last.
func (d *FolderDesk) Workshop() *model.Workshop {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	return d.workshop
}

// Kept reads a state that is kept beside the folder.
func (d *FolderDesk) Kept(name string, state any) (bool, error) { return d.folder.Kept(name, state) }

// Keep keeps a state beside the folder.
func (d *FolderDesk) Keep(name string, state any) error { return d.folder.Keep(name, state) }

// Changed signals that the folder or a kept state may have changed.
func (d *FolderDesk) Changed() <-chan struct{} { return d.changed }

// tries is how often an edit is made anew when somebody writes the same file at
// the same time.
const tries = 20

// Apply makes an edit and writes it. Where another program was faster, the edit is
// made again of what it wrote.
func (d *FolderDesk) Apply(make func(*model.Workshop) (model.Edit, error)) error {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if reason := d.workshop.ReadOnly(); reason != "" {
		return errors.New(reason)
	}
	var err error
	for range tries {
		var edit model.Edit
		if edit, err = make(d.workshop); err != nil {
			return err
		}
		if err := onlyParticipants(edit); err != nil {
			return err
		}
		if err = d.save(edit); !d.learn(err) {
			return err
		}
	}
	return err
}

// save writes an edit and makes it part of what is known.
func (d *FolderDesk) save(edit model.Edit) error {
	changes := make([]store.Change, len(edit.Changes))
	for i, change := range edit.Changes {
		changes[i] = store.Change(change)
	}
	if err := d.folder.Save(changes); err != nil {
		return err
	}
	for _, change := range edit.Changes {
		d.take(change)
	}
	signal(d.changed)
	return nil
}

// learn takes over what kept an edit from being saved, and tells whether it is
// worth another try.
func (d *FolderDesk) learn(err error) bool {
	var changed *store.ChangedError
	if !errors.As(err, &changed) {
		return false
	}
	before, found := d.known[changed.Name]
	change := model.Change{Name: changed.Name, After: changed.Now}
	if found {
		change.Before = &before
	}
	d.take(change)
	return true
}

// onlyParticipants refuses to write anything but what participants send.
func onlyParticipants(edit model.Edit) error {
	for _, change := range edit.Changes {
		if !strings.HasPrefix(change.Name, "inbox/") && !strings.HasPrefix(change.Name, "votes/") {
			return fmt.Errorf("%s is not for participants to change", change.Name)
		}
	}
	return nil
}

// signal tells whoever waits, unless it has been told and not yet listened.
func signal(changed chan struct{}) {
	select {
	case changed <- struct{}{}:
	default:
	}
}
