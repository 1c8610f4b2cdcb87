// Package endtoend tests the built program in a real terminal, as a person
// would use it. Its tests need tmux and take a minute or two:
//
//	go test -tags endtoend ./cmd/endtoend
package endtoend
