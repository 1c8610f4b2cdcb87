package wall

import (
	"fmt"
	"net/http"
	"net/netip"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// stranger is the address of one of many.
func stranger(i int) netip.Addr {
	return netip.AddrFrom4([4]byte{10, byte(i >> 16), byte(i >> 8), byte(i)})
}

func TestGuessingTheCodeIsSlow(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	p, refused := h.phone(), 0
	for i := range 40 {
		switch got := p.post("/join", "code", fmt.Sprintf("2222%02d", i)); got.status {
		case http.StatusTooManyRequests:
			refused++
		case http.StatusForbidden:
		default:
			t.Fatalf("a wrong code: %d", got.status)
		}
	}
	if refused != 30 {
		t.Errorf("%d of 40 guesses were refused at once, want 30", refused)
	}
	h.clock.pass(h.limits.guesses.every)
	if got := p.post("/join", "code", h.room.code()); got.path != "/name" {
		t.Errorf("after a while the right code leads to %s", got.path)
	}
}

func TestManyWrongCodesMakeANewOne(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	first, seen := h.room.code(), h.watchBoard()
	seen.until(spokenCode(first))
	before := h.joined()
	for i := range h.limits.misses {
		if _, got := h.room.join("222222", stranger(i)); got != wrongCode {
			t.Fatalf("guess %d: %v", i, got)
		}
	}
	second := h.room.code()
	if second == first {
		t.Fatal("the code is the same")
	}
	for _, code := range []string{first, second} {
		if _, got := h.room.join(code, stranger(1<<20)); got != lockedOut {
			t.Errorf("while the room is locked: %v", got)
		}
	}
	if got := h.phone().post("/join", "code", second); got.status != http.StatusTooManyRequests || !strings.Contains(got.text, "new one") {
		t.Errorf("a phone is told %d: %s", got.status, got.text)
	}
	seen.until(spokenCode(second))
	h.clock.pass(h.limits.lockOut)
	if _, got := h.room.join(first, stranger(1<<20)); got != wrongCode {
		t.Errorf("the old code afterwards: %v", got)
	}
	if _, got := h.room.join(second, stranger(1<<20)); got != entered {
		t.Errorf("the new code afterwards: %v", got)
	}
	if got := before.get("/me"); got.status != http.StatusOK || got.path != "/me" {
		t.Errorf("who was in is sent to %s", got.path)
	}
}

func TestARoomIsFullSomeTime(t *testing.T) {
	t.Parallel()
	h := openHall(t, func(h *hall) { h.limits.members = 2 })
	h.joined()
	h.joined()
	if got := h.phone().post("/join", "code", h.room.code()); got.status != http.StatusServiceUnavailable {
		t.Errorf("the third phone: %d", got.status)
	}
}

func TestCodesAreTypedInManyWays(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		code := newCode()
		if len(code) != codeLength || strings.Trim(code, letters) != "" {
			t.Fatalf("the code is %q", code)
		}
		typed := spokenCode(code)
		if rapid.Bool().Draw(t, "small") {
			typed = strings.ToLower(typed)
		}
		typed = rapid.SampledFrom([]string{"", " ", "\t"}).Draw(t, "before") + strings.ReplaceAll(typed, " ", rapid.SampledFrom([]string{"", " ", "-", " - "}).Draw(t, "between"))
		if typedCode(typed) != code {
			t.Fatalf("%q is read as %q, want %q", typed, typedCode(typed), code)
		}
	})
}

func TestTheRoomIsThereAgainAfterAKill(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	p := h.named("Zoe")
	code, board := h.Code(), h.BoardURL()
	h.Stop() // A kill would do no more: the room was kept when it changed.
	h.start()
	defer h.Stop()
	if h.Code() != code || h.BoardURL() != board {
		t.Errorf("the wall is at %s with %s, want %s with %s", h.BoardURL(), h.Code(), board, code)
	}
	if got := p.get("/me"); got.path != "/me" || !strings.Contains(got.text, "Zoe") {
		t.Errorf("the phone is sent to %s: %.300s", got.path, got.text)
	}
	var kept keptRoom
	if _, err := h.session.Kept(keptName, &kept); err != nil {
		t.Fatal(err)
	}
	for _, cookie := range p.Jar.Cookies(mustURL(t, h.JoinURL())) {
		if strings.Contains(fmt.Sprint(kept), cookie.Value) {
			t.Error("the token of a phone is kept as it is")
		}
	}
	h.Stop()
	h.clock.pass(keptFor + time.Hour)
	h.start()
	if h.Code() == code || h.BoardURL() == board {
		t.Error("the next day it is still the same room")
	}
}

func TestBucketsNeverGiveMoreThanTheirRate(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		limit := rate{rapid.IntRange(1, 8).Draw(t, "burst"), time.Duration(rapid.IntRange(1, 5000).Draw(t, "every")) * time.Millisecond}
		bucket := newBuckets[int](limit)
		begin := time.Date(2025, 6, 12, 10, 0, 0, 0, time.UTC)
		now, taken := begin, 0
		for range rapid.IntRange(1, 60).Draw(t, "tries") {
			now = now.Add(time.Duration(rapid.IntRange(0, 3000).Draw(t, "pause")) * time.Millisecond)
			if bucket.take(1, now) {
				taken++
			}
			if most := limit.burst + int(now.Sub(begin)/limit.every); taken > most {
				t.Fatalf("%d were taken in %v, want %d at most", taken, now.Sub(begin), most)
			}
		}
		if !bucket.take(2, now) {
			t.Fatal("another key has to wait")
		}
	})
}

func TestForgottenKeysAreThoseThatMayDoAllAgain(t *testing.T) {
	t.Parallel()
	bucket := newBuckets[int](rate{1, time.Hour})
	now := time.Date(2025, 6, 12, 10, 0, 0, 0, time.UTC)
	for key := range 2 * mostKeys {
		bucket.take(key, now)
	}
	if bucket.take(0, now) {
		t.Error("a key with an empty bucket was forgotten")
	}
	now = now.Add(2 * time.Hour)
	if !bucket.take(0, now) || len(bucket.full) > 1 {
		t.Errorf("%d keys are still remembered", len(bucket.full))
	}
}
