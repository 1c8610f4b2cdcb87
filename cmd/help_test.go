package cmd

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestTheHelpOfPublishingFitsEightyColumns(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"export", "import"} {
		var help bytes.Buffer
		if code := Main([]string{name, "--help"}, Streams{Out: &help, Err: &help}); code != 0 {
			t.Fatalf("%s: exit code %d", name, code)
		}
		for line := range strings.Lines(help.String()) {
			if width := ansi.StringWidth(strings.TrimRight(line, "\n")); width > 80 {
				t.Errorf("%s: %d columns: %s", name, width, line)
			}
		}
	}
}
