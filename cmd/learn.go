package cmd

import (
	"bufio"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"interlock/examples"
	"interlock/model"
	"interlock/model/check"
	"interlock/model/learn"
	"interlock/model/store"
)

func newLearn(streams Streams) *cobra.Command {
	command := &cobra.Command{
		Use:   "learn",
		Short: "Work through a learning kit, with a task, hints, a score and answers",
		Long: `Learn hands out kits to learn the method with: a worked case, the same case
with planted faults, six exercises, and a blank one. While somebody works on a
kit its findings stay silent. The folder keeps the state of the exercise, so
that it can be handed on.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return listKits(streams) },
	}
	command.AddCommand(
		newLearnList(streams), newLearnStart(streams),
		onExercise("check", "Score an exercise out of ten, and say what is missing", streams, checkExercise),
		onExercise("hint", "Give the next hint, or the next note on a worked case", streams, hintAtExercise),
		onExercise("reveal", "Show the answers, and let the findings speak", streams, revealExercise),
		newLearnReset(streams))
	return command
}

func newLearnList(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use: "list [KIT]", Short: "List the kits, or tell a trainer everything of one but its answers", Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			if len(arguments) == 0 {
				return listKits(streams)
			}
			kit, err := kitNamed(arguments[0])
			if err != nil {
				return err
			}
			fmt.Fprintln(streams.Out, trainerText(kit))
			return nil
		},
	}
}

func newLearnStart(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use: "start KIT FOLDER", Short: "Hand out a kit in a new folder", Args: kitAndFolder,
		RunE: func(_ *cobra.Command, arguments []string) error {
			kit, err := kitNamed(arguments[0])
			if err != nil {
				return err
			}
			folder := arguments[1]
			if err := startKit(kit, folder); err != nil {
				return err
			}
			fmt.Fprintln(streams.Out, wrapped(kit.Brief()))
			fmt.Fprintf(streams.Err, "\n`interlock %s` opens it; the task stands in %s as well\n", typed(folder), check.ExerciseFile)
			fmt.Fprintln(streams.Err, kit.Help(func(name string) string { return learnCommand(name, folder) }))
			return nil
		},
	}
}

// kitAndFolder says what to type when one of the two is missing.
func kitAndFolder(_ *cobra.Command, arguments []string) error {
	if len(arguments) == 2 {
		return nil
	}
	return unusable("name a kit and a new folder, such as `interlock learn start worked my-exercise`; `interlock learn list` tells the kits")
}

func newLearnReset(streams Streams) *cobra.Command {
	var yes bool
	command := &cobra.Command{
		Use: "reset [FOLDER]", Short: "Put an exercise back as it was handed out", Args: cobra.MaximumNArgs(1),
		Long: `Reset puts the files of an exercise back as they were handed out, and takes
away those that were added. It asks before anything that was written is lost.`,
		RunE: func(_ *cobra.Command, arguments []string) error {
			return withExercise(folderArgument(arguments), func(work exerciseFolder) error {
				return work.reset(streams, yes)
			})
		},
	}
	command.Flags().BoolVarP(&yes, "yes", "y", false, "do not ask")
	return command
}

// onExercise makes a command that works on the folder of an exercise.
func onExercise(name, short string, streams Streams, run func(Streams, exerciseFolder) error) *cobra.Command {
	return &cobra.Command{
		Use: name + " [FOLDER]", Short: short, Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			return withExercise(folderArgument(arguments), func(work exerciseFolder) error { return run(streams, work) })
		},
	}
}

// kitNamed finds a kit, or says which ones there are.
func kitNamed(name string) (learn.Kit, error) {
	kit, err := examples.Kit(name)
	if err != nil {
		return learn.Kit{}, unusable("%v", err)
	}
	return kit, nil
}

// startKit hands out a kit in a new folder.
func startKit(kit learn.Kit, folder string) error {
	if err := store.Create(folder, kit.Files()); err != nil {
		return unusable("%v", err)
	}
	return nil
}

// learnCommand is what people type to do something with the exercise in a folder.
func learnCommand(name, folder string) string {
	if folder == "." {
		return "interlock learn " + name
	}
	return "interlock learn " + name + " " + typed(folder)
}

// exerciseFolder is the folder of an exercise while a command works on it.
type exerciseFolder struct {
	learn.Attempt
	path   string // as it was typed
	folder workFolder
}

// withExercise opens the exercise in a folder for as long as something is done
// with it.
func withExercise(path string, do func(exerciseFolder) error) error {
	return inFolder(path, func(folder workFolder) error {
		attempt, err := learn.Resume(model.NewWorkshop(folder.texts), examples.Kit)
		if err != nil {
			return unusable("%s: %v", path, err)
		}
		return do(exerciseFolder{attempt, path, folder})
	})
}

func (e exerciseFolder) save(edit model.Edit, err error) error {
	if err != nil {
		return unusable("%v", err)
	}
	return e.folder.saveEdit(edit)
}

func checkExercise(streams Streams, work exerciseFolder) error {
	if !work.Kit.Solved() {
		return unusable("this kit is read, not solved; `%s` gives the next note", learnCommand("hint", work.path))
	}
	fmt.Fprintln(streams.Out, sheetText(work.Attempt))
	return nil
}

func hintAtExercise(streams Streams, work exerciseFolder) error {
	hint, edit, err := work.Hint()
	if errors.Is(err, learn.ErrNothingMissing) {
		fmt.Fprintf(streams.Err, "%v; `%s` shows the answers\n", err, learnCommand("reveal", work.path))
		return nil
	}
	if err := work.save(edit, err); err != nil {
		return err
	}
	fmt.Fprintln(streams.Out, wrapped(hint))
	if edit.Empty() {
		fmt.Fprintln(streams.Err, learn.Again)
	}
	return nil
}

func revealExercise(streams Streams, work exerciseFolder) error {
	edit, err := work.Reveal()
	if err := work.save(edit, err); err != nil {
		return err
	}
	work.State.Silent = false
	fmt.Fprintln(streams.Out, answersText(work.Attempt))
	return nil
}

// reset puts the exercise back, once somebody has agreed to lose what was written.
func (e exerciseFolder) reset(streams Streams, agreed bool) error {
	changed := e.Changed()
	if len(changed) > 0 && !agreed {
		if !isTerminal(streams.In) {
			return unusable("what was written into %s would be lost; `%s --yes` agrees to that", strings.Join(changed, ", "), learnCommand("reset", e.path))
		}
		fmt.Fprintf(streams.Err, "What was written into these files will be lost:\n  %s\nPut them back? [y/N] ", strings.Join(changed, "\n  "))
		answer, _ := bufio.NewReader(streams.In).ReadString('\n')
		if answer = strings.ToLower(strings.TrimSpace(answer)); answer != "y" && answer != "yes" {
			fmt.Fprintln(streams.Err, "nothing was changed")
			return nil
		}
	}
	if err := e.save(e.Reset(), nil); err != nil {
		return err
	}
	fmt.Fprintln(streams.Err, "the exercise is as it was handed out")
	return nil
}
