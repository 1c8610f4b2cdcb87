package git

import (
	"context"
	"strings"
)

// Pull takes over what the upstream of the branch has, by merge or rebase as the
// user's settings say, by merge where they say nothing. It fails with the reason
// Uncommitted while records are not committed, and with Conflict when both sides
// changed the same; the pull is then under way until Continue or Abort.
func (r *Repository) Pull(ctx context.Context, progress func(string)) error {
	const what = "cannot pull"
	state, err := r.clean(ctx, what)
	if err != nil {
		return err
	}
	switch {
	case state.Branch == "":
		return because(Detached, what)
	case state.Upstream == "":
		return because(NoUpstream, what)
	}
	arguments := []string{"pull", "--no-edit", "--progress"}
	settled, err := r.query(ctx, "", "config", "--get-regexp", `^(pull\.(rebase|ff)|branch\..*\.rebase)$`)
	if err != nil {
		return err
	}
	if !settled.ok() {
		arguments = append(arguments, "--no-rebase")
	}
	return r.integrate(ctx, what, progress, arguments...)
}

// Merge merges a branch into the one that is checked out. It fails as Pull does.
func (r *Repository) Merge(ctx context.Context, branch string, progress func(string)) error {
	what := "cannot merge " + branch
	if _, err := r.clean(ctx, what); err != nil {
		return err
	}
	if _, err := r.Resolve(ctx, branch); err != nil {
		return err
	}
	return r.integrate(ctx, what, progress, "merge", "--no-edit", "--progress", "--", branch)
}

// clean gives the state of a workshop that has no work which a merge could touch.
func (r *Repository) clean(ctx context.Context, what string) (State, error) {
	state, err := r.State(ctx)
	if err != nil {
		return State{}, err
	}
	if failure := state.unsettled(what); failure != nil {
		return State{}, failure
	}
	if len(state.Changes) > 0 {
		return State{}, &Failure{
			Reason: Uncommitted, What: what, Why: "there are edits that are not committed yet", Do: "commit them first",
			Files: namesOf(state.Changes),
		}
	}
	return state, nil
}

// integrate runs a command of git that brings together two sides, and names the
// files in conflict where it stops.
func (r *Repository) integrate(ctx context.Context, what string, progress func(string), arguments ...string) error {
	done, err := r.perform(ctx, progress, "", arguments...)
	if err != nil || done.ok() {
		return err
	}
	conflicted, err := r.conflicted(ctx)
	if err != nil {
		return err
	}
	if len(conflicted) == 0 {
		return r.refused(ctx, what, done.said, "pre-merge-commit", "prepare-commit-msg", "commit-msg", "pre-rebase")
	}
	failure := because(Conflict, what+" to the end")
	failure.Files, failure.Output = conflicted, done.said
	return failure
}

// conflicted names all files of the repository that are in conflict.
func (r *Repository) conflicted(ctx context.Context) ([]string, error) {
	found, err := r.query(ctx, "", "diff", "--name-only", "--diff-filter=U", "--no-relative", "-z")
	if err != nil {
		return nil, err
	}
	if !found.ok() {
		return nil, explain("cannot ask git what is in conflict", found.said)
	}
	var names []string
	for _, fromRoot := range strings.FieldsFunc(found.output, func(c rune) bool { return c == 0 }) {
		names = append(names, r.name(fromRoot))
	}
	return names, nil
}

// Push sends the commits of the branch to its upstream. A branch without one is
// sent to the only other repository there is, under its own name, and has its
// upstream there from then on.
func (r *Repository) Push(ctx context.Context, progress func(string)) error {
	const what = "cannot push"
	state, err := r.State(ctx)
	if err != nil {
		return err
	}
	if state.Branch == "" {
		return because(Detached, what)
	}
	arguments := []string{"push", "--progress"}
	if state.Upstream == "" {
		remote, err := r.onlyRemote(ctx, what)
		if err != nil {
			return err
		}
		arguments = append(arguments, "--set-upstream", "--", remote, "refs/heads/"+state.Branch)
	}
	done, err := r.perform(ctx, progress, "", arguments...)
	if err != nil || done.ok() {
		return err
	}
	return r.refused(ctx, what, done.said, "pre-push")
}

// onlyRemote names the one other repository that git knows.
func (r *Repository) onlyRemote(ctx context.Context, what string) (string, error) {
	found, err := r.query(ctx, "", "remote")
	if err != nil {
		return "", err
	}
	remotes := strings.Fields(found.output)
	switch len(remotes) {
	case 0:
		return "", because(NoRemote, what)
	case 1:
		return remotes[0], nil
	}
	return "", because(NoUpstream, what)
}
