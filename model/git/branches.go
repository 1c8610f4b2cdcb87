package git

import (
	"context"
	"slices"
	"strings"
)

// Branches names the branches that can be merged into the one that is checked
// out: the local ones, and those of other repositories as last fetched. The one
// committed to last comes first.
func (r *Repository) Branches(ctx context.Context) ([]string, error) {
	state, err := r.State(ctx)
	if err != nil {
		return nil, err
	}
	found, err := r.query(ctx, "", "for-each-ref", "--sort=-committerdate", "--format=%(refname)%00%(symref)", "refs/heads", "refs/remotes")
	if err != nil {
		return nil, err
	}
	if !found.ok() {
		return nil, explain("cannot list the branches", found.said)
	}
	var branches []string
	for line := range strings.Lines(found.output) {
		name, alias, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\x00")
		if alias != "" {
			continue // such as origin/HEAD, which only points at a branch
		}
		branches = append(branches, strings.TrimPrefix(strings.TrimPrefix(name, "refs/heads/"), "refs/remotes/"))
	}
	return slices.DeleteFunc(branches, func(name string) bool { return name == state.Branch }), nil
}
