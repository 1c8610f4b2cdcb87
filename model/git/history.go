package git

import (
	"context"
	"strconv"
	"strings"
	"time"
)

// Revision is a commit that changed a record or the workshop.
type Revision struct {
	Hash    string // in full
	Author  string
	Date    time.Time // when its author wrote it
	Subject string    // the first line of its message
	Name    string    // the record's name at that time; "" in the history of the workshop
}

// revisionFormat has git write the fields of a revision, each ended by NUL.
const revisionFormat = "--format=%H%x00%aN%x00%aI%x00%s"

// History gives the last revisions that changed a record, the newest first, at
// most limit of them; where name is "" those that changed any record. The history
// of one record goes on under the names it had before: with Text, its Name gives
// what was in it.
func (r *Repository) History(ctx context.Context, name string, limit int) ([]Revision, error) {
	state, err := r.State(ctx)
	if err != nil || state.Head == "" {
		return nil, err
	}
	arguments := []string{"-c", "log.showSignature=false", "log", "-z", "--no-color", "--encoding=UTF-8", revisionFormat, "--max-count=" + strconv.Itoa(limit)}
	if name == "" {
		arguments = append(append(arguments, "--no-follow", "HEAD", "--"), recordPatterns()...)
	} else {
		arguments = append(arguments, "--follow", "--name-only", "HEAD", "--", ":(literal)"+name)
	}
	found, err := r.query(ctx, "", arguments...)
	if err != nil {
		return nil, err
	}
	if !found.ok() {
		return nil, explain("cannot read the history", found.said)
	}
	return r.parseHistory(found.output, name), nil
}

// parseHistory reads the output of git log: four fields for each revision, and
// after a line break the name of its file, which git leaves out for merges.
func (r *Repository) parseHistory(output, name string) []Revision {
	var revisions []Revision
	fields := strings.Split(output, "\x00")
	for len(fields) >= 4 {
		revision := Revision{Hash: fields[0], Author: fields[1], Subject: fields[3], Name: name}
		// A date that git cannot write stays zero.
		revision.Date, _ = time.Parse(time.RFC3339, fields[2])
		fields = fields[4:]
		if fromRoot, found := strings.CutPrefix(first(fields), "\n"); found {
			revision.Name = r.name(fromRoot)
			fields = fields[1:]
		}
		name = revision.Name
		revisions = append(revisions, revision)
	}
	return revisions
}

// first gives the first of texts, "" of none.
func first(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	return texts[0]
}
