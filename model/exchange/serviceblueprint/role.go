package serviceblueprint

import "interlock/model/exchange/lane"

// The roles that lanes are written with. Other lanes have none: their names
// say what they are.
const (
	customerRole   = "customer_actions"
	frontstageRole = "frontstage_actions"
	channelRole    = "frontstage_tech"
	backstageRole  = "backstage_actions"
	systemRole     = "backstage_tech"
	supportRole    = "support_systems"
	evidenceRole   = "physical_evidence"
)

// laneOf tells the lane of a role; "" for a role that names none.
func laneOf(role string) string {
	switch role {
	case customerRole:
		return lane.Does
	case frontstageRole:
		return lane.Frontstage
	case channelRole:
		return lane.Channels
	case backstageRole:
		return lane.Backstage
	case systemRole, supportRole, "support_processes", "support_actions":
		return lane.Support
	case evidenceRole:
		return lane.Evidence
	}
	return ""
}

// roleOf is the role of a lane; nil for one that has none.
func roleOf(key string) *string {
	for _, role := range []string{frontstageRole, channelRole, backstageRole, supportRole, evidenceRole} {
		if laneOf(role) == key {
			return &role
		}
	}
	return nil
}

// lanesInOrder lists what stands in the rows below what is done: first what
// the person goes through, then the blueprint from the front to the back.
func lanesInOrder() []string {
	return []string{
		lane.Thinks, lane.Feels, lane.Emotion, lane.Pains, lane.Highs, lane.Opportunities, lane.Evidence,
		lane.Frontstage, lane.Channels, lane.Backstage, lane.Support,
	}
}
