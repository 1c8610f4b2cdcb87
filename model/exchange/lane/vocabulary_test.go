package lane

import "testing"

func TestNoPhraseMeansTwoThings(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for key, phrases := range vocabulary() {
		for _, phrase := range phrases {
			word := singular(phrase)
			if other, twice := seen[word]; twice && other != key {
				t.Errorf("%q means both %q and %q", phrase, other, key)
			}
			seen[word] = key
		}
	}
	signs := map[string]int{}
	for emotion, list := range feelings() {
		for _, sign := range list {
			if other, twice := signs[sign]; twice {
				t.Errorf("%q is both %d and %d", sign, other, emotion)
			}
			signs[sign] = emotion
		}
	}
}
