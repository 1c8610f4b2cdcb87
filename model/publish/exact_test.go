package publish_test

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"interlock/examples"
	"interlock/model"
	"interlock/model/publish"
	"interlock/model/publish/publishtest"
)

var update = flag.Bool("update", false, "write the sums of what is published anew")

const sums = "testdata/clinic.sha256"

// TestSameContentOnEveryMachine compares what the files of every form hold,
// unpacked, with sums that were taken elsewhere. Packing itself may change
// between releases of Go, so that the files as a whole have none.
func TestSameContentOnEveryMachine(t *testing.T) {
	t.Parallel()
	var text strings.Builder
	for id, files := range inOrder(rendered(t, example(t, "clinic"), inFull(t))) {
		sum := sha256.New()
		for _, file := range files {
			parts, err := publishtest.Unpack(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, part := range parts {
				fmt.Fprintf(sum, "%s %d\n", part.Name, len(part.Data))
				sum.Write(part.Data)
			}
		}
		fmt.Fprintf(&text, "%x  %s\n", sum.Sum(nil), id)
	}
	if *update {
		if err := os.WriteFile(sums, []byte(text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(sums)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(text.String()) {
		if !strings.Contains(string(want), line) {
			t.Errorf("what is published has changed; if that is meant, run this test with -update: %s", line)
		}
	}
}

// inOrder gives the files of all forms in the order of the forms.
func inOrder(files map[string][]publish.File) func(func(string, []publish.File) bool) {
	return func(yield func(string, []publish.File) bool) {
		for _, format := range publish.Formats() {
			if !yield(format.ID, files[format.ID]) {
				return
			}
		}
	}
}

// TestSameBytesEveryTime publishes with other processors, in another time zone,
// and from files that came in another order. It changes what all tests share,
// and so runs alone.
func TestSameBytesEveryTime(t *testing.T) {
	texts, err := examples.Files("clinic")
	if err != nil {
		t.Fatal(err)
	}
	first := rendered(t, model.NewWorkshop(texts), inFull(t))
	zone := time.Local
	defer func() { time.Local = zone }()
	time.Local = time.FixedZone("elsewhere", 13*60*60)
	for _, processors := range []int{1, 2} {
		before := runtime.GOMAXPROCS(processors)
		again := rendered(t, model.NewWorkshop(shuffled(texts, uint64(processors))), inFull(t))
		runtime.GOMAXPROCS(before)
		for id, files := range inOrder(first) {
			if !slices.EqualFunc(files, again[id], same) {
				t.Errorf("the %s changes from one time to the next", id)
			}
		}
	}
}

// TestSideBySideAsOneByOne is a short one for the race detector: it leaves out
// the pictures made of points, which take long there.
func TestSideBySideAsOneByOne(t *testing.T) {
	t.Parallel()
	workshop := staged(1)
	formats := slices.DeleteFunc(publish.Formats(), func(format publish.Format) bool { return format.ID == "png" })
	alone, together := edition(t, workshop, inFull(t)), edition(t, workshop, inFull(t)).RenderAll(formats)
	for i, format := range formats {
		if !slices.EqualFunc(alone.Render(format).Files, together[i].Files, same) {
			t.Errorf("the %s is another one side by side", format.ID)
		}
	}
}

func same(a, b publish.File) bool { return a.Name == b.Name && bytes.Equal(a.Data, b.Data) }

// shuffled is a copy whose texts were put in, and now lie, in another order.
func shuffled(texts map[string]string, seed uint64) map[string]string {
	names := make([]string, 0, len(texts))
	for name := range texts {
		names = append(names, name)
	}
	slices.Sort(names)
	rand.New(rand.NewPCG(seed, seed)).Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	copied := map[string]string{}
	for _, name := range names {
		copied[name] = texts[name]
	}
	return copied
}

func TestWhatIsPublishedBearsOurMark(t *testing.T) {
	t.Parallel()
	for _, workshop := range []*model.Workshop{example(t, "clinic"), model.NewWorkshop(nil), hostile()["controls"]} {
		for id, files := range inOrder(rendered(t, workshop, inFull(t))) {
			for _, file := range files {
				if !publish.Marked(file.Data) {
					t.Errorf("%s: %s does not bear our mark", id, file.Name)
				}
			}
		}
	}
}

func TestFilesOfOthersDoNotBearOurMark(t *testing.T) {
	t.Parallel()
	for name, text := range texts(t) {
		if publish.Marked([]byte(text)) {
			t.Errorf("%s is taken for something published", name)
		}
	}
}

// texts are files that people have of their own: those of workshops, and some
// in every form that is published.
func texts(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{
		"a.csv": "Stage,Emotion\nWaits,-1\n", "a.tsv": "\tReport\tWait\nDoes\tRings\tWaits\n", "long.csv": "journey,stage,field,text\nclaim,wait,does,Waits\n",
		"a.md": "# Blueprint\n\n| a | b |\n|---|---|\n| c | d |\n", "a.mmd": "journey\n  title Interlock\n  section A\n    Wait: 3: Maya\n", "a.html": "<title>Interlock</title><p>about interlock",
		"a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>", "a.canvas": `{"nodes":[],"edges":[]}`, "a.ojf": `{"title":"x"}`, "a.pdf": "%PDF-1.7\n%%EOF", "a.zip": "PK\x03\x04", "empty": "",
		"speaks.md": "# Notes on interlock-blueprint/1\n\nWe commit interlock-blueprint/1.\n", "speaks.csv": "Our form is interlock-blueprint/1,Wait\nWaits,-1\n",
		"speaks.mmd": "journey\n  title interlock-blueprint/1\n", "speaks.pdf": "%PDF-1.7\n(interlock-blueprint/1)\n%%EOF\n",
		"speaks.png": "\x89PNG\r\n\x1a\ninterlock-blueprint/1", "speaks.svg": "<svg xmlns='http://www.w3.org/2000/svg'><title>interlock-blueprint/1</title></svg>",
	}
	for _, each := range examples.List() {
		for name, text := range example(t, each.Name).Texts() {
			files[each.Name+"/"+name] = text
		}
	}
	return files
}
