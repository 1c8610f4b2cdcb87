package canvas

import (
	"fmt"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/exchange/lane"
)

// star begins the card of a moment of truth.
const star = "★"

// emotionText is the card of an emotion: a face and the number.
func emotionText(emotion int) string {
	return fmt.Sprintf("%s %d", lane.Face(emotion), emotion)
}

// emotionOf reads the card of an emotion: its number, else its face or word.
func emotionOf(text string) (int, bool) {
	words := strings.Fields(strings.ReplaceAll(text, "−", "-"))
	if len(words) == 0 {
		return 0, false
	}
	if number, err := strconv.Atoi(words[len(words)-1]); err == nil {
		return number, number >= model.LowestEmotion && number <= model.HighestEmotion
	}
	if emotion, ok := lane.Feeling(text); ok {
		return emotion, true
	}
	return lane.Feeling(words[0])
}
