package compare_test

import (
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"

	"interlock/examples"
	"interlock/model"
	"interlock/model/compare"
	"interlock/model/yamltext"
)

// homeClaims reads the reference workshop.
func homeClaims(t testing.TB) *model.Workshop {
	t.Helper()
	texts := map[string]string{}
	folder := os.DirFS("../testdata/home-claims")
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		source, err := fs.ReadFile(folder, name)
		texts[name] = string(source)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return model.NewWorkshop(texts)
}

// workshops are the reference workshop and all bundled ones.
func workshops(t testing.TB) []*model.Workshop {
	t.Helper()
	all, err := bundled()
	if err != nil {
		t.Fatal(err)
	}
	return append([]*model.Workshop{homeClaims(t)}, all...)
}

var bundled = sync.OnceValues(func() ([]*model.Workshop, error) {
	var all []*model.Workshop
	for _, example := range examples.List() {
		texts, err := examples.Files(example.Name)
		if err != nil {
			return nil, err
		}
		all = append(all, model.NewWorkshop(texts))
	}
	return all, nil
})

func at(file string, path ...any) model.Place {
	return model.Place{File: file, Path: yamltext.Path(path)}
}

// texts is a workshop of these files, given as names and sources in turn.
func texts(namesAndSources ...string) *model.Workshop {
	files := map[string]string{}
	for i := 0; i < len(namesAndSources); i += 2 {
		files[namesAndSources[i]] = namesAndSources[i+1]
	}
	return model.NewWorkshop(files)
}

// lines are the changes between two workshops as text, without the last line,
// which counts them.
func lines(before, after *model.Workshop) []string {
	all := strings.Split(strings.TrimSuffix(compare.Workshops(before, after).Text(0), "\n"), "\n")
	return all[:len(all)-1]
}

func only(t fataler, changes compare.Changes) compare.Change {
	t.Helper()
	if changes.Count() != 1 {
		t.Fatalf("%d changes instead of 1:\n%s", changes.Count(), changes.Text(0))
	}
	return changes.Records[0].Changes[0]
}

type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}
