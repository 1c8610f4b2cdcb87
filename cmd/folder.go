package cmd

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"interlock/model"
	"interlock/model/session"
	"interlock/model/store"
)

// isWorkshop tells a workshop folder: it holds workshop.yaml, or records in
// one of the folders that a workshop has.
func isWorkshop(folder string) bool {
	if _, err := os.Stat(filepath.Join(folder, model.WorkshopFile)); err == nil {
		return true
	}
	for _, sub := range model.Folders() {
		if found, _ := filepath.Glob(filepath.Join(folder, sub, "*.yaml")); len(found) > 0 {
			return true
		}
	}
	return false
}

// checkFolder says why a folder is no workshop.
func checkFolder(path string) error {
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return unusable("%s is not there; `interlock new %s` makes a new workshop of that name", path, typed(path))
	case err != nil:
		return unusable("%s cannot be opened: %v", path, reason(err))
	case !info.IsDir():
		return unusable("%s is a file; name the folder of a workshop (`interlock import FILE FOLDER` brings in a blueprint)", path)
	case !isWorkshop(path):
		if meant := misnamedWorkshop(path); meant != "" {
			return unusable("%s is no workshop yet: %s must be named %s", path, meant, model.WorkshopFile)
		}
		if workshop := workshopAround(path); workshop != "" {
			return unusable("%s holds records of the workshop %s; name that folder", path, workshop)
		}
		return unusable("%s is no workshop: it holds no %s; `interlock new %s` makes one", path, model.WorkshopFile, typed(path))
	}
	return nil
}

// misnamedWorkshop is the file of a folder that was probably meant to make it a
// workshop; "" when there is none.
func misnamedWorkshop(folder string) string {
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		if model.ProperName(entry.Name()) == model.WorkshopFile {
			return entry.Name()
		}
	}
	return ""
}

// openFolder opens a workshop folder, or says why it is none.
func openFolder(path string) (*store.Folder, error) {
	if err := checkFolder(path); err != nil {
		return nil, err
	}
	folder, err := store.Open(path, store.Options{Folders: model.Folders()})
	if err != nil {
		return nil, unusable("%v", err)
	}
	return folder, nil
}

// workshopAround is the workshop that a folder is, or is a folder of records of;
// "" when it is neither.
func workshopAround(folder string) string {
	if isWorkshop(folder) {
		return folder
	}
	absolute, err := filepath.Abs(folder)
	above := filepath.Join(folder, "..")
	if err != nil || !slices.Contains(model.Folders(), filepath.Base(absolute)) || !isWorkshop(above) {
		return ""
	}
	return above
}

// workFolder is a workshop folder that a command works on, and what it held at first.
type workFolder struct {
	*store.Folder
	path       string            // as it was typed
	texts      map[string]string // by name
	unreadable []store.Unreadable
	refusal    func() error // why nothing may be written into it, found out once
}

// inFolder opens and reads a workshop folder for as long as something is done
// with it.
func inFolder(path string, do func(workFolder) error) error {
	folder, err := openFolder(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	texts, unreadable, err := folder.Read()
	if err != nil {
		return unusable("%v", err)
	}
	return do(workFolder{folder, path, texts, unreadable, sync.OnceValue(func() error { return checkFormat(path) })})
}

// checkFormat refuses to write into a workshop whose format only a newer version
// knows.
func checkFormat(folder string) error {
	frame, err := os.ReadFile(filepath.Join(folder, model.WorkshopFile))
	if err != nil {
		return nil // Without it a workshop is of the format we write.
	}
	if why := model.NewWorkshop(map[string]string{model.WorkshopFile: string(frame)}).ReadOnly(); why != "" {
		return unusable("%s is left as it is. %s", folder, why)
	}
	return nil
}

// save writes changes to the files.
func (w workFolder) save(changes []store.Change) error {
	if err := w.refusal(); err != nil {
		return err
	}
	err := w.Save(changes)
	var unwritten *store.WriteError
	switch {
	case errors.As(err, &unwritten):
		// Here nothing is kept in memory, as it is while somebody edits.
		return unusable("cannot save %s: %s; %s and try again", filepath.Join(w.path, filepath.FromSlash(unwritten.Name)), unwritten.Reason, unwritten.Remedy)
	case err != nil:
		return unusable("%v", err)
	}
	return nil
}

// saveEdit writes an edit to the files.
func (w workFolder) saveEdit(edit model.Edit) error {
	changes := make([]store.Change, len(edit.Changes))
	for i, change := range edit.Changes {
		changes[i] = store.Change(change)
	}
	return w.save(changes)
}

// loadWorkshop reads a workshop folder for a command that does not edit.
func loadWorkshop(path string) (workshop *model.Workshop, unreadable []store.Unreadable, err error) {
	err = inFolder(path, func(folder workFolder) error {
		unreadable = folder.unreadable
		workshop = model.NewWorkshop(folder.texts).WithUnread(session.Unread(folder.Folder, unreadable))
		return nil
	})
	return workshop, unreadable, err
}

// atHome puts the home folder in place of a leading ~, which the shell does
// for a command line and nobody does for a question of the program.
func atHome(path string) string {
	rest, found := strings.CutPrefix(path, "~")
	home, err := os.UserHomeDir()
	if !found || err != nil || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	return filepath.Join(home, rest)
}

// reason is the part of a system error that people can use.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// folderArgument is the folder that a command was given, or this one.
func folderArgument(arguments []string) string {
	if len(arguments) == 0 {
		return "."
	}
	return arguments[0]
}
