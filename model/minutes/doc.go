// Package minutes tells what a room did: from the record of a session and the
// clock of its agenda, or from the files of the workshop alone where there is no
// record.
//
// Who wrote, voted and scored is counted; what somebody wrote is never told with
// a name, as rounds are held in silence.
package minutes
