package tui_test

import (
	"testing"

	"interlock/tui"
)

func TestAnswersAreShownOnlyWhenAsked(t *testing.T) {
	t.Parallel()
	h := outside(t)
	h.fill(texts())
	h.options.Catalog = catalog{copied: func(string) (string, error) { return h.path, nil }}
	h.options.Open = func(folder string) (*tui.Opened, error) {
		opened, err := h.opened(folder)
		if err == nil {
			opened.Answers = "1. The link leads nowhere."
		}
		return opened, err
	}
	h.begin()
	h.Keys("enter").ExpectLine("Home claims", "saved").ExpectNot("leads nowhere").Keys(":").Type("answers of this").Keys("enter")
	h.Expect("The answers of this example", "1. The link leads nowhere.").Keys("esc").ExpectNot("leads nowhere")
}

func TestAWorkshopWithoutAnswersOffersNone(t *testing.T) {
	t.Parallel()
	open(t).Keys(":").Type("answers of this").ExpectNot("Show the answers")
}
