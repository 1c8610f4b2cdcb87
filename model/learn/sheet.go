package learn

import (
	"slices"
	"strconv"

	"interlock/model"
)

// A Sheet says what people got right and what they missed.
type Sheet struct {
	Kit       Kit
	Met       []Criterion
	Missed    []Criterion
	Accused   []string      // lines of the parking lot that name a place where nothing is wrong, once for each point they cost
	Placeless []string      // lines of the parking lot that name no place, where places are looked for
	Unread    []model.Fault // why files cannot be read, one for each, by file name; nothing in them counts
}

// Score lays what people made beside the key of its kit.
func Score(kit Kit, workshop *model.Workshop) Sheet {
	work := workOn(kit, workshop)
	sheet := Sheet{Kit: kit}
	for _, criterion := range kit.Key {
		if slices.ContainsFunc(criterion.Any, func(c Condition) bool { return c.holds(work) }) {
			sheet.Met = append(sheet.Met, criterion)
		} else {
			sheet.Missed = append(sheet.Missed, criterion)
		}
	}
	if kit.Planted {
		sheet.judge(work.parked())
	}
	for _, file := range workshop.Files() {
		if !file.Readable {
			sheet.Unread = append(sheet.Unread, file.Faults[0])
		}
	}
	return sheet
}

// judge lays the lines of the parking lot beside the places of the key. In a
// line that names a place with a fault, one other for each such place is free.
// The whole of a journey says too little to be right, and is not wrong where one
// of its stages is.
func (s *Sheet) judge(lines []parkedLine) {
	var known []string
	for _, criterion := range s.Kit.Key {
		for _, condition := range criterion.Any {
			known = append(known, condition.Named...)
		}
	}
	for _, line := range lines {
		wrong := 0
		for _, place := range line.places {
			switch {
			case slices.Contains(known, place):
				wrong--
			case !holdsOneOf(place, known):
				wrong++
			}
		}
		for range wrong {
			s.Accused = append(s.Accused, line.text)
		}
		if !line.named {
			s.Placeless = append(s.Placeless, line.text)
		}
	}
}

// namesOneOf reports that two lists of places have one in common.
func namesOneOf(places, known []string) bool {
	return slices.ContainsFunc(places, func(place string) bool { return slices.Contains(known, place) })
}

// holdsOneOf reports that a file is that of a journey with one of the stages.
func holdsOneOf(file string, places []string) bool {
	kind, journey := model.KindOf(file + ".yaml")
	return kind == model.KindJourney && slices.ContainsFunc(places, func(place string) bool {
		return model.ParseReference(place).Record == journey
	})
}

// Points are those of what was met, less one for each wrong accusation, 0 at least.
func (s Sheet) Points() int {
	points := -len(s.Accused)
	for _, criterion := range s.Met {
		points += criterion.Points
	}
	return max(0, points)
}

// OutOfTen is the score from 0 to 10.
func (s Sheet) OutOfTen() float64 { return 10 * float64(s.Points()) / float64(max(1, s.Kit.Most())) }

// Level is the level of the rubric from 0 to 3: below 4 of ten, below 7, below
// 9, and from there on.
func (s Sheet) Level() int {
	level := 0
	for _, least := range []float64{4, 7, 9} {
		if s.OutOfTen() >= least {
			level++
		}
	}
	return level
}

// LevelName is what a level of the rubric is called.
func LevelName(level int) string {
	return []string{"not there yet", "on the way", "sound", "could teach it"}[level]
}

// number reads a number as a file spells it.
func number(text string) (float64, bool) {
	value, err := strconv.ParseFloat(text, 64)
	return value, err == nil
}
