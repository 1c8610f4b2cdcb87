package git

import (
	"context"
	"crypto/sha1" // the name of a text in git, not a secret
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"

	"interlock/model"
)

// errUnreadable says that git answered in a way we do not know.
var errUnreadable = errors.New("git gave an answer that cannot be read")

// Resolve gives the full hash of the commit that a revision names, such as HEAD,
// a branch, a tag or "main~3".
func (r *Repository) Resolve(ctx context.Context, revision string) (string, error) {
	found, err := r.query(ctx, "", "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return "", err
	}
	if !found.ok() {
		if revision == "HEAD" {
			return "", &Failure{
				Reason: UnknownRevision, What: "cannot find the last commit", Why: "nothing has been committed here yet",
				Do: "`git add -A` and `git commit` make the first one", Output: found.said,
			}
		}
		return "", &Failure{
			Reason: UnknownRevision, What: "cannot find `" + revision + "`", Why: "git knows no commit of that name",
			Do: "name a branch, a tag or a commit; `git log --oneline` lists them", Output: found.said,
		}
	}
	return strings.TrimSpace(found.output), nil
}

// Texts gives the records of the workshop as they were at a revision, by name. What
// is the same among the known texts, such as those on disk, is not read again; they
// may be nil.
func (r *Repository) Texts(ctx context.Context, revision string, known map[string]string) (map[string]string, error) {
	commit, err := r.Resolve(ctx, revision)
	if err != nil {
		return nil, err
	}
	hashes, err := r.records(ctx, commit)
	if err != nil {
		return nil, err
	}
	texts := make(map[string]string, len(hashes))
	var names, wanted []string
	for name, hash := range hashes {
		if text, isKnown := known[name]; isKnown && hashOf(text, len(hash)) == hash {
			texts[name] = text
			continue
		}
		names, wanted = append(names, name), append(wanted, hash)
	}
	objects, err := r.objects(ctx, wanted)
	if err != nil {
		return nil, err
	}
	for i, name := range names {
		if objects[i] != nil {
			texts[name] = *objects[i]
		}
	}
	return texts, nil
}

// Since tells which records on disk are not as they were at a revision, by name,
// and gives the texts that they had; those without one are new. It reads nothing
// of the others.
func (r *Repository) Since(ctx context.Context, revision string) (names []string, texts map[string]string, err error) {
	var tracked, untracked []string
	var both errgroup.Group // as starting git takes longest
	both.Go(func() (err error) {
		untracked, err = r.listed(ctx, "ls-files", "--others", "-z")
		return err
	})
	both.Go(func() error {
		commit, err := r.Resolve(ctx, revision)
		if err == nil {
			tracked, err = r.listed(ctx, "diff", "--raw", "--no-renames", "--relative", "--no-abbrev", "-z", commit)
		}
		return err
	})
	if err := both.Wait(); err != nil {
		return nil, nil, err
	}
	var had, hashes []string
	for ; len(tracked) > 1; tracked = tracked[2:] {
		// The modes before and after, the hashes before and after, and what happened.
		fields, name := strings.Fields(tracked[0]), tracked[1]
		if len(fields) < 3 || !isRecord(name) {
			continue
		}
		names = append(names, name)
		if strings.HasPrefix(fields[0], ":100") {
			had, hashes = append(had, name), append(hashes, fields[2])
		}
	}
	names = append(names, slices.DeleteFunc(untracked, func(name string) bool { return !isRecord(name) })...)
	contents, err := r.objects(ctx, hashes)
	texts = map[string]string{}
	for i, content := range contents {
		if content != nil {
			texts[had[i]] = *content
		}
	}
	return names, texts, err
}

// listed gives what a command of git lists of the records, which it ends with NUL.
func (r *Repository) listed(ctx context.Context, command ...string) ([]string, error) {
	found, err := r.query(ctx, "", append(append(command, "--"), recordPatterns()...)...)
	if err != nil {
		return nil, err
	}
	if !found.ok() {
		return nil, explain("cannot compare the files with an earlier state", found.said)
	}
	return strings.Split(found.output, "\x00"), nil
}

// hashOf gives the hash by which git knows a text, of as many hexadecimal digits
// as the repository's hashes have.
func hashOf(text string, digits int) string {
	hash := sha1.New()
	if digits == hex.EncodedLen(sha256.Size) {
		hash = sha256.New()
	}
	fmt.Fprintf(hash, "blob %d\x00%s", len(text), text)
	return hex.EncodeToString(hash.Sum(nil))
}

// records gives the hashes of the records of a commit, by name. Links are none:
// what they lead to was not committed with them.
func (r *Repository) records(ctx context.Context, commit string) (map[string]string, error) {
	arguments := []string{"ls-tree", "-z", commit, "--", "./"}
	for _, folder := range model.Folders() {
		arguments = append(arguments, folder+"/")
	}
	found, err := r.query(ctx, "", arguments...)
	if err != nil {
		return nil, err
	}
	if !found.ok() {
		return nil, explain("cannot list the files of an earlier state", found.said)
	}
	hashes := map[string]string{}
	for entry := range strings.SplitSeq(found.output, "\x00") {
		about, name, _ := strings.Cut(entry, "\t")
		fields := strings.Fields(about)
		if len(fields) == 3 && strings.HasPrefix(fields[0], "100") && isRecord(name) {
			hashes[name] = fields[2]
		}
	}
	return hashes, nil
}

// Text gives the text of one file at a revision, named as in History.
func (r *Repository) Text(ctx context.Context, revision, name string) (string, error) {
	hash, err := r.Resolve(ctx, revision)
	if err != nil {
		return "", err
	}
	texts, err := r.objects(ctx, []string{hash + ":./" + name})
	if err != nil {
		return "", err
	}
	if texts[0] == nil {
		return "", &Failure{
			Reason: UnknownRevision, What: "cannot show " + name, Why: "it was not there at `" + revision + "`",
			Do: "choose another state of it",
		}
	}
	return *texts[0], nil
}

// Stages are the three texts of a file in conflict; nil where the file was not
// there.
type Stages struct {
	Base   *string // what both had last
	Ours   *string // what is checked out
	Theirs *string // what is merged into it
}

// Stages gives the texts that a record in conflict is to be merged from. All are
// nil if it is in no conflict.
func (r *Repository) Stages(ctx context.Context, name string) (Stages, error) {
	texts, err := r.objects(ctx, []string{":1:./" + name, ":2:./" + name, ":3:./" + name})
	if err != nil {
		return Stages{}, err
	}
	return Stages{texts[0], texts[1], texts[2]}, nil
}

// objects gives the contents of objects in one run of git, nil where there is no
// such object.
func (r *Repository) objects(ctx context.Context, names []string) ([]*string, error) {
	if len(names) == 0 {
		return nil, nil
	}
	found, err := r.query(ctx, lines(names), "cat-file", "--batch", "--buffer")
	if err != nil {
		return nil, err
	}
	if !found.ok() {
		return nil, explain("cannot read an earlier state", found.said)
	}
	contents := make([]*string, len(names))
	rest := found.output
	for i := range names {
		if contents[i], rest, err = nextObject(rest); err != nil {
			return nil, explain("cannot read an earlier state", err.Error())
		}
	}
	return contents, nil
}

// lines writes each name on a line of its own. A line break within a name would
// ask for two objects; no such file is a record.
func lines(names []string) string {
	var b strings.Builder
	for _, name := range names {
		b.WriteString(strings.ReplaceAll(name, "\n", "\x00") + "\n")
	}
	return b.String()
}

// nextObject reads the next answer of cat-file --batch and gives what follows it.
func nextObject(output string) (content *string, rest string, err error) {
	header, rest, found := strings.Cut(output, "\n")
	if !found {
		return nil, "", errUnreadable
	}
	if strings.HasSuffix(header, " missing") || strings.HasSuffix(header, " ambiguous") {
		return nil, rest, nil
	}
	size, err := strconv.Atoi(header[strings.LastIndexByte(header, ' ')+1:])
	if err != nil || size < 0 || size >= len(rest) {
		return nil, "", errUnreadable
	}
	text := rest[:size]
	return &text, rest[size+1:], nil
}

// number reads a whole number, 0 where there is none.
func number(digits string) int {
	value, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return value
}
