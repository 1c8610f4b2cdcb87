package insight

import "interlock/model"

// CurvePoint is one stage of a customer journey beside the employees behind
// it.
type CurvePoint struct {
	Spot
	Customer  *int   // the customer's emotion; nil is no data
	Employee  *int   // the lowest emotion of the linked employee stages; nil is no data
	Gap       *int   // customer minus employee; nil is no data
	Employees []Spot // the employee stages with a link to it, each once
}

// DualCurve lays the employees' curve under the customer's, stage by stage. It
// is nil for a journey that is not there.
//
//	gap = customer's emotion - lowest emotion of the linked employee stages
//
// A stage counts with its low point, because people remember the most intense
// point and the end, not the mean (peak-end rule).
func DualCurve(w *model.Workshop, journeyID string) []CurvePoint {
	journey := w.Journey(journeyID)
	if journey == nil {
		return nil
	}
	behind := causes(hops(w))
	points := make([]CurvePoint, len(journey.Stages))
	for i := range journey.Stages {
		stage := stageSpot(journey, i)
		point := CurvePoint{Spot: stage, Customer: stage.Emotion(), Employees: stagesBehind(behind[stage.Stage])}
		point.Employee = lowest(point.Employees)
		if point.Customer != nil && point.Employee != nil {
			gap := *point.Customer - *point.Employee
			point.Gap = &gap
		}
		points[i] = point
	}
	return points
}
