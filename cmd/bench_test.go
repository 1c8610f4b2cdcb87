package cmd_test

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/compare"
)

// bench is a folder in which whole programs are measured.
type bench struct {
	b      *testing.B
	folder string
	binary string
}

func newBench(b *testing.B) bench {
	b.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		b.Skip("git is not installed")
	}
	l := bench{b, b.TempDir(), filepath.Join(b.TempDir(), "interlock")}
	if output, err := exec.Command("go", "build", "-o", l.binary, "interlock").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, output)
	}
	return l
}

// run runs a program in the folder; it must go well.
func (l bench) run(b *testing.B, name string, arguments ...string) {
	command := exec.Command(name, arguments...)
	command.Dir = l.folder
	command.Env = append(os.Environ(), "HOME="+l.folder, "GIT_CONFIG_NOSYSTEM=1")
	if output, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%v: %v\n%s", command, err, output)
	}
}

// measure measures a program.
func (l bench) measure(b *testing.B, what, name string, arguments ...string) {
	b.Run(what, func(b *testing.B) {
		for b.Loop() {
			l.run(b, name, arguments...)
		}
	})
}

func (l bench) write(folder string, texts map[string]string) {
	l.b.Helper()
	for name, text := range texts {
		path := filepath.Join(l.folder, folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			l.b.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			l.b.Fatal(err)
		}
	}
}

// thousand are 1,000 records; the first of them say something else in a line.
func thousand(changed int, line, with string) map[string]string {
	texts := map[string]string{model.WorkshopFile: "format: interlock/1\n"}
	for i := range 1000 {
		text := fmt.Sprintf("side: customer\nname: P%d\nsummary: One of a thousand\ngoals:\n%sneeds:\n  - A date\n", i, strings.Repeat("  - A goal of theirs\n", 30))
		if i < changed {
			text = strings.Replace(text, line, with, 1)
		}
		texts[fmt.Sprintf("personas/p%d.yaml", i)] = text
	}
	return texts
}

// BenchmarkDiff1000 says what changed in 1,000 files since the last commit, beside
// what git diff needs for it, and decoding both sides.
func BenchmarkDiff1000(b *testing.B) {
	l := newBench(b)
	before := thousand(0, "", "")
	l.write("", before)
	l.run(b, "git", "init", "-q")
	l.run(b, "git", "add", ".")
	l.run(b, "git", "-c", "user.name=Ana", "-c", "user.email=ana@example.org", "commit", "-q", "-m", "First")
	for _, changed := range []int{20, 1000} {
		after := thousand(changed, "A date", "A date, and a name")
		written := maps.Clone(after)
		maps.DeleteFunc(written, func(name, text string) bool { return before[name] == text })
		l.write("", written)
		b.Run(fmt.Sprint("changed=", changed), func(b *testing.B) {
			l.measure(b, "interlock diff", l.binary, "diff")
			l.measure(b, "git diff", "git", "diff")
			b.Run("comparing", func(b *testing.B) {
				for b.Loop() {
					compare.Texts(before, after)
				}
			})
			b.Run("decoding both sides", func(b *testing.B) {
				for b.Loop() {
					model.NewWorkshop(before)
					model.NewWorkshop(after)
				}
			})
		})
	}
}

// BenchmarkMergeProcess merges one file by a whole process.
func BenchmarkMergeProcess(b *testing.B) {
	l := newBench(b)
	l.write("", sides("base", "ours", "theirs"))
	l.measure(b, "interlock merge", l.binary, "merge", "base.yaml", "ours.yaml", "theirs.yaml", "--path", "personas/p0.yaml", "-o", "merged.yaml")
	l.measure(b, "git merge-file", "git", "merge-file", "-p", "ours.yaml", "base.yaml", "theirs.yaml")
}

// sides are three texts of one file, by the names given to them.
func sides(base, ours, theirs string) map[string]string {
	const name = "personas/p0.yaml"
	return map[string]string{
		base + ".yaml":   thousand(0, "", "")[name],
		ours + ".yaml":   thousand(1, "One of", "The first of")[name],
		theirs + ".yaml": thousand(1, "A date", "A date, and a name")[name],
	}
}

// BenchmarkMerge1000 merges 1,000 files, in one process and in one for each file.
func BenchmarkMerge1000(b *testing.B) {
	l := newBench(b)
	l.write("base", thousand(0, "", ""))
	l.write("ours", thousand(1000, "One of", "The first of"))
	l.write("theirs", thousand(1000, "A date", "A date, and a name"))
	b.Run("one process", func(b *testing.B) {
		made := 0
		for b.Loop() {
			made++
			l.run(b, l.binary, "merge", "base", "ours", "theirs", "-o", fmt.Sprint("merged", made))
		}
	})
	b.Run("1000 processes", func(b *testing.B) {
		for b.Loop() {
			for i := range 1000 {
				name := fmt.Sprintf("personas/p%d.yaml", i)
				l.run(b, l.binary, "merge", "base/"+name, "ours/"+name, "theirs/"+name, "--path", name, "-o", "merged.yaml")
			}
		}
	})
}
