package cmd

import (
	"fmt"
	"maps"

	"github.com/spf13/cobra"

	"interlock/examples"
	"interlock/model"
	"interlock/model/store"
)

func newNew(streams Streams) *cobra.Command {
	var template string
	command := &cobra.Command{
		Use:   "new FOLDER",
		Short: "Begin a workshop in a new folder",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			if err := createWorkshop(arguments[0], template, ""); err != nil {
				return err
			}
			fmt.Fprintf(streams.Out, "%s\n", arguments[0])
			fmt.Fprintf(streams.Err, "made a new workshop; `interlock %s` opens it\n", typed(arguments[0]))
			return nil
		},
	}
	command.Flags().StringVar(&template, "template", "blank", "what it begins with: `blank, empathy, journey or blueprint`")
	return command
}

// createWorkshop makes a workshop from a template, with a title of its own
// when one is given.
func createWorkshop(folder, template, title string) error {
	texts, err := examples.TemplateFiles(template)
	if err != nil {
		return unusable("%v", err)
	}
	if title != "" {
		texts, err = titled(texts, title)
		if err != nil {
			return err
		}
	}
	if err := store.Create(folder, texts); err != nil {
		return unusable("%v", err)
	}
	return nil
}

func titled(texts map[string]string, title string) (map[string]string, error) {
	workshop := model.NewWorkshop(texts)
	edit, err := workshop.SetField(model.Place{File: model.WorkshopFile, Path: []any{"title"}}, title)
	if err != nil {
		return nil, err
	}
	texts = maps.Clone(texts)
	maps.Copy(texts, workshop.Apply(edit).Texts())
	return texts, nil
}
