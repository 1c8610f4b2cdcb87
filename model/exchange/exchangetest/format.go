package exchangetest

import (
	"bytes"
	"errors"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
)

// Format is a format that is both read and written.
type Format struct {
	Name      string // of a file in it, such as "some.csv"
	Read      func(name string, data []byte) (*exchange.Content, exchange.Losses, error)
	Write     func(*exchange.Content) ([]exchange.File, exchange.Losses, error)
	Recognise func(name string, data []byte) bool
}

// Back writes a content and reads each of its files again. A file must be known as ours and lose nothing when it is
// read. It returns what was read, file by file, the files, and what writing lost.
func (f Format) Back(t rapid.TB, content *exchange.Content) ([]*exchange.Content, []exchange.File, exchange.Losses) {
	t.Helper()
	files, lost, err := f.Write(content)
	if err != nil {
		t.Fatal(err)
	}
	var back []*exchange.Content
	for _, file := range files {
		if !bytes.Contains(file.Data, []byte(blueprint.Format)) || !f.Recognise(file.Name, file.Data) {
			t.Fatalf("%s is not known as ours:\n%s", file.Name, file.Data)
		}
		read, losses, err := f.Read(file.Name, file.Data)
		if err != nil || !losses.Empty() {
			t.Fatalf("%v, lost %v in\n%s", err, losses, file.Data)
		}
		back = append(back, read)
	}
	return back, files, lost
}

// CarriesWhatItSays draws contents with a journey, for a format that keeps all of a content in one file. What is lost
// must be what was said to be lost, and nothing more the second time. Check compares a journey with what came back.
func (f Format) CarriesWhatItSays(t *testing.T, check func(t *rapid.T, want, got *model.Journey)) {
	t.Helper()
	hasJourney := func(content *exchange.Content) bool { return len(content.Journeys) > 0 }
	rapid.Check(t, func(t *rapid.T) {
		content := Content().Filter(hasJourney).Draw(t, "content")
		clean := carry.Clean(content)
		back, _, said := f.Back(t, content)
		if lost := carry.Lost(clean, back[0]); lost.String() != said.String() {
			t.Fatalf("lost %q, said %q", lost, said)
		}
		for _, journey := range clean.Journeys {
			check(t, journey, back[0].Journey(journey.ID))
		}
		again, _, more := f.Back(t, back[0])
		if diff := Diff(back[0], again[0]); diff != "" || !more.Empty() {
			t.Fatalf("the second time, %q is lost: %s", more, diff)
		}
	})
}

// Refuses returns why a file is not read. It must be said in words, and with what to do.
func (f Format) Refuses(t testing.TB, data string) string {
	t.Helper()
	_, _, err := f.Read(f.Name, []byte(data))
	return inWords(t, err)
}

// inWords returns the words of an error that says what to do, and fails the test when it does not.
func inWords(t testing.TB, err error) string {
	t.Helper()
	var fault *exchange.Error
	if !errors.As(err, &fault) || fault.Fix == "" {
		t.Fatalf("the error does not say in words what to do: %v", err)
	}
	return err.Error()
}

// FuzzRead reads any bytes: they are refused in words, or are a content that can be kept, which check looks at.
func (f Format) FuzzRead(fuzz *testing.F, check func(*testing.T, *exchange.Content)) {
	fuzz.Helper()
	fuzz.Fuzz(func(t *testing.T, data []byte) {
		content, _, err := f.Read(f.Name, data)
		if err != nil {
			inWords(t, err)
			return
		}
		if _, err := content.Texts(); err != nil {
			t.Fatalf("cannot be kept: %v", err)
		}
		check(t, content)
	})
}
