package cmd

import (
	"context"
	"fmt"
	"os"

	"interlock/model/exchange/carried"
	"interlock/model/git"
	"interlock/model/store"
)

// state is one state of a workshop: the texts of its files by name.
type state struct {
	texts  map[string]string
	unread []store.Unreadable
}

// leaveOut forgets files that could not be read on the other side, so that they
// do not look as if somebody had added or removed them.
func (s state) leaveOut(unread []store.Unreadable) {
	for _, file := range unread {
		delete(s.texts, file.Name)
	}
}

// states finds the states of a workshop that a command line names.
type states struct {
	context context.Context
	streams Streams
	folder  string // the workshop that revisions are of
}

// named is the state that a name stands for: a folder, a file that we published,
// or a git revision of the workshop.
func (s states) named(name string) (state, error) {
	switch info, err := os.Stat(name); {
	case err != nil:
		return s.committed(name)
	case info.IsDir():
		return s.onDisk(name)
	}
	return published(name)
}

// onDisk is the state that the folder of a workshop holds.
func (s states) onDisk(path string) (state, error) {
	return s.read(path, (*store.Folder).Read)
}

// read reads files of a folder, and names those that cannot be read.
func (s states) read(path string, files func(*store.Folder) (map[string]string, []store.Unreadable, error)) (state, error) {
	folder, err := openFolder(path)
	if err != nil {
		return state{}, err
	}
	defer folder.Close()
	texts, unread, err := files(folder)
	if err != nil {
		return state{}, unusable("%v", err)
	}
	for _, file := range unread {
		fmt.Fprintf(s.streams.Err, "interlock: %s\n", file)
	}
	return state{texts, unread}, nil
}

// committed is the state of a git revision.
func (s states) committed(revision string) (state, error) {
	repository, err := s.repository(revision)
	if err != nil {
		return state{}, err
	}
	texts, err := repository.Texts(s.context, revision, nil)
	if err != nil {
		return state{}, unusable("%v", err)
	}
	return state{texts: texts}, nil
}

// since are the files that are not as they were at a git revision, in the two
// states; of a thousand files these are few.
func (s states) since(revision string) (before, after state, err error) {
	if err := checkFolder(s.folder); err != nil {
		return state{}, state{}, err
	}
	repository, err := s.repository(revision)
	if err != nil {
		return state{}, state{}, err
	}
	names, texts, err := repository.Since(s.context, revision)
	if err != nil {
		return state{}, state{}, unusable("%v", err)
	}
	after, err = s.read(s.folder, func(folder *store.Folder) (map[string]string, []store.Unreadable, error) {
		return folder.ReadSome(names)
	})
	return state{texts: texts}, after, err
}

// repository is that of the workshop, for a name that may be a revision.
func (s states) repository(revision string) (*git.Repository, error) {
	repository, err := git.Open(s.context, s.folder, git.Options{})
	if err != nil {
		return nil, unusable("`%s` is no file and no folder, and no revision: %v", revision, err)
	}
	return repository, nil
}

// published is the state that a file of ours carries.
func published(path string) (state, error) {
	source, err := readImport(path)
	if err != nil {
		return state{}, err
	}
	texts, found, err := carried.Read(path, source)
	switch {
	case err != nil:
		return state{}, unusable("%s: %v", path, err)
	case !found:
		return state{}, unusable("%s carries no workshop; name a folder, a revision, or a blueprint that Interlock published", path)
	}
	return state{texts: texts}, nil
}
