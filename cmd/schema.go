package cmd

import (
	"bytes"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"interlock/model/compare"
	"interlock/model/publish/data"
	"interlock/model/store"
)

func newSchema(streams Streams) *cobra.Command {
	var output string
	command := &cobra.Command{
		Use:   "schema [KIND]",
		Short: "Print the JSON Schemas of the record files and of what is written as JSON",
		Long: `Schema prints the JSON Schema of one kind of record file, of the blueprint or of
the JSON of diff, or all as one JSON object by kind. With -o it writes them into a folder, one file each.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error { return runSchema(streams, arguments, output) },
	}
	command.Flags().StringVarP(&output, "output", "o", "", "`FOLDER` to write the schemas into")
	return command
}

func runSchema(streams Streams, arguments []string, output string) error {
	schemas := data.RecordSchemas()
	schemas["blueprint"], schemas["diff"] = data.Schema(), compare.Schema()
	kinds := slices.Sorted(maps.Keys(schemas))
	if len(arguments) == 1 {
		if schemas[arguments[0]] == nil {
			return unusable("there is no kind `%s`; choose one of %s", arguments[0], strings.Join(kinds, ", "))
		}
		kinds = arguments
	}
	if output != "" {
		for _, kind := range kinds {
			target := filepath.Join(output, kind+".schema.json")
			if err := store.WriteOutput(target, schemas[kind], markedSchema, false); err != nil {
				return unusable("%v", err)
			}
			fmt.Fprintln(streams.Out, target)
		}
		return nil
	}
	if len(kinds) == 1 {
		_, err := streams.Out.Write(schemas[kinds[0]])
		return err
	}
	var all []string
	for _, kind := range kinds {
		all = append(all, fmt.Sprintf("%q: %s", kind, strings.TrimSpace(string(schemas[kind]))))
	}
	_, err := fmt.Fprintf(streams.Out, "{\n%s\n}\n", strings.Join(all, ",\n"))
	return err
}

// markedSchema tells a schema that we wrote from any other file.
func markedSchema(file []byte) bool { return bytes.Contains(file, []byte(`"$id": "urn:interlock:`)) }
