// Package redact makes the workshop that a circle of readers may see.
//
// What is withheld is in none of its texts: they are written anew from their
// values, so that comments go as well, and whatever cannot be looked through
// stays out altogether. In doubt a thing is withheld. Only the wording of what
// stays is left alone: a sentence that repeats what a withheld note says is for
// people to find.
package redact

import (
	"fmt"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/yamltext"
)

// Profile is the circle of readers that something is published for.
type Profile string

// The profiles, from the widest view to the narrowest.
const (
	Full   Profile = "full"
	Team   Profile = "team"
	Client Profile = "client"
)

// Profiles lists the profiles from the widest view to the narrowest.
func Profiles() []Profile { return []Profile{Full, Team, Client} }

// Help says in a few words what the profile is for; "" for unknown ones.
func (p Profile) Help() string {
	switch p {
	case Full:
		return "everything as it is, for the authors and for keeping"
	case Team:
		return "for those who take part: without what is private, and without comments"
	case Client:
		return "for everybody else: without what is private or the team's, raw notes, votes and comments"
	}
	return ""
}

// ParseProfile reads the name of a profile. The error says which there are.
func ParseProfile(name string) (Profile, error) {
	var names []string
	for _, profile := range Profiles() {
		if string(profile) == name {
			return profile, nil
		}
		names = append(names, string(profile))
	}
	advice := "choose full, team or client"
	if near := model.Nearest(name, names); near != "" {
		advice = fmt.Sprintf("did you mean `%s`?", near)
	}
	return "", fmt.Errorf("there is no profile `%s`: %s", name, advice)
}

// Apply makes the workshop that the readers of a profile may see, and counts
// what it leaves out. For Full that is the workshop itself. An exercise that keeps
// its findings keeps them from every reader. The error names a profile that does not exist, or a file that cannot be written.
func Apply(w *model.Workshop, p Profile) (*model.Workshop, Report, error) {
	if _, err := ParseProfile(string(p)); err != nil {
		return nil, Report{}, err
	}
	if p == Full {
		return w, Report{}, nil
	}
	s := newSurvey(w, p)
	texts := map[string]string{}
	for _, file := range w.Files() {
		if s.cuts[file.Name].taken() {
			continue
		}
		text, err := yamltext.Render(s.pruned(file))
		if err != nil {
			return nil, Report{}, fmt.Errorf("%s cannot be written for the profile `%s`: %w; reword it, or leave it out", file.Name, p, err)
		}
		texts[file.Name] = text
	}
	if check.Silent(w) {
		texts[check.ExerciseFile] = check.SilentExercise
	}
	return model.NewWorkshop(texts), s.report, nil
}
