package insight_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/insight"
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

// workshop reads the files of a map, every one of which must be in order.
func workshop(t testing.TB, texts map[string]string) *model.Workshop {
	t.Helper()
	w := model.NewWorkshop(texts)
	for _, file := range w.Files() {
		if !file.Readable || len(file.Faults) > 0 {
			t.Fatalf("%s is not in order: %v", file.Name, file.Faults)
		}
	}
	return w
}

// twoSides is a customer's journey of three stages, the second a moment, and
// an employee's of three stages; more files are added to it.
func twoSides(t testing.TB, more map[string]string) *model.Workshop {
	t.Helper()
	texts := map[string]string{
		"journeys/buy.yaml": "side: customer\nstages:\n" +
			"  - {id: look, name: Look, emotion: 1}\n" +
			"  - {id: pay, name: Pay, emotion: -1, moment: {why: Decides}}\n" +
			"  - {id: use, name: Use}\n",
		"journeys/shift.yaml": "side: employee\nstages:\n" +
			"  - {id: open, name: Open, emotion: -2, pains: [{id: key, text: No key}]}\n" +
			"  - {id: serve, name: Serve, emotion: 1, pains: [{id: till, text: Slow till}]}\n" +
			"  - {id: close, name: Close}\n",
	}
	for name, text := range more {
		texts[name] = text
	}
	return workshop(t, texts)
}

func link(from, to, rest string) string { return "from: " + from + "\nto: " + to + "\n" + rest }

// refs writes the references of places.
func refs(spots []insight.Spot) []string {
	list := []string{}
	for _, spot := range spots {
		list = append(list, spot.Ref.String())
	}
	return list
}

func ids(links []*model.Link) []string {
	list := []string{}
	for _, link := range links {
		list = append(list, link.ID)
	}
	return list
}

func want(t rapid.TB, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// say writes a number that may be missing.
func say[T any](number *T) any {
	if number == nil {
		return "no data"
	}
	return *number
}
