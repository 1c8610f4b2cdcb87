package data_test

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/data"
	"interlock/model/yamltext"
)

// folders are the workshops that the tests publish, by name.
func folders(t testing.TB) map[string]map[string]string {
	t.Helper()
	all := map[string]map[string]string{"reference": texts(t, "../../testdata/home-claims")}
	root := "../../../examples"
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Name() == model.WorkshopFile {
			all[strings.TrimPrefix(filepath.ToSlash(filepath.Dir(path)), root+"/")] = texts(t, filepath.Dir(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// texts reads the YAML files of a folder by their slash path in it.
func texts(t testing.TB, folder string) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".yaml" {
			return err
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		found[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// formats are the two ways to publish a workshop so that it can be read back.
var formats = map[string]func(*model.Workshop) ([]byte, error){"yaml": publishYAML, "json": publishJSON}

func publishYAML(workshop *model.Workshop) ([]byte, error) {
	return data.YAML(workshop, blueprint.New(workshop))
}

func publishJSON(workshop *model.Workshop) ([]byte, error) {
	return data.JSON(workshop, blueprint.New(workshop))
}

// checker is a test, or one case of a property.
type checker interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Errorf(format string, args ...any)
}

// checkRoundTrip publishes a workshop, reads it back, and wants the same
// records, the same texts of files carried as they are, and the same bytes
// when it is published again.
func checkRoundTrip(t checker, texts map[string]string) {
	t.Helper()
	before := model.NewWorkshop(texts)
	for name, publish := range formats {
		published, err := publish(before)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		read, err := data.Read(published)
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, published)
		}
		after := model.NewWorkshop(read)
		for _, file := range before.Files() {
			again := after.File(file.Name)
			switch {
			case again == nil:
				t.Fatalf("%s: %s is lost", name, file.Name)
			case file.Record == nil || !file.Readable:
				if again.Source != file.Source {
					t.Fatalf("%s: %s has another text:\n%q\n%q", name, file.Name, file.Source, again.Source)
				}
			default:
				if diff := cmp.Diff(file.Record, again.Record); diff != "" {
					t.Fatalf("%s: %s reads differently:\n%s\nwas:\n%s\nis:\n%s", name, file.Name, diff, file.Source, again.Source)
				}
			}
		}
		if len(after.Files()) != len(before.Files()) {
			t.Errorf("%s: %d files became %d", name, len(before.Files()), len(after.Files()))
		}
		republished, err := publish(after)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(published), string(republished)); diff != "" {
			t.Fatalf("%s: published again, it differs:\n%s", name, diff)
		}
	}
}

func TestNothingIsLostOnTheWayOutAndBack(t *testing.T) {
	t.Parallel()
	for name, texts := range folders(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkRoundTrip(t, texts)
		})
	}
}

func TestFilesThatCannotBeReadAreCarriedAsTheyAre(t *testing.T) {
	t.Parallel()
	texts := map[string]string{
		"workshop.yaml":         "title: Odd ones\n",
		"personas/broken.yaml":  "name: \"open\ngoals:\n  - x\n",
		"personas/windows.yaml": "name: [\r\n  a\r\n",
		"personas/latin.yaml":   "name: caf\xe9\n",
		"personas/double.yaml":  "name: A\nname: B\n",
		"personas/two.yaml":     "name: A\n---\nname: B\n",
		"journeys/list.yaml":    "- a\n- b\n",
		"notes.yaml":            "# ours alone\nanything: goes\n",
		"trailing.yaml":         "a: 1\n\n\n",
		"empty.yaml":            "",
		"blank.yaml":            "\n\n",
		"links/merged.yaml":     "base: &base {a: 1}\n<<: *base\nbecause: it is so\n",
		"metrics/empty.yaml":    "",
		"actions.yaml":          "actions:\n  - {text: a, who: , by: }\nmore: [1, 08, ~]\n",
	}
	checkRoundTrip(t, texts)
	published, err := publishYAML(model.NewWorkshop(texts))
	if err != nil {
		t.Fatal(err)
	}
	for _, carried := range []string{"\nunreadable:\n", "\nother:\n", "    # ours alone\n"} {
		if !strings.Contains(string(published), carried) {
			t.Errorf("%q is not in:\n%s", carried, published)
		}
	}
}

// The time zone belongs to the whole process, so this test runs alone.
func TestSameWorkshopSameBytes(t *testing.T) {
	zone := time.Local
	t.Cleanup(func() { time.Local = zone })
	for name, texts := range folders(t) {
		for format, publish := range formats {
			first, err := publish(model.NewWorkshop(texts))
			if err != nil {
				t.Fatal(err)
			}
			time.Local = time.FixedZone("far", 13*60*60)
			second, err := publish(model.NewWorkshop(shuffled(texts)))
			if err != nil {
				t.Fatal(err)
			}
			if string(first) != string(second) {
				t.Errorf("%s: two publications as %s differ", name, format)
			}
		}
	}
}

// shuffled copies the texts in another order.
func shuffled(texts map[string]string) map[string]string {
	names := make([]string, 0, len(texts))
	for name := range texts {
		names = append(names, name)
	}
	rand.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	copied := map[string]string{}
	for _, name := range names {
		copied[name] = texts[name]
	}
	return copied
}

func TestJSONFromOtherProgramsIsRead(t *testing.T) {
	t.Parallel()
	source := "{\n\t\"format\":\"interlock-blueprint/1\",\"personas\":{\"maya\":{\"name\":" +
		`"\ud83d\ude00 \u00e9 \/ \\ud83d \udc00 \u202e","goals":[]}}}`
	read, err := data.Read([]byte(source))
	if err != nil {
		t.Fatal(err)
	}
	got := model.NewWorkshop(read).Persona("maya").Name
	if want := "😀 é / \\ud83d \ufffd \u202e"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhatCannotBeReadIsSaidInWords(t *testing.T) {
	t.Parallel()
	const head = "format: interlock-blueprint/1\n"
	cases := map[string]struct {
		file string
		want []string
	}{
		"no blueprint":     {"title: x\n", []string{"line 1: this is no blueprint", "choose a blueprint.yaml"}},
		"empty":            {"", []string{"line 1: this is no blueprint"}},
		"newer":            {"format: interlock-blueprint/2\n", []string{"line 1", "interlock-blueprint/2", "newer Interlock"}},
		"broken":           {head + "personas:\n  a: [\n", []string{"line "}},
		"parent folder":    {head + "personas:\n  ../x: {name: A}\n", []string{"line 3", `"../x"`, "slash"}},
		"sub-folder":       {head + "personas:\n  a/b: {name: A}\n", []string{"line 3", `"a/b"`, "slash"}},
		"back slash":       {head + "personas:\n  a\\b: {name: A}\n", []string{"line 3", "slash"}},
		"empty id":         {head + "personas:\n  \"\": {name: A}\n", []string{"line 3", "empty"}},
		"device":           {head + "personas:\n  CON: {name: A}\n", []string{"line 3", "Windows"}},
		"device, dotted":   {head + "personas:\n  con.x: {name: A}\n", []string{"line 3", "Windows"}},
		"hidden":           {head + "personas:\n  .git: {name: A}\n", []string{"line 3", "dot"}},
		"control":          {head + "personas:\n  \"a\\0b\": {name: A}\n", []string{"line 3", "character"}},
		"long":             {head + "personas:\n  " + strings.Repeat("a", 300) + ": {name: A}\n", []string{"line 3", "long"}},
		"section":          {head + "persona:\n  a: {name: A}\n", []string{"line 2", "`persona`", "`personas`"}},
		"section as list":  {head + "personas: [a]\n", []string{"line 2", "record under each id"}},
		"record as text":   {head + "personas:\n  maya: hello\n", []string{"line 3", "`maya`", "key: value"}},
		"key twice":        {head + "personas:\n  maya: {name: A}\n  maya: {name: B}\n", []string{"line 4", "second time", "line 3"}},
		"file outside":     {head + "other:\n  ../etc/x.yaml: a\n", []string{"line 3", "dot"}},
		"absolute file":    {head + "other:\n  /etc/x.yaml: a\n", []string{"line 3", "empty"}},
		"no yaml file":     {head + "other:\n  run.sh: a\n", []string{"line 3", ".yaml"}},
		"published file":   {head + "other:\n  out/x.yaml: a\n", []string{"line 3", "published"}},
		"file and record":  {head + "personas:\n  a: {}\nother:\n  personas/a.yaml: b\n", []string{"line 5", "twice"}},
		"damaged bytes":    {head + "unreadable:\n  personas/a.yaml: {base64: \"!\"}\n", []string{"line 3", "damaged"}},
		"file as a list":   {head + "other:\n  a.yaml: [b]\n", []string{"line 3", "one text"}},
		"several in a row": {head + "---\nx: 1\n", []string{"several documents"}},
	}
	for name, test := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := data.Read([]byte(test.file))
			if err == nil {
				t.Fatal("it was read")
			}
			for _, want := range test.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q does not say %q", err, want)
				}
			}
		})
	}
}

func TestMarkedTellsOurFilesFromOthers(t *testing.T) {
	t.Parallel()
	workshop := model.NewWorkshop(map[string]string{"workshop.yaml": "title: A\n"})
	for name, publish := range formats {
		published, err := publish(workshop)
		if err != nil {
			t.Fatal(err)
		}
		if !data.Marked(published) {
			t.Errorf("our %s is taken for somebody else's", name)
		}
	}
	for _, foreign := range []string{"", "title: mine\n", "# Notes on interlock-blueprint/1\n", `{"format": "interlock/1"}`, strings.Repeat("\n", 2000) + "format: interlock-blueprint/1\n"} {
		if data.Marked([]byte(foreign)) {
			t.Errorf("%.40q is taken for ours", foreign)
		}
	}
}

func TestEmotionWithoutDataIsNeverZero(t *testing.T) {
	t.Parallel()
	workshop := model.NewWorkshop(map[string]string{
		"journeys/a.yaml": "stages:\n  - {id: one, name: One, moment: {why: it matters}}\n  - {id: two, name: Two, emotion: -1}\n",
	})
	published, err := publishJSON(workshop)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\"curve\": [\n          null,\n          -1\n        ]", `"emotion": null`, `"emotion": -1`} {
		if !strings.Contains(string(published), want) {
			t.Errorf("%s is not in:\n%s", want, published)
		}
	}
	if strings.Contains(string(published), `"emotion": 0`) {
		t.Errorf("an emotion without data became 0:\n%s", published)
	}
}

func TestWorkshopsBeyondOneFileAreRefusedInWords(t *testing.T) {
	t.Parallel()
	half := "goals:\n  - " + strings.Repeat("a", yamltext.MaxSize/2) + "\n"
	_, err := publishYAML(model.NewWorkshop(map[string]string{"personas/a.yaml": half, "personas/b.yaml": half}))
	if !errors.Is(err, data.ErrTooLarge) || !strings.Contains(err.Error(), "8 MiB") {
		t.Errorf("got %v", err)
	}
}

func BenchmarkYAML(b *testing.B) { benchmark(b, publishYAML) }
func BenchmarkJSON(b *testing.B) { benchmark(b, publishJSON) }

// large is an example of more than sixty files.
func large(b *testing.B) *model.Workshop {
	return model.NewWorkshop(texts(b, "../../../examples/clinic"))
}

func benchmark(b *testing.B, publish func(*model.Workshop) ([]byte, error)) {
	workshop := large(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := publish(workshop); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	published, err := publishYAML(large(b))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := data.Read(published); err != nil {
			b.Fatal(err)
		}
	}
}
