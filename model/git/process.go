package git

import (
	"context"
	"errors"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// grace is how long git may take to clean up after it was cancelled.
const grace = 3 * time.Second

// client runs the user's git in a folder.
type client struct {
	program     string
	folder      string
	environment []string
}

// outcome is what came of a run of git.
type outcome struct {
	code   int    // 0 where it went well
	output string // standard output of a query
	said   string // what git told people, line by line
}

// ok tells whether the run went well.
func (o outcome) ok() bool { return o.code == 0 }

// newClient finds git and prepares the environment it gets. The error is
// ErrAbsent where there is no git.
func newClient(folder string, environment []string) (client, error) {
	git := client{folder: folder, environment: cleaned(environment)}
	program, found := git.find("git")
	if !found {
		return client{}, ErrAbsent
	}
	git.program = program
	return git, nil
}

// find gives the path of a program as git itself would find it.
func (c client) find(name string) (path string, found bool) {
	folders := filepath.SplitList(c.variable("PATH"))
	if filepath.Base(name) != name {
		folders = []string{""}
	}
	for _, folder := range folders {
		if path, err := exec.LookPath(filepath.Join(folder, name)); err == nil && filepath.IsAbs(path) {
			return path, true
		}
	}
	return "", false
}

// variable gives a variable of the environment that git gets.
func (c client) variable(name string) string {
	for _, entry := range slices.Backward(c.environment) {
		if key, value, _ := strings.Cut(entry, "="); strings.EqualFold(key, name) {
			return value
		}
	}
	return ""
}

// cleaned leaves out the variables that would lead git to another repository than
// the folder's, would change how it reads paths, or would let gpg draw on the
// terminal.
func cleaned(environment []string) []string {
	return slices.DeleteFunc(slices.Clone(environment), func(entry string) bool {
		name, _, _ := strings.Cut(entry, "=")
		switch strings.ToUpper(name) {
		case "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE",
			"GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
			"GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
			"GPG_TTY":
			return true
		}
		return false
	})
}

// query asks git for something in the background: it takes no locks and speaks
// the same language everywhere.
func (c client) query(ctx context.Context, input string, arguments ...string) (outcome, error) {
	command := c.command(ctx, arguments, "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	var output strings.Builder
	said := transcript{}
	command.Stdin, command.Stdout, command.Stderr = strings.NewReader(input), &output, &said
	code, err := run(ctx, command)
	return outcome{code, output.String(), said.text()}, err
}

// perform has git do something, and hands on each line that it says meanwhile.
// The user's locale stays, as hooks may need it; only the language is ours.
func (c client) perform(ctx context.Context, progress func(string), input string, arguments ...string) (outcome, error) {
	command := c.command(ctx, arguments, "LANGUAGE=en", "GIT_EDITOR=:", "GIT_SEQUENCE_EDITOR=:")
	said := transcript{progress: progress}
	command.Stdin, command.Stdout, command.Stderr = strings.NewReader(input), &said, &said
	code, err := run(ctx, command)
	return outcome{code: code, said: said.text()}, err
}

// command prepares a run of git without a terminal.
func (c client) command(ctx context.Context, arguments []string, environment ...string) *exec.Cmd {
	settings := []string{"-c", "core.quotePath=false", "-c", "color.ui=false"}
	command := exec.CommandContext(ctx, c.program, append(settings, arguments...)...)
	command.Dir = c.folder
	command.Env = append(slices.Clone(c.environment), "GIT_TERMINAL_PROMPT=0")
	command.Env = append(command.Env, environment...)
	command.WaitDelay = grace
	detach(command)
	return command
}

// run gives the exit code of a command. It fails with a *Failure if the command
// was cancelled or could not be started.
func run(ctx context.Context, command *exec.Cmd) (int, error) {
	err := command.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0, nil
	case ctx.Err() != nil:
		return 0, &Failure{
			Reason: Cancelled, What: "git was stopped", Why: "it was cancelled", Do: "start it again when you like", err: ctx.Err(),
		}
	case errors.As(err, &exit):
		return exit.ExitCode(), nil
	case errors.Is(err, exec.ErrWaitDelay):
		return 0, nil // a helper that git left running holds its output open
	}
	return 0, &Failure{
		Reason: Unknown, What: "git cannot be run", Why: "the system says: " + innermost(err), Do: "see that git works in this folder", err: err,
	}
}

// innermost gives the text of the error at the end of the chain, which is the
// only one that says something to a person.
func innermost(err error) string {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return err.Error()
		}
		err = next
	}
}
