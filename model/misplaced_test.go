package model_test

import (
	"testing"

	"interlock/model"
)

func TestProperName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"personas/maya.yml":       "personas/maya.yaml",
		"personas/maya.YAML":      "personas/maya.yaml",
		"persona/maya.yaml":       "personas/maya.yaml",
		"Journeys/claim.yaml":     "journeys/claim.yaml",
		"empathy-maps/maya.yaml":  "empathy/maya.yaml",
		"Empathy Map/maya.yml":    "empathy/maya.yaml",
		"workshop.yml":            "workshop.yaml",
		"Workshop.yaml":           "workshop.yaml",
		"source.yaml":             "sources.yaml",
		"journey.yaml":            "journeys/journey.yaml",
		"personas/maya.yaml":      "",
		"workshop.yaml":           "",
		"exercise.yaml":           "",
		"docker-compose.yml":      "",
		"notes/maya.yaml":         "",
		"sources/x.yaml":          "",
		"out/personas/maya.yaml":  "",
		"personas/maya.txt":       "",
		"personas/.yml":           "",
		"personas/maya.yaml.orig": "",
	} {
		if got := model.ProperName(name); got != want {
			t.Errorf("%s is properly %q, want %q", name, got, want)
		}
	}
}
