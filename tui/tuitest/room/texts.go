package room

import (
	"io/fs"
	"os"
	"testing"
)

// top is the top of the module, seen from a test in a folder three below it, as all screens are.
const top = "../../../"

// Reference returns the files of the reference workshop.
func Reference(tb testing.TB) map[string]string {
	tb.Helper()
	return read(tb, top+"model/testdata/home-claims")
}

// Example returns the files of a bundled workshop.
func Example(tb testing.TB, name string) map[string]string {
	tb.Helper()
	return read(tb, top+"examples/"+name)
}

// Empty returns the files of a workshop that has only a title.
func Empty() map[string]string {
	return map[string]string{"workshop.yaml": "format: interlock/1\ntitle: Test\n"}
}

// read returns the texts of all files below a folder.
func read(tb testing.TB, folder string) map[string]string {
	tb.Helper()
	files, texts := os.DirFS(folder), map[string]string{}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(files, name)
		texts[name] = string(text)
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return texts
}
