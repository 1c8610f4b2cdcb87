package layout_test

import (
	"testing"

	"interlock/model/publish/drawing/layout"
)

func TestPapersAreReadInAnyCase(t *testing.T) {
	t.Parallel()
	for _, paper := range layout.Papers() {
		if read, err := layout.ParsePaper(string(paper)); err != nil || read != paper {
			t.Errorf("%s is read as %s, %v", paper, read, err)
		}
	}
	if read, err := layout.ParsePaper("A4"); err != nil || read != layout.A4 {
		t.Errorf("A4 is read as %s, %v", read, err)
	}
	for _, name := range []string{"16:9", "slide", "Slide"} {
		if read, err := layout.ParsePaper(name); err != nil || read != layout.Slide {
			t.Errorf("%s is read as %s, %v", name, read, err)
		}
	}
	if _, err := layout.ParsePaper("a5"); err == nil || err.Error() != `there is no paper "a5"; choose one of a3, a4, 16:9` {
		t.Errorf("a5 gives %v", err)
	}
}
