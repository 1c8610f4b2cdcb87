package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"interlock/model/publish/data"
	"interlock/model/store"
)

// largestImport is the size in bytes up to which a blueprint is read.
const largestImport = 64 << 20

func newImport(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE FOLDER",
		Short: "Make a workshop of a published blueprint.yaml or blueprint.json",
		Args:  cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, arguments []string) error {
			return runImport(streams, arguments[0], arguments[1])
		},
	}
}

func runImport(streams Streams, file, folder string) error {
	switch info, err := os.Stat(file); {
	case errors.Is(err, fs.ErrNotExist):
		return unusable("%s is not there", file)
	case err != nil:
		return unusable("%s cannot be opened: %v", file, reason(err))
	case info.IsDir():
		return unusable("%s is a folder; name the blueprint.yaml or blueprint.json in it", file)
	case info.Size() > largestImport:
		return unusable("%s is larger than %d MB", file, largestImport>>20)
	}
	source, err := os.ReadFile(file)
	if err != nil {
		return unusable("%s cannot be read: %v", file, reason(err))
	}
	texts, err := data.Read(source)
	if err != nil {
		return unusable("%s: %v", file, err)
	}
	if err := store.Create(folder, texts); err != nil {
		return unusable("%v", err)
	}
	fmt.Fprintln(streams.Out, folder)
	fmt.Fprintf(streams.Err, "made a workshop of %d files; `interlock %s` opens it\n", len(texts), folder)
	return nil
}
