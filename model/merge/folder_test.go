package merge_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model/merge"
)

const (
	maya = "side: customer\nname: Maya\nlabel: Home owner\nsummary: Rents the ground floor\ngoals:\n  - Sleep at home\nneeds:\n  - Rest\n"
	tom  = "side: employee\nname: Tom\nlabel: Loss adjuster\nsummary: Drives to the houses\ngoals:\n  - Close claims\nneeds:\n  - A plan\n"
)

func TestFolder(t *testing.T) {
	t.Parallel()
	mayaNow, tomNow := strings.Replace(maya, "Rest", "Rest at last", 1), strings.Replace(tom, "A plan", "A plan for the day", 1)
	type texts = map[string]string
	for name, test := range map[string]struct {
		base, ours, theirs, want texts
		conflicts                []string
	}{
		"each another file": {
			texts{"personas/maya.yaml": maya, "personas/tom.yaml": tom},
			texts{"personas/maya.yaml": mayaNow, "personas/tom.yaml": tom},
			texts{"personas/maya.yaml": maya, "personas/tom.yaml": tomNow},
			texts{"personas/maya.yaml": mayaNow, "personas/tom.yaml": tomNow},
			nil,
		},
		"added and deleted": {
			texts{"personas/maya.yaml": maya},
			texts{},
			texts{"personas/maya.yaml": maya, "personas/tom.yaml": tom},
			texts{"personas/tom.yaml": tom},
			nil,
		},
		"both added": {
			texts{},
			texts{"personas/tom.yaml": tom},
			texts{"personas/tom.yaml": tom + "values:\n  - Time\n"},
			texts{"personas/tom.yaml": tom + "values:\n  - Time\n"},
			nil,
		},
		"deleted and edited": {
			texts{"personas/maya.yaml": maya},
			texts{},
			texts{"personas/maya.yaml": mayaNow},
			texts{"personas/maya.yaml": "<<<<<<< ours\n||||||| base\n" + maya + "=======\n" + mayaNow + ">>>>>>> theirs\n"},
			[]string{"personas/maya.yaml"},
		},
		"renamed and edited": {
			texts{"personas/tom.yaml": tom},
			texts{"personas/thomas.yaml": strings.Replace(tom, "name: Tom", "name: Thomas", 1)},
			texts{"personas/tom.yaml": tomNow},
			texts{"personas/thomas.yaml": strings.Replace(tomNow, "name: Tom", "name: Thomas", 1)},
			nil,
		},
		"edited and renamed": {
			texts{"personas/tom.yaml": tom},
			texts{"personas/tom.yaml": tomNow},
			texts{"personas/thomas.yaml": tom},
			texts{"personas/thomas.yaml": tomNow},
			nil,
		},
		"renamed and deleted": {
			texts{"personas/tom.yaml": tom},
			texts{"personas/thomas.yaml": tom},
			texts{},
			texts{"personas/thomas.yaml": "<<<<<<< ours\n" + tom + "||||||| base\n" + tom + "=======\n>>>>>>> theirs\n"},
			[]string{"personas/thomas.yaml"},
		},
		"renamed twice": {
			texts{"personas/tom.yaml": tom},
			texts{"personas/thomas.yaml": tom},
			texts{"personas/tommy.yaml": tom},
			texts{"personas/thomas.yaml": tom, "personas/tommy.yaml": tom},
			nil,
		},
		"another kind of file": {
			texts{"notes.md": "a: 1\n- b\nc\n"},
			texts{"notes.md": "A: 1\n- b\nc\n"},
			texts{"notes.md": "a: 1\n- b\nC\n"},
			texts{"notes.md": "A: 1\n- b\nC\n"},
			nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := merge.Folder(test.base, test.ours, test.theirs, merge.Options{})
			if diff := cmp.Diff(test.want, got.Texts); diff != "" {
				t.Error(diff)
			}
			if files := slices.Sorted(maps.Keys(got.Conflicts)); !slices.Equal(files, test.conflicts) {
				t.Errorf("conflicts in %q, want %q", files, test.conflicts)
			}
		})
	}
}

func TestRenamedFilesAreTold(t *testing.T) {
	t.Parallel()
	got := merge.Folder(map[string]string{"personas/tom.yaml": tom}, map[string]string{"personas/thomas.yaml": tom}, map[string]string{"personas/tom.yaml": tom}, merge.Options{})
	if want := []string{"personas/thomas.yaml: was called personas/tom.yaml"}; !slices.Equal(got.Notices, want) {
		t.Errorf("notices %q, want %q", got.Notices, want)
	}
}

// Whole workshops: whoever did nothing has no say, and what different files hold
// comes together the same whoever merges.
func TestFolderOfAnyWorkshop(t *testing.T) {
	t.Parallel()
	base, err := examples.Files("home-claims")
	if err != nil {
		t.Fatal(err)
	}
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(base)), func(name string) bool { return !strings.HasSuffix(name, ".yaml") || len(base[name]) > 4000 })
	rapid.Check(t, func(t *rapid.T) {
		change := func(who string, parity int) map[string]string {
			changed := maps.Clone(base)
			for i := range rapid.IntRange(1, 3).Draw(t, who+" files") {
				index := 2*rapid.IntRange(0, len(names)/2-1).Draw(t, who) + parity
				changed[names[index]] = edited(t, who+strings.Repeat("i", i), base[names[index]], 1, anywhere)
			}
			if rapid.Bool().Draw(t, who+" deletes") {
				delete(changed, names[2*rapid.IntRange(0, len(names)/2-1).Draw(t, who+" deleted")+parity])
			}
			return changed
		}
		ours, theirs := change("o", 0), change("t", 1)
		if diff := cmp.Diff(ours, merge.Folder(base, ours, base, merge.Options{}).Texts); diff != "" {
			t.Fatalf("ours alone: %s", diff)
		}
		got, back := merge.Folder(base, ours, theirs, merge.Options{}), merge.Folder(base, theirs, ours, merge.Options{})
		if diff := cmp.Diff(got.Texts, back.Texts); diff != "" || len(got.Conflicts) > 0 {
			t.Fatalf("conflicts %v, the other way round:\n%s", got.Conflicts, diff)
		}
	})
}
