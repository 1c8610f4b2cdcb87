package tuitest

import (
	"reflect"
	"runtime"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

const (
	// mostMessages stops a model that answers itself for ever.
	mostMessages = 10_000
	// grace is how long a command may take before the test fails. Only a failing test ever waits for it.
	grace = 10 * time.Second
)

// deliver gives the model one message and runs its answer.
func (d *Driver) deliver(msg tea.Msg) {
	d.tb.Helper()
	if d.Quit {
		return
	}
	if d.budget--; d.budget < 0 {
		d.tb.Fatalf("the model keeps answering itself; the last message was %T", msg)
	}
	var answer tea.Cmd
	d.Model, answer = d.Model.Update(msg)
	d.run(answer)
}

// run runs a command and delivers what it returns. Batches run one after the other, in order: a test is the same every time.
func (d *Driver) run(command tea.Cmd) {
	d.tb.Helper()
	if command == nil || d.waits(command) {
		return
	}
	switch msg := d.result(command).(type) {
	case nil:
	case tea.QuitMsg:
		d.Quit = true
	case tea.BatchMsg:
		for _, each := range msg {
			d.run(each)
		}
	case tea.Cmd:
		d.tb.Fatalf("the command %s returned a command where a message belongs", name(command))
	default:
		if sequence, ok := commands(msg); ok {
			for _, each := range sequence {
				d.run(each)
			}
			return
		}
		d.deliver(msg)
	}
}

// waits reports whether the command is one a test named as waiting for the outside.
func (d *Driver) waits(command tea.Cmd) bool {
	for _, background := range d.background {
		if strings.Contains(name(command), background) {
			return true
		}
	}
	return false
}

// result runs the command. A command that does not end fails the test with its name.
func (d *Driver) result(command tea.Cmd) tea.Msg {
	d.tb.Helper()
	function := name(command)
	if strings.HasPrefix(function, "charm.land/bubbletea/v2.Tick.") || strings.HasPrefix(function, "charm.land/bubbletea/v2.Every.") {
		d.tb.Fatal("the model waits for the real clock; give it a tuitest.Clock and let its commands come from there")
	}
	result := make(chan tea.Msg, 1)
	go func() { result <- command() }()
	timeout := time.NewTimer(grace)
	defer timeout.Stop()
	select {
	case msg := <-result:
		return msg
	case <-timeout.C:
		d.tb.Fatalf("the command %s does not end; if it waits for the outside, name it with tuitest.Background", function)
		return nil
	}
}

// commands returns the commands of a sequence, whose type Bubble Tea keeps to itself.
func commands(msg tea.Msg) ([]tea.Cmd, bool) {
	v := reflect.ValueOf(msg)
	if !v.Type().ConvertibleTo(reflect.TypeFor[[]tea.Cmd]()) {
		return nil, false
	}
	return v.Convert(reflect.TypeFor[[]tea.Cmd]()).Interface().([]tea.Cmd), true
}

// name returns the name of the function a command is.
func name(command tea.Cmd) string {
	return runtime.FuncForPC(reflect.ValueOf(command).Pointer()).Name()
}
