package measures

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"interlock/model"
)

// errReading says how a reading is typed.
var errReading = errors.New("a reading is a date, a value, and if known the number of answers and the segment: 2025-06 61 n=214 north")

// parseReading reads one line such as "2025-06 61 n=214 north". Everything
// behind the value that is no number of answers names the segment.
func parseReading(line string) ([]model.FieldValue, error) {
	words := strings.Fields(line)
	if len(words) < 2 {
		return nil, errReading
	}
	date, value := words[0], strings.TrimSuffix(words[1], "%")
	if !model.Date(date).Valid() {
		return nil, fmt.Errorf("'%s' is no date; %w", date, errReading)
	}
	if _, err := strconv.ParseFloat(strings.ReplaceAll(value, "−", "-"), 64); err != nil {
		return nil, fmt.Errorf("'%s' is no number; %w", words[1], errReading)
	}
	answers, segment := "", []string(nil)
	for _, word := range words[2:] {
		if count, ok := strings.CutPrefix(strings.ToLower(word), "n="); ok {
			answers = count
			continue
		}
		segment = append(segment, word)
	}
	return []model.FieldValue{
		{Key: "at", Typed: date}, {Key: "value", Typed: value}, {Key: "n", Typed: answers}, {Key: "seg", Typed: strings.Join(segment, " ")},
	}, nil
}
