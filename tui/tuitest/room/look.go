package room

// The rows of the window that all screens share.
const (
	head = 3 // its title, the tabs and a line
	foot = 2 // the keys and what was said last
)

// GoldenBelowHead compares the window without its head with testdata/TEST/name.golden. Run the test with -update to
// write it.
func (r *Room) GoldenBelowHead(name string) *Room {
	r.tb.Helper()
	r.Overflow().GoldenRows(name, head, 0)
	return r
}

// GoldenScreen compares the part of the window that belongs to the screen, without head and foot, with
// testdata/TEST/name.golden, or with testdata/TEST.golden when it has no name. Run the test with -update to write it.
func (r *Room) GoldenScreen(name string) *Room {
	r.tb.Helper()
	r.Overflow().GoldenRows(name, head, foot)
	return r
}

// ExpectASCII fails the test when the window shows anything but ASCII.
func (r *Room) ExpectASCII() *Room {
	r.tb.Helper()
	for _, char := range r.Text() {
		if char > '~' {
			r.tb.Fatalf("%q is not ASCII:\n%s", char, r.Text())
		}
	}
	return r
}
