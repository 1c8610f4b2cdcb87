package cmd

import (
	"errors"
	"os"
	"os/signal"
	"time"

	tea "charm.land/bubbletea/v2"
)

// hangUpPatience is how long the program may take to save when its terminal
// is gone.
const hangUpPatience = 2 * time.Second

// onHangUp calls save when the terminal is closed, and ends the process when
// that takes too long. The returned function stops listening.
func onHangUp(save func()) (stop func()) {
	signals := make(chan os.Signal, 1)
	done := make(chan struct{})
	if hangUp := hangUpSignal(); hangUp != nil {
		signal.Notify(signals, hangUp)
	}
	go func() {
		select {
		case <-signals:
			go save()
			select {
			case <-done:
			case <-time.After(hangUpPatience):
				os.Exit(exitFindings)
			}
		case <-done:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

func isPanic(err error) bool { return errors.Is(err, tea.ErrProgramPanic) }

func isInterrupt(err error) bool { return errors.Is(err, tea.ErrInterrupted) }
