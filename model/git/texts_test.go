package git_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model/git"
)

func TestTextsOfARevision(t *testing.T) {
	t.Parallel()
	const windows = "name: Mäyä\r\n# no end"
	for _, format := range []string{"sha1", "sha256"} {
		t.Run(format, func(t *testing.T) {
			t.Parallel()
			lab := newLab(t).with("GIT_DEFAULT_HASH=" + format)
			lab.repository("w", map[string]string{
				"in/workshop.yaml": "title: A\n", "in/personas/maya ä.yaml": windows, "in/links/empty.yaml": "", "in/out/x.yaml": "no", "in/personas/deep/x.yaml": "no",
				"in/personas/.x.yaml": "no", "in/personas/x.yml": "no", "workshop.yaml": "another: 1\n",
			})
			if err := os.Symlink("workshop.yaml", lab.path("w/in/link.yaml")); err != nil {
				t.Skip("no symbolic links here:", err)
			}
			lab.commitAll("w", "Second")
			lab.write("w/in/workshop.yaml", "title: B\n")
			lab.commitAll("w", "Third")
			want := map[string]string{"workshop.yaml": "title: A\n", "personas/maya ä.yaml": windows, "links/empty.yaml": ""}
			for name, known := range map[string]map[string]string{
				"nothing":   nil,
				"the truth": want,
				"other things": {
					"workshop.yaml": "title: B\n", "links/empty.yaml": "x", "personas/new.yaml": "",
				},
			} {
				texts, err := lab.open("w/in").Texts(t.Context(), "HEAD~1", known)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, texts); diff != "" {
					t.Errorf("knowing %s (-want +got):\n%s", name, diff)
				}
			}
		})
	}
}

func TestRevisionsThatAreNone(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("w", map[string]string{"workshop.yaml": ""})
	repository := lab.open("w")
	for _, revision := range []string{"", "nowhere", "--all", "--output=stolen", "-h", "HEAD:workshop.yaml", "a b", "x\ny", "HEAD --", "@{-9}"} {
		_, err := repository.Texts(t.Context(), revision, nil)
		fails(t, err, git.UnknownRevision)
		if err := repository.Merge(t.Context(), revision, nil); err == nil {
			t.Errorf("%q was merged", revision)
		}
	}
	if _, err := os.Stat(lab.path("w/stolen")); err == nil {
		t.Error("a revision was taken as an option")
	}
	if _, err := repository.Text(t.Context(), "HEAD", "personas/a\nHEAD.yaml"); err == nil {
		t.Error("a name with a line break was found")
	}
}

func TestBeforeTheFirstCommitThereIsNoLastOne(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.git(".", "init", "-q", "w")
	lab.write("w/workshop.yaml", "title: A\n")
	_, _, err := lab.open("w").Since(t.Context(), "HEAD")
	fails(t, err, git.UnknownRevision)
	if said := err.Error(); !strings.Contains(said, "nothing has been committed here yet") {
		t.Errorf("said %q", said)
	}
}

func TestStagesOfAConflict(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.twoSides("w")
	lab.git("w", "checkout", "-q", "side")
	lab.git("w", "rm", "-q", "personas/maya.yaml")
	lab.commitAll("w", "Deleted")
	lab.git("w", "checkout", "-q", "main")
	if _, err := lab.try("w", "merge", "side"); err == nil {
		t.Fatal("no conflict")
	}
	stages, err := lab.open("w").Stages(t.Context(), "personas/maya.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if stages.Base == nil || *stages.Base != "name: Maya\n" || stages.Ours == nil || *stages.Ours != "name: Maja\n" || stages.Theirs != nil {
		t.Errorf("stages %+v", stages)
	}
}

// The history of a record goes on under its older names, and each earlier text can
// be had, also from before the whole workshop moved.
func TestHistory(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.git(".", "init", "-q", "w")
	if err := os.Mkdir(lab.path("w/new"), 0o777); err != nil {
		t.Fatal(err)
	}
	if revisions, err := lab.open("w").History(t.Context(), "", 9); err != nil || len(revisions) > 0 {
		t.Errorf("before the first commit: %v, %v", revisions, err)
	}
	lab.git("w", "config", "log.showSignature", "true")
	lab.write("w/old/personas/tom.yaml", "name: Tom\nquote: a long line that is kept\n")
	lab.commitAll("w", "Add Tom")
	lab.git("w", "mv", "old/personas/tom.yaml", "old/personas/thomas.yaml")
	lab.commitAll("w", "Rename Tom")
	lab.git("w", "mv", "old/personas", "new/personas")
	lab.commitAll("w", "Move the workshop")
	lab.write("w/new/personas/thomas.yaml", "name: Thomas\nquote: a long line that is kept\n")
	lab.git("w", "commit", "-q", "--all", "--author=Jörg <j@example.org>", "--message=Say his name\n\nAt length.")
	lab.write("w/new/workshop.yaml", "")
	lab.commitAll("w", "Something else")

	repository := lab.open("w/new")
	revisions, err := repository.History(t.Context(), "personas/thomas.yaml", 9)
	if err != nil {
		t.Fatal(err)
	}
	var got [][3]string
	for _, revision := range revisions {
		text, err := repository.Text(t.Context(), revision.Hash, revision.Name)
		if err != nil {
			t.Fatal(err)
		}
		if revision.Date.IsZero() || len(revision.Hash) != 40 {
			t.Errorf("revision %+v", revision)
		}
		got = append(got, [3]string{revision.Author + ": " + revision.Subject, revision.Name, text[:len("name: Tom")]})
	}
	want := [][3]string{
		{"Jörg: Say his name", "personas/thomas.yaml", "name: Tho"},
		{"Ana: Move the workshop", "personas/thomas.yaml", "name: Tom"},
		{"Ana: Rename Tom", "../old/personas/thomas.yaml", "name: Tom"},
		{"Ana: Add Tom", "../old/personas/tom.yaml", "name: Tom"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("history (-want +got):\n%s", diff)
	}
	all, err := repository.History(t.Context(), "", 2)
	if err != nil || len(all) != 2 || all[0].Subject != "Something else" || all[1].Subject != "Say his name" || all[0].Name != "" {
		t.Errorf("history of the workshop: %+v, %v", all, err)
	}
	_, err = repository.Text(t.Context(), "HEAD~4", "personas/thomas.yaml")
	fails(t, err, git.UnknownRevision)
}

// Since names what is different on disk, tracked or not, and nothing else.
func TestSince(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("w/deep", map[string]string{
		"workshop.yaml": "title: A\n", "personas/maya.yaml": "name: Maya\n", "personas/tom.yaml": "name: Tom\n", "personas/kept.yaml": "a: 1\n",
	})
	lab.write("w/deep/.gitignore", "ignored.yaml\n")
	lab.write("w/deep/personas/maya.yaml", "name: Maya B\n")
	lab.write("w/deep/personas/ignored.yaml", "name: New\n")
	lab.write("w/deep/personas/kept.yaml", "a: 1\n")
	lab.write("w/deep/notes.txt", "no record\n")
	if err := os.Remove(lab.path("w/deep/personas/tom.yaml")); err != nil {
		t.Fatal(err)
	}
	names, texts, err := lab.open("w/deep").Since(t.Context(), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	if want := []string{"personas/ignored.yaml", "personas/maya.yaml", "personas/tom.yaml"}; !slices.Equal(names, want) {
		t.Errorf("names %q, want %q", names, want)
	}
	if want := map[string]string{"personas/maya.yaml": "name: Maya\n", "personas/tom.yaml": "name: Tom\n"}; !maps.Equal(texts, want) {
		t.Errorf("texts %q, want %q", texts, want)
	}
	_, _, err = lab.open("w/deep").Since(t.Context(), "nowhere")
	fails(t, err, git.UnknownRevision)
}
