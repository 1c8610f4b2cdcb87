package git

import (
	"context"
	"errors"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"interlock/model"
)

// ErrAbsent says that there is no git to work with: no git program, or a folder
// outside every work tree.
var ErrAbsent = errors.New("git is not installed here, or the folder is in no git repository")

// Options say how git is run. The zero value gives it the environment of this
// program.
type Options struct {
	// Environment is what git is given, as NAME=VALUE. The default is os.Environ().
	Environment []string
}

func (o Options) environment() []string {
	if o.Environment == nil {
		return os.Environ()
	}
	return o.Environment
}

// Repository is a git work tree, seen from a workshop folder in it. Its methods
// may be called from several goroutines. Their errors are *Failure, which unwraps
// to that of the context where it was cancelled.
type Repository struct {
	client
	root   string // of the work tree, with slashes
	prefix string // from the root to the folder: "" or such as "workshops/claim/"
	state  string // where git keeps what is under way in this work tree
}

// Open finds the work tree of a workshop folder, which may be a subfolder of it, a
// linked work tree or a submodule. The error is ErrAbsent where there is no git,
// else a *Failure, as for a repository that git does not trust.
func Open(ctx context.Context, folder string, options Options) (*Repository, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, ErrAbsent // the folder we are in is gone
	}
	git, err := newClient(folder, options.environment())
	if err != nil {
		return nil, err
	}
	found, err := git.query(ctx, "", "rev-parse", "--is-inside-work-tree", "--absolute-git-dir", "--show-toplevel", "--show-prefix")
	if err != nil {
		return nil, err
	}
	if !found.ok() {
		return nil, unopened(folder, found)
	}
	lines := strings.Split(strings.TrimSuffix(found.output, "\n"), "\n")
	if len(lines) != 4 {
		return nil, &Failure{
			Reason: Unknown, What: "cannot use git", Why: "the path of " + folder + " holds a line break", Do: "rename that folder",
		}
	}
	return &Repository{client: git, state: lines[1], root: lines[2], prefix: lines[3]}, nil
}

// unopened says why a folder is in no work tree that git can use.
func unopened(folder string, found outcome) error {
	inGitFolder := strings.HasPrefix(found.output, "false")
	failure := explain("cannot use git in "+folder, found.said)
	switch {
	case inGitFolder:
		failure.Reason, failure.Why = NotRepository, "it is in the part of a repository that git keeps for itself, without a work tree"
		failure.Do = "open a folder of a clone"
	case failure.Reason == NotRepository:
		return ErrAbsent
	}
	return failure
}

// Root is the path of the work tree, with the separators of the system.
func (r *Repository) Root() string { return filepath.FromSlash(r.root) }

// isRecord tells whether a workshop would load a file of that name.
func isRecord(name string) bool {
	folder, base := path.Split(name)
	if !strings.HasSuffix(base, ".yaml") || strings.HasPrefix(base, ".") {
		return false
	}
	return folder == "" || slices.Contains(model.Folders(), strings.TrimSuffix(folder, "/"))
}

// name gives the name in the workshop of a path from the root of the work tree.
// Files elsewhere in it get one that leads out of the workshop, as "../notes.txt".
func (r *Repository) name(fromRoot string) string {
	if name, inside := strings.CutPrefix(fromRoot, r.prefix); inside {
		return name
	}
	name, err := filepath.Rel(filepath.FromSlash(r.prefix), filepath.FromSlash(fromRoot))
	if err != nil {
		return fromRoot
	}
	return filepath.ToSlash(name)
}

// recordPatterns are the pathspecs of all records, in the folder git runs in.
func recordPatterns() []string {
	patterns := []string{":(glob)*.yaml"}
	for _, folder := range model.Folders() {
		patterns = append(patterns, ":(glob)"+folder+"/*.yaml")
	}
	return patterns
}

// literal writes names as pathspecs, each ended by NUL, for --pathspec-from-file.
func literal(names []string) string {
	var b strings.Builder
	for _, name := range names {
		b.WriteString(":(literal)" + name + "\x00")
	}
	return b.String()
}
