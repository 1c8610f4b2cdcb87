//go:build !unix

package cmd

import "os"

// hangUpSignal is nil where closing a terminal sends none.
func hangUpSignal() os.Signal { return nil }
