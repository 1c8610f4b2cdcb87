package wall

import (
	"sync"
	"time"
)

// rate is how often something may be done: so many times at once, and then once
// in every interval.
type rate struct {
	burst int
	every time.Duration
}

// buckets count for each key how much of a rate is left (a token bucket).
type buckets[Key comparable] struct {
	rate rate

	mutex sync.Mutex
	// full is when the bucket of a key is full again. A key that is not here has
	// a full one.
	full map[Key]time.Time
}

func newBuckets[Key comparable](limit rate) *buckets[Key] {
	return &buckets[Key]{rate: limit, full: map[Key]time.Time{}}
}

// take takes one from the bucket of a key, or tells that it is empty.
func (b *buckets[Key]) take(key Key, now time.Time) bool {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	full := b.full[key]
	if full.Before(now) {
		full = now
	}
	full = full.Add(b.rate.every)
	if full.Sub(now) > time.Duration(b.rate.burst)*b.rate.every {
		return false
	}
	b.full[key] = full
	b.forget(now)
	return true
}

// mostKeys is how many keys are remembered before those with a full bucket are
// forgotten.
const mostKeys = 4096

func (b *buckets[Key]) forget(now time.Time) {
	if len(b.full) < mostKeys {
		return
	}
	for key, full := range b.full {
		if full.Before(now) {
			delete(b.full, key)
		}
	}
}

// places count how many of something each key holds at a time.
type places[Key comparable] struct {
	most int

	mutex sync.Mutex
	held  map[Key]int
}

func newPlaces[Key comparable](most int) *places[Key] {
	return &places[Key]{most: most, held: map[Key]int{}}
}

// take takes a place, which leave gives back; false when the key holds all.
func (p *places[Key]) take(key Key) bool {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.held[key] >= p.most {
		return false
	}
	p.held[key]++
	return true
}

func (p *places[Key]) leave(key Key) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.held[key]--; p.held[key] <= 0 {
		delete(p.held, key)
	}
}
