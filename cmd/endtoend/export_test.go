//go:build endtoend

package endtoend

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestEverythingIsPublished exports an example in all formats, holds the print
// against other programs, and brings the workshop back from what carries it.
func TestEverythingIsPublished(t *testing.T) {
	binary := program(t)
	_, folder := home(t)
	workshop, out := filepath.Join(folder, "clinic"), filepath.Join(folder, "out")
	said(t, binary, "examples", "copy", "clinic", workshop)
	listed := strings.Fields(said(t, binary, "export", workshop, "--format", "all", "-o", out+"/"))
	for _, name := range listed {
		if !strings.HasPrefix(name, out) {
			continue // what is said on the side
		}
		if info, err := os.Stat(name); err != nil || info.Size() == 0 {
			t.Errorf("%s was not written: %v", name, err)
		}
	}
	print := filepath.Join(out, "blueprint.pdf")
	checkPrint(t, print)
	again := filepath.Join(folder, "again")
	said(t, binary, "import", print, again)
	said(t, binary, "import", filepath.Join(out, "blueprint.canvas"), filepath.Join(folder, "board"))
	said(t, binary, "export", again, "--format", "yaml", "-o", filepath.Join(folder, "again.yaml"))
	first, err := os.ReadFile(filepath.Join(out, "blueprint.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := os.ReadFile(filepath.Join(folder, "again.yaml"))
	if err != nil || string(first) != string(second) {
		t.Errorf("the workshop from the print publishes something else (%v)", err)
	}
}

// checkPrint holds a PDF against the programs that are there.
func checkPrint(t *testing.T, name string) {
	t.Helper()
	if qpdf, err := exec.LookPath("qpdf"); err == nil {
		said(t, qpdf, "--check", name)
	}
	if reader, err := exec.LookPath("pdftotext"); err == nil {
		if text := said(t, reader, name, "-"); len(strings.Fields(text)) < 100 {
			t.Errorf("hardly a word is found in the print: %s", text)
		}
	}
}

// said runs a program that must not fail, and gives what it says.
func said(t *testing.T, name string, arguments ...string) string {
	t.Helper()
	output, err := exec.Command(name, arguments...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, arguments, err, output)
	}
	return string(output)
}
