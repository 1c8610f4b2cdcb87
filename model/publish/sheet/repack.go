package sheet

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"io"
	"slices"

	"interlock/model/publish/pack"
)

// contentTypesName is the part that lists the types of all others. A package
// starts with it.
const contentTypesName = "[Content_Types].xml"

// repacked gives a workbook with its parts in a fixed order and the properties
// of ours. As it is written first, its list of types has another order each
// time, and its properties bear a date.
func repacked(written []byte, title string) ([]byte, error) {
	archive, err := zip.NewReader(bytes.NewReader(written), int64(len(written)))
	if err != nil {
		return nil, err
	}
	properties := pack.Properties(title)
	var files []pack.File
	for _, part := range archive.File {
		file := properties
		if part.Name != properties.Name {
			if file, err = read(part); err != nil {
				return nil, err
			}
		}
		files = append(files, file)
	}
	slices.SortFunc(files, func(a, b pack.File) int {
		return cmp.Or(cmp.Compare(rank(a.Name), rank(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	return pack.Zip(files)
}

func rank(name string) int {
	if name == contentTypesName {
		return 0
	}
	return 1
}

func read(part *zip.File) (pack.File, error) {
	reader, err := part.Open()
	if err != nil {
		return pack.File{}, err
	}
	defer reader.Close()
	data, err := io.ReadAll(reader)
	if err == nil && part.Name == contentTypesName {
		data, err = sortedTypes(data)
	}
	return pack.File{Name: part.Name, Data: data}, err
}

// contentTypes is the list of types.
type contentTypes struct {
	XMLName   xml.Name       `xml:"http://schemas.openxmlformats.org/package/2006/content-types Types"`
	Defaults  []typeByEnding `xml:"Default"`
	Overrides []typeByName   `xml:"Override"`
}

type typeByEnding struct {
	Extension   string `xml:",attr"`
	ContentType string `xml:",attr"`
}

type typeByName struct {
	PartName    string `xml:",attr"`
	ContentType string `xml:",attr"`
}

func sortedTypes(data []byte) ([]byte, error) {
	var types contentTypes
	if err := xml.Unmarshal(data, &types); err != nil {
		return nil, err
	}
	slices.SortFunc(types.Defaults, func(a, b typeByEnding) int { return cmp.Compare(a.Extension, b.Extension) })
	slices.SortFunc(types.Overrides, func(a, b typeByName) int { return cmp.Compare(a.PartName, b.PartName) })
	sorted, err := xml.Marshal(types)
	return append([]byte(xml.Header), sorted...), err
}
