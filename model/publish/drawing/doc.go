// Package drawing is a picture before it is a file: pages of paths, blocks of
// text and titled groups, in points (1/72 inch) from the top left corner.
//
// A Scene is laid out once (package layout) and written in several formats
// (packages svg, pdf, png and pptx), which therefore all show the same. Text is
// measured and broken into lines here, with the fonts that are embedded, so
// that no writer needs to know how; coordinates are rounded here, so that all
// of them start from the same numbers on every machine.
package drawing
