package cmd

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAtHome(t *testing.T) {
	t.Parallel()
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{
		"~": home, "~/claims": filepath.Join(home, "claims"), "~claims": "~claims", "claims": "claims", "/srv/~": "/srv/~", "": "",
	} {
		if got := atHome(typed); got != want {
			t.Errorf("atHome(%q) = %q, want %q", typed, got, want)
		}
	}
}
