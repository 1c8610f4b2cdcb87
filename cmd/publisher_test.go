package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/publish"
)

// panelBatch is a batch of the export panel for a small workshop.
func panelBatch(t *testing.T, folder string) *batch {
	t.Helper()
	edition, err := publish.New(model.NewWorkshop(map[string]string{model.WorkshopFile: "title: Claims\n"}), publish.Options{
		Profile: publish.Profiles()[0], Paper: publish.Papers()[0],
	})
	if err != nil {
		t.Fatal(err)
	}
	return &batch{edition: edition, folder: folder}
}

func TestThePanelSaysWhatToDoAboutAFileOfOthers(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	theirs := filepath.Join(folder, "blueprint.md")
	if err := os.WriteFile(theirs, []byte("my own notes"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := panelBatch(t, folder).Write("md")
	if err == nil || !strings.Contains(err.Error(), "choose another folder") || strings.Contains(err.Error(), "--force") {
		t.Errorf("the panel says: %v", err)
	}
	if kept, _ := os.ReadFile(theirs); string(kept) != "my own notes" {
		t.Errorf("the file of others now holds %q", kept)
	}
}

func TestThePanelRemovesPagesOfAnEarlierExport(t *testing.T) {
	t.Parallel()
	panel := panelBatch(t, t.TempDir())
	written, err := panel.Write("svg")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(written.Files[0])
	if err != nil {
		t.Fatal(err)
	}
	older := filepath.Join(panel.folder, fmt.Sprintf("blueprint-%d.svg", len(written.Files)+1))
	if err := os.WriteFile(older, page, 0o600); err != nil {
		t.Fatal(err)
	}
	written, err = panel.Write("svg")
	if err != nil || !strings.Contains(written.Remark, "removed, as an earlier export had more pages") {
		t.Errorf("the panel remarks %q (%v)", written.Remark, err)
	}
	if _, err := os.Stat(older); err == nil {
		t.Errorf("%s is still there", older)
	}
}

func TestThePanelPointsOutNamesAndEarlierExports(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	batchFor := func(profile string) *batch {
		options, err := publish.ParseOptions(profile, "a4")
		if err != nil {
			t.Fatal(err)
		}
		edition, err := publish.New(model.NewWorkshop(map[string]string{
			model.WorkshopFile: "title: Claims\nparticipants: [{id: ana, name: Ana Berg}]\n",
			"empathy/day.yaml": "says:\n  - Ana never rang\n  - {text: Sara was told, audience: team}\npains: [Ana again]\n",
		}), options)
		if err != nil {
			t.Fatal(err)
		}
		return &batch{edition: edition, folder: folder}
	}
	for profile, want := range map[string][]string{"full": nil, "client": {"Stays out: 1 note.", "earlier: blueprint.md.", "Goes out: empathy/day.yaml:2: names Ana: Ana never rang. 1 more"}} {
		panel := batchFor(profile)
		if _, err := panel.Write("html"); err != nil {
			t.Fatal(err)
		}
		if profile == "client" {
			if _, err := batchFor("full").Write("md"); err != nil {
				t.Fatal(err)
			}
		}
		remarks := strings.Join(panel.Remarks(), "\n")
		for _, each := range want {
			if !strings.Contains(remarks, each) {
				t.Errorf("for %s it remarks %q; want %q", profile, remarks, each)
			}
		}
		if want == nil && remarks != "" {
			t.Errorf("for %s it remarks %q", profile, remarks)
		}
	}
}
