package patch_test

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"

	"interlock/model/patch"
)

// drawText draws a text, or that there is no file.
func drawText(t *rapid.T) *string {
	texts := []string{"", "a: 1\n", "a: 2\n", "a: é\n", "a: è\n", "\xff\xfe", "- one\n- two\n- three\n"}
	if i := rapid.IntRange(-1, len(texts)).Draw(t, "text"); i < 0 {
		return nil
	} else if i < len(texts) {
		return &texts[i]
	}
	return new(rapid.String().Draw(t, "any text"))
}

func same(a, b *string) bool { return a == b || a != nil && b != nil && *a == *b }

func TestWhatIsWrittenDownIsReadBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		first := drawText(t)
		known := map[string]string{}
		if first != nil && rapid.Bool().Draw(t, "the first text is known") {
			known["a.yaml"] = *first
		}
		chain := patch.ChainOf(known)
		var reader *string
		if text, found := known["a.yaml"]; found {
			reader = &text
		}
		present := first
		for range rapid.IntRange(1, 5).Draw(t, "changes") {
			if rapid.Bool().Draw(t, "somebody else wrote") {
				present = drawText(t)
			}
			next := drawText(t)
			written, err := json.Marshal(chain.Patch("a.yaml", present, next))
			if err != nil {
				t.Fatal(err)
			}
			var read patch.Patch
			if err := json.Unmarshal(written, &read); err != nil {
				t.Fatal(err)
			}
			before, after, ok := read.Apply(reader)
			if !ok || !same(before, present) || !same(after, next) {
				t.Fatalf("%s gives %v, %v, %v; want %v, %v", written, before, after, ok, present, next)
			}
			reader, present = after, next
		}
	})
}

func TestAPatchOfAnotherTextIsRefused(t *testing.T) {
	t.Parallel()
	one, two, other := "a: 1\n", "a: 2\n", "b: 1\n"
	made := patch.ChainOf(map[string]string{"a.yaml": one}).Patch("a.yaml", &one, &two)
	for name, text := range map[string]*string{"another text": &other, "no file": nil} {
		if _, _, ok := made.Apply(text); ok {
			t.Errorf("%s: the patch fits", name)
		}
	}
	for _, offset := range []int{-1, 99} {
		damaged := made
		damaged.Offset = offset
		if _, _, ok := damaged.Apply(&one); ok {
			t.Errorf("a patch at %d fits", offset)
		}
	}
}
