package cmd

import (
	"os/exec"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestPathsInHintsAreTypedInQuotesWhereTheyNeedThem(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"work": "work", "./größe/a-b_1.d": "./größe/a-b_1.d", "Wörk shop ☕": `"Wörk shop ☕"`, "Ana's": `"Ana's"`, "a;b": `"a;b"`, "": `""`,
		"the $5 'cap'": `'the $5 '\''cap'\'''`,
	} {
		if got := typed(path); got != want {
			t.Errorf("%q is typed %s, want %s", path, got, want)
		}
	}
}

func TestAShellReadsATypedPathAsItIs(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh to read it")
	}
	rapid.Check(t, func(t *rapid.T) {
		paths := rapid.SliceOfN(rapid.OneOf(rapid.StringMatching("[ -~]{0,12}"), rapid.StringMatching(`[a-zé☕ '"$!\\]{0,12}`)), 20, 20).Draw(t, "paths")
		script := "printf '%s\\n'"
		for _, path := range paths {
			script += " " + typed(path)
		}
		said, err := exec.Command(shell, "-c", script).Output()
		if want := strings.Join(paths, "\n") + "\n"; err != nil || string(said) != want {
			t.Fatalf("%s\nsays %q, %v", script, said, err)
		}
	})
}
