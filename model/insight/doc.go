// Package insight computes what a workshop shows beyond its words: which cause
// weighs most, which moments are linked, where effort and waiting lie, how far
// a measure can be trusted.
//
// An insight is no fault: faults and findings are the business of other
// packages. Every function is pure, gives the same answer for the same
// workshop, and names the article or method it comes from. What is not in the
// workshop is no data (nil, or false beside the value), never zero.
package insight
