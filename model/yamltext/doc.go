// Package yamltext reads YAML texts and changes single values in them without
// disturbing a byte outside the change: comments, blank lines, quotes, key
// order, indentation and line breaks stay what their authors made them.
//
// # Reading
//
// Parse turns a source into an immutable Text. Its Nodes say what each value is
// and where it stands; plain scalars keep the characters as typed, so that 08
// stays 08 and no stays no. A text that is not YAML gives a SyntaxError with the
// right line, the problem in plain words and, for the mistakes people make most,
// the line as it was probably meant.
//
// # Editing
//
// Set, SetLine, Insert, InsertSource, AddKey, RenameKey, Delete and Move answer
// with a new Text. Nothing is ever encoded anew. An edit works in four steps:
//
//  1. The aligner walks the text and the parsed values side by side and finds
//     where each value ends, which the parser does not tell.
//  2. The edit proposes candidates, best first. Each is a few patches to the
//     text, spelled in the style of the document.
//  3. Each candidate is applied and the result parsed.
//  4. The first result that says exactly what was asked for, and nothing else
//     differently, is taken.
//
// Where no candidate holds, the edit is refused with a RefusedError that says
// why: a text is never changed on a guess.
package yamltext
