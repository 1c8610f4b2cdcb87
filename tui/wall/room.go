package wall

import (
	"maps"
	"net/netip"
	"strings"
	"sync"
	"time"
)

// keptName is the name under which the room is kept, so that phones and the
// projector come back by themselves when the program was killed.
const keptName = "wall"

// keptFor is how long a room is kept: the next morning is another room.
const keptFor = 12 * time.Hour

// room is who has joined, and the secrets that let people in.
type room struct {
	limits  limits
	clock   func() time.Time
	guesses *buckets[netip.Addr]
	sends   *buckets[string]

	mutex  sync.Mutex
	kept   keptRoom
	misses int       // since there is this code
	locked time.Time // until when nobody can join
}

// keptRoom is what of a room outlives the program. Of what the phones hold there
// are only fingerprints.
type keptRoom struct {
	Opened  time.Time         `json:"opened"`
	Code    string            `json:"code"`
	Key     string            `json:"key"`
	Port    uint16            `json:"port"`
	Members map[string]member `json:"members"` // by the fingerprint of their token
}

// member is one phone that has joined.
type member struct {
	ID    string `json:"id"`    // of its files in inbox and votes
	Name  string `json:"name"`  // "" until and unless it says one
	Asked bool   `json:"asked"` // for a name
}

// entry is what became of an attempt to join.
type entry int

const (
	entered entry = iota
	wrongCode
	tooFast
	lockedOut
	full
)

func newRoom(limits limits, clock func() time.Time, kept keptRoom) *room {
	if kept.Key == "" || clock().Sub(kept.Opened) > keptFor {
		kept = keptRoom{Opened: clock(), Code: newCode(), Key: newKey()}
	}
	if kept.Members == nil {
		kept.Members = map[string]member{}
	}
	return &room{
		limits: limits, clock: clock, kept: kept,
		guesses: newBuckets[netip.Addr](limits.guesses), sends: newBuckets[string](limits.sends),
	}
}

// join lets somebody in who knows the code, with a token that proves it from then
// on. Whoever guesses is slowed down; when all together guess too often, nobody is
// let in for a while, and the code is another one.
func (r *room) join(code string, from netip.Addr) (token string, result entry) {
	now := r.clock()
	if !r.guesses.take(from, now) {
		return "", tooFast
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	switch {
	case now.Before(r.locked):
		return "", lockedOut
	case !sameSecret(typedCode(code), r.kept.Code):
		if r.misses++; r.misses >= r.limits.misses {
			r.misses, r.locked, r.kept.Code = 0, now.Add(r.limits.lockOut), newCode()
		}
		return "", wrongCode
	case len(r.kept.Members) >= r.limits.members:
		return "", full
	}
	token = newKey()
	r.kept.Members[fingerprint(token)] = member{ID: "guest-" + strings.ToLower(newCode())}
	return token, entered
}

// member finds who holds a token.
func (r *room) member(token string) (member, bool) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	found, ok := r.kept.Members[fingerprint(token)]
	return found, ok
}

// call gives a member the name that it chose, and the id under which it writes.
// Choose is told which ids other members have. It can be done once.
func (r *room) call(token string, choose func(taken func(id string) bool) (id, name string)) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	found, ok := r.kept.Members[fingerprint(token)]
	if !ok || found.Asked {
		return
	}
	found.Asked = true
	if id, name := choose(r.has); id != "" {
		found.ID, found.Name = id, name
	}
	r.kept.Members[fingerprint(token)] = found
}

func (r *room) has(id string) bool {
	for _, member := range r.kept.Members {
		if strings.EqualFold(member.ID, id) {
			return true
		}
	}
	return false
}

// taken tells whether a member has an id.
func (r *room) taken(id string) bool {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.has(id)
}

// code is what to join with now.
func (r *room) code() string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.kept.Code
}

// joined is how many phones have joined.
func (r *room) joined() int {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return len(r.kept.Members)
}

// moved notes where the room is, so that it can be there again.
func (r *room) moved(port uint16) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.kept.Port = port
}

// state is what of the room is to be kept.
func (r *room) state() keptRoom {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	state := r.kept
	state.Members = maps.Clone(r.kept.Members)
	return state
}
