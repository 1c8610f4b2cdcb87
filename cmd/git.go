package cmd

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"interlock/model/git"
)

// gitFlags are the flags of the git commands as they were typed.
type gitFlags struct {
	global bool
	dryRun bool
	force  bool
}

func newGit(streams Streams) *cobra.Command {
	command := &cobra.Command{
		Use:   "git",
		Short: "Let git merge and show workshops by meaning",
	}
	command.AddCommand(newGitInstall(streams), newGitStatus(streams), newGitUninstall(streams))
	return command
}

func newGitInstall(streams Streams) *cobra.Command {
	var flags gitFlags
	command := &cobra.Command{
		Use:   "install [FOLDER]",
		Short: "Set up the merge driver and the diff driver",
		Long: `Install sets git up so that merge, rebase, cherry-pick, stash and pull merge the
files of a workshop by meaning, and diff and log show them in one layout.

It writes .gitattributes in the folder of the workshop, which is to be committed,
and the configuration of the repository, which each clone needs for itself. With
--global it sets up all repositories of this user instead. Nothing else is
touched, and what others have set is left alone unless --force is given.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(command *cobra.Command, arguments []string) error {
			return runGitInstall(command.Context(), streams, folderArgument(arguments), flags)
		},
	}
	command.Flags().BoolVar(&flags.global, "global", false, "for all repositories of this user")
	command.Flags().BoolVar(&flags.dryRun, "dry-run", false, "say what would be set, and set nothing")
	command.Flags().BoolVar(&flags.force, "force", false, "replace what others have set")
	return command
}

func newGitStatus(streams Streams) *cobra.Command {
	var flags gitFlags
	command := &cobra.Command{
		Use:   "status [FOLDER]",
		Short: "Say what is set up, and what is missing",
		Long: `Status says of each part of the set-up whether it stands. It exits with 1 when
something is missing, as in a clone that has the attributes and not the drivers.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(command *cobra.Command, arguments []string) error {
			return runGitStatus(command.Context(), streams, folderArgument(arguments), flags)
		},
	}
	command.Flags().BoolVar(&flags.global, "global", false, "of all repositories of this user")
	return command
}

func newGitUninstall(streams Streams) *cobra.Command {
	var flags gitFlags
	command := &cobra.Command{
		Use:   "uninstall [FOLDER]",
		Short: "Remove exactly what install made",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(command *cobra.Command, arguments []string) error {
			return runGitUninstall(command.Context(), streams, folderArgument(arguments), flags)
		},
	}
	command.Flags().BoolVar(&flags.global, "global", false, "for all repositories of this user")
	return command
}

func runGitUninstall(ctx context.Context, streams Streams, folder string, flags gitFlags) error {
	drivers, err := openDrivers(ctx, folder, flags)
	if err != nil {
		return err
	}
	before, err := drivers.Status(ctx, "")
	if err != nil {
		return unusable("%v", err)
	}
	if err := drivers.Uninstall(ctx); err != nil {
		return unusable("%v", err)
	}
	after, err := drivers.Status(ctx, "")
	switch {
	case err != nil:
		return unusable("%v", err)
	case slices.Equal(before, after):
		fmt.Fprintln(streams.Err, "there was nothing to remove")
	default:
		fmt.Fprintln(streams.Err, "removed what `interlock git install` had made")
	}
	return nil
}

func openDrivers(ctx context.Context, folder string, flags gitFlags) (*git.Drivers, error) {
	scope := git.Local
	if flags.global {
		scope = git.Global
	}
	drivers, err := git.OpenDrivers(ctx, folder, scope, git.Options{})
	if err != nil {
		return nil, unusable("%v", err)
	}
	return drivers, nil
}

func runGitInstall(ctx context.Context, streams Streams, folder string, flags gitFlags) error {
	if !flags.global {
		if err := checkFolder(folder); err != nil {
			return err
		}
	}
	drivers, err := openDrivers(ctx, folder, flags)
	if err != nil {
		return err
	}
	program, err := ownPath()
	if err != nil {
		return err
	}
	if flags.dryRun {
		steps, err := drivers.Plan(ctx, program, flags.force)
		if err != nil {
			return unusable("%v", err)
		}
		for _, step := range steps {
			fmt.Fprintln(streams.Out, step)
		}
		return nil
	}
	if err := drivers.Install(ctx, program, flags.force); err != nil {
		return unusable("%v", err)
	}
	if err := runGitStatus(ctx, streams, folder, flags); err != nil {
		return err
	}
	if !flags.global {
		fmt.Fprintln(streams.Err, "commit .gitattributes; each clone then needs `interlock git install` once")
	} else {
		fmt.Fprintln(streams.Err, "in all repositories this covers workshop.yaml and the folders of records; sources.yaml, actions.yaml and the others beside them need `interlock git install` in their workshop")
	}
	return nil
}

func runGitStatus(ctx context.Context, streams Streams, folder string, flags gitFlags) error {
	drivers, err := openDrivers(ctx, folder, flags)
	if err != nil {
		return err
	}
	program, err := ownPath()
	if err != nil {
		return err
	}
	checks, err := drivers.Status(ctx, program)
	if err != nil {
		return unusable("%v", err)
	}
	complete := true
	for _, check := range checks {
		sign := "ok"
		if !check.OK {
			sign, complete = "missing", false
		}
		fmt.Fprintf(streams.Out, "%-8s %-13s %s\n", sign, check.Part, check.Text)
	}
	if !complete {
		return &failure{code: exitFindings}
	}
	return nil
}

// ownPath is the path by which others can run this program. The one it was
// called by outlives an update that puts a new program behind the same name.
func ownPath() (string, error) {
	running, err := os.Executable()
	if err != nil {
		return "", unusable("the path of this program cannot be found: %v", reason(err))
	}
	called, err := exec.LookPath(os.Args[0])
	if err != nil {
		return running, nil
	}
	if called, err = filepath.Abs(called); err != nil || !isSameFile(called, running) {
		return running, nil
	}
	return called, nil
}

func isSameFile(one, other string) bool {
	first, err := os.Stat(one)
	if err != nil {
		return false
	}
	second, err := os.Stat(other)
	return err == nil && os.SameFile(first, second)
}
