// Package merge brings together what two people made of one workshop.
//
// Files merges three texts of one file by what they say: the last one both had
// (base), the one at hand (ours) and the other (theirs). It works in four steps:
//
//  1. The three texts are read. Equal values get equal numbers, so that two
//     values are compared by comparing two numbers.
//  2. Entries are followed through the three texts (match.go), each is decided
//     on its own (plan.go), and their order is found (order.go). The result is a
//     plan; what cannot be decided stands in it as a clash.
//  3. The plan is carried out on the text of ours: changes within a line by the
//     edits of yamltext (inline.go), then whole lines are kept, taken over, left
//     out or marked as a conflict (layout.go).
//  4. The result is read again. It is taken only if it says what the plan says,
//     whichever side is taken of each conflict. Otherwise, and where a text
//     cannot be read by meaning at all, lines are merged instead, and a notice
//     says so.
//
// Conflicts stand in the text between the usual marks, around whole lines of
// whole entries. Sides reads such a text as three again, and Resolve settles it.
// Folder merges whole workshops.
package merge
