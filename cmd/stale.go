package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"interlock/model/publish"
	"interlock/model/store"
)

// tidy removes the pages of an earlier and longer export, and says so. A page
// under a name of its own has no others beside it.
func tidy(streams Streams, path string, rendition publish.Rendition, several bool, flags exportFlags) error {
	if flags.output == "-" || len(rendition.Files) == 0 {
		return nil
	}
	first := rendition.Files[0].Name
	target := targetOf(path, flags.output, first, several)
	if filepath.Base(target) != first {
		return nil
	}
	removed, err := removeStale(filepath.Dir(target), rendition)
	if len(removed) > 0 {
		fmt.Fprintf(streams.Err, "interlock: %s\n", removal(removed))
	}
	if err != nil {
		return unusable("%v", err)
	}
	return nil
}

// removeStale removes the pages in a folder that a rendition has no more, and
// gives their paths. It ends at the first that is missing or not ours.
func removeStale(folder string, rendition publish.Rendition) ([]string, error) {
	var removed []string
	for name := range rendition.Stale() {
		page := filepath.Join(folder, name)
		if gone, err := store.RemoveOutput(page, publish.Marked); err != nil || !gone {
			return removed, err
		}
		removed = append(removed, page)
	}
	return removed, nil
}

// removal says which pages were removed and why.
func removal(pages []string) string {
	const why = "removed, as an earlier export had more pages"
	if len(pages) == 1 {
		return pages[0] + " is " + why
	}
	return fmt.Sprintf("%s to %s are %s", pages[0], filepath.Base(pages[len(pages)-1]), why)
}

// warnOlder names the files of earlier exports beside those that were written
// now: they may hold what stays out.
func warnOlder(streams Streams, path string, files []publish.File, flags exportFlags) {
	var written []string
	for _, file := range files {
		written = append(written, filepath.Clean(targetOf(path, flags.output, file.Name, len(files) > 1)))
	}
	folder := filepath.Dir(written[0])
	if older := publishedIn(folder, written); len(older) > 0 {
		fmt.Fprintf(streams.Err, "interlock: %s holds earlier exports, in which it may still stand: %s\n", folder, strings.Join(older, ", "))
	}
}

// publishedIn lists the files in a folder that we published, but for those
// that were written now.
func publishedIn(folder string, written []string) []string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil // it was written to a moment ago, and only a warning is lost
	}
	var names []string
	for _, entry := range entries {
		path := filepath.Join(folder, entry.Name())
		if !entry.Type().IsRegular() || !publishedEnding(path) || slices.Contains(written, path) {
			continue
		}
		if file, err := os.ReadFile(path); err == nil && publish.Marked(file) {
			names = append(names, entry.Name())
		}
	}
	return names
}

// publishedEnding tells a name that a published file can have, so that no
// others need be read.
func publishedEnding(path string) bool {
	return slices.ContainsFunc(publish.Formats(), func(format publish.Format) bool {
		return filepath.Ext(format.File) == filepath.Ext(path)
	})
}
