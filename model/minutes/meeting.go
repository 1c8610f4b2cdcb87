package minutes

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"interlock/model/agenda"
	"interlock/model/record"
	"interlock/model/round"
)

// Meeting is what the record tells of one session.
type Meeting struct {
	session record.Session
	clock   *agenda.Clock // nil when no agenda was followed
}

// Meetings are those of a record, the oldest first. The clock is the one that is
// kept now, or nil; it belongs to the last of them if it is of the same day.
func Meetings(sessions []record.Session, now *agenda.Clock) []Meeting {
	var list []Meeting
	for _, session := range sessions {
		list = append(list, Meeting{session, clockOf(session)})
	}
	if now == nil || len(now.Events) == 0 || len(list) == 0 {
		return list
	}
	last := &list[len(list)-1]
	at := now.Events[len(now.Events)-1].At
	if day(at.In(last.session.Ended().Location())) == day(last.session.Ended()) {
		last.clock = now
	}
	return list
}

// clockOf is the agenda that a session followed last; nil when it followed none.
func clockOf(session record.Session) *agenda.Clock {
	for _, entry := range slices.Backward(session.Entries) {
		clock := new(agenda.Clock)
		if entry.Kind == record.Kept && entry.Title == agenda.Name && json.Unmarshal(entry.State, clock) == nil && len(clock.Events) > 0 {
			return clock
		}
	}
	return nil
}

// Held reports whether the session was one in the room: an agenda was followed,
// or a round was held.
func (m Meeting) Held() bool {
	return m.clock != nil || slices.ContainsFunc(m.session.Entries, func(entry record.Entry) bool {
		return entry.Kind == record.Kept && entry.Title == round.State && string(entry.State) != "null"
	})
}

// String names the meeting by its time: "2026-11-22, 09:02 to 10:04".
func (m Meeting) String() string {
	return fmt.Sprintf("%s, %s", day(m.session.Began), m.time())
}

func (m Meeting) time() string {
	return clockTime(m.session.Began) + " to " + clockTime(m.ended())
}

// ended is when the last thing happened.
func (m Meeting) ended() time.Time {
	ended := m.session.Ended()
	if m.clock != nil {
		if last := m.clock.Events[len(m.clock.Events)-1].At; last.After(ended) {
			return last
		}
	}
	return ended
}

// LastHeld is the last meeting in the room; false when there was none.
func LastHeld(meetings []Meeting) (Meeting, bool) {
	for _, meeting := range slices.Backward(meetings) {
		if meeting.Held() {
			return meeting, true
		}
	}
	return Meeting{}, false
}

func day(at time.Time) string { return at.Format(time.DateOnly) }

// clockTime is a time of day as people say it.
func clockTime(at time.Time) string { return at.Format("15:04") }
