package pack_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"interlock/model/blueprint"
	"interlock/model/publish/pack"
)

func TestPartsComeBackInTheirOrderAndWithoutADate(t *testing.T) {
	t.Parallel()
	files := []pack.File{
		{Name: "[Content_Types].xml", Data: []byte("<Types/>")},
		{Name: "word/document.xml", Data: []byte(strings.Repeat("text ", 1000))},
		{Name: "a", Data: nil},
	}
	packed, err := pack.Zip(files)
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	if archive.Comment != blueprint.Format || !pack.Marked(packed) {
		t.Errorf("the archive says of itself %q", archive.Comment)
	}
	for i, part := range archive.File {
		reader, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(reader)
		if err != nil || part.Name != files[i].Name || !bytes.Equal(got, files[i].Data) {
			t.Errorf("part %d is %s with %d bytes: %v", i, part.Name, len(got), err)
		}
		if !part.Modified.Equal(time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%s is dated %s", part.Name, part.Modified)
		}
	}
}

func TestNamesThatAnArchiveCannotHold(t *testing.T) {
	t.Parallel()
	for _, files := range [][]pack.File{
		{{Name: ""}},
		{{Name: "a"}, {Name: "a"}},
		{{Name: strings.Repeat("a", 70_000)}},
	} {
		if _, err := pack.Zip(files); err == nil || len(err.Error()) > 200 {
			t.Errorf("the error is %v", err)
		}
	}
}

func TestArchivesOfOthersAreNotMarked(t *testing.T) {
	t.Parallel()
	var others bytes.Buffer
	if err := zip.NewWriter(&others).Close(); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"", blueprint.Format, others.String()} {
		if pack.Marked([]byte(file)) {
			t.Errorf("%q is taken for ours", file)
		}
	}
}
