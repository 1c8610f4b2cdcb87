package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"interlock/model"
	"interlock/model/publish"
	"interlock/model/store"
)

// exportFlags are the flags of export as they were typed.
type exportFlags struct {
	output, formats string
	profile, paper  string
	font            string
	force, strict   bool
	byteOrderMark   bool
	unguarded       bool
}

func newExport(streams Streams) *cobra.Command {
	var flags exportFlags
	command := &cobra.Command{
		Use:   "export [FOLDER]",
		Short: "Publish the combined experience blueprint",
		Long: `Export writes the blueprint of a workshop. Without -o it goes into the folder
` + model.OutputFolder + ` of the workshop. With one format -o names a file, or - for standard output;
with several it names a folder, which is made when missing. A path that ends in
/ always names a folder. A file that Interlock did not write is left alone
unless --force is given.

` + formatHelp() + `

For a client, notes and records that are marked "audience: team" or "audience:
private" stay out, and so do the raw notes of the room; for the team those
marked private do. What a format cannot carry is counted on standard error.

Drawn pages (pdf, png) cannot be read aloud by a screen reader; the page (html)
can, and a browser prints it as a tagged PDF.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			return runExport(streams, folderArgument(arguments), flags)
		},
	}
	set := command.Flags()
	set.StringVarP(&flags.output, "output", "o", "", "the `PATH` of a file or a folder, or - for standard output")
	set.StringVar(&flags.formats, "format", strings.Join(publish.Usual(), ","), "`FORMATS` separated by commas, or all")
	set.StringVar(&flags.profile, "profile", "full", "the `READERS` it is for: full, team or client")
	set.StringVar(&flags.paper, "paper", "a3", "`SIZE` of drawn pages: a3, a4 or 16:9")
	set.StringVar(&flags.font, "font", "", "TrueType `FILE` for characters that the built-in font lacks")
	set.BoolVar(&flags.byteOrderMark, "bom", false, "begin csv and tsv with a byte order mark, for older Excel")
	set.BoolVar(&flags.unguarded, "raw", false, "write csv and tsv without guarding texts that look like formulas")
	set.BoolVar(&flags.strict, "strict", false, "exit with 3 when a format cannot carry everything")
	set.BoolVar(&flags.force, "force", false, "overwrite files that Interlock did not write")
	wrapFlags(command)
	return command
}

// wrapFlags lets the help of long flags go on below itself on 80 columns.
func wrapFlags(command *cobra.Command) {
	command.SetUsageTemplate(strings.ReplaceAll(command.UsageTemplate(), ".FlagUsages", ".FlagUsagesWrapped 80"))
}

// helpIndent is where the help of a format begins, behind its name and file.
const helpIndent = 30

// formatHelp lists the formats with what each is for, for 80 columns.
func formatHelp() string {
	var text strings.Builder
	text.WriteString("Formats:")
	for _, format := range publish.Formats() {
		help := strings.ReplaceAll(ansi.Wordwrap(format.Help, 80-helpIndent, ""), "\n", "\n"+strings.Repeat(" ", helpIndent))
		fmt.Fprintf(&text, "\n  %-8s %-18s %s", format.ID, format.File, help)
	}
	return text.String()
}

// chooseFormats reads the names of formats, in their fixed order.
func chooseFormats(names string) ([]publish.Format, error) {
	known := publish.Formats()
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

// publishOptions checks the flags that shape what is published.
func publishOptions(flags exportFlags) (publish.Options, error) {
	options, err := publish.ParseOptions(flags.profile, flags.paper)
	if err != nil {
		return options, unusable("%v", err)
	}
	options.ByteOrderMark, options.Unguarded = flags.byteOrderMark, flags.unguarded
	if flags.font == "" {
		return options, nil
	}
	font, err := os.ReadFile(flags.font)
	if err != nil {
		return options, unusable("%s cannot be read: %v", flags.font, reason(err))
	}
	if options.Font, err = publish.ParseFont(filepath.Base(flags.font), font); err != nil {
		return options, unusable("%v", err)
	}
	return options, nil
}

func runExport(streams Streams, path string, flags exportFlags) error {
	formats, err := chooseFormats(flags.formats)
	if err != nil {
		return err
	}
	options, err := publishOptions(flags)
	if err != nil {
		return err
	}
	if flags.output == "-" && len(formats) > 1 {
		return unusable("-o - takes one format; choose it with --format")
	}
	workshop, unreadable, err := loadWorkshop(path)
	if err != nil {
		return err
	}
	warnUnread(streams, workshop, unreadable)
	if options.Meeting, err = heldIn(path); err != nil {
		fmt.Fprintf(streams.Err, "interlock: the minutes are left out: %v\n", err)
	}
	edition, err := publish.New(workshop, options)
	if err != nil {
		return unusable("%v", err)
	}
	warnWithheld(streams, edition)
	return writeEdition(streams, path, edition, formats, flags)
}

// writeEdition makes all formats before it writes the first file.
func writeEdition(streams Streams, path string, edition *publish.Edition, formats []publish.Format, flags exportFlags) error {
	renditions := edition.RenderAll(formats)
	var files []publish.File
	lost := false
	for i, rendition := range renditions {
		if rendition.Err != nil {
			return unusable("%s cannot be made: %v", formats[i].File, rendition.Err)
		}
		if remark := rendition.Remark(); remark != "" {
			fmt.Fprintf(streams.Err, "interlock: %s: %s\n", formats[i].ID, remark)
		}
		lost = lost || !rendition.Lost.Empty()
		files = append(files, rendition.Files...)
	}
	if err := checkOutput(flags.output, len(files)); err != nil {
		return err
	}
	for _, file := range files {
		if err := writeFile(streams, path, file, len(files) > 1, flags); err != nil {
			return err
		}
	}
	for _, rendition := range renditions {
		if err := tidy(streams, path, rendition, len(files) > 1, flags); err != nil {
			return err
		}
	}
	if edition.Withheld() != "" && flags.output != "-" {
		warnOlder(streams, path, files, flags)
	}
	if flags.strict && lost {
		return &failure{exitLost, "not everything could be carried; see above"}
	}
	return nil
}

func writeFile(streams Streams, path string, file publish.File, several bool, flags exportFlags) error {
	if flags.output == "-" {
		if several {
			return unusable("this format makes several files; give a folder with -o FOLDER/")
		}
		if _, err := streams.Out.Write(file.Data); err != nil {
			return unusable("standard output cannot be written: %v", reason(err))
		}
		return nil
	}
	target := targetOf(path, flags.output, file.Name, several)
	if err := writePublished(target, file.Data, flags.force); err != nil {
		return unusable("%v", err)
	}
	fmt.Fprintln(streams.Out, target)
	return nil
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

// warnWithheld says what stays out for the chosen readers, and which names
// stand in quotes that go out.
func warnWithheld(streams Streams, edition *publish.Edition) {
	if withheld := edition.Withheld(); withheld != "" {
		fmt.Fprintf(streams.Err, "interlock: %s stay out\n", withheld)
	}
	for _, exposure := range edition.Exposed() {
		fmt.Fprintf(streams.Err, "interlock: %s\n", exposure)
	}
}
