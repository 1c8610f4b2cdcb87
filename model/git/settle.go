package git

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"interlock/model/yamltext"
)

// Settle tells git that the conflicts of these records are decided: each is to be
// as it now is on disk, or gone if it is not there. It fails with the reason
// Conflict while a text still has the marks of a merge.
func (r *Repository) Settle(ctx context.Context, names []string) error {
	const what = "cannot settle the conflict"
	var open []string
	for _, name := range names {
		marked, err := r.marked(name)
		if err != nil {
			return &Failure{Reason: Unknown, What: what, Why: name + " cannot be read", Do: "see that it can", Files: []string{name}, err: err}
		}
		if marked {
			open = append(open, name)
		}
	}
	if len(open) > 0 {
		return &Failure{
			Reason: Conflict, What: what, Why: "the marks of a conflict are still there", Do: "choose a side of each", Files: open,
		}
	}
	return r.stage(ctx, what, names)
}

// marked tells whether the text of a record has the marks of a merge.
func (r *Repository) marked(name string) (bool, error) {
	text, err := os.ReadFile(filepath.Join(r.folder, filepath.FromSlash(name)))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	_, err = yamltext.Parse(string(text))
	return errors.Is(err, yamltext.ErrConflictMarkers), nil
}

// stage puts records into the index as they are on disk.
func (r *Repository) stage(ctx context.Context, what string, names []string) error {
	if len(names) == 0 {
		return nil
	}
	done, err := r.perform(ctx, nil, literal(names), "add", "--all", "--pathspec-from-file=-", "--pathspec-file-nul")
	if err == nil && !done.ok() {
		err = explain(what, done.said)
	}
	return err
}

// Continue ends what is under way, once every conflict is settled. The records as
// they are on disk become part of it. A rebase may meet the next conflict, and
// then fails with the reason Conflict again. It fails with the
// reason NothingUnderWay where that is so, as after git stash pop.
func (r *Repository) Continue(ctx context.Context, progress func(string)) error {
	state, err := r.State(ctx)
	if err != nil {
		return err
	}
	what := "cannot continue"
	if state.Operation != NoOperation {
		what += " the " + string(state.Operation)
	}
	conflicted, err := r.conflicted(ctx)
	if err != nil {
		return err
	}
	if len(conflicted) > 0 {
		return &Failure{
			Reason: Conflict, What: what, Why: "there are open conflicts", Do: "settle each of them first", Files: conflicted,
		}
	}
	if state.Operation == NoOperation {
		return nothingUnderWay(what)
	}
	if err := r.stage(ctx, what, namesOf(state.Changes)); err != nil {
		return err
	}
	return r.integrate(ctx, what, progress, string(state.Operation), "--continue")
}

// Abort gives up what is under way: all is again as it was before it began.
func (r *Repository) Abort(ctx context.Context) error {
	const what = "cannot abort"
	operation := r.operation()
	if operation == NoOperation {
		return nothingUnderWay(what)
	}
	done, err := r.perform(ctx, nil, "", string(operation), "--abort")
	if err == nil && !done.ok() {
		err = explain(what+" the "+string(operation), done.said)
	}
	return err
}

func nothingUnderWay(what string) *Failure {
	return &Failure{
		Reason: NothingUnderWay, What: what, Why: "no merge, rebase or cherry-pick is under way here", Do: "go on as usual",
	}
}
