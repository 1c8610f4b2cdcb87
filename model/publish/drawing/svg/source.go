package svg

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"strings"
)

// Source gives back the workshop, blueprint.yaml, that [Write] put into a
// picture, and whether there is one in it. The error says that it is damaged.
func Source(file []byte) ([]byte, bool, error) {
	decoder := xml.NewDecoder(bytes.NewReader(file))
	for {
		token, err := decoder.Token()
		if err != nil {
			return nil, false, nil // Whatever this is, it carries no workshop.
		}
		start, is := token.(xml.StartElement)
		if !is || start.Name != (xml.Name{Space: namespace, Local: "source"}) {
			continue
		}
		var encoded string
		if err := decoder.DecodeElement(&encoded, &start); err != nil {
			return nil, true, errDamaged
		}
		source, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(encoded), ""))
		if err != nil {
			return nil, true, errDamaged
		}
		return source, true, nil
	}
}

var errDamaged = errors.New("the workshop inside the picture is damaged; export it again, or import blueprint.yaml instead")
