package insight

import "interlock/model"

// Split is how far two groups of people are apart on one metric: those who were
// satisfied and those who were not, say, or those who stayed and those who
// left.
type Split struct {
	Metric        *model.Metric
	At            model.Date    // when both groups were read
	First, Second model.Reading // in the order of the file
	Gap           float64       // the first minus the second, in the unit of the metric
	Mean          *float64      // of everybody on that date; nil is no data
}

// SplitOf is the gap between the two segments of a metric on the latest date on
// which exactly two were read. It is false when there is no such date: one
// segment has nothing to differ from, and among many every pair would be
// another question.
//
//	gap = value of one segment - value of the other
//
// The mean is the reading of everybody on that date, or else that of the two
// segments weighted by their answers.
//
// From the method, 2.6: averages mislead about leverage. Among the touchpoints
// of an airline the wi-fi has the lowest mean, and online boarding the widest
// gap between passengers who were satisfied with the flight and those who were
// not. So the gap is shown beside the mean wherever there is a split.
func SplitOf(metric *model.Metric) (Split, bool) {
	byDate := map[model.Date][]model.Reading{}
	for _, reading := range metric.Readings {
		if dated(reading) && reading.Segment != "" {
			byDate[reading.At] = append(byDate[reading.At], reading)
		}
	}
	var found Split
	for date, groups := range byDate {
		if date > found.At && isSplit(groups) {
			found = Split{
				Metric: metric, At: date, First: groups[0], Second: groups[1],
				Gap: *groups[0].Value - *groups[1].Value, Mean: meanOn(date, metric, groups),
			}
		}
	}
	return found, found.Metric != nil
}

// isSplit reports whether two groups were read, each once.
func isSplit(groups []model.Reading) bool {
	return len(groups) == 2 && groups[0].Segment != groups[1].Segment
}

func meanOn(date model.Date, metric *model.Metric, groups []model.Reading) *float64 {
	for _, reading := range metric.Readings {
		if reading.At == date && reading.Segment == "" && reading.Value != nil {
			return reading.Value
		}
	}
	sum, answers := 0.0, 0
	for _, group := range groups {
		if group.N == nil || *group.N <= 0 {
			return nil
		}
		sum, answers = sum+*group.Value*float64(*group.N), answers+*group.N
	}
	mean := sum / float64(answers)
	return &mean
}
