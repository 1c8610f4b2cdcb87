package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"interlock/model"
)

// otherFiles are the files of a workshop folder that are no records of it, such
// as notes and pictures: their paths by name. What was published is none, and
// neither is what git keeps. It says what else is left out.
func otherFiles(streams Streams, folder string, records map[string]string) (map[string]string, error) {
	others := map[string]string{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		path := filepath.Join(folder, filepath.FromSlash(name))
		_, isRecord := records[name]
		switch {
		case err != nil:
			return unusable("%s cannot be read: %v", path, reason(err))
		case entry.IsDir() && (entry.Name() == ".git" || name == model.OutputFolder):
			return fs.SkipDir
		case entry.IsDir() || entry.Name() == ".git" || isRecord:
		case !isFile(path):
			fmt.Fprintf(streams.Err, "interlock: %s is no file and is left out\n", path)
		default:
			others[name] = path
		}
		return nil
	})
	return others, err
}

// isFile tells a file, or a link to one.
func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// mergeOthers chooses between three states of the files that are no records: by
// name the path of the one that is taken. A file that both sides changed is that
// of ours, and is told in a sentence.
func mergeOthers(base, ours, theirs map[string]string) (chosen map[string]string, contested []string) {
	chosen = map[string]string{}
	all := maps.Clone(base)
	maps.Copy(all, ours)
	maps.Copy(all, theirs)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		old, our, their := base[name], ours[name], theirs[name]
		from := our
		switch {
		case isSameText(our, their) || isSameText(old, their):
		case isSameText(old, our):
			from = their
		case our == "":
			from = their
			contested = append(contested, name+": ours deleted it and theirs changed it; it is as in theirs")
		case their == "":
			contested = append(contested, name+": theirs deleted it and ours changed it; it is as in ours")
		default:
			contested = append(contested, name+": both sides changed it; it is as in ours")
		}
		if from != "" {
			chosen[name] = from
		}
	}
	return chosen, contested
}

// isSameText compares two files, of which "" is none. One that cannot be read is
// like no other.
func isSameText(one, other string) bool {
	if one == "" || other == "" {
		return one == other
	}
	first, err := os.ReadFile(one)
	if err != nil {
		return false
	}
	second, err := os.ReadFile(other)
	return err == nil && bytes.Equal(first, second)
}

// copyOthers copies files by name into a folder, and overwrites none.
func copyOthers(folder string, paths map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(paths)) {
		if err := copyFile(filepath.Join(folder, filepath.FromSlash(name)), paths[name]); err != nil {
			return unusable("the records are merged, but %s could not be copied: %v", paths[name], reason(err))
		}
	}
	return nil
}

func copyFile(to, from string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, info.Mode().Perm())
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}
