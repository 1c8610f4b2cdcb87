package redact

import (
	"fmt"
	"strings"

	"interlock/model"
)

// Report counts what was left out.
type Report struct {
	withheld tally // by its audience
	unfit    tally // because nobody can tell what it holds
	followed tally // because it names what is withheld
}

// Empty reports whether nothing was left out but comments.
func (r Report) Empty() bool {
	return len(r.withheld) == 0 && len(r.unfit) == 0 && len(r.followed) == 0
}

// String says what was left out in words: "3 notes, 1 link, 1 file that cannot
// be read, and with them 2 references"; "nothing" for an empty report.
func (r Report) String() string {
	said := strings.Join(append(r.withheld.words(), r.unfit.words()...), ", ")
	if len(r.followed) > 0 {
		followed := strings.Join(r.followed.words(), ", ")
		if said == "" {
			return followed
		}
		said += ", and with them " + followed
	}
	if said == "" {
		return "nothing"
	}
	return said
}

// tally counts by what people call it, in the order in which it came up.
type tally []count

type count struct {
	one, many string
	number    int
}

func (t *tally) add(one, many string) {
	for i := range *t {
		if (*t)[i].one == one {
			(*t)[i].number++
			return
		}
	}
	*t = append(*t, count{one, many, 1})
}

func (t tally) words() []string {
	var words []string
	for _, count := range t {
		switch {
		case count.many == "": // there is only one
			words = append(words, count.one)
		case count.number == 1:
			words = append(words, "1 "+count.one)
		default:
			words = append(words, fmt.Sprintf("%d %s", count.number, count.many))
		}
	}
	return words
}

// recordWords is what people call one and several files of a kind.
func recordWords(info model.KindInfo) (one, many string) {
	switch {
	case info.Folder == "":
		return info.File, ""
	case info.Kind == model.KindVotes:
		return "ballot", "ballots"
	}
	return info.Label, info.Plural
}

func (k unitKind) plural() string {
	if k == entryUnit {
		return "entries"
	}
	return string(k) + "s"
}
