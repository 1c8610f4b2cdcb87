package git

import (
	"regexp"
	"strings"
)

// driver is the name of our drivers in git's configuration and attributes.
const driver = "interlock"

// How our commands go on behind the program, and before it. If the program is
// missing, killed or fails, git would keep our side and forget theirs; so lines
// are merged then, with marks that every tool stops at. In the same way, what
// cannot be shown by meaning is shown as it is.
const (
	mergeAfter = ` merge %O %A %B -o %A --marker-size %L --path %P; r=$?; [ $r -le 1 ] && exit $r; ` +
		`git merge-file --diff3 --marker-size=%L -L ours -L base -L theirs %A %O %B`
	showBefore = `f() { `
	showAfter  = ` textconv "$1" 2>/dev/null || cat "$1"; }; f`
)

// The keys that hold commands, as git spells them when it lists them.
const (
	mergeKey = "merge." + driver + ".driver"
	showKey  = "diff." + driver + ".textconv"
)

// setting is a value of git's configuration.
type setting struct{ key, value string }

// settings are all that we set. Texts that were made readable are not cached, as
// the cache is a branch of notes in the repository and outlives a new form.
func settings(program string) []setting {
	return []setting{
		{"merge." + driver + ".name", "Interlock: workshops by meaning"},
		{mergeKey, mergeCommand(program)},
		{"merge." + driver + ".recursive", "text"},
		{showKey, showCommand(program)},
		// The head of a hunk names the stage it is in, as the first group says it.
		{"diff." + driver + ".xfuncname", `^ {0,4}(- (id|name): .*)$`},
		{"diff." + driver + ".wordregex", `[^[:space:][:punct:]]+|[^[:space:]]`},
	}
}

// mergeCommand is the merge driver of a program. Git puts files in place of %O, %A
// and so on, so a percent sign of the path is doubled.
func mergeCommand(program string) string {
	return strings.ReplaceAll(quoted(program), "%", "%%") + mergeAfter
}

// showCommand makes a record readable; git adds the name of the file.
func showCommand(program string) string { return showBefore + quoted(program) + showAfter }

// programIn gives the program that a command of ours runs. It is not ok for a
// command of somebody else.
func programIn(key, command string) (program string, ok bool) {
	switch key {
	case mergeKey:
		program, ok = strings.CutSuffix(command, mergeAfter)
		program = unquoted(strings.ReplaceAll(program, "%%", "%"))
		return program, ok && mergeCommand(program) == command
	case showKey:
		program = strings.TrimSuffix(strings.TrimPrefix(command, showBefore), showAfter)
		program = unquoted(program)
		return program, showCommand(program) == command
	}
	return "", false
}

// isOurs tells whether a value is one that we set.
func (s setting) isOurs(value string) bool {
	if s.isCommand() {
		_, ours := programIn(s.key, value)
		return ours
	}
	return value == s.value
}

// isCommand tells the settings that name the program.
func (s setting) isCommand() bool { return s.key == mergeKey || s.key == showKey }

// quoted writes a path as one word of the shell.
func quoted(path string) string {
	if plainWord().MatchString(path) {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// unquoted takes back what quoted did.
func unquoted(word string) string {
	inner, isQuoted := strings.CutPrefix(word, "'")
	if !isQuoted {
		return word
	}
	return strings.ReplaceAll(strings.TrimSuffix(inner, "'"), `'\''`, "'")
}

// plainWord matches what the shell takes as it is.
func plainWord() *regexp.Regexp { return regexp.MustCompile(`^[\w./:@+][\w./:@+-]*$`) }
