package insight_test

import (
	"os"
	"path/filepath"
	"testing"

	"interlock/model"
)

// homeClaims reads the reference workshop.
func homeClaims(t testing.TB) *model.Workshop {
	t.Helper()
	texts := map[string]string{}
	root := filepath.Join("..", "testdata", "home-claims")
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		source, err := os.ReadFile(path)
		name, _ := filepath.Rel(root, path)
		texts[filepath.ToSlash(name)] = string(source)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return model.NewWorkshop(texts)
}
