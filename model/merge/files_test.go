package merge_test

import (
	"slices"
	"strings"
	"testing"

	"interlock/model/merge"
)

// What cannot be merged by meaning is merged by lines, and says so.
func TestTextsThatAreMergedLineByLine(t *testing.T) {
	t.Parallel()
	const plain = "name: Maya\nlabel: Home owner\nsummary: Short\ngoals:\n  - A\n"
	for name, test := range map[string]struct {
		base, ours, theirs string
		want               string
		notice             string
	}{
		"anchors": {
			"a: &x 1\nb: *x\nc: 1\nd: 1\n", "a: &x 2\nb: *x\nc: 1\nd: 1\n", "a: &x 1\nb: *x\nc: 1\nd: 2\n",
			"a: &x 2\nb: *x\nc: 1\nd: 2\n", "anchors",
		},
		"several documents": {
			"a: 1\n---\nb: 1\nc: 1\n", "a: 2\n---\nb: 1\nc: 1\n", "a: 1\n---\nb: 1\nc: 2\n",
			"a: 2\n---\nb: 1\nc: 2\n", "several documents",
		},
		"no YAML on one side": {
			plain, "name: Maya: K\nlabel: Home owner\nsummary: Short\ngoals:\n  - A\n", strings.Replace(plain, "- A", "- B", 1),
			"name: Maya: K\nlabel: Home owner\nsummary: Short\ngoals:\n  - B\n", "ours cannot be read as YAML",
		},
		"a key twice": {
			plain, plain + "label: Owner\n", strings.Replace(plain, "Maya", "Maja", 1),
			strings.Replace(plain, "Maya", "Maja", 1) + "label: Owner\n", "ours holds a key or an id twice",
		},
		"lines that would stand twice": {
			"&a a: 1\nb: 1\nc: 1\n", "&a a: 1\nx: 1\nb: 1\nc: 1\n", "&a a: 1\nb: 1\nc: 1\nx: 1\n",
			"&a a: 1\n<<<<<<< ours\nx: 1\nb: 1\nc: 1\n||||||| base\nb: 1\nc: 1\n=======\nb: 1\nc: 1\nx: 1\n>>>>>>> theirs\n", "anchors",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := merge.Files("personas/maya.yaml", test.base, test.ours, test.theirs, merge.Options{})
			if got.Text != test.want {
				t.Errorf("merged to\n%s\nwant\n%s", got.Text, test.want)
			}
			if !slices.ContainsFunc(got.Notices, func(n string) bool {
				return strings.Contains(n, "line by line") && strings.Contains(n, test.notice)
			}) {
				t.Errorf("notices %q do not say %q", got.Notices, test.notice)
			}
		})
	}
}

// A merge by meaning where a merge of lines is wrong, needless or impossible.
func TestMeaning(t *testing.T) {
	t.Parallel()
	const persona = "side: customer\nname: Maya\ngoals:\n  - Sleep at home\n"
	for name, test := range map[string]struct{ file, base, ours, theirs, want string }{
		"Windows line ends of ours stay": {
			"personas/maya.yaml", persona, strings.ReplaceAll(strings.Replace(persona, "Maya", "Maja", 1), "\n", "\r\n"), persona + "  - Be told\n",
			strings.ReplaceAll(strings.Replace(persona, "Maya", "Maja", 1)+"  - Be told\n", "\n", "\r\n"),
		},
		"no line end at the end": {
			"personas/maya.yaml", strings.TrimSuffix(persona, "\n"), strings.TrimSuffix(persona, "\n") + "\n  - Be told", strings.TrimSuffix(persona, "\n") + "\n  - Pay once",
			strings.TrimSuffix(persona, "\n") + "\n  - Be told\n  - Pay once",
		},
		"a line end that belongs to a text, and none at the end of ours": {
			"personas/maya.yaml", persona, persona + "label: Owner", persona + "summary: |\n  Rents\n", persona + "label: Owner\nsummary: |\n  Rents\n",
		},
		"a byte order mark that one side brought along": {
			"personas/maya.yaml", persona, "\ufeff" + strings.Replace(persona, "Maya", "Maja", 1), persona + "  - Be told\n",
			"\ufeff" + strings.Replace(persona, "Maya", "Maja", 1) + "  - Be told\n",
		},
		"a byte order mark that the other side brought along": {
			"personas/maya.yaml", persona, strings.Replace(persona, "Maya", "Maja", 1), "\ufeff" + persona + "  - Be told\n",
			strings.Replace(persona, "Maya", "Maja", 1) + "  - Be told\n",
		},
		"a byte order mark and Windows line ends everywhere": {
			"personas/maya.yaml", "\ufeff" + strings.ReplaceAll(persona, "\n", "\r\n"), "\ufeff" + strings.ReplaceAll(strings.Replace(persona, "side: customer", "side: employee", 1), "\n", "\r\n"),
			"\ufeff" + strings.ReplaceAll(persona+"  - Be told\n", "\n", "\r\n"), "\ufeff" + strings.ReplaceAll(strings.Replace(persona, "side: customer", "side: employee", 1)+"  - Be told\n", "\n", "\r\n"),
		},
		"a note that got fields and a note that was reworded": {
			"personas/maya.yaml", persona, strings.Replace(persona, "- Sleep at home", "- {text: Sleep at home, basis: said}", 1), strings.Replace(persona, "Sleep at home", "Sleep at home again", 1),
			strings.Replace(persona, "- Sleep at home", "- {text: Sleep at home again, basis: said}", 1),
		},
		"a reworded note that got fields": {
			"personas/maya.yaml", persona, strings.Replace(persona, "Sleep at home", "Sleep at home again", 1), strings.Replace(persona, "- Sleep at home", "- {text: Sleep at home, basis: said}", 1),
			strings.Replace(persona, "- Sleep at home", "- {text: Sleep at home again, basis: said}", 1),
		},
		"two words of a long sentence": {
			"personas/maya.yaml", "summary: She rents the ground floor, and learns late what was promised to her.\n", "summary: She owns the ground floor, and learns late what was promised to her.\n",
			"summary: She rents the ground floor, and learns late what was sold to her.\n", "summary: She owns the ground floor, and learns late what was sold to her.\n",
		},
		"a renamed stage and its new emotion": {
			"journeys/claim.yaml", "stages:\n  - id: wait\n    name: Wait for the call\n    emotion: 0\n", "stages:\n  - id: on-hold\n    name: Wait for the call\n    emotion: 0\n",
			"stages:\n  - id: wait\n    name: Wait for the call\n    emotion: -2\n", "stages:\n  - id: on-hold\n    name: Wait for the call\n    emotion: -2\n",
		},
		"a renamed source and its new title": {
			"sources.yaml", "s1: {kind: interview, n: 3, title: Eight calls}\n", "calls: {kind: interview, n: 3, title: Eight calls}\n", "s1: {kind: interview, n: 8, title: Eight calls}\n",
			"calls: {kind: interview, n: 8, title: Eight calls}\n",
		},
		"a file that both made": {
			"personas/maya.yaml", "", "name: Maya\ngoals:\n  - A goal\n", "name: Maya\ngoals:\n  - Other wish\nneeds:\n  - Rest\n", "name: Maya\ngoals:\n  - A goal\n  - Other wish\nneeds:\n  - Rest\n",
		},
		"comments of both sides": {
			"personas/maya.yaml", "# head\nname: Maya\nlabel: A\n", "# head\nname: Maja # said so\nlabel: A\n", "# head\n# asked twice\nname: Maya\nlabel: A # sure\n",
			"# head\n# asked twice\nname: Maja # said so\nlabel: A # sure\n",
		},
		"a list in brackets of which nothing stays": {
			"personas/maya.yaml", "name: Maya\nchannels: [web, phone] # asked\n", "name: Maya\nchannels: [web] # asked\n", "name: Maya\nchannels: [phone, mail] # asked\n",
			"name: Maya\nchannels: [mail] # asked\n",
		},
		"the last notes of a list, each deleted by one side": {
			"personas/maya.yaml", "name: Maya\ngoals:\n  - A goal\n  - Other wish\nneeds: [x]\n", "name: Maya\ngoals:\n  - Other wish\nneeds: [x]\n", "name: Maya\ngoals:\n  - A goal\nneeds: [x]\n",
			"name: Maya\ngoals: []\nneeds: [x]\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := merge.Files(test.file, test.base, test.ours, test.theirs, merge.Options{})
			if got.Text != test.want || len(got.Conflicts)+len(got.Notices) > 0 {
				t.Errorf("merged to\n%s\nwant\n%s\n%q %+v", got.Text, test.want, got.Notices, got.Conflicts)
			}
		})
	}
}

func TestConflictsSayWhere(t *testing.T) {
	t.Parallel()
	const base = "title: A\nrange: [0, 10]\nstages:\n  - id: wait\n    name: Wait\n    does:\n      - Calls\n"
	for name, test := range map[string]struct{ ours, theirs, path string }{
		"a field of a stage": {strings.Replace(base, "name: Wait", "name: Hold", 1), strings.Replace(base, "name: Wait", "name: Queue", 1), "stages.wait.name"},
		"the id of a stage":  {strings.Replace(base, "id: wait", "id: hold", 1), strings.Replace(base, "id: wait", "id: queue", 1), "stages.hold.id"},
		"a deleted stage":    {base[:strings.Index(base, "stages")], strings.Replace(base, "Calls", "Calls again", 1), "stages"},
		"a scale":            {strings.Replace(base, "10]", "100]", 1), strings.Replace(base, "[0", "[1", 1), "range"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := merge.Files("journeys/x.yaml", base, test.ours, test.theirs, merge.Options{Ours: "me", Theirs: "Ben, 14:02", MarkerSize: 9})
			if len(got.Conflicts) != 1 || got.Conflicts[0].Path.String() != test.path {
				t.Fatalf("conflicts %+v, want one at %s\n%s", got.Conflicts, test.path, got.Text)
			}
			lines := strings.Split(got.Text, "\n")
			if lines[got.Conflicts[0].Line-1] != "<<<<<<<<< me" || !slices.Contains(lines, ">>>>>>>>> Ben, 14:02") {
				t.Errorf("line %d is no mark:\n%s", got.Conflicts[0].Line, got.Text)
			}
		})
	}
}

// Two people who type in the same reading meant one, whatever they read.
func TestReadingsOfTheSameTimeAreOne(t *testing.T) {
	t.Parallel()
	const base = "name: Solved\nreadings:\n  - {at: 2026-07, value: 70}\n"
	for name, test := range map[string]struct {
		ours, theirs string
		want         string // of the readings; "" for a conflict
	}{
		"another value":   {"  - {at: 2026-10, value: 91}\n", "  - {at: 2026-10, value: 79}\n", ""},
		"the same value":  {"  - {at: 2026-10, value: 91}\n", "  - {at: 2026-10, value: 91, n: 40}\n", "  - {at: 2026-10, value: 91, n: 40}\n"},
		"another segment": {"  - {at: 2026-10, value: 91}\n", "  - {at: 2026-10, value: 79, seg: web}\n", "  - {at: 2026-10, value: 91}\n  - {at: 2026-10, value: 79, seg: web}\n"},
		"another time":    {"  - {at: 2026-10, value: 91}\n", "  - {at: 2026-11, value: 79}\n", "  - {at: 2026-10, value: 91}\n  - {at: 2026-11, value: 79}\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := merge.Files("metrics/solved.yaml", base, base+test.ours, base+test.theirs, merge.Options{})
			if test.want == "" {
				if len(got.Conflicts) != 1 {
					t.Errorf("conflicts %+v in\n%s", got.Conflicts, got.Text)
				}
				return
			}
			if got.Text != base+test.want || len(got.Conflicts) > 0 {
				t.Errorf("merged to\n%s\nwant\n%s\n%+v", got.Text, base+test.want, got.Conflicts)
			}
		})
	}
}
