// Package store keeps a workshop folder on disk: it reads and watches the files,
// saves them without ever overwriting what somebody else wrote, says who has the
// folder open, and keeps a journal from which a crash is recovered.
//
// It knows files only as names and texts. What is in them is the business of the
// packages above.
package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"
)

// DefaultSizeLimit is the size in bytes above which a file is not read.
const DefaultSizeLimit = 16 << 20

// extension is what the name of every record file ends in.
const extension = ".yaml"

// Options say how a folder is opened. The zero value opens one whose files all
// lie in the folder itself.
type Options struct {
	// Folders names the subfolders that hold records; no other one is looked into.
	Folders []string
	// StateDir is where locks and journals are kept. The default is the folder
	// "interlock" in the user's state directory.
	StateDir string
	// SizeLimit is the largest size in bytes of a file that is read. The default
	// is DefaultSizeLimit.
	SizeLimit int64
	// Poll, if positive, makes Watch look at the folder at this interval. By
	// default the system tells of changes, and where it cannot, Watch looks
	// every second.
	Poll time.Duration
	// Clock tells the time for locks and journals. The default is time.Now.
	Clock func() time.Time
	// BeforeWrite, if set, runs after the file has been checked and before it is
	// written. Its error stands for one of the system's, so that a test can fill
	// the disk.
	BeforeWrite func(name string) error
}

// Folder is an open workshop folder. Its files are named by slash paths relative
// to it, such as "journeys/claim.yaml". All its methods may be called from
// several goroutines.
type Folder struct {
	path    string // absolute, without symbolic links
	options Options
	lock    *flock.Flock
	journal *Journal
	again   chan struct{} // asks Watch for another signal

	mutex  sync.Mutex
	stamps map[string]stamp // what each file looked like when it was read last
}

// Open opens the workshop folder at path, following symbolic links, and removes
// the temporary files that an earlier crash left there. The error is an
// *OpenError.
func Open(path string, options Options) (*Folder, error) {
	real, err := resolve(path)
	if err != nil {
		return nil, &OpenError{Path: path, Reason: openReason(err), Err: err}
	}
	if options.StateDir == "" {
		options.StateDir = filepath.Join(xdg.StateHome, "interlock")
	}
	if options.SizeLimit <= 0 {
		options.SizeLimit = DefaultSizeLimit
	}
	if options.Clock == nil {
		options.Clock = time.Now
	}
	f := &Folder{
		path:    real,
		options: options,
		again:   make(chan struct{}, 1),
		stamps:  map[string]stamp{},
	}
	f.lock = flock.New(f.state("lock"))
	f.journal = &Journal{folder: f}
	for _, folder := range append(f.folders(), options.StateDir) {
		sweep(folder, time.Now())
	}
	return f, nil
}

// resolve gives the real path of a folder that can be listed.
func resolve(path string) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(absolute)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(real)
	if err != nil {
		return "", err
	}
	if !info.IsDir() {
		return "", errNotFolder
	}
	_, err = os.ReadDir(real)
	return real, err
}

// Path is the absolute path of the folder, with symbolic links resolved.
func (f *Folder) Path() string { return f.path }

// Journal is the journal of the folder's edits.
func (f *Folder) Journal() *Journal { return f.journal }

// Close releases the lock and the journal. The folder is not to be used after it.
func (f *Folder) Close() error {
	return errors.Join(f.journal.close(), f.unlock())
}

// state gives the path of one of our own files about this folder, which are kept
// apart from it by the hash of its real path.
func (f *Folder) state(kind string) string {
	sum := sha256.Sum256([]byte(f.path))
	return filepath.Join(f.options.StateDir, hex.EncodeToString(sum[:12])+"."+kind)
}

// folders gives the paths of the folder and its known subfolders, existing or not.
func (f *Folder) folders() []string {
	paths := []string{f.path}
	for _, name := range f.options.Folders {
		paths = append(paths, filepath.Join(f.path, name))
	}
	return paths
}

// locate gives the path of a file named as in a workshop, which must not lead out
// of the folder: names may come from a document of somebody else.
func locate(folder, name string) (string, error) {
	local := filepath.FromSlash(name)
	if !filepath.IsLocal(local) || !isRecord(filepath.Base(local)) {
		return "", &refusal{
			reason: "a file of a workshop lies in its folder and is named like maya" + extension,
			remedy: "choose such a name",
		}
	}
	return filepath.Join(folder, local), nil
}

// isRecord tells whether a file of this base name is one of the workshop's.
func isRecord(base string) bool {
	return strings.HasSuffix(base, extension) && !strings.HasPrefix(base, ".")
}

// isYAML tells whether a file of this base name may have been meant as one of
// the workshop's.
func isYAML(base string) bool {
	ending := strings.ToLower(filepath.Ext(base))
	return (ending == extension || ending == ".yml") && !strings.HasPrefix(base, ".")
}

// list names the record files, sorted, and the subfolders that cannot be listed.
func (f *Folder) list() ([]string, []Unreadable, error) {
	var names []string
	var unreadable []Unreadable
	for i, folder := range f.folders() {
		entries, err := os.ReadDir(folder)
		switch {
		case err == nil:
		case i == 0:
			return nil, nil, f.listError(err)
		case errors.Is(err, fs.ErrNotExist):
			continue
		default:
			unreadable = append(unreadable, Unreadable{f.name(folder), readProblem(err)})
			continue
		}
		for _, entry := range entries {
			if isRecord(entry.Name()) {
				names = append(names, f.name(filepath.Join(folder, entry.Name())))
			}
		}
	}
	slices.Sort(names)
	return names, unreadable, nil
}

// name gives the slash name of a path in the folder.
func (f *Folder) name(path string) string {
	return filepath.ToSlash(strings.TrimPrefix(path, f.path+string(filepath.Separator)))
}

// Unreadable is a file or subfolder that could not be read.
type Unreadable struct {
	Name    string // slash path relative to the folder
	Problem string // what is wrong and what to do, in a sentence without a full stop
}

// String names the file and its problem.
func (u Unreadable) String() string { return fmt.Sprintf("%s: %s", u.Name, u.Problem) }
