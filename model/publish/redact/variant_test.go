package redact_test

import (
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/publish/redact"
)

func TestAVariantTellsNothingOfWhatItsBaseWithholds(t *testing.T) {
	t.Parallel()
	base := "title: The claim\nstages:\n  - id: wait\n    name: Wait\n    pains:\n      - {id: secret-delay, text: They wait on purpose, audience: private}\n"
	variant := "title: Soon\nvariant_of: claim\nstages:\n  - {id: wait, emotion: 1}\n"
	w := model.NewWorkshop(map[string]string{
		"journeys/claim.yaml": base, "journeys/soon.yaml": variant, "initiatives/hurry.yaml": "title: Hurry\nfixes: [soon/wait#secret-delay]\n",
	})
	after, _ := redacted(t, w, redact.Team)
	for name, text := range after.Texts() {
		if strings.Contains(text, "secret-delay") || strings.Contains(text, "on purpose") {
			t.Errorf("%s tells of it:\n%s", name, text)
		}
	}

	w = model.NewWorkshop(map[string]string{
		"journeys/claim.yaml": base + "audience: private\n", "journeys/soon.yaml": variant, "journeys/later.yaml": "title: Later\nvariant_of: soon\n",
		"journeys/open.yaml": strings.Replace(variant, "title: Soon", "audience: team", 1),
	})
	after, _ = redacted(t, w, redact.Team)
	for name, stays := range map[string]bool{"journeys/soon.yaml": false, "journeys/later.yaml": false, "journeys/open.yaml": true} {
		if (after.File(name) != nil) != stays {
			t.Errorf("%s: it stays: %t", name, !stays)
		}
	}
}
