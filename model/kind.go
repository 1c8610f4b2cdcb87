package model

import (
	"path"
	"slices"
	"strings"
)

// Kind is a kind of record: what one YAML file of a workshop holds.
type Kind string

// The kinds of record, in the order in which a workshop is read and published.
const (
	KindWorkshop   Kind = "workshop"
	KindSources    Kind = "sources"
	KindPersona    Kind = "persona"
	KindEmpathyMap Kind = "empathy-map"
	KindJourney    Kind = "journey"
	KindLink       Kind = "link"
	KindMetric     Kind = "metric"
	KindInitiative Kind = "initiative"
	KindLoop       Kind = "loop"
	KindGovernance Kind = "governance"
	KindInbox      Kind = "inbox"
	KindVotes      Kind = "votes"
	KindAgenda     Kind = "agenda"
	KindParking    Kind = "parking"
	KindActions    Kind = "actions"
	KindDecisions  Kind = "decisions"
	KindLog        Kind = "log"
	KindDismissed  Kind = "dismissed"
	KindUnknown    Kind = ""
)

// WorkshopFile is the name of the file that makes a folder a workshop.
const WorkshopFile = "workshop.yaml"

// OutputFolder holds what was published; it is never loaded.
const OutputFolder = "out"

// Format is the version of the workshop format that this package reads and
// writes; it stands in workshop.yaml.
const Format = "interlock/1"

// KindInfo describes a kind of record: where its files lie and what they hold.
type KindInfo struct {
	Kind   Kind
	Folder string // the folder of its files, "" for kinds that are one file
	File   string // the one file of the kind, "" for kinds with a folder
	Label  string // one record, as people say it: "empathy map"
	Plural string
	Fields []Field // every field of the record, in the order they are written
}

// Kinds lists every kind of record in its fixed order.
func Kinds() []KindInfo { return slices.Clone(tables().kinds) }

// Folders lists the folders a workshop may have, in their fixed order.
func Folders() []string {
	var folders []string
	for _, info := range tables().kinds {
		if info.Folder != "" {
			folders = append(folders, info.Folder)
		}
	}
	return folders
}

// Info returns what is known of the kind; the zero KindInfo for KindUnknown.
func (k Kind) Info() KindInfo {
	for _, info := range tables().kinds {
		if info.Kind == k {
			return info
		}
	}
	return KindInfo{}
}

// Path is the name of the file that holds the record of this kind with that id.
func (k Kind) Path(id string) string {
	info := k.Info()
	if info.Folder == "" {
		return info.File
	}
	return info.Folder + "/" + id + ".yaml"
}

// KindOf tells the kind and the id of a file by its name, as in
// "personas/maya.yaml". Files that are no record of ours have KindUnknown.
func KindOf(name string) (Kind, string) {
	id, isRecord := strings.CutSuffix(path.Base(name), ".yaml")
	folder := path.Dir(name)
	for _, info := range tables().kinds {
		if info.Folder == "" && info.File == name || info.Folder != "" && info.Folder == folder && isRecord {
			return info.Kind, id
		}
	}
	return KindUnknown, id
}
