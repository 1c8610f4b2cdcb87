// Package blueprint makes the combined experience blueprint of a workshop:
// every name resolved, everything in a fixed order, every text cleaned, ready
// to be published.
//
// A [Blueprint] is made once with [New] and never changed. The same workshop
// always gives the same blueprint: nothing in it depends on the clock, the
// machine or the order in which files were read.
package blueprint
