package jot

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"interlock/model"
)

// longestDate is the words of "1 dec 2027".
const longestDate = 3

// isoDay is how dates stand in the files.
const isoDay = "2006-01-02"

// DateHelp says which dates are understood.
const DateHelp = "fri, tomorrow, +3d, 1 dec or 2026-12-01"

var (
	distance = regexp.MustCompile(`^\+(\d{1,3})([dw])$`)
	dayMonth = regexp.MustCompile(`^(\d{1,2}) (\pL+)(?: (\d{4}))?$`)
)

// Date reads a day or a month as people type it: 2026-12-01, 2026-12, 1 dec,
// 1 dec 2027, fri, today, tomorrow, +3d, +2w. A weekday is the next one, never
// today; a day without a year is the next one, today included.
func Date(typed string, today time.Time) (model.Date, bool) {
	typed = strings.ToLower(strings.Join(strings.Fields(typed), " "))
	switch iso := model.Date(typed); {
	case len(typed) >= len("2026-12") && iso.Valid():
		return iso, true
	case typed == "today":
		return after(today, 0), true
	case typed == "tomorrow":
		return after(today, 1), true
	}
	if parts := distance.FindStringSubmatch(typed); parts != nil {
		days, _ := strconv.Atoi(parts[1])
		if parts[2] == "w" {
			days *= 7
		}
		return after(today, days), true
	}
	if weekday, ok := named(typed, 7, func(i int) string { return time.Weekday(i).String() }); ok {
		days := (weekday - int(today.Weekday()) + 7) % 7
		if days == 0 {
			days = 7
		}
		return after(today, days), true
	}
	return ofMonth(typed, today)
}

// after is the day some days after another.
func after(today time.Time, days int) model.Date {
	return model.Date(today.AddDate(0, 0, days).Format(isoDay))
}

// named finds a name by all of it or by its first three letters.
func named(typed string, count int, name func(int) string) (int, bool) {
	for i := range count {
		whole := strings.ToLower(name(i))
		if typed == whole || typed == whole[:3] {
			return i, true
		}
	}
	return 0, false
}

// leapYears is how long a 29 February may be away.
const leapYears = 8

// ofMonth reads "1 dec" and "1 dec 2027".
func ofMonth(typed string, today time.Time) (model.Date, bool) {
	parts := dayMonth.FindStringSubmatch(typed)
	if parts == nil {
		return "", false
	}
	month, ok := named(parts[2], 12, func(i int) string { return time.Month(i + 1).String() })
	if !ok {
		return "", false
	}
	day, _ := strconv.Atoi(parts[1])
	first, last := today.Year(), today.Year()+leapYears
	if parts[3] != "" {
		first, _ = strconv.Atoi(parts[3])
		last = first
	}
	for year := first; year <= last; year++ {
		date := time.Date(year, time.Month(month+1), day, 0, 0, 0, 0, time.UTC).Format(isoDay)
		exists := model.Date(date).Valid() && strings.HasSuffix(date, fmt.Sprintf("-%02d", day))
		if exists && (parts[3] != "" || date >= today.Format(isoDay)) {
			return model.Date(date), true
		}
	}
	return "", false
}
