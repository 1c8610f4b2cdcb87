package cells_test

import (
	"testing"

	"pgregory.net/rapid"

	"interlock/model/exchange/cells"
	"interlock/model/exchange/exchangetest"
)

func TestFormulasAreGuarded(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{"=1+1": "'=1+1", "-2": "'-2", "@x": "'@x", "'s": "''s", "a=b": "a=b", "": ""} {
		if got := cells.Guard(text); got != want {
			t.Errorf("%q is guarded as %q, want %q", text, got, want)
		}
	}
	if got := cells.Unguard("'tis"); got != "'tis" {
		t.Errorf("somebody's apostrophe is gone: %q", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := exchangetest.Text().Draw(t, "text")
		if got := cells.Unguard(cells.Guard(text)); got != text {
			t.Fatalf("%q came back as %q", text, got)
		}
	})
}
