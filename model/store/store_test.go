package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary play a second instance of the program.
func TestMain(m *testing.M) {
	switch os.Getenv("STORE_CHILD") {
	case "save":
		saveWithoutEnd(os.Getenv("STORE_FOLDER"), os.Getenv("STORE_STATE"))
	case "lock":
		holdLock(os.Getenv("STORE_FOLDER"), os.Getenv("STORE_STATE"))
	default:
		os.Exit(m.Run())
	}
}

// openWith makes a folder of the files and opens it.
func openWith(t testing.TB, files map[string]string, options Options) *Folder {
	t.Helper()
	path := t.TempDir()
	for name, text := range files {
		write(t, filepath.Join(path, name), text)
	}
	if options.StateDir == "" {
		options.StateDir = t.TempDir()
	}
	if options.Folders == nil {
		options.Folders = []string{"journeys", "personas"}
	}
	return open(t, path, options)
}

func open(t testing.TB, path string, options Options) *Folder {
	t.Helper()
	f, err := Open(path, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// age sets the time of a file back, so that it looks as if nobody were at work on
// it.
func age(t testing.TB, path string) {
	t.Helper()
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes(path, old, old); err != nil {
		t.Fatal(err)
	}
}

func expectFile(t testing.TB, f *Folder, name, want string) {
	t.Helper()
	got, err := os.ReadFile(filepath.Join(f.Path(), name))
	if err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), want %q", name, got, err, want)
	}
}

func expectGone(t testing.TB, f *Folder, name string) {
	t.Helper()
	if exists(filepath.Join(f.Path(), name)) {
		t.Errorf("%s is still there", name)
	}
}

// expectClean fails if a temporary file was left in the folder.
func expectClean(t testing.TB, f *Folder) {
	t.Helper()
	for _, folder := range f.folders() {
		left, err := filepath.Glob(filepath.Join(folder, ".*"+temporaryMark+"*"))
		if err != nil || len(left) > 0 {
			t.Errorf("temporary files were left: %v %v", left, err)
		}
	}
}

// expectWords fails unless the error says each of the words and no path of the
// machine or error of the system.
func expectWords(t testing.TB, err error, words ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("there was no error")
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("the error %q does not say %q", err, word)
		}
	}
	for _, raw := range []string{"rename", "errno", "no such file", temporaryMark} {
		if strings.Contains(err.Error(), raw) {
			t.Errorf("the error %q says %q", err, raw)
		}
	}
}
