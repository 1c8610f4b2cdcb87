package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"interlock/model"
	"interlock/model/publish"
	"interlock/model/store"
)

func newExport(streams Streams) *cobra.Command {
	var output, formats string
	var force bool
	command := &cobra.Command{
		Use:   "export [FOLDER]",
		Short: "Publish the combined experience blueprint",
		Long: `Export writes the blueprint of a workshop. Without -o it goes into the folder
` + model.OutputFolder + ` of the workshop. With one format -o names a file, or - for standard output;
with several it names a folder, which is made when missing. A path that ends in
/ always names a folder. A file that Interlock did not write is left alone
unless --force is given.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			chosen, err := chooseFormats(formats)
			if err != nil {
				return err
			}
			return runExport(streams, folderArgument(arguments), output, chosen, force)
		},
	}
	command.Flags().StringVarP(&output, "output", "o", "", "`FILE, FOLDER or -`")
	command.Flags().StringVar(&formats, "format", "all", "`yaml, json, md, html or all`, several separated by commas")
	command.Flags().BoolVar(&force, "force", false, "overwrite files that Interlock did not write")
	return command
}

// chooseFormats reads the names of formats, in their fixed order.
func chooseFormats(names string) ([]publish.Format, error) {
	known := publish.Formats()
	if names == "all" {
		return known, nil
	}
	wanted := map[string]bool{}
	for _, name := range strings.Split(names, ",") {
		wanted[strings.TrimSpace(name)] = true
	}
	var chosen []publish.Format
	var ids []string
	for _, format := range known {
		ids = append(ids, format.ID)
		if wanted["all"] || wanted[format.ID] {
			chosen = append(chosen, format)
		}
		delete(wanted, format.ID)
	}
	delete(wanted, "all")
	for name := range wanted {
		return nil, unusable("there is no format `%s`; choose %s or all", name, strings.Join(ids, ", "))
	}
	return chosen, nil
}

func runExport(streams Streams, path, output string, formats []publish.Format, force bool) error {
	if output == "-" && len(formats) > 1 {
		return unusable("-o - takes one format; choose it with --format")
	}
	workshop, unreadable, err := loadWorkshop(path)
	if err != nil {
		return err
	}
	warnUnread(streams, workshop, unreadable)
	edition := publish.New(workshop)
	for _, format := range formats {
		data, err := edition.Render(format)
		if err != nil {
			return unusable("%s cannot be made: %v", format.File, err)
		}
		if output == "-" {
			if _, err := streams.Out.Write(data); err != nil {
				return unusable("standard output cannot be written: %v", reason(err))
			}
			continue
		}
		target := targetOf(path, output, format, len(formats) > 1)
		if err := store.WriteOutput(target, data, publish.Marked, force); err != nil {
			return unusable("%v", err)
		}
		fmt.Fprintln(streams.Out, target)
	}
	return nil
}

// targetOf is the file that a format is written to.
func targetOf(folder, output string, format publish.Format, several bool) string {
	if output == "" {
		return filepath.Join(folder, model.OutputFolder, format.File)
	}
	info, err := os.Stat(output)
	if several || strings.HasSuffix(output, "/") || strings.HasSuffix(output, string(filepath.Separator)) || err == nil && info.IsDir() {
		return filepath.Join(output, format.File)
	}
	return output
}

// warnUnread says on the side what the blueprint had to leave out.
func warnUnread(streams Streams, workshop *model.Workshop, unreadable []store.Unreadable) {
	for _, file := range workshop.Files() {
		if !file.Readable {
			fmt.Fprintf(streams.Err, "interlock: %s cannot be read and is left out; `interlock check` says why\n", file.Name)
		}
	}
	for _, file := range unreadable {
		fmt.Fprintf(streams.Err, "interlock: %s\n", file)
	}
}
