package carried_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"interlock/examples"
	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/exchange"
	"interlock/model/exchange/carried"
	"interlock/model/publish/data"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/drawingtest"
	"interlock/model/publish/drawing/pdf"
	"interlock/model/publish/drawing/svg"
	"interlock/model/publish/html"
)

// published writes a workshop in every form that carries it.
func published(t testing.TB, workshop *model.Workshop) map[string][]byte {
	t.Helper()
	b := blueprint.New(workshop)
	yaml, err := data.YAML(workshop, b)
	check(t, err)
	json, err := data.JSON(workshop, b)
	check(t, err)
	page, err := html.Write(b, yaml)
	check(t, err)
	scene := drawingtest.Small(drawing.NewTypeface(nil))
	print, err := pdf.Write(scene, yaml, time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC))
	check(t, err)
	return map[string][]byte{
		"blueprint.yaml": yaml, "blueprint.json": json, "blueprint.html": page,
		"blueprint.svg": svg.Write(scene, 0, yaml), "blueprint.pdf": print,
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func example(t testing.TB, name string) *model.Workshop {
	t.Helper()
	texts, err := examples.Files(name)
	check(t, err)
	return model.NewWorkshop(texts)
}

func TestWhatIsPublishedGivesTheWorkshopBack(t *testing.T) {
	t.Parallel()
	for _, listed := range examples.List() {
		workshop := example(t, listed.Name)
		for name, file := range published(t, workshop) {
			texts, found, err := carried.Read(name, file)
			if err != nil || !found {
				t.Fatalf("%s of %s: found %t, %v", name, listed.Name, found, err)
			}
			want, got := exchange.Of(workshop), exchange.Of(model.NewWorkshop(texts))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s of %s gives another workshop:\n%s", name, listed.Name, diff)
			}
		}
	}
}

func TestFilesOfOthersCarryNothing(t *testing.T) {
	t.Parallel()
	drawn := drawingtest.Small(drawing.NewTypeface(nil))
	print, err := pdf.Write(drawn, nil, time.Time{})
	check(t, err)
	for name, file := range map[string][]byte{
		"a.html": []byte("<p>blueprint.yaml</p>"), "b.html": []byte(`<p title="data:application/yaml;base64,eA==">`),
		"a.svg": []byte(`<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>`), "b.svg": svg.Write(drawn, 0, nil), "c.svg": []byte("<svg"),
		"a.pdf": print, "b.pdf": []byte("%PDF-1.7\n"), "a.yaml": []byte("title: x\n"), "a.json": []byte(`{"format": "other/1"}`), "empty": nil,
		"speaks.yaml": []byte("note: |\n  about interlock-blueprint/1\n"), "a.csv": []byte("format,x"),
	} {
		if texts, found, err := carried.Read(name, file); found || err != nil || texts != nil {
			t.Errorf("%s: found %t, %v", name, found, err)
		}
	}
}

func TestWhatCannotBeReadIsSaidInWords(t *testing.T) {
	t.Parallel()
	all := published(t, example(t, "clinic"))
	page := string(all["blueprint.html"])
	start := strings.LastIndex(page, "application/yaml;base64,") + len("application/yaml;base64,")
	for name, test := range map[string]struct {
		file string
		want []string
	}{
		"x.yaml":    {"\ufeffformat: interlock-blueprint/1\npersona: {}\n", []string{"line 2", "`persona`", "did you mean `personas`"}},
		"newer.yml": {"format: interlock-blueprint/9\n", []string{"line 1", "newer Interlock"}},
		"page.html": {page[:start] + "?!" + page[start:], []string{"inside the page is damaged", "publish it again"}},
		"old.html":  {`<a href="data:application/yaml;base64,dGl0bGU6IHg=">`, []string{"inside the page cannot be read", "no blueprint", "its line 1"}},
	} {
		texts, found, err := carried.Read(name, []byte(test.file))
		var fault *exchange.Error
		if !errors.As(err, &fault) || !found || texts != nil || fault.Fix == "" {
			t.Errorf("%s: found %t, %v", name, found, err)
			continue
		}
		for _, want := range test.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %q does not say %q", name, err, want)
			}
		}
	}
}

func TestFilesTooLargeAreRefused(t *testing.T) {
	t.Parallel()
	file := append([]byte("format: interlock-blueprint/1\n"), bytes.Repeat([]byte("#"), carried.LargestFile)...)
	if _, _, err := carried.Read("x.yaml", file); err == nil || !strings.Contains(err.Error(), "larger than 64 MB") {
		t.Errorf("the error is %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for name, file := range published(f, model.NewWorkshop(map[string]string{"workshop.yaml": "title: x\n"})) {
		if len(file) < 64<<10 { // not those that carry fonts as well
			f.Add(name, file)
		}
	}
	f.Add("x.yaml", []byte("format: interlock-blueprint/1\npersonas: {maya: {name: Maya}}\n"))
	f.Add("x.html", []byte(`<a href="data:application/yaml;base64,dGl0bGU6IHg=">`))
	f.Fuzz(func(t *testing.T, name string, file []byte) {
		texts, found, err := carried.Read(name, file)
		var fault *exchange.Error
		switch {
		case err != nil && !errors.As(err, &fault):
			t.Fatalf("the error is no fault in words: %v", err)
		case err == nil && found != (texts != nil):
			t.Fatalf("found %t with %d texts", found, len(texts))
		}
	})
}
