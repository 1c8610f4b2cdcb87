package cmd

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"interlock/model/check"
)

// checkedFolder holds a workshop with an error, a warning and a dismissed
// finding.
func checkedFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"workshop.yaml":         "title: Faults\n",
		"personas/tom.yaml":     "side: employee\nname: Tom\nserves: [maja]\n",
		"personas/a space.yaml": "side: nobody\n",
		"loops/late.yaml":       "title: Late\nvoice: customer\nkind: pulse\nreaches: [tom]\ncloses_by: A call\ntold_back: A letter\nloop: inner\ndays_to_reach: 9\n",
		"dismissed.yaml":        "dismissed:\n  - {rule: loop-slow, ref: loops/late.yaml#days_to_reach, reason: The post is slow}\n",
	} {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// checked runs the check and gives what it printed.
func checked(t *testing.T, arguments ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	code := Main(append([]string{"check", checkedFolder(t)}, arguments...), Streams{Out: &out, Err: io.Discard})
	if code != exitFindings {
		t.Errorf("exit %d, want %d", code, exitFindings)
	}
	return out.Bytes()
}

func TestFindingsAsSARIF(t *testing.T) {
	t.Parallel()
	var log sarifLog
	decoder := json.NewDecoder(bytes.NewReader(checked(t, "--format", "sarif")))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || !strings.Contains(log.Schema, "sarif-2.1.0") || len(log.Runs) != 1 {
		t.Fatalf("version %q, schema %q, %d runs", log.Version, log.Schema, len(log.Runs))
	}
	run := log.Runs[0]
	if len(run.Tool.Driver.Rules) != len(check.Rules()) {
		t.Errorf("%d rules are described, want all %d", len(run.Tool.Driver.Rules), len(check.Rules()))
	}
	for _, rule := range run.Tool.Driver.Rules {
		if rule.Help.Text == "" || rule.Short.Text == "" || !slices.Contains([]string{"error", "warning", "note"}, rule.Configuration.Level) {
			t.Errorf("%+v is not described", rule)
		}
	}
	var found []string
	for _, result := range run.Results {
		if run.Tool.Driver.Rules[result.RuleIndex].ID != result.RuleID || len(result.Locations) != 1 {
			t.Errorf("%+v does not point at its rule and its place", result)
		}
		place := result.Locations[0].Physical
		if place.Region.StartLine < 1 {
			t.Errorf("%+v has no line", result)
		}
		if len(result.Suppressions) > 0 {
			found = append(found, result.RuleID+" suppressed: "+result.Suppressions[0].Justification)
			continue
		}
		found = append(found, result.RuleID+" "+result.Level+" "+place.Artifact.URI)
	}
	for _, want := range []string{
		"ref-broken error personas/tom.yaml", "bad-value warning personas/a%20space.yaml", "loop-slow suppressed: The post is slow",
	} {
		if !slices.Contains(found, want) {
			t.Errorf("found %q, want %q among them", found, want)
		}
	}
}

func TestSARIFMessagesAreSentences(t *testing.T) {
	t.Parallel()
	tests := map[string]check.Finding{
		"“Nobody” is too short. Write how it works.": {Message: "“Nobody” is too short", Fix: "write how it works"},
		"`maja` names no persona. Did you mean `m`?": {Message: "`maja` names no persona", Fix: "did you mean `m`?"},
		"Nothing to do.": {Message: "nothing to do"},
	}
	for want, finding := range tests {
		if got := sentenceOf(finding); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

func TestFindingsAsJUnit(t *testing.T) {
	t.Parallel()
	tests := []struct {
		failOn string
		fails  []string
	}{
		{"error", []string{"ref-broken, line 3"}},
		{"warn", []string{"bad-value, line 1", "ref-broken, line 3", "voice-missing, line 1"}},
	}
	for _, test := range tests {
		t.Run(test.failOn, func(t *testing.T) {
			t.Parallel()
			data := checked(t, "--format", "junit", "--fail-on", test.failOn)
			var report junitSuites
			if err := xml.Unmarshal(data, &report); err != nil {
				t.Fatal(err)
			}
			var fails, skipped []string
			for _, entry := range report.Suite.Cases {
				if entry.Class == "" || entry.Name == "" {
					t.Errorf("%+v has no name", entry)
				}
				if entry.Failure != nil {
					fails = append(fails, entry.Name)
				}
				if entry.Skipped != nil {
					skipped = append(skipped, entry.Name+": "+entry.Skipped.Message)
				}
			}
			slices.Sort(fails)
			if !slices.Equal(fails, test.fails) || report.Failures != len(test.fails) || report.Suite.Failures != len(test.fails) {
				t.Errorf("%q fail, counted %d, want %q", fails, report.Failures, test.fails)
			}
			if want := []string{"loop-slow, line 8: dismissed: The post is slow"}; !slices.Equal(skipped, want) || report.Suite.Skipped != 1 {
				t.Errorf("%q are skipped, want %q", skipped, want)
			}
			if report.Tests != len(report.Suite.Cases) || report.Tests < len(check.Rules()) {
				t.Errorf("%d tests are counted, %d are there", report.Tests, len(report.Suite.Cases))
			}
		})
	}
}
