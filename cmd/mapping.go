package cmd

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"interlock/model/exchange"
	"interlock/model/exchange/foreign"
	"interlock/model/exchange/table"
)

// readForeign reads a file of others. A table is read through the mapping that
// was given or, for the same labels, given before; or else as it looks.
func readForeign(streams Streams, format foreign.Format, file string, source []byte, mappingFile string) (*exchange.Content, exchange.Losses, error) {
	name := filepath.Base(file)
	if format.ID != foreign.Table {
		if mappingFile != "" {
			fmt.Fprintf(streams.Err, "interlock: %s is no table and is read without --mapping\n", file)
		}
		return format.Read(name, source)
	}
	proposed, unclear, notUnderstood := table.Detect(source)
	if notUnderstood != nil && len(proposed.Labels) == 0 {
		// The reader says best what is wrong.
		return format.Read(name, source)
	}
	mapping, given, err := givenMapping(mappingFile, proposed)
	switch {
	case err != nil:
		return nil, exchange.Losses{}, err
	case given:
		return table.ReadMapped(name, source, mapping)
	case notUnderstood != nil && mappingFile != "":
		return nil, exchange.Losses{}, unusable("nobody knows what its labels mean; say so in %s, which now lists them, and import it again", mappingFile)
	case notUnderstood == nil:
		warnUnclear(streams, file, unclear)
	}
	return table.Read(name, source)
}

// givenMapping is what a file of mappings says, or what was remembered for the
// same labels. A file that is not there is written, to be changed by hand.
func givenMapping(path string, proposed table.Mapping) (table.Mapping, bool, error) {
	remembered := rememberedMapping(proposed)
	if path == "" {
		source, err := os.ReadFile(remembered)
		if err != nil {
			return table.Mapping{}, false, nil
		}
		mapping, err := table.ParseMapping(string(source))
		return mapping, err == nil, nil
	}
	source, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return table.Mapping{}, false, writeMapping(path, proposed)
	case err != nil:
		return table.Mapping{}, false, unusable("%s cannot be read: %v", path, reason(err))
	}
	mapping, err := table.ParseMapping(string(source))
	if err != nil {
		return table.Mapping{}, false, unusable("%s: %v", path, err)
	}
	// Failing to remember is no reason to stop.
	if os.MkdirAll(filepath.Dir(remembered), 0o700) == nil {
		_ = os.WriteFile(remembered, source, 0o600)
	}
	return mapping, true, nil
}

func writeMapping(path string, proposed table.Mapping) error {
	text, err := proposed.Text()
	if err != nil {
		return unusable("%v", err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return unusable("%s cannot be written: %v", path, reason(err))
	}
	return nil
}

// rememberedMapping is where the mapping of tables with these labels is kept.
func rememberedMapping(mapping table.Mapping) string {
	digest := sha256.New()
	for _, label := range mapping.Labels {
		fmt.Fprintf(digest, "%q\n", label.Label)
	}
	return filepath.Join(xdg.StateHome, "interlock", "mappings", fmt.Sprintf("%x.yaml", digest.Sum(nil)[:8]))
}

// warnUnclear names the labels that nobody knows, and what to do about them.
func warnUnclear(streams Streams, file string, unclear []table.Unclear) {
	if len(unclear) == 0 {
		return
	}
	labels := make([]string, len(unclear))
	for i, label := range unclear {
		labels[i] = "“" + label.Label + "”"
	}
	fmt.Fprintf(streams.Err, "interlock: %s: nobody knows what %s mean; `--mapping FILE` writes what is known into a file to change\n",
		file, strings.Join(labels, ", "))
}
