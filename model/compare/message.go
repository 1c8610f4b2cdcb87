package compare

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/rivo/uniseg"
)

// longestSubject is how long the first line of a commit message may be, in
// columns.
const longestSubject = 72

// Message drafts a commit message: a subject that orders the weightiest changes,
// and a list of all of them. It is "" where nothing changed.
func (c Changes) Message() string {
	if c.Empty() {
		return ""
	}
	var b strings.Builder
	b.WriteString(c.subject() + "\n")
	if c.Count() == 1 {
		return b.String()
	}
	const longest = 2 * longestSubject
	for _, record := range c.Records {
		b.WriteString("\n" + record.Heading(longest) + "\n")
		for _, change := range record.Below() {
			b.WriteString("- " + change.Sentence(longest) + "\n")
		}
	}
	return b.String()
}

// subject orders as many of the weightiest changes as fit, at most two, and
// counts the others: "Move Wait before Call, raise its emotion, and 3 more
// changes".
func (c Changes) subject() string {
	var changes []Change
	for _, record := range c.Records {
		changes = append(changes, record.Changes...)
	}
	slices.SortStableFunc(changes, func(a, b Change) int { return weight(b) - weight(a) })
	for i := 1; i < len(changes); i++ {
		if both := widestSubject(len(changes), changes[0], changes[i]); uniseg.StringWidth(both) <= longestSubject {
			return both
		}
	}
	return shortened(widestSubject(len(changes), changes[0]), longestSubject)
}

// widestSubject orders some changes, with as much of their names as the subject
// has room for. It is too long only if it is so with short names.
func widestSubject(count int, said ...Change) string {
	const least = longestSubject / 3
	subject := subjectOf(least, count, said...)
	if uniseg.StringWidth(subject) > longestSubject || !strings.Contains(subject, "…") {
		return subject
	}
	for longest := longestSubject; longest > least; longest-- {
		if wider := subjectOf(longest, count, said...); uniseg.StringWidth(wider) <= longestSubject {
			return wider
		}
	}
	return subject
}

// subjectOf orders some changes, with names of at most so many columns, and counts
// the rest.
func subjectOf(longest, count int, said ...Change) string {
	var phrases []string
	for i, change := range said {
		again := i > 0 && change.Object == FieldObject && change.Version().Of != "" && change.of() == said[i-1].of()
		phrases = append(phrases, order(change, longest, again))
	}
	if rest := count - len(said); rest > 0 {
		phrases = append(phrases, plural(rest, "more change"))
	}
	subject := strings.Join(phrases, " and ")
	if len(phrases) == 3 {
		subject = phrases[0] + ", " + phrases[1] + ", and " + phrases[2]
	}
	return strings.ToUpper(subject[:1]) + subject[1:]
}

// of is the stage or entry that a change is about.
func (c Change) of() string {
	if c.Object == StageObject || c.Object == EntryObject {
		return c.Record + " " + c.Name
	}
	return c.Record + " " + c.Version().Of
}

// weight orders changes for the subject: what changes the shape of the workshop
// goes before what is said in it.
func weight(c Change) int {
	objects := []Object{ElementObject, FieldObject, NoteObject, EntryObject, StageObject, FileObject, RecordObject}
	weight := 2 * slices.Index(objects, c.Object)
	if c.Name == emotion {
		weight = 2*slices.Index(objects, StageObject) - 1
	}
	return weight
}

const emotion = "emotion"

// order says a change as an order, as commit messages do, with names of at most so
// many columns. What was named right before is "its".
func order(c Change, longest int, again bool) string {
	v := plainVoice(longest)
	verb := map[Action]string{
		Added: "add", Removed: "remove", Renamed: "rename", Moved: "move",
		Changed: "change", Reworded: "reword", Broken: "break", Mended: "mend",
	}[c.Action]
	switch c.Object {
	case RecordObject:
		if c.Action == Renamed {
			return fmt.Sprintf("rename %s to %s", v.recordName(c.Kind, c.Before.Value), v.name(c.After.Value))
		}
		return verb + " " + v.recordName(c.Kind, c.Name)
	case FileObject:
		return verb + " " + v.name(c.Name)
	case StageObject, EntryObject:
		return v.entryOrder(c, verb)
	case NoteObject:
		return fmt.Sprintf("%s a note in %s", verb, v.list(c.Version()))
	case ElementObject:
		return fmt.Sprintf("%s %s in %s", verb, v.name(c.Name), v.list(c.Version()))
	}
	return v.fieldOrder(c, verb, again)
}

func (v voice) entryOrder(c Change, verb string) string {
	switch {
	case c.Action == Renamed:
		return fmt.Sprintf("rename %s %s to %s", noun(c.field), v.name(c.Before.Value), v.name(c.After.Value))
	case c.Action == Moved && c.before != "":
		return fmt.Sprintf("move %s before %s", v.name(c.Name), v.name(c.before))
	case c.Action == Moved:
		return fmt.Sprintf("move %s to the end", v.name(c.Name))
	}
	return fmt.Sprintf("%s %s %s", verb, noun(c.field), v.name(c.Name))
}

func (v voice) fieldOrder(c Change, verb string, again bool) string {
	what := v.value(c.Name) + v.of(c.Version())
	switch {
	case again:
		what = "its " + v.value(c.Name)
	case c.Version().Of == "":
		what = v.value(c.Name) + " of " + v.recordName(c.Kind, c.Record)
	}
	switch c.Action {
	case Added:
		verb = "set"
	case Changed:
		verb = direction(c, verb)
	}
	return verb + " " + what
}

// direction is "raise" or "lower" for a number, else the verb.
func direction(c Change, verb string) string {
	before, errBefore := strconv.ParseFloat(c.Before.Value, 64)
	after, errAfter := strconv.ParseFloat(c.After.Value, 64)
	switch {
	case errBefore != nil || errAfter != nil || before == after:
		return verb
	case after > before:
		return "raise"
	}
	return "lower"
}
