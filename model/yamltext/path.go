package yamltext

import (
	"fmt"
	"strings"
)

// Path addresses one value of a document: a string step is a mapping key, an
// int step a list index counted from 0. The nil path is the root.
type Path []any

// With returns a copy of the path with steps appended.
func (p Path) With(steps ...any) Path {
	longer := make(Path, 0, len(p)+len(steps))
	return append(append(longer, p...), steps...)
}

// String spells the path the way people say it: stages[2].does[0].
func (p Path) String() string {
	var b strings.Builder
	for _, step := range p {
		switch s := step.(type) {
		case int:
			fmt.Fprintf(&b, "[%d]", s)
		default:
			if b.Len() > 0 {
				b.WriteByte('.')
			}
			fmt.Fprint(&b, s)
		}
	}
	return b.String()
}
