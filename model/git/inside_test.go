package git

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Whatever a file of attributes held, our block can be put in and taken out again
// without a trace.
func TestBlockLeavesNoTrace(t *testing.T) {
	t.Parallel()
	line := rapid.SampledFrom([]string{"", "* text=auto", "*.yaml merge=union", "# interlock", "ü \"a b\" -diff", "\r", "\t", "x\x00"})
	end := rapid.SampledFrom([]string{"\n", "\r\n"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(line).Draw(t, "lines"), end.Draw(t, "line end"))
		exists := text != "" || rapid.Bool().Draw(t, "exists")
		note, folders := "", -1
		if !exists {
			folders = rapid.IntRange(0, 3).Draw(t, "folders")
			note = fmt.Sprintf(madeFile, folders)
		}
		scope := rapid.SampledFrom([]Scope{Local, Global}).Draw(t, "scope")
		with, err := withBlock(text, blockLines(scope), note)
		if err != nil {
			t.Fatal(err)
		}
		again, err := withBlock(with, blockLines(scope), note)
		if err != nil || again != with {
			t.Fatalf("installed twice:\n%q\n%q %v", with, again, err)
		}
		older, err := withBlock(with, []string{"an older line", blockEnd}, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, with := range []string{with, older} {
			rest, gotFolders, err := withoutBlock(with)
			if err != nil || rest != text || gotFolders != folders {
				t.Fatalf("%q became %q with %d folders, %v", text, rest, gotFolders, err)
			}
		}
		below := "\nmore below\n"
		rest, gotFolders, err := withoutBlock(with + below)
		if err != nil || gotFolders >= 0 || !strings.HasPrefix(rest, text) || !strings.HasSuffix(rest, below) {
			t.Fatalf("with more below it became %q with %d folders, %v", rest, gotFolders, err)
		}
	})
}

func TestDamagedBlockIsLeftAlone(t *testing.T) {
	t.Parallel()
	text := "a\n" + blockBegin + "\n/workshop.yaml merge=interlock\n"
	if _, err := withBlock(text, nil, ""); err == nil {
		t.Error("a block without an end was replaced")
	}
	if rest, _, err := withoutBlock(text); err == nil || rest != text {
		t.Errorf("a block without an end was removed: %q", rest)
	}
}

// Our commands are known again with whatever path they have, and nothing else is
// taken for ours.
func TestCommandsAreKnownAgain(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		path := rapid.OneOf(
			rapid.StringMatching(`[a-z '"%$\\;&|<>()*#~/ü-]+`),
			rapid.SampledFrom([]string{"interlock", "/usr/local/bin/interlock", "C:/Program Files/interlock.exe", "%", "%%A", "'", "-x"}),
		).Draw(t, "path")
		for _, s := range settings(path) {
			if !s.isCommand() {
				continue
			}
			if got, ok := programIn(s.key, s.value); !ok || got != path {
				t.Fatalf("%q in %q is read as %q, %v", path, s.value, got, ok)
			}
			other := s.value + rapid.SampledFrom([]string{" ", "x", ";"}).Draw(t, "tail")
			if _, ok := programIn(s.key, other); ok {
				t.Fatalf("%q is taken for ours", other)
			}
		}
	})
}

// What git of several versions really says.
func TestGitsWords(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]Reason{
		"fatal: detected dubious ownership in repository at '/srv/x'\nTo add an exception for this directory, call:\n":                                          Untrusted,
		"fatal: Unable to create '/srv/x/.git/index.lock': File exists.\n\nAnother git process seems to be running in this repository":                          Locked,
		"Author identity unknown\n\n*** Please tell me who you are.\n\nRun\n\n  git config --global user.email":                                                 NoIdentity,
		"error: gpg failed to sign the data\nfatal: failed to write commit object":                                                                              Signing,
		"error: Load key \"/home/a/.ssh/id\": incorrect passphrase supplied to decrypt private key?\n\nfatal: failed to write commit object":                    Signing,
		"To ssh://x/y.git\n ! [rejected]        main -> main (fetch first)\nerror: failed to push some refs to 'ssh://x/y.git'":                                 Rejected,
		"To ssh://x/y.git\n ! [rejected]        main -> main (non-fast-forward)\nerror: failed to push some refs to 'ssh://x/y.git'":                            Rejected,
		"remote: error: GH006: Protected branch update failed\n ! [remote rejected] main -> main (protected branch hook declined)":                              RemoteRefused,
		"fatal: could not read Username for 'https://example.org': terminal prompts disabled":                                                                   Authentication,
		"remote: Support for password authentication was removed.\nfatal: Authentication failed for 'https://example.org/x.git/'":                               Authentication,
		"git@example.org: Permission denied (publickey).\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights": Authentication,
		"Host key verification failed.\nfatal: Could not read from remote repository.":                                                                          Authentication,
		"fatal: unable to access 'https://example.org/x.git/': The requested URL returned error: 403":                                                           Authentication,
		"fatal: unable to access 'https://example.org/x.git/': Could not resolve host: example.org":                                                             Unreachable,
		"ssh: Could not resolve hostname example.org: Name or service not known\nfatal: Could not read from remote repository.":                                 Unreachable,
		"ssh: connect to host example.org port 22: Connection timed out\nfatal: Could not read from remote repository.":                                         Unreachable,
		"fatal: unable to access 'https://example.org/x.git/': SSL certificate problem: unable to get local issuer certificate":                                 Unreachable,
		"ERROR: Repository not found.\nfatal: Could not read from remote repository.":                                                                           NoRemote,
		"remote: The project you were looking for could not be found.\nfatal: repository 'https://example.org/x.git/' not found":                                NoRemote,
		"fatal: 'origin' does not appear to be a git repository\nfatal: Could not read from remote repository.":                                                 NoRemote,
		"fatal: The current branch own has no upstream branch.\nTo push the current branch and set the remote as upstream, use":                                 NoUpstream,
		"There is no tracking information for the current branch.\nPlease specify which branch you want to merge with.":                                         NoUpstream,
		"Your configuration specifies to merge with the ref 'refs/heads/x'\nfrom the remote, but no such ref was fetched.":                                      NoUpstream,
		"You are not currently on a branch.\nPlease specify which branch you want to merge with.":                                                               Detached,
		"error: Your local changes to the following files would be overwritten by merge:\n\tREADME\nPlease commit your changes or stash them before you merge.": Uncommitted,
		"error: The following untracked working tree files would be overwritten by merge:\n\tx y.yaml\nPlease move or remove them before you merge.":            Uncommitted,
		"error: cannot pull with rebase: You have unstaged changes.\nerror: please commit or stash them.":                                                       Uncommitted,
		"Auto-merging a.yaml\nCONFLICT (content): Merge conflict in a.yaml\nAutomatic merge failed; fix conflicts and then commit the result.":                  Conflict,
		"error: Pulling is not possible because you have unmerged files.\nhint: Fix them up in the work tree":                                                   Unfinished,
		"error: You have not concluded your merge (MERGE_HEAD exists).\nhint: Please, commit your changes before merging.":                                      Unfinished,
		"fatal: Not possible to fast-forward, aborting.":                                                                                                        Diverged,
		"fatal: refusing to merge unrelated histories":                                                                                                          Unrelated,
		"On branch main\nnothing to commit, working tree clean":                                                                                                 NothingToCommit,
		"error: insufficient permission for adding an object to repository database .git/objects":                                                               NotWritable,
		"error: unable to write file x: No space left on device":                                                                                                DiskFull,
		"error: unknown option `pathspec-from-file=-'\nusage: git commit [<options>]":                                                                           TooOld,
		"error: something new\nfatal: the sky is falling":                                                                                                       Unknown,
	} {
		failure := explain("cannot do it", said)
		if failure.Reason != want {
			t.Errorf("%q is taken for %q, want %q", said, failure.Reason, want)
		}
		if failure.Why == "" || failure.Do == "" || failure.Output != said {
			t.Errorf("the failure says too little: %+v", failure)
		}
	}
	if got, want := explain("cannot do it", "hm\nerror: something new\n").Error(), "cannot do it: git says: something new; see what git says, or try the same in a terminal"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	untrusted := "fatal: detected dubious ownership in repository at '/srv/x'\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory /srv/x\n"
	if got := explain("x", untrusted).Do; !strings.Contains(got, "`git config --global --add safe.directory /srv/x`") {
		t.Errorf("%q does not name the command", got)
	}
	if got := explain("x", "Unable to create 'a b/index.lock': File exists").Do; !strings.Contains(got, "delete a b/index.lock") {
		t.Errorf("%q does not name the lock", got)
	}
}

// However its output is cut into pieces, each line is heard once, and progress that
// is overwritten is not kept.
func TestTranscript(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		const output = "Counting: 10%\rCounting: 100%\rCounting: 100%, done.\nTo x\n\n * main\nlast"
		var heard []string
		said := transcript{progress: func(line string) { heard = append(heard, line) }}
		for rest := output; rest != ""; {
			size := rapid.IntRange(1, len(rest)).Draw(t, "size")
			_, _ = said.Write([]byte(rest[:size]))
			rest = rest[size:]
		}
		if got, want := said.text(), "Counting: 100%, done.\nTo x\n\n * main\nlast"; got != want {
			t.Fatalf("kept %q, want %q", got, want)
		}
		want := []string{"Counting: 10%", "Counting: 100%", "Counting: 100%, done.", "To x", " * main", "last"}
		if !slices.Equal(heard, want) {
			t.Fatalf("heard %q, want %q", heard, want)
		}
	})
}

func TestTranscriptIsBounded(t *testing.T) {
	t.Parallel()
	said := transcript{}
	for i := range 100_000 {
		fmt.Fprintf(&said, "line %d\n", i)
	}
	text := said.text()
	if len(text) > longestTranscript || !strings.HasPrefix(text, "line ") || !strings.HasSuffix(text, "\nline 99999") {
		t.Errorf("kept %d bytes, from %.20q", len(text), text)
	}
}

// FuzzParsing feeds answers that git never gives: nothing may panic.
func FuzzParsing(f *testing.F) {
	f.Add("# branch.oid abc\x00# branch.ab +1 -2\x001 .M N... 1 2 3 a b personas/x.yaml\x00u UU N... 1 2 3 4 a b c x.yaml\x00? y.yaml\x00")
	f.Add("abc\x00Ana\x002025-01-02T03:04:05Z\x00Subject\x00\npersonas/x.yaml\x00")
	f.Add("abc blob 3\nabc\n:1:x missing\n")
	f.Add("1        0")
	f.Fuzz(func(t *testing.T, answer string) {
		repository := &Repository{prefix: "w/"}
		for _, change := range repository.parseState(answer).Changes {
			if !isRecord(change.Name) {
				t.Errorf("%q is no record", change.Name)
			}
		}
		repository.parseHistory(answer, "personas/x.yaml")
		for rest := answer; rest != ""; {
			_, next, err := nextObject(rest)
			if err != nil || len(next) >= len(rest) {
				break
			}
			rest = next
		}
		explain("x", answer)
	})
}

// Who commits without a branch and checks one out afterwards loses sight of the
// commit.
func TestWithoutABranchTheAdviceIsToBeginOne(t *testing.T) {
	t.Parallel()
	if failure := explain("cannot push", "fatal: You are not currently on a branch."); !strings.Contains(failure.Error(), "git switch -c NAME") {
		t.Errorf("the advice is %q", failure.Error())
	}
}
