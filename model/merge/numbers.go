package merge

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"interlock/model/yamltext"
)

// numbers gives equal values the same number and different values different
// ones. The order of keys, layout and comments do not count.
type numbers map[string]int

// absent is the number of no value at all.
const absent = -1

func (n numbers) of(spelling string) int {
	number, known := n[spelling]
	if !known {
		number = len(n)
		n[spelling] = number
	}
	return number
}

func (n numbers) scalar(tag, text string) int { return n.of(tag + " " + text) }

// text is the number of a text.
func (n numbers) text(text string) int { return n.scalar("!!str", text) }

func (n numbers) list(items []int) int { return n.of(fmt.Sprint("list ", items)) }

// keyed is a key with the number of its value.
type keyed struct {
	key    string
	number int
}

func (n numbers) mapping(entries []keyed) int {
	slices.SortFunc(entries, func(a, b keyed) int { return strings.Compare(a.key, b.key) })
	spelling := []byte("map")
	for _, e := range entries {
		spelling = strconv.AppendQuote(spelling, e.key)
		spelling = strconv.AppendInt(spelling, int64(e.number), 10)
	}
	return n.of(string(spelling))
}

// leaf is the number of a scalar or of nothing.
func (n numbers) leaf(node *yamltext.Node) int {
	if node.IsNull() {
		return n.of("null")
	}
	if text, cut := cutText(node); cut {
		return n.text(text)
	}
	return n.scalar(node.Tag(), node.Text())
}

// cutText is a plain text with the hashtag behind it, which is a comment to YAML
// and a part of the text to the workshop.
func cutText(node *yamltext.Node) (string, bool) {
	comment := node.Comment()
	if len(comment) < 2 || node.Quoted() || strings.IndexByte(" \t#", comment[1]) >= 0 {
		return "", false
	}
	return node.Text() + " " + comment, true
}
