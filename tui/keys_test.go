package tui_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/tui"
	"interlock/tui/action"
)

func TestActionsAreComplete(t *testing.T) {
	t.Parallel()
	if err := action.New(tui.Actions()...).Validate(); err != nil {
		t.Error(err)
	}
}

// TestReadmeListsEveryKey compares the README's table of keys with the
// program's. Run it with -update to write the table.
func TestReadmeListsEveryKey(t *testing.T) {
	t.Parallel()
	const readme, begin, end = "../README.md", "<!-- keys -->\n", "<!-- /keys -->"
	source, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begun := strings.Cut(string(source), begin)
	listed, after, ended := strings.Cut(rest, end)
	if !begun || !ended {
		t.Fatalf("README.md has no lines %q and %q; put them where the table of keys belongs, and run this test with -update", begin, end)
	}
	table := "\n" + action.KeyTable(tui.Actions()) + "\n"
	if update := flag.Lookup("update"); update != nil && update.Value.String() == "true" {
		if err := os.WriteFile(readme, []byte(before+begin+table+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(listed, table); diff != "" {
		t.Errorf("the README's keys are not the program's; run this test with -update (-README +program):\n%s", diff)
	}
}
