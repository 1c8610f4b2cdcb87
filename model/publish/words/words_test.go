package words_test

import (
	"testing"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/words"
)

func TestWords(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ got, want string }{
		{words.Initials("Maya Lin Ng"), "MN"},
		{words.Initials("tom"), "T"},
		{words.Initials(" "), ""},
		{words.Side(model.Employee), "Employee"},
		{words.Side(model.Customer), "Customer"},
		{words.Feeling(-2), "−2 let down"},
		{words.Feeling(9), "+2 delighted"},
		{words.Signed(0), "0"},
		{words.Date("2025-03-09"), "9 March 2025"},
		{words.Date("2025-03"), "March 2025"},
		{words.Date("soon"), "soon"},
		{words.Names([]blueprint.Named{{Title: "Maya"}, {Title: "Tom"}}), "Maya, Tom"},
		{words.Joined("a", "", "b"), "a, b"},
		{words.Enumerate([]string{"a", "b", "c"}), "a, b and c"},
		{words.Enumerate(nil), ""},
		{words.StageTime(blueprint.Time{Active: 20, Wait: 2 * 24 * 60}), "20 minutes, waits 2 days"},
		{words.StageTime(blueprint.Time{Wait: 30}), "waits 30 minutes"},
		{words.StageTime(blueprint.Time{}), ""},
	} {
		if test.got != test.want {
			t.Errorf("%q is said, not %q", test.got, test.want)
		}
	}
}

func TestNothingFoundHasNoFigures(t *testing.T) {
	t.Parallel()
	if figures := words.Figures(blueprint.New(model.NewWorkshop(nil))); len(figures) != 0 {
		t.Errorf("an empty workshop gives %v", figures)
	}
}
