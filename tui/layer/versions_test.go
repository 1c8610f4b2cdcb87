package layer

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWorkTellsWhatGitSaysAndHowItEnds(t *testing.T) {
	t.Parallel()
	failed := errors.New("no network")
	w, listen := begin("Pulling", "Pulled.", func(_ context.Context, progress func(string)) error {
		for _, line := range []string{"remote: hello", "Receiving objects:  50%", "Receiving objects: 100%", "done"} {
			progress(line)
		}
		return failed
	})
	shown := [][]string{}
	for msg := listen().(workedMsg); !msg.ended; msg = w.listen().(workedMsg) {
		w.hear(msg.line)
		shown = append(shown, append([]string{}, w.said...))
	}
	want := [][]string{
		{"remote: hello"},
		{"remote: hello", "Receiving objects:  50%"},
		{"remote: hello", "Receiving objects: 100%"},
		{"Receiving objects: 100%", "done"},
	}
	if diff := cmp.Diff(want, shown); diff != "" {
		t.Errorf("shown (-want +got):\n%s", diff)
	}
	if !errors.Is(w.err, failed) {
		t.Errorf("ended with %v", w.err)
	}
}
