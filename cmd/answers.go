package cmd

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"interlock/examples"
)

func newExamplesAnswers(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use: "answers NAME", Short: "Tell the faults that were planted in a bundled workshop", Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			answers, err := examples.Answers(arguments[0])
			if err != nil {
				return unusable("%v", err)
			}
			fmt.Fprintln(streams.Out, answerText(answers))
			return nil
		},
	}
}

// answerText tells each fault: who finds it and where, what is wrong, and what
// a right answer says.
func answerText(answers []examples.Answer) string {
	told := make([]string, len(answers))
	for i, answer := range answers {
		finder := "the rule " + answer.Rule
		if answer.Rule == examples.ByPerson {
			finder = "only a person"
		}
		told[i] = fmt.Sprintf("%d. %s, found by %s\n   Wrong: %s\n   Right: %s", answer.Number, place(answer), finder, answer.Wrong, answer.Right)
	}
	return strings.Join(told, "\n\n")
}

// place is the file, and what in it, unless the one names the other.
func place(answer examples.Answer) string {
	if strings.HasPrefix(answer.Place, answer.File) {
		return answer.Place
	}
	return answer.Place + " in " + answer.File
}

// answersFor tells the faults of the example that a folder is a scratch copy
// of; "" for every other folder.
func answersFor(folder string) string {
	if !strings.HasPrefix(filepath.Base(filepath.Dir(folder)), scratchPrefix) {
		return ""
	}
	answers, err := examples.Answers(filepath.Base(folder))
	if err != nil {
		return "" // Nothing was planted in this example.
	}
	return answerText(answers)
}
