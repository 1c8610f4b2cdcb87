// Package pack puts the parts of an office document into one archive: always
// the same bytes for the same parts, and with our mark in it.
package pack

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"time"

	"interlock/model/blueprint"
)

// File is one part of a document.
type File struct {
	Name string // with slashes, as in "xl/workbook.xml"
	Data []byte
}

// Zip packs files in the order given. No file tells when it was written: all
// bear the first moment that an archive can say. The comment of the archive is
// [blueprint.Format], uncompressed, as the last bytes. The error names a file
// whose name is missing, given twice or too long for an archive.
func Zip(files []File) ([]byte, error) {
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	names := map[string]bool{}
	for _, file := range files {
		if file.Name == "" || names[file.Name] {
			return nil, fmt.Errorf("the archive cannot hold %q: the name is missing or given twice", file.Name)
		}
		names[file.Name] = true
		if err := add(archive, file); err != nil {
			return nil, fmt.Errorf("the archive cannot hold %q: %w", shortened(file.Name), err)
		}
	}
	if err := archive.SetComment(blueprint.Format); err != nil {
		return nil, fmt.Errorf("the archive cannot be marked as ours: %w", err)
	}
	if err := archive.Close(); err != nil {
		return nil, fmt.Errorf("the archive cannot be closed: %w", err)
	}
	return packed.Bytes(), nil
}

func add(archive *zip.Writer, file File) error {
	part, err := archive.CreateHeader(&zip.FileHeader{
		Name:     file.Name,
		Method:   zip.Deflate,
		Modified: time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		return err
	}
	_, err = part.Write(file.Data)
	return err
}

// shortened keeps the start of a name that is too long to be shown.
func shortened(name string) string {
	const longest = 80
	if len(name) <= longest {
		return name
	}
	return strings.ToValidUTF8(name[:longest], "") + "…"
}

// Marked tells an archive made by [Zip] from any other.
func Marked(file []byte) bool {
	return bytes.HasPrefix(file, []byte("PK")) && bytes.HasSuffix(file, []byte(blueprint.Format))
}
