package git

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// Commit commits changed records, or all of them where names is empty, and nothing
// else: what the user has staged of other files stays staged. It runs the user's
// hooks and signs as configured; progress, which may be nil, gets each line that is
// said meanwhile, word for word.
func (r *Repository) Commit(ctx context.Context, message string, names []string, progress func(string)) error {
	const what = "cannot commit"
	if strings.TrimSpace(message) == "" {
		return &Failure{Reason: NoMessage, What: what, Why: "there is no message", Do: "say in a sentence what has changed"}
	}
	state, err := r.State(ctx)
	if err != nil {
		return err
	}
	if failure := state.unsettled(what); failure != nil {
		return failure
	}
	chosen := state.chosen(names)
	if len(chosen) == 0 {
		return because(NothingToCommit, what)
	}
	forget, err := r.announce(ctx, chosen)
	if err != nil {
		return err
	}
	done, err := r.perform(ctx, progress, literal(namesOf(chosen)),
		"commit", "--only", "--cleanup=whitespace", "--message="+message, "--pathspec-from-file=-", "--pathspec-file-nul")
	if err == nil && done.ok() {
		return nil
	}
	forget()
	if err != nil {
		return err
	}
	return r.refused(ctx, what, done.said, "pre-commit", "prepare-commit-msg", "commit-msg")
}

// unsettled says why there can be no commit of chosen files now; nil if there can.
func (s State) unsettled(what string) error {
	if conflicted := s.Conflicted(); len(conflicted) > 0 {
		failure := because(Conflict, what)
		failure.Files = conflicted
		return failure
	}
	if s.Operation != NoOperation {
		return &Failure{
			Reason: Unfinished, What: what, Why: "a " + string(s.Operation) + " is under way here", Do: "continue or abort it",
		}
	}
	return nil
}

// chosen gives the changes of these names, of all where there are none.
func (s State) chosen(names []string) []Change {
	if len(names) == 0 {
		return s.Changes
	}
	return slices.DeleteFunc(slices.Clone(s.Changes), func(c Change) bool { return !slices.Contains(names, c.Name) })
}

func namesOf(changes []Change) []string {
	var names []string
	for _, change := range changes {
		names = append(names, change.Name)
	}
	return names
}

// announce tells git of new files, as it commits only files that it knows. If the
// commit fails, forget makes it forget them.
func (r *Repository) announce(ctx context.Context, changes []Change) (forget func(), err error) {
	untracked := namesOf(slices.DeleteFunc(slices.Clone(changes), func(c Change) bool { return !c.untracked }))
	if len(untracked) == 0 {
		return func() {}, nil
	}
	list := literal(untracked)
	forget = func() {
		// It is only the index that is tidied, so that a failure harms nothing;
		// and a cancelled commit is tidied up after as well.
		_, _ = r.perform(context.WithoutCancel(ctx), nil, list, "rm", "--cached", "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul")
	}
	added, err := r.perform(ctx, nil, list, "add", "--intent-to-add", "--pathspec-from-file=-", "--pathspec-file-nul")
	if err == nil && !added.ok() {
		err = explain("cannot commit", added.said)
	}
	if err != nil {
		forget()
		return nil, err
	}
	return forget, nil
}

// refused explains why git did not do something during which these hooks run. Git
// does not say that it was a hook: it is one if git itself names no error.
func (r *Repository) refused(ctx context.Context, what, said string, hooks ...string) *Failure {
	failure := explain(what, said)
	for i, fromRoot := range failure.Files {
		failure.Files[i] = r.name(fromRoot)
	}
	if failure.Reason == NothingToCommit || namesError(said, failure.Reason == Unknown) {
		return failure
	}
	present := r.hooks(ctx, hooks)
	if len(present) == 0 {
		return failure
	}
	return &Failure{
		Reason: Hook, What: what, Why: "the hook " + strings.Join(present, " or ") + " of this repository refused it",
		Do: "put right what it says, then try again", Output: said,
	}
}

// namesError tells whether git itself says what failed. That a push as a whole did,
// which it says as well after a hook, is only an error.
func namesError(said string, onlyFatal bool) bool {
	for line := range strings.Lines(said) {
		isError := strings.HasPrefix(line, "error: ") || strings.HasPrefix(line, " ! [")
		if strings.HasPrefix(line, "fatal: ") || isError && !onlyFatal {
			return true
		}
	}
	return false
}

// hooks gives those of the named hooks that are installed.
func (r *Repository) hooks(ctx context.Context, names []string) []string {
	found, err := r.query(ctx, "", "rev-parse", "--git-path", "hooks")
	if err != nil || !found.ok() {
		return nil
	}
	folder := strings.TrimSuffix(found.output, "\n")
	if !filepath.IsAbs(folder) {
		folder = filepath.Join(r.folder, folder)
	}
	return slices.DeleteFunc(names, func(name string) bool {
		info, err := os.Stat(filepath.Join(folder, name))
		runs := runtime.GOOS == "windows" || err == nil && info.Mode()&0o111 != 0
		return err != nil || info.IsDir() || !runs
	})
}
