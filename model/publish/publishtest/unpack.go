package publishtest

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"io"
	"path"
	"regexp"
	"strings"

	"interlock/model/exchange"
)

// Part is a piece of what a file holds, unpacked.
type Part struct {
	Name string // of the file, and within it
	Data []byte
}

// Unpack opens a file down to what it holds: the parts of an archive, the
// streams of a PDF, the pixels of a picture, and what is carried as base64. No
// part depends on how well it was packed. The error says what is damaged.
func Unpack(file exchange.File) ([]Part, error) {
	switch path.Ext(file.Name) {
	case ".docx", ".pptx", ".xlsx":
		return unzip(file)
	case ".pdf":
		return streams(file)
	case ".png":
		return pixels(file)
	}
	return payloads(file), nil
}

func unzip(file exchange.File) ([]Part, error) {
	archive, err := zip.NewReader(bytes.NewReader(file.Data), int64(len(file.Data)))
	if err != nil {
		return nil, err
	}
	var parts []Part
	for _, packed := range archive.File {
		reader, err := packed.Open()
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(reader)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", packed.Name, err)
		}
		parts = append(parts, Part{file.Name + "/" + packed.Name, data})
	}
	return parts, nil
}

var (
	streamStart = regexp.MustCompile(`/Filter /FlateDecode[^>]*>>\s*stream\r?\n`)
	packedSize  = regexp.MustCompile(`/Length \d+`)
	crossTable  = regexp.MustCompile(`(?s)\nxref\n.*?trailer|startxref\n\d+`)
)

// streams gives the streams of a PDF, and last what stands around them without
// the places and sizes of what is packed.
func streams(file exchange.File) ([]Part, error) {
	var parts []Part
	var around bytes.Buffer
	rest := file.Data
	for {
		start := streamStart.FindIndex(rest)
		if start == nil {
			break
		}
		around.Write(rest[:start[1]])
		rest = rest[start[1]:]
		packed := bytes.NewReader(rest)
		reader, err := zlib.NewReader(packed)
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(reader)
		if err != nil {
			return nil, err
		}
		rest = rest[len(rest)-packed.Len():]
		parts = append(parts, Part{fmt.Sprintf("%s/stream-%d", file.Name, len(parts)+1), data})
	}
	around.Write(rest)
	text := packedSize.ReplaceAll(around.Bytes(), []byte("/Length"))
	return append(parts, Part{file.Name + "/around", crossTable.ReplaceAll(text, nil)}), nil
}

func pixels(file exchange.File) ([]Part, error) {
	picture, err := png.Decode(bytes.NewReader(file.Data))
	if err != nil {
		return nil, err
	}
	plain := image.NewNRGBA(picture.Bounds())
	draw.Draw(plain, plain.Rect, picture, plain.Rect.Min, draw.Src)
	return []Part{{fmt.Sprintf("%s/%dx%d", file.Name, plain.Rect.Dx(), plain.Rect.Dy()), plain.Pix}}, nil
}

var longBase64 = regexp.MustCompile(`[A-Za-z0-9+/\r\n]{64,}={0,2}`)

// payloads gives a text as it is, and what it carries as base64.
func payloads(file exchange.File) []Part {
	parts := []Part{{file.Name, file.Data}}
	for _, encoded := range longBase64.FindAll(file.Data, -1) {
		data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(string(encoded)), ""))
		if err == nil {
			parts = append(parts, Part{fmt.Sprintf("%s/payload-%d", file.Name, len(parts)), data})
		}
	}
	return parts
}
