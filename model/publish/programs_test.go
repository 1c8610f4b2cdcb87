//go:build endtoend

package publish_test

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"interlock/model"
	"interlock/model/publish"
)

// program finds a program that reads what is published, or skips the test.
func program(t *testing.T, name string) string {
	t.Helper()
	found, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed", name)
	}
	return found
}

// run runs a program and gives what it says; a program that fails, fails the
// test.
func run(t *testing.T, name string, arguments ...string) string {
	t.Helper()
	patience, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	output, err := exec.CommandContext(patience, name, arguments...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", name, err, output)
	}
	return string(output)
}

// written writes the files of a form of a workshop, and gives where they lie.
func written(t *testing.T, workshop *model.Workshop, id string) []string {
	t.Helper()
	format, err := publish.FormatOf(id)
	if err != nil {
		t.Fatal(err)
	}
	rendition := edition(t, workshop, inFull(t)).Render(format)
	if rendition.Err != nil {
		t.Fatal(rendition.Err)
	}
	folder := t.TempDir()
	var names []string
	for _, file := range rendition.Files {
		name := filepath.Join(folder, file.Name)
		if err := os.WriteFile(name, file.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	return names
}

// seen are the workshops that other programs are shown.
func seen(t *testing.T) map[string]*model.Workshop {
	t.Helper()
	all := map[string]*model.Workshop{"clinic": example(t, "clinic")}
	for _, name := range []string{"markup", "controls", "scripts", "formulas", "blank"} {
		all[name] = hostile()[name]
	}
	return all
}

func TestOthersReadThePrint(t *testing.T) {
	t.Parallel()
	qpdf := program(t, "qpdf")
	for name, workshop := range seen(t) {
		file := written(t, workshop, "pdf")[0]
		if said := run(t, qpdf, "--check", file); !strings.Contains(said, "No syntax or stream encoding errors") {
			t.Errorf("%s: %s", name, said)
		}
	}
}

func TestTextOfThePrintIsFound(t *testing.T) {
	t.Parallel()
	reader := program(t, "pdftotext")
	workshop := example(t, "clinic")
	folded := func(text string) string { return strings.Join(strings.Fields(text), "") }
	text := folded(run(t, reader, written(t, workshop, "pdf")[0], "-"))
	for _, journey := range workshop.Journeys() {
		for _, stage := range journey.Stages {
			if !strings.Contains(text, folded(stage.Title())) {
				t.Errorf("the stage %q is not found", stage.Title())
			}
		}
	}
	for _, persona := range workshop.Personas() {
		if !strings.Contains(text, folded(persona.Title())) {
			t.Errorf("the persona %q is not found", persona.Title())
		}
	}
}

func TestAnOfficeOpensSlidesSheetsAndDocuments(t *testing.T) {
	t.Parallel()
	office := program(t, "soffice")
	folder := t.TempDir()
	arguments := []string{"-env:UserInstallation=file://" + folder + "/profile", "--headless", "--convert-to", "pdf", "--outdir", folder}
	var stems []string
	for name, workshop := range map[string]*model.Workshop{"clinic": example(t, "clinic"), "markup": hostile()["markup"]} {
		for _, id := range []string{"pptx", "xlsx", "docx"} {
			stem := filepath.Join(folder, name+"-"+id)
			if err := os.Rename(written(t, workshop, id)[0], stem+"."+id); err != nil {
				t.Fatal(err)
			}
			arguments, stems = append(arguments, stem+"."+id), append(stems, stem)
		}
	}
	said := run(t, office, arguments...)
	for _, stem := range stems {
		if info, err := os.Stat(stem + ".pdf"); err != nil || info.Size() < 1000 {
			t.Errorf("%s could not be opened: %v\n%s", filepath.Base(stem), err, said)
		}
	}
}

func TestABrowserShowsPagesAndPictures(t *testing.T) {
	t.Parallel()
	browser := program(t, "chromium")
	for _, name := range []string{"markup", "controls"} {
		workshop := hostile()[name]
		for _, id := range []string{"html", "svg"} {
			said := run(t, browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+t.TempDir(), "--enable-logging=stderr", "--v=0",
				"--virtual-time-budget=2000", "--dump-dom", "file://"+written(t, workshop, id)[0])
			if strings.Contains(said, "CONSOLE") || strings.Contains(said, "parsererror") {
				t.Errorf("%s as %s: the browser complains: %.2000s", name, id, said)
			}
			if !strings.Contains(said, "</"+id+">") {
				t.Errorf("%s as %s: nothing is shown: %.2000s", name, id, said)
			}
		}
	}
}

// TestMermaidReadsTheDiagrams runs the parser of mermaid, a script that is named
// by the environment, in a browser.
func TestMermaidReadsTheDiagrams(t *testing.T) {
	t.Parallel()
	browser := program(t, "chromium")
	mermaid := os.Getenv("MERMAID_SCRIPT")
	if mermaid == "" {
		t.Skip("MERMAID_SCRIPT does not name the file mermaid.min.js")
	}
	format, err := publish.FormatOf("mermaid")
	if err != nil {
		t.Fatal(err)
	}
	diagrams := map[string]string{}
	for name, workshop := range hostile() {
		for _, file := range edition(t, workshop, inFull(t)).Render(format).Files {
			diagrams[name+" "+file.Name] = string(file.Data)
		}
	}
	listed, err := json.Marshal(diagrams)
	if err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(t.TempDir(), "page.html")
	text := `<!doctype html><meta charset="utf-8"><script src="file://` + mermaid + `"></script><body><script>
		const read = async () => {
			const faults = [];
			for (const [name, text] of Object.entries(` + string(listed) + `)) {
				await mermaid.parse(text).catch(fault => faults.push(name + ": " + fault));
			}
			document.body.textContent = faults.length ? faults.join("\n") : "all read";
		};
		read();
	</script>`
	if err := os.WriteFile(page, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	said := run(t, browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+t.TempDir(), "--virtual-time-budget=60000", "--dump-dom", "file://"+page)
	if !strings.Contains(said, "<body>all read</body>") {
		t.Errorf("mermaid says: %.3000s", said)
	}
}
