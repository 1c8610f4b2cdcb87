// Interlock is the terminal toolkit for experience workshops.
package main

func main() {}
