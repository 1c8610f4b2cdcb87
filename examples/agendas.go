package examples

import (
	"fmt"
	"path"

	"interlock/model/agenda"
)

// Agendas returns the agendas that every workshop can follow, from the shortest
// to the longest.
func Agendas() ([]agenda.Plan, error) {
	var plans []agenda.Plan
	for _, id := range []string{"empathy-hour", "journey-half-day", "blueprint-full-day"} {
		source, err := bundled.ReadFile(path.Join("agendas", id+".yaml"))
		if err != nil {
			return nil, fmt.Errorf("the bundled agenda %q could not be read: %w", id, err)
		}
		plans = append(plans, agenda.Read(id, string(source)))
	}
	return plans, nil
}
