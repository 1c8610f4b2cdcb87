// Interlock is the terminal toolkit for experience workshops.
package main

import (
	"os"

	"interlock/cmd"
)

func main() {
	os.Exit(cmd.Main(os.Args[1:], cmd.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
