package yamltext_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"interlock/model/yamltext"
)

// suiteTexts are the texts of the YAML test suite.
func suiteTexts(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/yaml-suite/*.yaml")
	if err != nil || len(files) < 400 {
		t.Fatalf("found %d texts: %v", len(files), err)
	}
	var texts []string
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(source))
	}
	return texts
}

// TestSuiteTextsAreLaidOut: of the texts that the parser reads all but a few
// exotic ones can be edited, and every node's source stands where it says.
func TestSuiteTextsAreLaidOut(t *testing.T) {
	t.Parallel()
	read, exotic := 0, 0
	for _, source := range suiteTexts(t) {
		text, err := yamltext.Parse(source)
		var problem *yamltext.SyntaxError
		switch {
		case errors.As(err, &problem):
			if problem.Line < 1 || problem.Problem == "" {
				t.Errorf("%q: %#v", source, problem)
			}
			continue
		case err != nil:
			continue
		}
		read++
		if root := text.Root(); root != nil && root.Source() == "" {
			exotic++
			t.Logf("not laid out: %q", source)
		}
		if text.String() != source {
			t.Errorf("%q has changed by being read", source)
		}
	}
	t.Logf("%d read, %d of them not laid out", read, exotic)
	if read < 250 || exotic > 8 {
		t.Errorf("%d texts are read, %d of them not laid out", read, exotic)
	}
}
