package git

// cause is a reason that git fails for, the words by which it is known, and ours.
type cause struct {
	reason Reason
	signs  []string
	why    string
	do     string
}

// causes lists what git may fail for. The first that fits counts, so what says
// more stands before what says less.
func causes() []cause {
	return append(append(causesHere(), causesOfCommits()...), causesElsewhere()...)
}

// causesHere lie in the repository and its work tree.
func causesHere() []cause {
	return []cause{
		{
			Untrusted,
			[]string{"dubious ownership"},
			"the repository belongs to another user, so git does not trust it", "",
		},
		{
			Locked,
			[]string{".lock': File exists", "could not lock config file", "Another git process seems to be running"},
			"another git is at work in this repository", "",
		},
		{
			Conflict,
			[]string{"CONFLICT (", "Automatic merge failed", "error: could not apply", "Resolve all conflicts manually"},
			"both sides changed the same things", "settle the conflicts and continue, or abort",
		},
		{
			Unfinished,
			[]string{
				"You have not concluded your", "because you have unmerged files", "you need to resolve your current index first",
				"there is already a rebase-merge directory", "there is already a rebase-apply directory", "cannot do a partial commit during",
			},
			"a merge or the like is under way here", "continue or abort it first",
		},
		{
			Uncommitted,
			[]string{
				"would be overwritten by", "would be lost by", "You have unstaged changes", "index contains uncommitted changes",
				"your local changes", "Your local changes",
			},
			"work that is not committed yet would be overwritten", "commit it first",
		},
		{
			Unrelated,
			[]string{"refusing to merge unrelated histories"},
			"the two have no commit in common", "see whether it is the right branch of the right repository",
		},
		{NotRepository, []string{"not a git repository"}, "the folder is in no git repository", "make one with `git init`"},
		{DiskFull, []string{"No space left on device"}, "the disk is full", "free some space"},
		{
			TooOld,
			[]string{"unknown option", "unknown switch", "unrecognized option", "is not a git command"},
			"this git is too old", "install git 2.30 or newer",
		},
	}
}

// causesOfCommits have to do with who commits what.
func causesOfCommits() []cause {
	return []cause{
		{
			NoIdentity,
			[]string{"Please tell me who you are", "empty ident name", "unable to auto-detect email address", "no email was given"},
			"git does not know who you are",
			"run `git config --global user.name \"Your Name\"` and `git config --global user.email you@example.org` in a terminal",
		},
		{
			Signing,
			[]string{
				"gpg failed to sign", "failed to sign the data", "Inappropriate ioctl for device", "No secret key",
				"Load key", "Couldn't load public key", "incorrect passphrase supplied",
			},
			"the commit is to be signed, and that failed or needs a passphrase typed on a terminal",
			"unlock the key once in a terminal, as by `git commit --allow-empty`, so that the agent remembers it; then commit again",
		},
		{
			NothingToCommit,
			[]string{"nothing to commit", "no changes added to commit", "nothing added to commit"},
			"nothing has changed since the last commit", "make an edit first",
		},
	}
}

// causesElsewhere lie in the repository that is pulled from or pushed to, and in
// the way there.
func causesElsewhere() []cause {
	return []cause{
		{
			Rejected,
			[]string{"(fetch first)", "(non-fast-forward)", "tip of your current branch is behind"},
			"the other side has commits that are not here yet", "pull, then push again",
		},
		{
			RemoteRefused,
			[]string{"[remote rejected]"},
			"the other side does not accept it", "see what it says; it may be a protected branch, so push another one",
		},
		{
			Detached,
			[]string{"You are not currently on a branch"},
			"no branch is checked out", "begin one here, as by `git switch -c NAME`, so that no commit gets lost",
		},
		{
			NoUpstream,
			[]string{"There is no tracking information", "has no upstream branch", "no such ref was fetched", "upstream branch of your current branch does not match"},
			"the branch has no counterpart in another repository, or that is gone", "name one, as by `git push --set-upstream origin main`",
		},
		{
			Diverged,
			[]string{"Not possible to fast-forward", "Need to specify how to reconcile"},
			"both sides have commits of their own, and your settings allow no merge", "run `git config pull.ff true`, then pull again",
		},
		{
			Authentication,
			[]string{
				"terminal prompts disabled", "could not read Username", "could not read Password", "Authentication failed",
				"Permission denied (", "Host key verification failed", "Invalid username or", "error: 401", "error: 403",
			},
			"the other side wants to know who you are, and no stored credentials fit",
			"run `git fetch` once in a terminal and sign in; a credential helper or an SSH agent remembers it",
		},
		{
			Unreachable,
			[]string{
				"Could not resolve host", "Could not resolve proxy", "Connection refused", "Connection timed out", "Operation timed out",
				"Network is unreachable", "No route to host", "Failed to connect", "Couldn't connect", "Connection reset", "early EOF", "unable to access",
			},
			"the other side cannot be reached", "see whether you are online, and try again; nothing is lost",
		},
		{
			NoRemote,
			[]string{
				"No remote repository specified", "No configured push destination", "does not appear to be a git repository",
				"epository not found", "fatal: repository '", "Could not read from remote repository",
			},
			"there is no other repository, or it cannot be found", "see `git remote --verbose`, or add one by `git remote add origin ADDRESS`",
		},
		{
			NotWritable,
			[]string{"insufficient permission", "Permission denied", "Read-only file system"},
			"you have no permission to write there", "make the repository writable, or ask its owner",
		},
	}
}
