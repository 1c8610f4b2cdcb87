package git

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Operation is what git has begun and not ended, in the words of its commands.
type Operation string

// The operations that may be under way.
const (
	NoOperation Operation = ""
	Merging     Operation = "merge"
	Rebasing    Operation = "rebase"
	Picking     Operation = "cherry-pick"
	Reverting   Operation = "revert"
	Applying    Operation = "am"
)

// ChangeKind is how a record differs from the last commit.
type ChangeKind string

// The kinds of change.
const (
	Added      ChangeKind = "added"
	Modified   ChangeKind = "modified"
	Deleted    ChangeKind = "deleted"
	Conflicted ChangeKind = "conflicted" // both sides of a merge changed it, and nobody has settled it
)

// Change is a record that is not as in the last commit.
type Change struct {
	Name string // as in the workshop: "personas/maya.yaml"
	Kind ChangeKind

	untracked bool
}

// State is how a workshop stands in its repository.
type State struct {
	Branch        string // "" when detached
	Head          string // hash of the last commit; "" before the first one
	Upstream      string // such as "origin/main"; "" if there is none
	Ahead, Behind int    // commits that only the branch or only the upstream has, as last fetched
	Operation     Operation
	Other         Revision // what the operation brings in, or in a rebase what it builds upon; zero if git does not know
	Changes       []Change // of records, by name
}

// shortHash is how many digits of a hash people are shown.
const shortHash = 7

// Place says in a few words what is checked out: a branch, or "detached at 1a2b3c4".
func (s State) Place() string {
	switch {
	case s.Branch != "":
		return s.Branch
	case s.Head == "":
		return "no commit"
	}
	return "detached at " + s.Head[:min(shortHash, len(s.Head))]
}

// Detached tells whether a commit is checked out that is no branch, so that the next
// commit belongs to none.
func (s State) Detached() bool { return s.Branch == "" && s.Head != "" }

// Conflicted names the records that are in conflict.
func (s State) Conflicted() []string {
	var names []string
	for _, change := range s.Changes {
		if change.Kind == Conflicted {
			names = append(names, change.Name)
		}
	}
	return names
}

// State tells how the workshop stands, by one run of git.
func (r *Repository) State(ctx context.Context) (State, error) {
	arguments := []string{"status", "--porcelain=v2", "-z", "--branch", "--ahead-behind", "--untracked-files=all", "--no-renames", "--"}
	found, err := r.query(ctx, "", append(arguments, recordPatterns()...)...)
	if err != nil {
		return State{}, err
	}
	if !found.ok() {
		return State{}, explain("cannot ask git what has changed", found.said)
	}
	state := r.parseState(found.output)
	state.Operation = r.operation()
	state.Other = r.other(ctx, state.Operation)
	return state, nil
}

// other finds the commit that an operation brings in, the zero value if there is
// none: who made it is said where it is known.
func (r *Repository) other(ctx context.Context, operation Operation) Revision {
	for _, file := range map[Operation][]string{
		Merging: {"MERGE_HEAD"}, Picking: {"CHERRY_PICK_HEAD"}, Reverting: {"REVERT_HEAD"}, Rebasing: {"rebase-merge/onto", "rebase-apply/onto"},
	}[operation] {
		commit, err := os.ReadFile(filepath.Join(r.state, filepath.FromSlash(file)))
		if err != nil {
			continue
		}
		hash, _, _ := strings.Cut(string(commit), "\n")
		found, err := r.query(ctx, "", "-c", "log.showSignature=false", "log", "-z", "--no-color", "--encoding=UTF-8", revisionFormat, "--max-count=1", hash, "--")
		if revisions := r.parseHistory(found.output, ""); err == nil && found.ok() && len(revisions) == 1 {
			return revisions[0]
		}
	}
	return Revision{}
}

// parseState reads the output of git status, version 2 of the kind for programs.
func (r *Repository) parseState(output string) State {
	var state State
	changes := map[string]Change{}
	for entry := range strings.SplitSeq(output, "\x00") {
		if header, found := strings.CutPrefix(entry, "# branch."); found {
			state.readHeader(header)
			continue
		}
		fromRoot, change, ok := parseChange(entry)
		if change.Name = r.name(fromRoot); !ok || !isRecord(change.Name) {
			continue
		}
		if before, twice := changes[change.Name]; twice && before.Kind == Deleted {
			change.Kind = Modified // staged as deleted, and there again
		}
		changes[change.Name] = change
	}
	for _, change := range changes {
		state.Changes = append(state.Changes, change)
	}
	slices.SortFunc(state.Changes, func(a, b Change) int { return strings.Compare(a.Name, b.Name) })
	return state
}

// readHeader takes in a line about the branch.
func (s *State) readHeader(header string) {
	key, value, _ := strings.Cut(header, " ")
	switch {
	case key == "oid" && value != "(initial)":
		s.Head = value
	case key == "head" && value != "(detached)":
		s.Branch = value
	case key == "upstream":
		s.Upstream = value
	case key == "ab":
		ahead, behind, _ := strings.Cut(value, " ")
		s.Ahead, s.Behind = number(ahead), -number(behind)
	}
}

// parseChange reads the entry of one file: its path from the root, and how it
// differs. It is not ok for entries that are no change.
func parseChange(entry string) (fromRoot string, change Change, ok bool) {
	kind, rest, _ := strings.Cut(entry, " ")
	switch kind {
	case "?":
		return rest, Change{Kind: Added, untracked: true}, true
	case "u":
		fields := strings.SplitN(rest, " ", 10)
		return fields[len(fields)-1], Change{Kind: Conflicted}, len(fields) == 10
	case "1":
		fields := strings.SplitN(rest, " ", 8)
		if len(fields) != 8 || len(fields[0]) != 2 {
			return "", Change{}, false
		}
		staged, inTree := fields[0][0], fields[0][1]
		switch {
		case staged == 'A' && inTree == 'D':
			return "", Change{}, false // made and deleted again
		case staged == 'A' || inTree == 'A':
			change.Kind = Added
		case staged == 'D' || inTree == 'D':
			change.Kind = Deleted
		default:
			change.Kind = Modified
		}
		return fields[7], change, true
	}
	return "", Change{}, false
}

// operation finds out what is under way by the files that git keeps meanwhile.
func (r *Repository) operation() Operation {
	for _, sign := range []struct {
		file      string
		operation Operation
	}{
		{"rebase-merge", Rebasing},
		{"rebase-apply/applying", Applying},
		{"rebase-apply", Rebasing},
		{"MERGE_HEAD", Merging},
		{"CHERRY_PICK_HEAD", Picking},
		{"REVERT_HEAD", Reverting},
	} {
		if _, err := os.Stat(filepath.Join(r.state, filepath.FromSlash(sign.file))); err == nil {
			return sign.operation
		}
	}
	return NoOperation
}
