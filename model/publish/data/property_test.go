package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/publish/data"
	"interlock/model/yamltext"
)

// awkward are texts that YAML, JSON or people read differently.
var awkward = []string{
	"", " ", "no", "08", "1_000", "2025", "2025-03", "2025-03-01", "null", "~", "- dash", "a: b", "a #b", "#tag", "{a}", "[a", "'", `"`, `\`,
	"line\nbreak", "trailing\n", "\n\nblank", "tab\there", "\u202eright", "\ufeffmark", "\x1b[31mred", "\u2028", "😀", "日本", "e\u0301", "Å",
	"1.50", "-0", "1e3", "0x10", "true", "Yes", ".5", "+1", "999999999999999999999", "maya", "claim/wait#x", "---", "...", "text: x", "<script>",
}

func anyText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom(awkward), rapid.String())
}

// anyValue makes values of any shape, whether a field can hold them or not.
func anyValue(depth int) *rapid.Generator[yamltext.Value] {
	return rapid.Custom(func(t *rapid.T) yamltext.Value {
		shape := rapid.IntRange(0, 3).Draw(t, "shape")
		if depth == 0 {
			shape = min(shape, 1)
		}
		switch shape {
		case 0:
			return yamltext.String(anyText().Draw(t, "text"))
		case 1:
			return yamltext.Plain(rapid.SampledFrom([]string{"1", "-2", "3.5", "true", "no", "null", "08", "1_000", "2025-03-01", "word"}).Draw(t, "plain"))
		case 2:
			return yamltext.List{Items: rapid.SliceOfN(anyValue(depth-1), 0, 3).Draw(t, "items")}
		}
		keys := []string{"text", "basis", "source", "severity", "name", "id", "emotion", "time", "unknown", "a b", "08"}
		return anyMap(t, keys, depth-1, rapid.Bool().Draw(t, "flow"))
	})
}

func anyMap(t *rapid.T, keys []string, depth int, flow bool) yamltext.Map {
	mapping := yamltext.Map{Flow: flow}
	for _, key := range rapid.SliceOfNDistinct(rapid.SampledFrom(keys), 0, 4, rapid.ID[string]).Draw(t, "keys") {
		mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: key, Value: anyValue(depth).Draw(t, "value")})
	}
	return mapping
}

func TestAnyWorkshopComesBack(t *testing.T) {
	t.Parallel()
	kinds := model.Kinds()
	rapid.Check(t, func(t *rapid.T) {
		texts := map[string]string{}
		for range rapid.IntRange(1, 4).Draw(t, "files") {
			info := rapid.SampledFrom(kinds).Draw(t, "kind")
			keys := []string{"unknown", "claim/wait"}
			for _, field := range info.Fields {
				if field.Key != "" {
					keys = append(keys, field.Key)
				}
			}
			source, err := yamltext.Render(anyMap(t, keys, 2, false))
			if err != nil {
				t.Skip("not writable")
			}
			texts[info.Kind.Path(rapid.StringMatching(`[a-z]{1,3}`).Draw(t, "id"))] = source
		}
		if rapid.Bool().Draw(t, "foreign") {
			texts["foreign.yaml"] = anyText().Draw(t, "foreign text")
		}
		checkRoundTrip(t, texts)
	})
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("format: interlock-blueprint/1\npersonas: {a: {name: b}}\nother: {../x.yaml: y}\n"))
	f.Add([]byte(`{"format": "interlock-blueprint/1", "journeys": {"a": {"stages": [{"emotion": null}]}}}`))
	f.Add([]byte("format: interlock-blueprint/1\ninbox: {a/b: {does: [{text: Slow, unsure}]}}\nsources: {s1: {n: 08}}\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		texts, err := data.Read(file)
		if err != nil {
			return
		}
		checkRoundTrip(t, texts)
	})
}
