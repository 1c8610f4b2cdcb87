package store

import (
	"errors"
	"os"
	"testing"
)

func TestTheRecordGrows(t *testing.T) {
	t.Parallel()
	f := openWith(t, nil, Options{})
	expectRecord(t, f, "")
	extend(t, f, "one\n")
	extend(t, f, "two\nthree\n")
	expectRecord(t, reopen(t, f), "one\ntwo\nthree\n")
	if err := f.ReplaceRecord([]byte("three\n")); err != nil {
		t.Fatal(err)
	}
	extend(t, f, "four\n")
	expectRecord(t, f, "three\nfour\n")
}

func TestATornLineOfTheRecordStandsAlone(t *testing.T) {
	t.Parallel()
	f := openWith(t, nil, Options{})
	extend(t, f, "one\ntwo\n")
	if err := os.Truncate(f.state("record"), int64(len("one\nt"))); err != nil {
		t.Fatal(err)
	}
	extend(t, f, "three\n")
	expectRecord(t, f, "one\nt\nthree\n")
}

func TestARecordThatCannotBeWrittenIsSaidInWords(t *testing.T) {
	t.Parallel()
	f := openWith(t, nil, Options{})
	if err := os.Mkdir(f.state("record"), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := f.Record()
	for _, err := range []error{err, f.ExtendRecord([]byte("one\n")), f.ReplaceRecord(nil)} {
		var failed *StateError
		if !errors.As(err, &failed) {
			t.Errorf("the error is %v", err)
		}
	}
}

func extend(t *testing.T, f *Folder, lines string) {
	t.Helper()
	if err := f.ExtendRecord([]byte(lines)); err != nil {
		t.Fatal(err)
	}
}

func expectRecord(t *testing.T, f *Folder, want string) {
	t.Helper()
	got, err := f.Record()
	if err != nil || string(got) != want {
		t.Errorf("the record is %q (%v), want %q", got, err, want)
	}
}
