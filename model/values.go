package model

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Side tells whose experience something is. Partners who deliver count as
// employees.
type Side string

// The two sides of every blueprint.
const (
	Customer Side = "customer"
	Employee Side = "employee"
)

// Basis says how something is known.
type Basis string

// The five ways of knowing, from surest to least sure. No basis means that
// nobody has said yet.
const (
	Measured Basis = "measured"
	Observed Basis = "observed"
	Said     Basis = "said"
	Inferred Basis = "inferred"
	Assumed  Basis = "assumed"
)

// Guess reports whether the basis is a guess: inferred or assumed.
func (b Basis) Guess() bool { return b == Inferred || b == Assumed }

func bases() []string {
	return []string{string(Measured), string(Observed), string(Said), string(Inferred), string(Assumed)}
}

// LowestEmotion and HighestEmotion bound how a stage can feel.
const (
	LowestEmotion  = -2
	HighestEmotion = 2
)

// EmotionWord says in words how a stage feels, from -2 to 2.
func EmotionWord(emotion int) string {
	switch {
	case emotion <= -2:
		return "let down"
	case emotion == -1:
		return "uneasy"
	case emotion == 0:
		return "neutral"
	case emotion == 1:
		return "pleased"
	}
	return "delighted"
}

// Date is a day, month or year in ISO form, as the file spells it.
type Date string

var isoDate = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)

// Valid reports whether the date reads as 2025, 2025-06 or 2025-06-12.
func (d Date) Valid() bool {
	_, ok := d.Time()
	return ok
}

// Time is the first moment of the date in UTC; false when it does not read as
// a date.
func (d Date) Time() (time.Time, bool) {
	if !isoDate.MatchString(string(d)) {
		return time.Time{}, false
	}
	moment, err := time.Parse("2006-01-02"[:len(d)], string(d))
	return moment, err == nil
}

// Duration is a length of time such as 25m, 12h or 6d, as the file spells it.
type Duration string

var durationPart = regexp.MustCompile(`^(\d+(?:\.\d+)?)\s*([mhdw])`)

// Minutes is the length in minutes; a day has 24 hours. It is false when the
// text does not read as a duration. Parts may follow each other: 1h 30m.
func (d Duration) Minutes() (float64, bool) {
	rest := strings.TrimSpace(string(d))
	if rest == "" {
		return 0, false
	}
	perUnit := map[string]float64{"m": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}
	total := 0.0
	for rest != "" {
		part := durationPart.FindStringSubmatch(rest)
		if part == nil {
			return 0, false
		}
		amount, err := strconv.ParseFloat(part[1], 64)
		if err != nil {
			return 0, false
		}
		total += amount * perUnit[part[2]]
		rest = strings.TrimSpace(rest[len(part[0]):])
	}
	return total, true
}
