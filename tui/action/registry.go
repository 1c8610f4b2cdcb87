package action

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"
)

// FooterGap is the number of cells between two actions of the footer.
const FooterGap = 3

// mostInFooter keeps the footer readable at a glance.
const mostInFooter = 8

// Registry is all actions of the program. It does not change; Rebind makes another.
type Registry struct {
	actions []Action
	byKey   map[scopedKey]int
}

type scopedKey struct {
	scope Scope
	key   string
}

// New returns the registry of these actions, in this order. Validate tells what is wrong with them.
func New(actions ...Action) *Registry {
	r := &Registry{actions: slices.Clone(actions), byKey: map[scopedKey]int{}}
	for i, a := range r.actions {
		for _, key := range a.Keys {
			at := scopedKey{a.Scope, canonical(key)}
			if _, taken := r.byKey[at]; !taken {
				r.byKey[at] = i
			}
		}
	}
	return r
}

// Plain returns the registry for terminals that show only ASCII: keys are shown by their names, without arrows.
func (r *Registry) Plain() *Registry {
	actions := slices.Clone(r.actions)
	for i := range actions {
		actions[i].plain = true
	}
	return New(actions...)
}

// ByKey returns the action of a key press. Scopes are searched in the order given: the innermost comes first.
func (r *Registry) ByKey(key tea.KeyPressMsg, scopes ...Scope) (Action, bool) {
	for _, scope := range scopes {
		for _, spelling := range spellings(key) {
			if i, ok := r.byKey[scopedKey{scope, spelling}]; ok {
				return r.actions[i], true
			}
		}
	}
	return Action{}, false
}

// ByID returns the action with this id.
func (r *Registry) ByID(id string) (Action, bool) {
	for _, a := range r.actions {
		if a.ID == id {
			return a, true
		}
	}
	return Action{}, false
}

// All returns the actions of the scopes, in the order of the scopes, or all there are when no scope is given.
func (r *Registry) All(scopes ...Scope) []Action {
	if len(scopes) == 0 {
		return slices.Clone(r.actions)
	}
	var all []Action
	for _, scope := range scopes {
		for _, a := range r.actions {
			if a.Scope == scope {
				all = append(all, a)
			}
		}
	}
	return all
}

// Footer returns the actions to show in the footer, in the order of their places, as many as fit into width cells
// when each is drawn as its KeyText, a blank and its FooterText, FooterGap apart. What is unavailable, and what an inner scope hides, is left out.
func (r *Registry) Footer(width int, scopes ...Scope) []Action {
	candidates := slices.DeleteFunc(r.All(scopes...), func(a Action) bool {
		return a.Footer == 0 || a.Unavailable() != "" || !r.reachable(a, scopes)
	})
	slices.SortStableFunc(candidates, func(a, b Action) int { return cmp.Compare(a.Footer, b.Footer) })
	var footer []Action
	for _, a := range candidates {
		needed := utf8.RuneCountInString(a.KeyText()) + 1 + utf8.RuneCountInString(a.FooterText())
		if needed > width || len(footer) == mostInFooter {
			break
		}
		footer = append(footer, a)
		width -= needed + FooterGap
	}
	return footer
}

// reachable reports whether the first key of an action still leads to it when inner scopes come first.
func (r *Registry) reachable(a Action, scopes []Scope) bool {
	if len(a.Keys) == 0 {
		return false
	}
	for _, scope := range scopes {
		if i, ok := r.byKey[scopedKey{scope, canonical(a.Keys[0])}]; ok {
			return r.actions[i].ID == a.ID
		}
	}
	return false
}

// Validate returns what is wrong with the actions, all of it at once: something missing, an id or a key given twice in one scope,
// a key that no keyboard sends.
func (r *Registry) Validate() error {
	var problems []error
	ids := map[string]bool{}
	for i, a := range r.actions {
		switch {
		case a.ID == "":
			problems = append(problems, fmt.Errorf("the action %q has no id", a.Title))
		case ids[a.ID]:
			problems = append(problems, fmt.Errorf("there are two actions %q", a.ID))
		case a.Title == "":
			problems = append(problems, fmt.Errorf("the action %q has no title", a.ID))
		case a.Help == "":
			problems = append(problems, fmt.Errorf("the action %q has no help", a.ID))
		}
		ids[a.ID] = true
		problems = append(problems, r.keyProblems(i)...)
	}
	return errors.Join(problems...)
}

func (r *Registry) keyProblems(i int) []error {
	var problems []error
	a := r.actions[i]
	for _, key := range a.Keys {
		if !validKey(key) {
			problems = append(problems, fmt.Errorf("%q of %q is no key; write keys like n, N, ctrl+p, shift+left, enter, space or f1", key, a.ID))
			continue
		}
		if owner := r.byKey[scopedKey{a.Scope, canonical(key)}]; owner != i {
			problems = append(problems, fmt.Errorf("%q stands for both %q and %q; give one of them another key", key, r.actions[owner].ID, a.ID))
		}
	}
	return problems
}

// Rebind returns a registry in which the actions with these ids have these keys instead of their own; an empty list leaves an action without
// a key. It returns an error for ids that are unknown, keys that do not exist, and keys that then stand for two actions of one scope.
func (r *Registry) Rebind(keys map[string][]string) (*Registry, error) {
	actions := slices.Clone(r.actions)
	known := map[string]bool{}
	for i, a := range actions {
		known[a.ID] = true
		if own, ok := keys[a.ID]; ok {
			actions[i].Keys, actions[i].Label = slices.Clone(own), ""
		}
	}
	var problems []error
	for id := range keys {
		if !known[id] {
			problems = append(problems, r.unknown(id))
		}
	}
	slices.SortFunc(problems, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	rebound := New(actions...)
	if err := errors.Join(append(problems, rebound.Validate())...); err != nil {
		return nil, err
	}
	return rebound, nil
}

func (r *Registry) unknown(id string) error {
	ids := make([]string, len(r.actions))
	for i, a := range r.actions {
		ids[i] = a.ID
	}
	if matches := fuzzy.Find(id, ids); len(matches) > 0 {
		return fmt.Errorf("there is no action %q; did you mean %q?", id, matches[0].Str)
	}
	return fmt.Errorf("there is no action %q; the palette lists all actions", id)
}
