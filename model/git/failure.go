package git

import (
	"fmt"
	"slices"
	"strings"
)

// Reason is why git could not do something, for programs.
type Reason string

// The reasons of failures.
const (
	Unknown         Reason = "unknown"           // Why tells it in git's words
	Cancelled       Reason = "cancelled"         // the context was
	NotRepository   Reason = "not-a-repository"  // or a bare one
	Untrusted       Reason = "untrusted"         // the repository belongs to another user
	Locked          Reason = "locked"            // by another git
	Unfinished      Reason = "unfinished"        // a merge or the like is under way
	NothingUnderWay Reason = "nothing-under-way" // to continue or abort
	Uncommitted     Reason = "uncommitted"       // work that would be overwritten
	Conflict        Reason = "conflict"          // in Files
	NothingToCommit Reason = "nothing-to-commit"
	NoMessage       Reason = "no-message"
	NoIdentity      Reason = "no-identity"
	Signing         Reason = "signing"
	Hook            Reason = "hook" // a hook refused; Output has its words
	Detached        Reason = "detached"
	NoUpstream      Reason = "no-upstream"
	NoRemote        Reason = "no-remote"
	Rejected        Reason = "rejected"       // the other side has more; pull first
	RemoteRefused   Reason = "remote-refused" // by a rule of the other side
	Authentication  Reason = "authentication"
	Unreachable     Reason = "unreachable"
	Diverged        Reason = "diverged"  // and only fast-forward is allowed
	Unrelated       Reason = "unrelated" // histories
	UnknownRevision Reason = "unknown-revision"
	Foreign         Reason = "foreign" // a setting of somebody else is in the way
	NotWritable     Reason = "not-writable"
	DiskFull        Reason = "disk-full"
	TooOld          Reason = "too-old" // this git
)

// Failure says why git could not do something, in parts of a sentence without a
// full stop.
type Failure struct {
	Reason Reason
	What   string   // what could not be done: "cannot push"
	Why    string   // what happened: "origin has commits that are not here yet"
	Do     string   // what to do about it: "pull, then push again"
	Files  []string // the files it is about, named as in the workshop
	Output string   // what git, hooks and other repositories said, word for word: clean it before it is drawn

	err error
}

func (f *Failure) Error() string {
	why := f.Why
	if len(f.Files) > 0 {
		why += ": " + listed(f.Files)
	}
	return fmt.Sprintf("%s: %s; %s", f.What, why, f.Do)
}

// Unwrap gives the error of the context or system, nil if it was git that failed.
func (f *Failure) Unwrap() error { return f.err }

// mostListed is how many files a sentence names.
const mostListed = 5

// listed names the first files of many.
func listed(files []string) string {
	if len(files) <= mostListed {
		return strings.Join(files, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(files[:mostListed], ", "), len(files)-mostListed)
}

// explain finds out from its words why git failed.
func explain(what, said string) *Failure {
	failure := &Failure{Reason: Unknown, What: what, Do: "see what git says, or try the same in a terminal", Output: said}
	for _, cause := range causes() {
		if slices.ContainsFunc(cause.signs, func(sign string) bool { return strings.Contains(said, sign) }) {
			failure.Reason, failure.Why, failure.Do = cause.reason, cause.why, cause.do
			break
		}
	}
	switch failure.Reason {
	case Unknown:
		failure.Why = "git says: " + gist(said)
	case Uncommitted:
		failure.Files = indented(said)
	case Locked:
		failure.Do = unlocking(said)
	case Untrusted:
		failure.Do = trusting(said)
	}
	return failure
}

// because makes the failure of a reason that we found ourselves.
func because(reason Reason, what string) *Failure {
	failure := &Failure{Reason: reason, What: what}
	for _, cause := range causes() {
		if cause.reason == reason {
			failure.Why, failure.Do = cause.why, cause.do
		}
	}
	return failure
}

// gist is the line of git's words that says most: the first that names an error.
func gist(said string) string {
	last := "nothing"
	for line := range strings.Lines(said) {
		line = strings.TrimSpace(line)
		for _, sign := range []string{"fatal: ", "error: "} {
			if message, found := strings.CutPrefix(line, sign); found {
				return message
			}
		}
		if line != "" {
			last = line
		}
	}
	return last
}

// indented gives the files that git lists below a sentence.
func indented(said string) []string {
	var files []string
	for line := range strings.Lines(said) {
		if file, found := strings.CutPrefix(line, "\t"); found {
			files = append(files, strings.TrimSpace(file))
		}
	}
	return files
}

// unlocking says what to do about the lock that git names.
func unlocking(said string) string {
	const wait = "wait until it is done"
	_, rest, found := strings.Cut(said, "Unable to create '")
	file, _, ended := strings.Cut(rest, "'")
	if !found || !ended {
		return wait
	}
	return wait + "; if no git is running, one was interrupted: delete " + file
}

// trusting says what to do about a repository that git does not trust.
func trusting(said string) string {
	for _, line := range indented(said) {
		if strings.HasPrefix(line, "git config ") {
			return "if you trust it, run `" + line + "`"
		}
	}
	return "if you trust it, add it to safe.directory in your git configuration"
}
