package git

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Part is a part of the drivers' set-up.
type Part string

// The parts, in the order in which git comes to them.
const (
	AttributesPart Part = "attributes"
	MergePart      Part = "merge driver"
	ShowPart       Part = "diff driver"
	ProgramPart    Part = "program"
)

// Check is how one part of the set-up stands.
type Check struct {
	Part Part
	OK   bool
	Text string // what is set, or what is wrong and what to do, in a sentence without a full stop
}

// Status tells how each part of the set-up stands, for the scope and, in a
// repository, for what really counts there: attributes that came with a clone need
// drivers of this machine, which may be local or global. The program is the one
// that Install would be given.
func (d *Drivers) Status(ctx context.Context, program string) ([]Check, error) {
	attributes, err := d.checkAttributes(ctx)
	if err != nil {
		return nil, err
	}
	var flags []string
	if d.scope == Global {
		flags = []string{"--global"}
	}
	values, err := d.configured(ctx, flags...)
	if err != nil {
		return nil, err
	}
	checks := []Check{attributes, checkCommand(MergePart, mergeKey, values), checkCommand(ShowPart, showKey, values)}
	if set, ok := programIn(mergeKey, last(values[mergeKey])); ok {
		checks = append(checks, d.checkProgram(set, filepath.ToSlash(program)))
	}
	return checks, nil
}

// last gives the value of a key that counts.
func last(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[len(values)-1]
}

// checkCommand tells whether a driver is ours.
func checkCommand(part Part, key string, values map[string][]string) Check {
	command := last(values[key])
	_, ours := programIn(key, command)
	switch {
	case command == "":
		return Check{part, false, "is not configured, so git works by lines; run `interlock git install`"}
	case !ours:
		return Check{part, false, "is another one, or of another version: " + command + "; `interlock git install` with force replaces it"}
	}
	return Check{part, true, key + " is set"}
}

// checkProgram tells whether the program that is set is there, and is this one.
func (d *Drivers) checkProgram(set, current string) Check {
	_, found := d.find(filepath.FromSlash(set))
	switch {
	case !found:
		return Check{ProgramPart, false, set + " is not there any more; run `interlock git install` again"}
	case set != current:
		return Check{ProgramPart, true, set + " is used, which is not the one that runs now"}
	}
	return Check{ProgramPart, true, set + " is found"}
}

// checkAttributes tells whether the files of workshops are given to our drivers.
func (d *Drivers) checkAttributes(ctx context.Context) (Check, error) {
	const missing = "do not name the files of this workshop; run `interlock git install`"
	if d.repository == nil {
		text, _, err := d.attributes.read()
		if err != nil {
			return Check{}, d.attributes.failure(err)
		}
		_, found, err := findBlock(text)
		switch {
		case err != nil:
			return Check{AttributesPart, false, err.Error() + " in " + d.attributes.path + "; delete the lines of interlock there by hand"}, nil
		case !found:
			return Check{AttributesPart, false, missing}, nil
		}
		return Check{AttributesPart, true, "are set in " + d.attributes.path}, nil
	}
	given, err := d.given(ctx)
	if err != nil {
		return Check{}, err
	}
	var leftOut []string
	for _, attribute := range given {
		if attribute.isForeign() {
			return Check{AttributesPart, false, "say " + attribute.String() + "; remove that line"}, nil
		}
		if attribute.value != driver && !slices.Contains(leftOut, attribute.path) {
			leftOut = append(leftOut, attribute.path)
		}
	}
	switch {
	case len(leftOut) == 0:
		return Check{AttributesPart, true, "name the files of this workshop"}, nil
	case len(leftOut) == len(samples(d.scope)):
		return Check{AttributesPart, false, missing}, nil
	}
	return Check{AttributesPart, false, "leave out " + strings.Join(leftOut, ", ") + ", which git merges by lines; run `interlock git install`"}, nil
}

// attribute is what git's attributes say of a file.
type attribute struct{ path, name, value string }

// String writes it as in a file of attributes.
func (a attribute) String() string { return fmt.Sprintf("%s %s=%s", a.path, a.name, a.value) }

// isForeign tells an attribute that somebody else has set.
func (a attribute) isForeign() bool { return a.value != driver && a.value != "unspecified" }

// given asks git for the attributes of our patterns, from wherever they come.
func (d *Drivers) given(ctx context.Context) ([]attribute, error) {
	arguments := append([]string{"check-attr", "-z", "merge", "diff", "--"}, samples(d.scope)...)
	found, err := d.query(ctx, "", arguments...)
	if err != nil {
		return nil, err
	}
	if !found.ok() {
		return nil, explain("cannot read git's attributes", found.said)
	}
	var given []attribute
	for fields := strings.Split(found.output, "\x00"); len(fields) >= 3; fields = fields[3:] {
		given = append(given, attribute{fields[0], fields[1], fields[2]})
	}
	return given, nil
}
