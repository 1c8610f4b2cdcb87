//go:build endtoend

package endtoend

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"interlock/model"
	"interlock/model/session"
	"interlock/model/store"
)

var kills = flag.Int("kills", 15, "how often the program is killed while somebody types")

// confirmed is how long ago an edit was made that must not be lost any more.
const confirmed = time.Second

// TestKillLosesNothing types notes, kills the program at a random moment, and
// looks whether everything that was made a second before is still there.
func TestKillLosesNothing(t *testing.T) {
	binary := program(t)
	for run := range *kills {
		t.Run(fmt.Sprint(run), func(t *testing.T) {
			t.Parallel()
			killWhileTyping(t, binary, syscall.SIGKILL)
		})
	}
}

// TestHangUpAndTerminate end the program in ways that let it save.
func TestHangUpAndTerminate(t *testing.T) {
	binary := program(t)
	for _, signal := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			t.Parallel()
			killWhileTyping(t, binary, signal)
		})
	}
}

func killWhileTyping(t *testing.T, binary string, signal syscall.Signal) {
	environment, folder := home(t)
	workshop := filepath.Join(folder, "copy")
	copied := exec.Command(binary, "examples", "copy", "clinic", workshop)
	if output, err := copied.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	command := exec.Command(binary, workshop)
	command.Env = append(append(os.Environ(), environment...), "TERM=xterm-256color")
	window, err := pty.StartWithSize(command, &pty.Winsize{Rows: 36, Cols: 120})
	if err != nil {
		t.Fatal(err)
	}
	defer window.Close()
	shown := watch(window)
	shown.until(t, "saved")
	fmt.Fprint(window, "3")
	shown.until(t, "GOAL")
	fmt.Fprint(window, "n")
	shown.until(t, "next")

	end := time.Now().Add(time.Duration(300+rand.IntN(4700)) * time.Millisecond)
	var made []time.Time
	for i := 0; time.Now().Before(end); i++ {
		fmt.Fprintf(window, "scripted note %d;\r", i)
		made = append(made, time.Now())
		time.Sleep(time.Duration(100+rand.IntN(150)) * time.Millisecond) // faster than anybody types
	}
	killed := time.Now()
	if err := command.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	_ = command.Wait()

	text := reopened(t, workshop, filepath.Join(folder, "state"))
	lost := 0
	for i, at := range made {
		if killed.Sub(at) > confirmed && !strings.Contains(text, fmt.Sprintf("scripted note %d;", i)) {
			lost++
		}
	}
	if lost > 0 {
		t.Errorf("%d of %d notes are lost that had been made for a second", lost, len(made))
	}
}

// reopened opens the workshop again as the next start would, and returns all
// its texts. Every file must read well.
func reopened(t *testing.T, workshop, state string) string {
	t.Helper()
	folder, err := store.Open(workshop, store.Options{Folders: model.Folders(), StateDir: filepath.Join(state, "interlock")})
	if err != nil {
		t.Fatal(err)
	}
	opened, opening, err := session.Open(folder, session.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	if opening.ReadOnly != "" {
		t.Fatalf("the dead program still holds the workshop: %s", opening.ReadOnly)
	}
	var all strings.Builder
	for _, file := range opened.Workshop().Files() {
		if !file.Readable {
			t.Errorf("%s cannot be read: %s", file.Name, file.Faults[0].Message)
		}
		all.WriteString(file.Source)
	}
	return all.String()
}

// output gathers what the program draws.
type output struct {
	lock sync.Mutex
	text strings.Builder
}

func watch(window *os.File) *output {
	shown := &output{}
	go func() {
		buffer := make([]byte, 1<<16)
		for {
			n, err := window.Read(buffer)
			shown.lock.Lock()
			shown.text.Write(buffer[:n])
			shown.lock.Unlock()
			if err != nil {
				return
			}
		}
	}()
	return shown
}

// until waits until a text was drawn since the last call.
func (o *output) until(t *testing.T, text string) {
	t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		o.lock.Lock()
		drawn := o.text.String()
		if strings.Contains(drawn, text) {
			o.text.Reset()
			o.lock.Unlock()
			return
		}
		o.lock.Unlock()
	}
	t.Fatalf("%q was never drawn", text)
}
