package png

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/adler32"
	"hash/crc32"
	"math"

	"interlock/model/blueprint"
)

const (
	signature = "\x89PNG\r\n\x1a\n"
	comment   = "Comment\x00" // what the mark stands behind
)

// Marked tells a picture with [blueprint.Format] as its mark from any other.
func Marked(file []byte) bool {
	const start = 256 // bytes, the mark among them
	return bytes.HasPrefix(file, []byte(signature)) &&
		bytes.Contains(file[:min(len(file), start)], []byte("tEXt"+comment+blueprint.Format))
}

// encode writes a picture as a file. The rows are compressed strip by strip, by
// all processors at once, which gives the same file however many there are.
func encode(p *picture, title string, dpi float64, mark string) []byte {
	file := bytes.NewBufferString(signature)
	chunk(file, "IHDR", append(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil,
		uint32(p.width)), uint32(p.height)), 8, 2, 0, 0, 0)) // 8 bits of each of 3 colours
	perMetre := uint32(math.Round(dpi / 0.0254))
	chunk(file, "pHYs", append(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, perMetre), perMetre), 1))
	if mark != "" {
		chunk(file, "tEXt", []byte(comment+mark))
	}
	if title != "" {
		chunk(file, "iTXt", []byte("Title\x00\x00\x00\x00\x00"+title))
	}
	sum := adler32.New()
	chunk(file, "IDAT", []byte{0x78, 0x9C}) // deflate, with a window of 32 kB
	for _, strip := range p.strips() {
		sum.Write(strip.rows)
		chunk(file, "IDAT", strip.compressed)
	}
	chunk(file, "IDAT", sum.Sum(nil))
	chunk(file, "IEND", nil)
	return file.Bytes()
}

func chunk(file *bytes.Buffer, kind string, data []byte) {
	file.Write(binary.BigEndian.AppendUint32(nil, uint32(len(data))))
	start := file.Len()
	file.WriteString(kind)
	file.Write(data)
	file.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(file.Bytes()[start:])))
}

// strip is some rows of a picture.
type strip struct{ rows, compressed []byte }

// stripRows is the height of a strip: a compromise of speed and size.
const stripRows = 128

// level of compression: hardly larger than at the highest, and much faster.
const level = 5

func (p *picture) strips() []strip {
	strips := make([]strip, (p.height+stripRows-1)/stripRows)
	parallel(len(strips), func(numbers <-chan int) {
		// The level exists, and writing to memory never fails.
		stream, _ := flate.NewWriter(nil, level)
		for number := range numbers {
			first := number * stripRows
			rows := p.rows(first, min(first+stripRows, p.height))
			var compressed bytes.Buffer
			stream.Reset(&compressed)
			_, _ = stream.Write(rows)
			if number < len(strips)-1 {
				_ = stream.Flush()
			} else {
				_ = stream.Close()
			}
			strips[number] = strip{rows, compressed.Bytes()}
		}
	})
	return strips
}

// rows is some rows, each led by the filter it passed: none, with which drawings
// of few colours become smallest.
func (p *picture) rows(first, end int) []byte {
	const none = 0
	stride := 3 * p.width
	rows := make([]byte, 0, (end-first)*(1+stride))
	for y := first; y < end; y++ {
		rows = append(rows, none)
		rows = append(rows, p.pixels[y*stride:(y+1)*stride]...)
	}
	return rows
}
