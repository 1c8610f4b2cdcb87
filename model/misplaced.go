package model

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"interlock/model/yamltext"
)

// ProperName is the name under which a file would be read whose name is nearly
// that of a record: "personas/maya.yaml" for "personas/maya.yml" and
// "Persona/maya.yaml". It is "" for names that are right, or like none.
func ProperName(name string) string {
	kind, _ := KindOf(name)
	extension := path.Ext(name)
	id := strings.TrimSuffix(path.Base(name), extension)
	if kind != KindUnknown || id == "" || !strings.EqualFold(extension, ".yaml") && !strings.EqualFold(extension, ".yml") {
		return ""
	}
	folder := path.Dir(name)
	for _, info := range tables().kinds {
		called := folder
		if folder == "." {
			called = id
		}
		if info.isCalled(called) && (folder == "." || info.Folder != "") {
			return info.Kind.Path(id)
		}
	}
	return ""
}

// isCalled tells whether people may mean this kind by a name, however they
// write it.
func (i KindInfo) isCalled(name string) bool {
	return slices.ContainsFunc([]string{i.Folder, string(i.Kind), i.Plural, strings.TrimSuffix(i.File, ".yaml")}, func(known string) bool {
		return known != "" && plainName(known) == plainName(name)
	})
}

// plainName is a name without what people write in different ways: capitals,
// hyphens, and the s of the plural.
func plainName(name string) string {
	joined := strings.NewReplacer(" ", "", "-", "", "_", "").Replace(strings.ToLower(name))
	return strings.TrimSuffix(joined, "s")
}

// misplaced finds files that are not read because of their names.
func (w *Workshop) misplaced() []Fault {
	var names []string
	for _, file := range w.files {
		names = append(names, file.Name)
	}
	for _, unread := range w.unread {
		if unread.Problem == "" {
			names = append(names, unread.Name)
		}
	}
	var faults []Fault
	for _, name := range names {
		proper := ProperName(name)
		if proper == "" {
			continue
		}
		fault := Fault{
			Rule: RuleMisplaced, File: name, Line: 1,
			Message: "no record is read from a file of this name", Fix: fmt.Sprintf("name it `%s`", proper),
		}
		if w.File(proper) != nil {
			fault.Fix = fmt.Sprintf("put what is missing into `%s`, and delete this file", proper)
		}
		faults = append(faults, fault)
	}
	return faults
}

// inWrongFolder takes a record whose keys are all those of one other kind for
// one of that kind, and says so instead of naming each key.
func (d *decoder) inWrongFolder(root *yamltext.Node, kind Kind, id string) {
	own := kind.Info()
	if own.Folder == "" || kind == KindInbox {
		return
	}
	unknown := func(info KindInfo) (count int) {
		for _, entry := range root.Entries() {
			if _, known := FieldAt(info.Fields, entry.Key); !known {
				count++
			}
		}
		return count
	}
	if unknown(own) < 2 {
		return
	}
	var fitting []KindInfo
	for _, info := range tables().kinds {
		if info.Folder != "" && info.Kind != KindInbox && unknown(info) == 0 {
			fitting = append(fitting, info)
		}
	}
	if len(fitting) != 1 {
		return
	}
	d.faults = slices.DeleteFunc(d.faults, func(f Fault) bool { return f.Rule == RuleUnknownKey && len(f.Path) == 1 })
	d.fault(RuleMisplaced, root, nil,
		fmt.Sprintf("its keys are those of a file in `%s`, not of one in `%s`", fitting[0].Folder, own.Folder),
		fmt.Sprintf("move it to `%s`", fitting[0].Kind.Path(id)))
}
