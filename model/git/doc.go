// Package git works with the user's own git: it runs the git program, so that
// hooks, signing, credentials and configuration count as they do on the command
// line.
//
// A Repository is the work tree that a workshop folder lies in. Of the folder it
// sees only the records, the files that package store would load; they are named
// as in a workshop, by slash paths relative to the folder. Everything else in the
// repository, also what the user has staged of it, is left as it is.
//
// Drivers are the settings by which git merges and shows workshops by meaning.
//
// Git is never given a terminal: what needs one, such as a passphrase, fails with
// a *Failure that says what to run where. Before Pull and Merge all edits must be
// saved to disk; what is not committed yet is then refused.
package git
