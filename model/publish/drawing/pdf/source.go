package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"

	"interlock/model/publish/data"
)

// mostAttached is how many bytes of attached files are unpacked at most.
const mostAttached = 64 << 20

var (
	// embeddedFile is said by every attached file. Files stay readable from
	// outside even where a program has packed all other objects.
	embeddedFile = regexp.MustCompile(`/Type\s*/EmbeddedFile\b`)
	plainLength  = regexp.MustCompile(`/Length\s+(\d+)\b`)
	otherLength  = regexp.MustCompile(`/Length\s+\d+\s+\d+\s+R\b`)
)

var errDamaged = errors.New("the file attached to the PDF is damaged; publish the PDF again")

// Source takes the attached blueprint.yaml out of a PDF, also out of one that
// another program has saved again. It reports false for a file that is no PDF
// and for a PDF without anything of ours. The error says why what is attached
// cannot be read.
func Source(file []byte) (source []byte, found bool, err error) {
	if !bytes.HasPrefix(file, []byte("%PDF-")) {
		return nil, false, nil
	}
	var unread error
	left := mostAttached
	for _, place := range embeddedFile.FindAllIndex(file, -1) {
		content, err := attached(file, place[0], left)
		if err != nil {
			unread = err
			continue
		}
		if data.Marked(content) {
			return content, true, nil
		}
		left -= len(content)
	}
	return nil, false, unread
}

// attached reads the file whose description has a place inside it.
func attached(file []byte, place, most int) ([]byte, error) {
	const widest = 4096 // bytes of a description
	start := bytes.LastIndex(file[max(0, place-widest):place], []byte(" obj"))
	length := bytes.Index(file[place:min(len(file), place+widest)], []byte("stream"))
	if start < 0 || length < 0 {
		return nil, errDamaged
	}
	description := file[max(0, place-widest)+start : place+length]
	packed := afterLine(file[place+length+len("stream"):])
	if bytes.Contains(description, []byte("/FlateDecode")) {
		content, err := inflate(packed, most)
		if err != nil && bytes.Contains(file, []byte("/Encrypt")) {
			return nil, errors.New("the PDF is protected by a password; save it without one")
		}
		return content, err
	}
	if bytes.Contains(description, []byte("/Filter")) {
		return nil, errors.New("the file attached to the PDF is packed in an unknown way; publish the PDF again")
	}
	return plain(description, packed)
}

// plain is what is attached without being packed.
func plain(description, content []byte) ([]byte, error) {
	if length := plainLength.FindSubmatch(description); length != nil && !otherLength.Match(description) {
		count, err := strconv.Atoi(string(length[1]))
		if err != nil || count > len(content) {
			return nil, errDamaged
		}
		return content[:count], nil
	}
	end := bytes.Index(content, []byte("endstream"))
	if end < 0 {
		return nil, errDamaged
	}
	return content[:end], nil
}

func inflate(packed []byte, most int) ([]byte, error) {
	reader, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, errDamaged
	}
	content, err := io.ReadAll(io.LimitReader(reader, int64(most)+1))
	if len(content) > most {
		return nil, fmt.Errorf("the PDF carries more than %d MB; publish it again", mostAttached>>20)
	}
	if err != nil {
		return nil, errDamaged
	}
	return content, nil
}

// afterLine skips the end of the line that a stream begins after.
func afterLine(text []byte) []byte {
	return bytes.TrimPrefix(bytes.TrimPrefix(text, []byte("\r")), []byte("\n"))
}
