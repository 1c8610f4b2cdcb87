package jsontext_test

import (
	"testing"

	"interlock/model/exchange/jsontext"
)

func TestErrorsNameTheLine(t *testing.T) {
	t.Parallel()
	var into struct {
		Nodes []struct {
			X float64 `json:"x"`
		} `json:"nodes"`
	}
	for text, want := range map[string]string{
		"":                              "line 1: this is no valid JSON: unexpected end of JSON input; export the file again, or mend this line",
		"{\n\n,}":                       "line 3: this is no valid JSON: invalid character ',' looking for beginning of object key string; export the file again, or mend this line",
		"{\"nodes\":[\n{\"x\":\"a\"}]}": "line 2: nodes.x cannot be a JSON string; mend this line",
		"3":                             "line 1: there is a JSON number where something else belongs; mend this line",
	} {
		if err := jsontext.Decode([]byte(text), &into); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	if err := jsontext.Decode([]byte("\ufeff{\"nodes\":[{\"x\":1}]}"), &into); err != nil || into.Nodes[0].X != 1 {
		t.Errorf("a byte order mark is not passed over: %v", err)
	}
}
