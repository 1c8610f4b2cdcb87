package merge

import (
	"errors"
	"testing"
)

// A fault of the program is an error, so that the lines are merged instead.
func TestAFaultOfTheProgramIsAnError(t *testing.T) {
	t.Parallel()
	if _, err := read("a: 1\n", nil); !errors.Is(err, errFault) { // There are no numbers to note a value in.
		t.Errorf("read with %v", err)
	}
}
