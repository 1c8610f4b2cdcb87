package lane

import "strings"

// feelings are the faces and words that stand for an emotion, from -2 to 2.
func feelings() map[int][]string {
	return map[int][]string{
		-2: {"😡", "😠", "🤬", "😭", "😢", "😫", "😩", "😱", "😖", "very negative", "very bad", "very unhappy", "very dissatisfied", "very low", "angry", "terrible", "awful", "desperate"},
		-1: {"🙁", "☹", "😞", "😟", "😕", "😒", "😔", "😣", "👎", ":(", ":-(", "negative", "bad", "unhappy", "dissatisfied", "low", "sad", "frustrated", "poor", "annoyed", "worried"},
		0:  {"😐", "😑", "😶", "🤔", ":|", ":-|", "neutral", "mixed", "okay", "ok", "medium", "indifferent", "so-so", "average"},
		1:  {"🙂", "😊", "😀", "😃", "☺", "👍", ":)", ":-)", "positive", "good", "happy", "satisfied", "high", "pleased", "content", "relieved"},
		2:  {"😁", "😄", "😍", "🤩", "🥰", "😆", "🎉", ":D", ":-D", "very positive", "very good", "very happy", "very satisfied", "very high", "delighted", "excited", "excellent", "great"},
	}
}

// Feeling reads an emotion, from -2 to 2, that is given as a face or a word,
// perhaps with a number behind it; false for any other text.
func Feeling(text string) (emotion int, ok bool) {
	if sign, behind, found := strings.Cut(strings.TrimSpace(text), " "); found {
		if _, number := Number(behind); number {
			text = sign
		}
	}
	text = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "\ufe0f"))
	for emotion, signs := range feelings() {
		for _, sign := range signs {
			if strings.EqualFold(text, sign) {
				return emotion, true
			}
		}
	}
	return 0, false
}

// Face is the face of an emotion from -2 to 2, which Feeling reads back.
func Face(emotion int) string {
	return map[int]string{-2: "😡", -1: "🙁", 0: "😐", 1: "🙂", 2: "😄"}[max(-2, min(2, emotion))]
}
