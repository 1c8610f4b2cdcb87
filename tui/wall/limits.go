package wall

import "time"

// limits bound what one phone, one address and all of them together may do.
type limits struct {
	guesses rate // of the code, by an address
	misses  int  // by everybody, until there is a new code
	lockOut time.Duration
	sends   rate // of notes, dots and scores, by a participant
	members int
	notes   int // in one round, of everybody
	streams int // of an address
	joined  int // connections of everybody

	header, body, idle time.Duration // how long a request may take
	heartbeat          time.Duration // between signs of life of a stream
}

// usualLimits are far more than a room of sixty needs, and far less than what
// could hurt.
func usualLimits() limits {
	return limits{
		guesses: rate{10, 2 * time.Second},
		misses:  200,
		lockOut: 30 * time.Second,
		sends:   rate{5, time.Second},
		members: 500,
		notes:   1000,
		streams: 64, // a whole room may share the address of one router
		joined:  1024,
		header:  3 * time.Second, body: 5 * time.Second, idle: 30 * time.Second,
		heartbeat: 15 * time.Second,
	}
}

// What one request may be, and how long a client may take to read an answer.
const (
	mostBody      = 4 << 10
	mostHeader    = 8 << 10
	mostRunes     = 240 // of a note
	writePatience = 10 * time.Second
)
