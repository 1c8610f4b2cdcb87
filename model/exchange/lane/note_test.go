package lane_test

import (
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/exchange/exchangetest"
	"interlock/model/exchange/lane"
)

func TestNotesAreSaidInOneLine(t *testing.T) {
	t.Parallel()
	names := lane.NamesOf([]*model.Persona{{ID: "tom", Name: "Tom"}, {ID: "ann-1", Name: "Ann"}, {ID: "ann-2", Name: "Ann"}})
	cases := []struct {
		key  string
		note model.Note
		want string
	}{
		{lane.Does, model.Note{Text: " waits\nlong: very "}, "waits long: very"},
		{lane.Frontstage, model.Note{Who: "tom", Text: "answers"}, "Tom: answers"},
		{lane.Frontstage, model.Note{Who: "Doorman", Text: "waves"}, "Doorman: waves"},
		{lane.Backstage, model.Note{Who: "ann-1", Text: "checks"}, "ann-1: checks"},
		{lane.Backstage, model.Note{Who: "tom"}, "Tom:"},
		{lane.Support, model.Note{Policy: "GDPR", Text: "asks"}, "Policy GDPR: asks"},
		{lane.Support, model.Note{Text: "a: b"}, ": a: b"},
		{lane.Support, model.Note{Who: "a: b", Text: "c"}, "c"},
		{lane.Support, model.Note{}, ""},
	}
	for _, test := range cases {
		if got := names.Say(test.key, test.note); got != test.want {
			t.Errorf("%+v is said %q, want %q", test.note, got, test.want)
		}
	}
}

func TestWhatIsSaidIsHeard(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		names := lane.NamesOf(exchangetest.Content().Draw(t, "content").Personas)
		key := rapid.SampledFrom([]string{lane.Does, lane.Frontstage, lane.Support}).Draw(t, "key")
		text := exchangetest.Text()
		note := model.Note{Who: text.Draw(t, "who"), Text: text.Draw(t, "text")}
		if rapid.Bool().Draw(t, "system") {
			note = model.Note{System: text.Draw(t, "system"), Text: text.Draw(t, "text")}
		}
		said := names.Say(key, note)
		heard := names.Hear(key, said)
		if heard.Text != lane.Line(note.Text) {
			t.Fatalf("%+v is said %q and heard %+v", note, said, heard)
		}
		if again := names.Say(key, heard); again != said {
			t.Fatalf("%q is said again as %q", said, again)
		}
		if heard.Who != "" && heard.Who != note.Who || heard.System != "" && heard.System != lane.Line(note.System) {
			t.Fatalf("%+v is heard as %+v", note, heard)
		}
	})
}
