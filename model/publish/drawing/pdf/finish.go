package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"

	"interlock/model/blueprint"
)

// attachment is the name under which the source lies in the document.
const attachment = "blueprint.yaml"

// noFiles is what the library says of the files in a document without any.
// The library itself could attach some, but would then lead its bookmarks to
// other pages than theirs.
var noFiles = []byte("/Names <<\n/EmbeddedFiles << /Names [\n  \n] >>\n>>\n")

// finish attaches the source, names the document by its content and puts our
// mark at the end.
func finish(drawn, source []byte) ([]byte, error) {
	document, err := apart(drawn)
	if err != nil {
		return nil, err
	}
	if source == nil {
		document.catalogue(nil)
	} else {
		embedded, specification := document.count, document.count+1
		document.catalogue(fmt.Appendf(nil, "/Names <</EmbeddedFiles <</Names [(%s) %d 0 R]>>>>\n/AF [%[2]d 0 R]\n", attachment, specification))
		packed := deflate(source)
		document.add("<</Type /EmbeddedFile /Subtype /application#2Fyaml /Filter /FlateDecode /Length %d /Params <</Size %d>>>>\nstream\n%s\nendstream",
			len(packed), len(source), packed)
		document.add("<</Type /Filespec /F (%s) /UF (%[1]s) /AFRelationship /Source /Desc (%s) /EF <</F %d 0 R /UF %[3]d 0 R>>>>",
			attachment, "What this was drawn from; opens again as a workshop", embedded)
	}
	return document.close(), nil
}

// document is what the library wrote, without its end. The catalogue is the
// last object, so that nothing before it moves.
type document struct {
	file  bytes.Buffer
	last  []byte // the catalogue
	table []byte // where each object starts
	count int    // of the objects, with the free one that every table begins with
	root  int    // the catalogue's number
}

// apart takes the end of a document away. The error says that the document is
// built in an unknown way.
func apart(drawn []byte) (*document, error) {
	unknown := errors.New("the PDF cannot be finished: its end is not as expected")
	end := bytes.LastIndex(drawn, []byte("\nstartxref\n"))
	if end < 0 {
		return nil, unknown
	}
	number, _, _ := bytes.Cut(drawn[end+len("\nstartxref\n"):], []byte("\n"))
	start, err := strconv.Atoi(string(number))
	if err != nil || start < 0 || start > end {
		return nil, unknown
	}
	made := &document{}
	table, _, _ := bytes.Cut(drawn[start:end], []byte("trailer\n"))
	if _, err := fmt.Sscanf(string(table), "xref\n0 %d\n", &made.count); err != nil {
		return nil, unknown
	}
	made.root = made.count - 1
	catalogue := bytes.LastIndex(drawn[:start], fmt.Appendf(nil, "\n%d 0 obj\n", made.root)) + 1
	made.last = drawn[catalogue:start]
	if catalogue == 0 || !bytes.Contains(made.last, noFiles) {
		return nil, unknown
	}
	made.table = bytes.TrimPrefix(table, fmt.Appendf(nil, "xref\n0 %d\n", made.count))
	made.file.Write(drawn[:catalogue])
	return made, nil
}

// catalogue writes the catalogue with the names of files.
func (d *document) catalogue(files []byte) {
	d.file.Write(bytes.Replace(d.last, noFiles, files, 1))
}

// add writes one more object.
func (d *document) add(format string, values ...any) {
	d.table = fmt.Appendf(d.table, "%010d 00000 n \n", d.file.Len())
	fmt.Fprintf(&d.file, "%d 0 obj\n%s\nendobj\n", d.count, fmt.Sprintf(format, values...))
	d.count++
}

// close writes the table of objects and the end. The mark is a comment among
// the last bytes.
func (d *document) close() []byte {
	table, name := d.file.Len(), sha256.Sum256(d.file.Bytes())
	fmt.Fprintf(&d.file, "xref\n0 %d\n%strailer\n", d.count, d.table)
	fmt.Fprintf(&d.file, "<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%X> <%[4]X>]>>\n", d.count, d.root, d.root-1, name[:16])
	fmt.Fprintf(&d.file, "%s%d\n%%%%EOF\n", mark, table)
	return d.file.Bytes()
}

// mark is the line before the end by which a print of ours is told from others.
const mark = "% " + blueprint.Format + "\nstartxref\n"

// Marked tells a print that Write made from any other, and from its own copy
// that another program has saved again.
func Marked(file []byte) bool {
	const end = 64 // bytes, the mark among them
	return bytes.HasPrefix(file, []byte("%PDF-")) && bytes.Contains(file[max(0, len(file)-end):], []byte(mark))
}

func deflate(data []byte) []byte {
	var packed bytes.Buffer
	writer := zlib.NewWriter(&packed)
	_, _ = writer.Write(data) // a buffer takes everything
	_ = writer.Close()
	return packed.Bytes()
}
