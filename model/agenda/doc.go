// Package agenda keeps the time of a workshop: which block runs, how long it
// has left, and how the hour went against the plan.
package agenda
