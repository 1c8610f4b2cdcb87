package yamltext

import (
	"errors"
	"fmt"
	"strings"
)

// The causes of a RefusedError, for errors.Is.
var (
	// ErrNotFound: the path leads to no value.
	ErrNotFound = errors.New("there is no such value")
	// ErrKind: the value is of another kind than the edit needs.
	ErrKind = errors.New("the value is of another kind")
	// ErrIndex: the index lies outside the list or mapping.
	ErrIndex = errors.New("the position lies outside the list")
	// ErrAmbiguous: the key stands there more than once.
	ErrAmbiguous = errors.New("the key stands there more than once")
	// ErrExists: the mapping has the key already.
	ErrExists = errors.New("the key is there already")
	// ErrShared: the value is used in several places through an anchor.
	ErrShared = errors.New("the value is shared through an anchor (&) and its aliases (*)")
	// ErrValue: the new value cannot be written as YAML.
	ErrValue = errors.New("the new value cannot be written as YAML")
	// ErrLayout: no edit is known that changes this value and nothing else.
	ErrLayout = errors.New("the text is laid out in a way that cannot be changed safely")
	// ErrDocuments: the text holds several documents.
	ErrDocuments = errors.New("the file holds several documents (divided by ---)")
	// ErrEncoding: the text is not UTF-8.
	ErrEncoding = errors.New("the file is not UTF-8 text")
	// ErrTooLarge: the text is longer than MaxSize.
	ErrTooLarge = errors.New("the file is too large")
	// ErrTooDeep: values are nested deeper than MaxDepth.
	ErrTooDeep = errors.New("values are nested too deeply")
	// ErrAliases: aliases repeat too much, or a value contains itself.
	ErrAliases = errors.New("the aliases (*) of the file unfold to too much")
)

// RefusedError says why a text cannot be read or an edit cannot be made without
// touching anything else, and what to do instead. It wraps one of the sentinel
// errors of this package.
type RefusedError struct {
	Path   Path   // the value the edit was meant for; nil for the whole text
	Line   int    // the line it stands on, counted from 1; 0 when there is none
	Reason string // one or two sentences for people
	cause  error
}

// Error returns the reason with its place in front.
func (e *RefusedError) Error() string {
	var place []string
	if e.Line > 0 {
		place = append(place, fmt.Sprintf("line %d", e.Line))
	}
	if len(e.Path) > 0 {
		place = append(place, e.Path.String())
	}
	if len(place) == 0 {
		return e.Reason
	}
	return strings.Join(place, ", ") + ": " + e.Reason
}

// Unwrap returns the sentinel error.
func (e *RefusedError) Unwrap() error { return e.cause }

// refuse builds a RefusedError whose reason ends with what to do.
func refuse(path Path, line int, cause error, advice string) *RefusedError {
	reason := cause.Error()
	if advice != "" {
		reason += "; " + advice
	}
	return &RefusedError{Path: path, Line: line, Reason: reason, cause: cause}
}
