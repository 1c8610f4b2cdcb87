package journeys_test

import (
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// enter opens a workshop on its journeys.
func enter(tb testing.TB, texts map[string]string, width, height int, options ...room.Option) *room.Room {
	tb.Helper()
	return room.Enter(tb, texts, "4", width, height, options...)
}

// one is a workshop with one journey.
func one(journey string) map[string]string {
	return map[string]string{
		"workshop.yaml":       "format: interlock/1\ntitle: Test\n",
		"personas/maya.yaml":  "side: customer\nname: Maya\n",
		"sources.yaml":        "s1: {kind: interviews, title: Eight interviews}\ns2: {kind: survey, title: A survey}\n",
		"metrics/csat.yaml":   "side: customer\nname: Satisfied\n",
		"journeys/claim.yaml": strings.TrimPrefix(journey, "\n"),
	}
}

// claim is a small journey that the tests edit.
const claim = `
side: customer
persona: maya
title: A claim
stages:
  - id: report
    name: Report it
    does: [Rings]
    emotion: -1
    channels: [phone]
    time: {active: 25m, wait: 6d}
  - name: Wait
    does:
      - Waits
      - Rings again
    thinks:
      - Have they lost it
    pains:
      - {id: no-date, text: No date, severity: 2}
  - name: Paid
    emotion: 2
    moment: {why: It is over}
`
