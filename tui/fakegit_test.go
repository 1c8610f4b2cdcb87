package tui_test

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"interlock/model/git"
	"interlock/tui/layer"
)

// fakeGit is a git that keeps its commits in memory and does with the folder
// what a test tells it to.
type fakeGit struct {
	sync.Mutex
	house     *house
	commits   []fakeCommit // the oldest first
	branches  []string
	upstream  string
	detached  bool // no branch is checked out
	operation git.Operation
	other     git.Revision
	open      []string // records in conflict
	stages    map[string]git.Stages
	fails     map[string]error // by what is done: "push"
	says      []string         // while it works
	does      func()           // what a pull or merge does to the folder
	done      []string         // what was asked of it, in order
	asked     int              // how often it was asked for the state
	stopped   chan struct{}    // makes a push wait until it is stopped, and say so here
}

type fakeCommit struct {
	revision git.Revision
	texts    map[string]string
}

// inGit opens the workshop of a house in a repository whose only commit is what
// is there.
func inGit(fake *fakeGit) option {
	return func(h *house) {
		fake.house = h
		fake.record("Begin", "Ana", fake.disk())
		h.versions = func(context.Context) (layer.Versions, error) { return fake, nil }
	}
}

// disk is what the records of the folder hold.
func (g *fakeGit) disk() map[string]string {
	held := map[string]string{}
	for name := range texts() {
		if text := g.house.read(name); text != "" {
			held[name] = text
		}
	}
	return held
}

func (g *fakeGit) record(subject, author string, texts map[string]string) {
	hash := string(rune('a'+len(g.commits))) + "123456789"
	date := time.Date(2025, 6, 1+len(g.commits), 9, 30, 0, 0, time.UTC)
	g.commits = append(g.commits, fakeCommit{git.Revision{Hash: hash, Author: author, Date: date, Subject: subject}, texts})
}

func (g *fakeGit) head() fakeCommit { return g.commits[len(g.commits)-1] }

// note keeps what was asked of it, and fails if it is to fail.
func (g *fakeGit) note(what string) error {
	g.done = append(g.done, what)
	return g.fails[what]
}

func (g *fakeGit) State(context.Context) (git.State, error) {
	g.Lock()
	defer g.Unlock()
	g.asked++
	state := git.State{Branch: "main", Head: g.head().revision.Hash, Upstream: g.upstream, Operation: g.operation, Other: g.other}
	if g.detached {
		state.Branch = ""
	}
	now, before := g.disk(), g.head().texts
	for _, name := range slices.Sorted(maps.Keys(texts())) {
		switch {
		case slices.Contains(g.open, name):
			state.Changes = append(state.Changes, git.Change{Name: name, Kind: git.Conflicted})
		case now[name] != before[name]:
			state.Changes = append(state.Changes, git.Change{Name: name, Kind: git.Modified})
		}
	}
	return state, nil
}

func (g *fakeGit) Texts(context.Context, string, map[string]string) (map[string]string, error) {
	g.Lock()
	defer g.Unlock()
	return g.head().texts, nil
}

func (g *fakeGit) Text(_ context.Context, hash, name string) (string, error) {
	for i, commit := range g.commits {
		switch {
		case commit.revision.Hash == hash:
			return commit.texts[name], nil
		case commit.revision.Hash+"^" == hash && i > 0:
			return g.commits[i-1].texts[name], nil
		}
	}
	return "", errors.New("no such commit")
}

func (g *fakeGit) History(_ context.Context, name string, _ int) ([]git.Revision, error) {
	var revisions []git.Revision
	for i, commit := range g.commits {
		if i == 0 || g.commits[i-1].texts[name] != commit.texts[name] {
			commit.revision.Name = name
			revisions = append(revisions, commit.revision)
		}
	}
	slices.Reverse(revisions)
	return revisions, nil
}

func (g *fakeGit) Stages(_ context.Context, name string) (git.Stages, error) {
	return g.stages[name], nil
}

func (g *fakeGit) Branches(context.Context) ([]string, error) { return g.branches, nil }

func (g *fakeGit) Commit(_ context.Context, message string, _ []string, progress func(string)) error {
	g.Lock()
	defer g.Unlock()
	if err := g.note("commit"); err != nil {
		return err
	}
	progress("[main " + message + "]")
	g.record(message, "Ana", g.disk())
	return nil
}

func (g *fakeGit) Pull(_ context.Context, progress func(string)) error {
	return g.work("pull", progress)
}

func (g *fakeGit) Push(ctx context.Context, progress func(string)) error {
	if g.stopped != nil {
		<-ctx.Done()
		close(g.stopped)
		return ctx.Err()
	}
	return g.work("push", progress)
}

func (g *fakeGit) Merge(_ context.Context, branch string, progress func(string)) error {
	return g.work("merge "+branch, progress)
}

func (g *fakeGit) work(what string, progress func(string)) error {
	for _, line := range g.says {
		progress(line)
	}
	if g.does != nil {
		g.does()
	}
	return g.note(what)
}

func (g *fakeGit) Settle(_ context.Context, names []string) error {
	g.open = slices.DeleteFunc(g.open, func(name string) bool { return slices.Contains(names, name) })
	return g.note("settle " + names[0])
}

func (g *fakeGit) Continue(context.Context, func(string)) error {
	g.operation = git.NoOperation
	g.record("Merge", "Ana", g.disk())
	return g.note("continue")
}

func (g *fakeGit) Abort(context.Context) error {
	g.operation, g.open = git.NoOperation, nil
	for name, text := range g.head().texts {
		g.house.write(name, text)
	}
	return g.note("abort")
}

var _ layer.Versions = (*fakeGit)(nil)
