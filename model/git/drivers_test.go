package git_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model/git"
)

// oddPlace is where programs and workshops lie that must be quoted well.
const oddPlace = `it's "odd" 50% $HOME; x`

// union is a driver that never conflicts, and leaves a line of its own.
const union = `case $1 in
merge) [ "$5 $7 $9" = "-o --marker-size --path" ] || exit 9
  [ -n "${10}" ] || exit 9
  git merge-file --union -p "$3" "$2" "$4" > "$6.new" && echo "# by meaning: ${10}" >> "$6.new" && mv "$6.new" "$6" ;;
textconv) echo "readable: $2"; cat "$2" ;;
esac
`

// drivers opens the drivers of a folder.
func (l lab) drivers(folder string, scope git.Scope) *git.Drivers {
	l.t.Helper()
	drivers, err := git.OpenDrivers(l.t.Context(), l.path(folder), scope, l.options())
	if err != nil {
		l.t.Fatal(err)
	}
	return drivers
}

func (l lab) install(folder string, scope git.Scope, program string) {
	l.t.Helper()
	if err := l.drivers(folder, scope).Install(l.t.Context(), program, false); err != nil {
		l.t.Fatal(err)
	}
}

// wrong gives the parts of the drivers that are not in order.
func (l lab) wrong(folder string, scope git.Scope, program string) []git.Part {
	l.t.Helper()
	checks, err := l.drivers(folder, scope).Status(l.t.Context(), program)
	if err != nil {
		l.t.Fatal(err)
	}
	var wrong []git.Part
	for _, check := range checks {
		if check.Text == "" {
			l.t.Errorf("%s says nothing", check.Part)
		}
		if !check.OK {
			wrong = append(wrong, check.Part)
		}
	}
	return wrong
}

// Every way in which git brings two sides together goes through the driver, with
// the program and the workshop in odd places, in a linked work tree too.
func TestDriverIsUsed(t *testing.T) {
	t.Parallel()
	for _, command := range []string{"merge", "rebase", "cherry-pick", "stash", "linked"} {
		t.Run(command, func(t *testing.T) {
			t.Parallel()
			lab := newLab(t)
			program := lab.script(oddPlace+"/interlock", union)
			file := "w/" + oddPlace + "/personas/a b's.yaml"
			lab.repository("w", map[string]string{oddPlace + "/personas/a b's.yaml": "name: Maya\n", "other/personas/x.yaml": ""})
			lab.install("w/"+oddPlace, git.Local, program)
			lab.commitAll("w", "Install")
			lab.git("w", "checkout", "-q", "-b", "side")
			lab.write(file, "name: Maya\nside: 1\n")
			lab.commitAll("w", "Theirs")
			lab.git("w", "checkout", "-q", "main")
			folder := "w"
			switch command {
			case "stash":
				lab.write(file, "name: Maya\nmain: 1\n")
				lab.git("w", "stash", "-q")
				lab.git("w", "merge", "-q", "side")
				lab.git("w", "stash", "pop", "-q")
			case "linked":
				folder = "linked"
				file = strings.Replace(file, "w/", "linked/", 1)
				lab.git("w", "worktree", "add", "-q", "../linked", "-b", "third")
				lab.write(file, "name: Maya\nmain: 1\n")
				lab.commitAll(folder, "Ours")
				lab.git(folder, "merge", "-q", "side")
			default:
				lab.write(file, "name: Maya\nmain: 1\n")
				lab.commitAll(folder, "Ours")
				lab.git(folder, command, "side")
			}
			text := lab.read(file)
			for _, part := range []string{"main: 1\n", "side: 1\n", "# by meaning: " + oddPlace + "/personas/a b's.yaml\n"} {
				if !strings.Contains(text, part) {
					t.Errorf("%q is not in\n%s", part, text)
				}
			}
			if attributes := lab.git("w", "check-attr", "merge", "other/personas/x.yaml", "personas/x.yaml"); strings.Contains(attributes, "interlock") {
				t.Errorf("files outside the workshop are given to the driver:\n%s", attributes)
			}
		})
	}
}

// A program that is missing, fails or is killed leaves marks of both sides, so that
// neither can be lost; so does a clone without the driver.
func TestMarksAreLeftWithoutAProgram(t *testing.T) {
	t.Parallel()
	for name, script := range map[string]string{
		"missing": "", "fails": "exit 2", "is killed": "kill -9 $$", "garbles": "echo junk; exit 128", "is not configured": "",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lab := newLab(t)
			lab.twoSides("w")
			program := lab.path(oddPlace + "/interlock")
			if script != "" {
				lab.script(oddPlace+"/interlock", script+"\n")
			}
			lab.install("w", git.Local, program)
			lab.commitAll("w", "Install")
			if name == "is not configured" {
				lab.git("w", "config", "--remove-section", "merge.interlock")
			}
			if output, err := lab.try("w", "merge", "side"); err == nil {
				t.Fatalf("no conflict: %s", output)
			}
			text := lab.read("w/personas/maya.yaml")
			for _, part := range []string{"<<<<<<< ", "name: Maja\n", "=======\n", "name: Mia\n", ">>>>>>> "} {
				if !strings.Contains(text, part) {
					t.Errorf("%q is not in\n%s", part, text)
				}
			}
			if conflicted := lab.state("w").Conflicted(); !slices.Equal(conflicted, []string{"personas/maya.yaml"}) {
				t.Errorf("in conflict: %q", conflicted)
			}
		})
	}
}

func TestDiffIsReadable(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	program := lab.script(oddPlace+"/interlock", union)
	long := strings.Repeat("    does:\n      - a step\n", 5)
	lab.repository("w", map[string]string{"journeys/claim.yaml": "stages:\n  - id: wait\n" + long + "    emotion: 1\n"})
	lab.install("w", git.Local, program)
	lab.write("w/journeys/claim.yaml", "stages:\n  - id: wait\n"+long+"    emotion: -2\n")
	diff := lab.git("w", "diff", "--word-diff")
	if !strings.Contains(diff, "readable: ") || !strings.Contains(diff, "@@ - id: wait\n") {
		t.Errorf("diff:\n%s", diff)
	}
	if err := os.Remove(program); err != nil {
		t.Fatal(err)
	}
	diff = lab.git("w", "diff", "--word-diff")
	if strings.Contains(diff, "readable: ") || !strings.Contains(diff, "emotion:") {
		t.Errorf("diff without the program:\n%s", diff)
	}
}

// What install does, uninstall undoes byte for byte, wherever and over whatever.
func TestUninstallLeavesNoTrace(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		scope      git.Scope
		attributes string
	}{
		"local, new":                             {git.Local, ""},
		"local, without an end of the last line": {git.Local, "* text=auto\n*.png binary"},
		"global, new":                            {git.Global, ""},
		"global, Windows":                        {git.Global, "* text=auto\r\n*.png binary\r\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lab := newLab(t)
			lab.repository("w", map[string]string{"in/workshop.yaml": ""})
			if test.attributes != "" {
				lab.write("w/in/.gitattributes", test.attributes)
				lab.write("home/.config/git/attributes", test.attributes)
			}
			before := lab.everything()
			lab.install("w/in", test.scope, "/first/place/interlock")
			lab.install("w/in", test.scope, lab.script("bin/interlock", union))
			if wrong := lab.wrong("w/in", test.scope, lab.path("bin/interlock")); len(wrong) > 0 {
				t.Errorf("installed, but wrong: %v", wrong)
			}
			if err := os.RemoveAll(lab.path("bin")); err != nil {
				t.Fatal(err)
			}
			if cmp.Equal(before, lab.everything()) {
				t.Error("nothing was installed")
			}
			for range 2 {
				if err := lab.drivers("w/in", test.scope).Uninstall(t.Context()); err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(before, lab.everything()); diff != "" {
					t.Errorf("left behind (-before +after):\n%s", diff)
				}
			}
		})
	}
}

// everything gives all files and folders of the lab with what is in them.
func (l lab) everything() map[string]string {
	l.t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(l.folder, func(path string, entry os.DirEntry, err error) error {
		name := strings.TrimPrefix(path, l.folder)
		if err != nil || entry.IsDir() {
			found[name] = "a folder"
			return err
		}
		text, err := os.ReadFile(path)
		found[name] = string(text)
		return err
	})
	if err != nil {
		l.t.Fatal(err)
	}
	return found
}

func TestGlobalDriversWithoutARepository(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	if err := os.RemoveAll(lab.path("home/.gitconfig")); err != nil {
		t.Fatal(err)
	}
	lab.write("plain/x", "")
	before := lab.everything()
	program := lab.script("bin/interlock", union)
	if wrong := lab.wrong("plain", git.Global, program); len(wrong) != 3 {
		t.Errorf("before: %v", wrong)
	}
	lab.install("plain", git.Global, program)
	if wrong := lab.wrong("plain", git.Global, program); len(wrong) > 0 {
		t.Errorf("wrong: %v", wrong)
	}
	lab.git(".", "init", "-q", "w")
	attributes := lab.git("w", "check-attr", "merge", "a/b/personas/x.yaml", "journeys/x.yaml", "workshop.yaml", "log.yaml", "ci/actions.yaml", "config.yaml")
	if got := strings.Count(attributes, "interlock"); got != 3 {
		t.Errorf("attributes:\n%s", attributes)
	}
	if err := lab.drivers("plain", git.Global).Uninstall(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, made := range []string{"bin", "w"} {
		if err := os.RemoveAll(lab.path(made)); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before, lab.everything()); diff != "" {
		t.Errorf("left behind (-before +after):\n%s", diff)
	}
}

// What is set for all repositories leaves out the records whose names others use
// as well; status says which.
func TestStatusNamesWhatGlobalDriversLeaveOut(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	program := lab.script("bin/interlock", union)
	lab.repository("w", map[string]string{"workshop.yaml": ""})
	lab.install("w", git.Global, program)
	checks, err := lab.drivers("w", git.Local).Status(t.Context(), program)
	if err != nil {
		t.Fatal(err)
	}
	said := checks[0].Text
	if checks[0].OK || !strings.Contains(said, "sources.yaml") || !strings.Contains(said, "log.yaml") || strings.Contains(said, "personas") {
		t.Errorf("status says %t, %q", checks[0].OK, said)
	}
}

func TestStatusSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	program := lab.script("bin/interlock", union)
	lab.repository("w", map[string]string{"workshop.yaml": ""})
	all := []git.Part{git.AttributesPart, git.MergePart, git.ShowPart}
	if wrong := lab.wrong("w", git.Local, program); !slices.Equal(wrong, all) {
		t.Errorf("before: %v", wrong)
	}
	lab.install("w", git.Local, program)
	lab.commitAll("w", "Install")
	lab.git(".", "clone", "-q", "w", "clone")
	if wrong := lab.wrong("clone", git.Local, program); !slices.Equal(wrong, []git.Part{git.MergePart, git.ShowPart}) {
		t.Errorf("a clone has attributes and no driver: %v", wrong)
	}
	lab.install("w", git.Global, program)
	if wrong := lab.wrong("clone", git.Local, program); len(wrong) > 0 {
		t.Errorf("a clone with global drivers: %v", wrong)
	}
	if err := os.Rename(program, program+"-2"); err != nil {
		t.Fatal(err)
	}
	if wrong := lab.wrong("w", git.Local, program+"-2"); !slices.Equal(wrong, []git.Part{git.ProgramPart}) {
		t.Errorf("the program has moved: %v", wrong)
	}
	lab.install("w", git.Local, program+"-2")
	if wrong := lab.wrong("w", git.Local, program+"-2"); len(wrong) > 0 {
		t.Errorf("installed again: %v", wrong)
	}
	lab.write("w/.git/info/attributes", "*.yaml merge=union\n")
	if wrong := lab.wrong("w", git.Local, program+"-2"); !slices.Equal(wrong, []git.Part{git.AttributesPart}) {
		t.Errorf("overruled: %v", wrong)
	}
}

func TestDriversOfASubmodule(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("inner", map[string]string{"workshop.yaml": ""})
	lab.repository("outer", nil)
	lab.git("outer", "submodule", "--quiet", "add", lab.path("inner"), "part")
	program := lab.script("bin/interlock", union)
	before := lab.everything()
	lab.install("outer/part", git.Local, program)
	if wrong := lab.wrong("outer/part", git.Local, program); len(wrong) > 0 {
		t.Errorf("wrong: %v", wrong)
	}
	if wrong := lab.wrong("outer", git.Local, program); len(wrong) != 3 {
		t.Errorf("the repository around it is set up too: only %v are missing", wrong)
	}
	if err := lab.drivers("outer/part", git.Local).Uninstall(t.Context()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, lab.everything()); diff != "" {
		t.Errorf("left behind (-before +after):\n%s", diff)
	}
}

// What others have set is neither overwritten nor removed.
func TestForeignSettingsStay(t *testing.T) {
	t.Parallel()
	for name, prepare := range map[string]func(lab){
		"a driver":     func(l lab) { l.git("w", "config", "merge.interlock.driver", "other-tool %A %O %B") },
		"a diff":       func(l lab) { l.git("w", "config", "diff.interlock.textconv", "other-tool") },
		"an attribute": func(l lab) { l.write("w/.gitattributes", "personas/*.yaml merge=union\n") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lab := newLab(t)
			lab.repository("w", map[string]string{"workshop.yaml": ""})
			prepare(lab)
			before := lab.everything()
			drivers := lab.drivers("w", git.Local)
			fails(t, drivers.Install(t.Context(), "interlock", false), git.Foreign)
			if err := drivers.Uninstall(t.Context()); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(before, lab.everything()); diff != "" {
				t.Errorf("changed (-before +after):\n%s", diff)
			}
			if err := drivers.Install(t.Context(), lab.script("bin/interlock", union), true); err != nil {
				t.Fatal(err)
			}
			if wrong := lab.wrong("w", git.Local, lab.path("bin/interlock")); len(wrong) > 0 {
				t.Errorf("forced, but wrong: %v", wrong)
			}
		})
	}
}

func TestOwnTasteStays(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("w", map[string]string{"workshop.yaml": ""})
	lab.install("w", git.Local, "interlock")
	lab.git("w", "config", "diff.interlock.wordRegex", ".")
	lab.git("w", "config", "diff.interlock.cachetextconv", "true")
	lab.install("w", git.Local, "/elsewhere/interlock")
	if err := lab.drivers("w", git.Local).Uninstall(t.Context()); err != nil {
		t.Fatal(err)
	}
	got := lab.git("w", "config", "--local", "--get-regexp", "interlock")
	if want := "diff.interlock.wordregex .\ndiff.interlock.cachetextconv true\n"; got != want {
		t.Errorf("left %q, want %q", got, want)
	}
}

// The attributes of all repositories are often a link into a folder of settings.
func TestLinkedAttributesStayALink(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.write("dotfiles/attributes", "* text=auto\n")
	if err := os.Symlink(lab.path("dotfiles/attributes"), lab.path("home/attributes")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	lab.git(".", "config", "--global", "core.attributesFile", "~/attributes")
	lab.install(".", git.Global, "interlock")
	if text := lab.read("dotfiles/attributes"); !strings.Contains(text, "merge=interlock") {
		t.Errorf("attributes %q", text)
	}
	if info, err := os.Lstat(lab.path("home/attributes")); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link has become a file: %v %v", info, err)
	}
}
