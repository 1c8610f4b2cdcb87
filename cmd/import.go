package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carried"
	"interlock/model/exchange/foreign"
	"interlock/model/publish"
	"interlock/model/store"
)

// largestImport is the size in bytes up to which a file is read.
const largestImport = 64 << 20

// importFlags are the flags of import as they were typed.
type importFlags struct {
	as, mapping    string
	dryRun, strict bool
}

func newImport(streams Streams) *cobra.Command {
	var flags importFlags
	command := &cobra.Command{
		Use:   "import FILE FOLDER",
		Short: "Make a workshop of a blueprint, a diagram, a canvas or a sheet",
		Long: `Import reads a file and makes a workshop of it in FOLDER.

A page (html), drawing (svg, pdf), blueprint.yaml or blueprint.json that
Interlock published gives the whole workshop back. Files of others give what
they hold; what could not be carried is counted on standard error. When FOLDER
is a workshop already, their records are added to it, and ids that it has are
changed.

` + kindHelp(),
		Args: cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, arguments []string) error {
			return runImport(streams, arguments[0], arguments[1], flags)
		},
	}
	set := command.Flags()
	set.StringVar(&flags.as, "as", "", "read the file as this `KIND`, whatever it looks like")
	set.StringVar(&flags.mapping, "mapping", "", "`FILE` that says which column of a sheet is what; written when it is not there")
	set.BoolVar(&flags.dryRun, "dry-run", false, "say what would be made, and make nothing")
	set.BoolVar(&flags.strict, "strict", false, "make nothing and exit with 3 when something cannot be carried")
	wrapFlags(command)
	return command
}

// kindHelp lists the kinds of file that can be read.
func kindHelp() string {
	var text strings.Builder
	text.WriteString("Kinds:")
	for _, format := range foreign.Formats() {
		fmt.Fprintf(&text, "\n  %-18s %s", format.ID, format.Title)
	}
	return text.String()
}

func runImport(streams Streams, file, folder string, flags importFlags) error {
	source, err := readImport(file)
	if err != nil {
		return err
	}
	texts, own, err := carriedTexts(file, source, flags.as)
	if err != nil {
		return err
	}
	var lost exchange.Losses
	if !own {
		if texts, lost, err = foreignTexts(streams, file, source, flags); err != nil {
			return err
		}
	}
	for _, remark := range lost.Remarks() {
		fmt.Fprintf(streams.Err, "interlock: %s: %s\n", file, remark)
	}
	if !lost.Empty() {
		fmt.Fprintf(streams.Err, "interlock: %s: %s could not be carried\n", file, lost)
	}
	if flags.strict && !lost.Empty() {
		return &failure{exitLost, "nothing was made, because --strict was given"}
	}
	if !own && isWorkshop(folder) {
		return addToWorkshop(streams, folder, texts, flags.dryRun)
	}
	return makeWorkshop(streams, folder, texts, flags.dryRun)
}

// makeWorkshop makes a new workshop, or says what it would make.
func makeWorkshop(streams Streams, folder string, texts map[string]string, dryRun bool) error {
	if dryRun {
		if err := store.Vacant(folder, texts); err != nil {
			return unusable("%v", err)
		}
		for _, name := range slices.Sorted(maps.Keys(texts)) {
			fmt.Fprintln(streams.Out, filepath.Join(folder, filepath.FromSlash(name)))
		}
		return nil
	}
	if err := store.Create(folder, texts); err != nil {
		return unusable("%v", err)
	}
	fmt.Fprintln(streams.Out, folder)
	fmt.Fprintf(streams.Err, "made a workshop of %d files; `interlock %s` opens it\n", len(texts), typed(folder))
	return nil
}

func readImport(file string) ([]byte, error) {
	switch info, err := os.Stat(file); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, unusable("%s is not there", file)
	case err != nil:
		return nil, unusable("%s cannot be opened: %v", file, reason(err))
	case info.IsDir():
		return nil, unusable("%s is a folder; name the file in it", file)
	case info.Size() > largestImport:
		return nil, unusable("%s is larger than %d MB", file, largestImport>>20)
	}
	source, err := os.ReadFile(file)
	if err != nil {
		return nil, unusable("%s cannot be read: %v", file, reason(err))
	}
	return source, nil
}

// carriedTexts gives the files of the whole workshop that a file of ours
// carries, unless it shall be read as something else.
func carriedTexts(file string, source []byte, as string) (map[string]string, bool, error) {
	if as != "" {
		return nil, false, nil
	}
	texts, found, err := carried.Read(filepath.Base(file), source)
	if err != nil {
		return nil, false, unusable("%s: %v", file, err)
	}
	return texts, found, nil
}

// foreignTexts makes the files of a workshop of what others wrote.
func foreignTexts(streams Streams, file string, source []byte, flags importFlags) (map[string]string, exchange.Losses, error) {
	format, err := foreignFormat(file, source, flags.as)
	if err != nil {
		return nil, exchange.Losses{}, err
	}
	content, lost, err := readForeign(streams, format, file, source, flags.mapping)
	if err != nil {
		return nil, lost, unusable("%s: %v", file, err)
	}
	texts, err := content.Texts()
	if err != nil {
		return nil, lost, unusable("%s: %v", file, err)
	}
	return texts, lost, nil
}

// foreignFormat is the format that was asked for, that the file looks like, or
// that its name tells.
func foreignFormat(file string, source []byte, as string) (foreign.Format, error) {
	if as != "" {
		return askedFormat(as)
	}
	name := filepath.Base(file)
	if format, ok := foreign.Recognise(name, source); ok {
		return format, nil
	}
	if publish.Marked(source) {
		return foreign.Format{}, unusable("%s was published by Interlock but holds only a part; import the blueprint.yaml, page or print that was published with it", file)
	}
	if format, ok := foreign.Named(name); ok {
		return format, nil
	}
	return foreign.Format{}, unusable("%s is of no kind that is known here; %s", file, wayIn(name))
}

// askedFormat is the format of that id.
func askedFormat(id string) (foreign.Format, error) {
	formats := foreign.Formats()
	if i := slices.IndexFunc(formats, func(f foreign.Format) bool { return f.ID == id }); i >= 0 {
		return formats[i], nil
	}
	return foreign.Format{}, unusable("there is no kind `%s`; choose %s", id, kindNames())
}

// kindNames lists the ids of the kinds that can be read.
func kindNames() string {
	var ids []string
	for _, format := range foreign.Formats() {
		ids = append(ids, format.ID)
	}
	return strings.Join(ids, ", ")
}

// wayIn says how a file that cannot be read might be brought in all the same.
func wayIn(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".xlsx", ".xls", ".ods", ".numbers":
		return "save the sheet as CSV and import that"
	case ".pdf", ".svg":
		return "a print or a drawing can be read when Interlock published it"
	}
	return "say which with --as " + kindNames()
}

// addToWorkshop adds imported records to a workshop that is there already, or
// says what it would add.
func addToWorkshop(streams Streams, path string, texts map[string]string, dryRun bool) error {
	return inFolder(path, func(folder workFolder) error {
		if err := folder.refusal(); err != nil {
			return err
		}
		edit, err := model.NewWorkshop(folder.texts).Adopt(model.NewWorkshop(texts))
		if err != nil {
			return unusable("%v", err)
		}
		if !dryRun {
			if err := folder.saveEdit(edit); err != nil {
				return err
			}
		}
		for _, change := range edit.Changes {
			fmt.Fprintln(streams.Out, filepath.Join(path, filepath.FromSlash(change.Name)))
		}
		return nil
	})
}
