package journeys_test

import (
	"slices"
	"strings"
	"testing"
)

// edited is what keys do to the file of a journey.
type edited struct{ name, keys, want string }

// TestKeysChangeTheFile presses every editing key and looks at the lines of
// the file that changed.
func TestKeysChangeTheFile(t *testing.T) {
	t.Parallel()
	tests := slices.Concat(noteEdits(), stageEdits(), carries())
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := enter(t, one(claim), 120, 40)
			r.Press(test.keys)
			r.ExpectChanged(named(test.want))
			r.UndoEverything()
		})
	}
}

// named puts the name of the file over its lines, if there are any.
func named(lines string) string {
	if lines == "" {
		return ""
	}
	return "journeys/claim.yaml\n" + strings.TrimPrefix(lines, "\n")
}

func noteEdits() []edited {
	return []edited{
		{"a note", "down n 'Asks' enter esc", `
-    does: [Rings]
+    does: [Rings, Asks]
`},
		{"the first note of a lane", "down down n 'Oh no' enter esc", `
+    thinks:
+      - Oh no
`},
		{"two notes, the second in the next lane", "down n 'Asks' enter tab 'Oh no' enter esc", `
-    does: [Rings]
+    does: [Rings, Asks]
+    thinks:
+      - Oh no
`},
		{"from the head it begins in the first lane", "n 'Asks' enter esc", `
-    does: [Rings]
+    does: [Rings, Asks]
`},
		{"channels, each once", "down down down down down n 'app, phone' enter esc", `
-    channels: [phone]
+    channels: [phone, app]
`},
		{"reword", "right down enter ' and waits' enter", `
-      - Waits
+      - Waits and waits
`},
		{"reword a channel", "down down down down down enter 's' enter", `
-    channels: [phone]
+    channels: [phones]
`},
		{"delete a note", "right down d", `
-      - Waits
`},
		{"delete the last channel", "down down down down down d", `
-    channels: [phone]
+    channels: []
`},
		{"observed", "right down o", `
-      - Waits
+      - {text: Waits, basis: observed}
`},
		{"said", "right down s", `
-      - Waits
+      - {text: Waits, basis: said}
`},
		{"inferred", "right down i", `
-      - Waits
+      - {text: Waits, basis: inferred}
`},
		{"assumed", "right down a", `
-      - Waits
+      - {text: Waits, basis: assumed}
`},
		{"measured", "right down m", `
-      - Waits
+      - {text: Waits, basis: measured}
`},
		{"observed and taken back", "right down o o", ""},
		{"a source", "right down S enter", `
-      - Waits
+      - {text: Waits, source: s1}
`},
		{"two sources and one taken back", "right down S enter S 's2' enter S enter", `
-      - Waits
+      - {text: Waits, source: s2}
`},
		{"a source of the stage", "right S enter", `
+    source: [s1]
`},
	}
}

func stageEdits() []edited {
	return []edited{
		{"a stage", "N 'Wait more' enter", `
+  - name: Wait more
`},
		{"rename a stage", "right enter ' long' enter", `
-  - name: Wait
+  - name: Wait long
`},
		{"delete a stage", "right right d", `
-  - name: Paid
-    emotion: 2
-    moment: {why: It is over}
`},
		{"duplicate a stage", "right right y", `
+  - name: Paid
+    emotion: 2
+    moment: {why: It is over}
`},
		{"better", "+", "-    emotion: -1\n+    emotion: 0\n"},
		{"better with the other key", "= =", "-    emotion: -1\n+    emotion: 1\n"},
		{"worse, and no further", "- - -", "-    emotion: -1\n+    emotion: -2\n"},
		{"the first emotion is in the middle", "right +", "+    emotion: 0\n"},
		{"no emotion", "c", "-    emotion: -1\n"},
		{"no emotion by deleting it", "down down down down d", "-    emotion: -1\n"},
		{"choose the emotion", "down down down down enter 'delighted' enter", "-    emotion: -1\n+    emotion: 2\n"},
		{"choose no emotion", "down down down down enter 'no data' enter", "-    emotion: -1\n"},
		{"a moment", "* 'Trust' enter", "+    moment: {why: Trust}\n"},
		{"a moment without its why", "* enter", "+    moment: {}\n"},
		{"another why", "right right * '!' enter", "-    moment: {why: It is over}\n+    moment: {why: It is over!}\n"},
		{"no moment after all", "right right * ctrl+u enter", "-    moment: {why: It is over}\n"},
		{"time", "down down down down down down enter ctrl+u '1h, wait 2d' enter", `
-    time: {active: 25m, wait: 6d}
+    time: {active: 1h, wait: 2d}
`},
		{"the first time", "right down down down down down down down enter '5m' enter", "+    time: {active: 5m}\n"},
		{"no time", "down down down down down down d", "-    time: {active: 25m, wait: 6d}\n"},
		{"an id", "right I 'wait' enter", "+    id: wait\n"},
	}
}

func carries() []edited {
	const pain = "right down down down down down down down down"
	return []edited{
		{"a note down its list", "right down shift+down", `
+      - Rings again
-      - Rings again
`},
		{"a note up its list", "right down down shift+up", `
+      - Rings again
-      - Rings again
`},
		{"a note into the lane below", "right down down shift+down", `
+    thinks:
-    thinks:
`},
		{"a note into the lane above", "right down down down shift+up", `
-    thinks:
+    thinks: []
`},
		{"a pain keeps what is known of it", pain + " shift+up", `
-    pains:
+    feels:
+    pains: []
`},
		{"a note to the next stage", "right down shift+right", `
-      - Waits
+    does:
+      - Waits
`},
		{"a note to the stage before", "right down shift+left", `
-    does: [Rings]
+    does: [Rings, Waits]
-      - Waits
`},
		{"a channel to the next stage", "down down down down down shift+right", `
-    channels: [phone]
+    channels: []
+    channels: [phone]
`},
		{"a stage to the right", "right shift+right", `
+  - name: Paid
+    emotion: 2
+    moment: {why: It is over}
-  - name: Paid
-    emotion: 2
-    moment: {why: It is over}
`},
		{"a stage from its emotion, and back", "down down down down shift+right shift+left", ""},
		{"a pain worse, and no worse than that", pain + " > > >", `
-      - {id: no-date, text: No date, severity: 2}
+      - {id: no-date, text: No date, severity: 3}
`},
		{"a pain milder, until nothing is said", pain + " < < <", `
-      - {id: no-date, text: No date, severity: 2}
+      - {id: no-date, text: No date}
`},
		{"the id of a pain", pain + " I ctrl+u 'date' enter", `
-      - {id: no-date, text: No date, severity: 2}
+      - {id: date, text: No date, severity: 2}
`},
	}
}
