package merge_test

import (
	"errors"
	"strings"
	"testing"

	"interlock/model/merge"
	"interlock/model/yamltext"
)

const gitDiff3 = `name: Maya
<<<<<<< HEAD
label: Owner
||||||| 1a2b3c4
label: Home owner
=======
label: Tenant
>>>>>>> ben
goals:
<<<<<<< HEAD
  - A
||||||| 1a2b3c4
=======
  - B
>>>>>>> ben
`

func TestSidesOfGitsMarks(t *testing.T) {
	t.Parallel()
	base, ours, theirs, regions, ok := merge.Sides(gitDiff3, 0)
	if !ok || len(regions) != 2 {
		t.Fatalf("%d conflicts, %t", len(regions), ok)
	}
	for name, got := range map[string]string{
		"name: Maya\nlabel: Home owner\ngoals:\n":    base,
		"name: Maya\nlabel: Owner\ngoals:\n  - A\n":  ours,
		"name: Maya\nlabel: Tenant\ngoals:\n  - B\n": theirs,
	} {
		if got != name {
			t.Errorf("got\n%s\nwant\n%s", got, name)
		}
	}
	want := merge.Region{Line: 10, Ours: "  - A\n", Theirs: "  - B\n", BaseKnown: true, OursLabel: "HEAD", TheirsLabel: "ben"}
	if regions[1] != want {
		t.Errorf("got %+v, want %+v", regions[1], want)
	}
}

func TestSidesWithoutBase(t *testing.T) {
	t.Parallel()
	base, ours, theirs, regions, ok := merge.Sides("<<<<<<<\r\na: 1\r\n=======\r\na: 2\r\n>>>>>>>\r\nb: 1\r\n", 0)
	if !ok || base != "" || regions[0].BaseKnown || ours != "a: 1\r\nb: 1\r\n" || theirs != "a: 2\r\nb: 1\r\n" {
		t.Errorf("base %q, ours %q, theirs %q, %+v, %t", base, ours, theirs, regions, ok)
	}
}

func TestMarksOnTheFirstLineOfATextWithAByteOrderMark(t *testing.T) {
	t.Parallel()
	merged := merge.Files("personas/maya.yaml", "\ufeffname: Maya\n", "\ufeffname: Maja\n", "\ufeffname: Mia\n", merge.Options{}).Text
	if want := "\ufeff<<<<<<< ours\nname: Maja\n||||||| base\nname: Maya\n=======\nname: Mia\n>>>>>>> theirs\n"; merged != want {
		t.Errorf("merged to\n%q\nwant\n%q", merged, want)
	}
	if _, err := yamltext.Parse(merged); !errors.Is(err, yamltext.ErrConflictMarkers) || !strings.HasPrefix(err.Error(), "line 1:") {
		t.Errorf("it is read as %v", err)
	}
	for take, want := range map[merge.Take]string{merge.TakeOurs: "\ufeffname: Maja\n", merge.TakeTheirs: "\ufeffname: Mia\n"} {
		if got, err := merge.Resolve(merged, []merge.Choice{{Take: take}}); got != want || err != nil {
			t.Errorf("resolved to %q, %v, want %q", got, err, want)
		}
	}
}

func TestSidesOfLongerMarks(t *testing.T) {
	t.Parallel()
	text := "<<<<<<<<< me\na: |\n=======\n||||||||| base\n=========\na: 2\n>>>>>>>>> you\n"
	for _, size := range []int{0, 9} {
		_, ours, theirs, _, ok := merge.Sides(text, size)
		if !ok || ours != "a: |\n=======\n" || theirs != "a: 2\n" {
			t.Errorf("with marks of %d: ours %q, theirs %q, %t", size, ours, theirs, ok)
		}
	}
	if _, _, _, _, ok := merge.Sides(text, 7); ok {
		t.Error("marks of another length were read")
	}
}

func TestTextsWithoutWholeMarks(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "a: 1\n", "=======\n", "<<<<<<< ours\na: 1\n", "<<<<<<< ours\na: 1\n=======\n", "a\n>>>>>>> theirs\n",
		"<<<<<<< ours\n<<<<<<< ours\n=======\n>>>>>>> theirs\n", "<<<<<<< ours\n>>>>>>> theirs\n", "x <<<<<<< ours\n", "<<<<<<<x\n=======\n>>>>>>>\n",
	} {
		if _, _, _, regions, ok := merge.Sides(text, 7); ok {
			t.Errorf("%q holds %+v", text, regions)
		}
	}
}

func TestResolve(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		choices []merge.Choice
		want    string // no want: refused
	}{
		"mine and theirs":   {[]merge.Choice{{Take: merge.TakeOurs}, {Take: merge.TakeTheirs}}, "name: Maya\nlabel: Owner\ngoals:\n  - B\n"},
		"both notes":        {[]merge.Choice{{Take: merge.TakeTheirs}, {Take: merge.TakeBoth}}, "name: Maya\nlabel: Tenant\ngoals:\n  - A\n  - B\n"},
		"typed":             {[]merge.Choice{{Take: merge.TakeText, Text: "label: Both"}, {Take: merge.TakeText}}, "name: Maya\nlabel: Both\ngoals:\n"},
		"the first is open": {[]merge.Choice{{}, {Take: merge.TakeOurs}}, gitDiff3[:strings.LastIndex(gitDiff3, "<<<<<<<")] + "  - A\n"},
		"no choice":         {nil, gitDiff3},
		"one field twice":   {[]merge.Choice{{Take: merge.TakeBoth}, {Take: merge.TakeOurs}}, ""},
		"no YAML":           {[]merge.Choice{{Take: merge.TakeText, Text: "label: a: b"}, {Take: merge.TakeOurs}}, ""},
		"too many choices":  {make([]merge.Choice, 3), ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := merge.Resolve(gitDiff3, test.choices)
			if got != test.want || (err == nil) != (test.want != "") {
				t.Errorf("%v\n%s\nwant\n%s", err, got, test.want)
			}
		})
	}
}
