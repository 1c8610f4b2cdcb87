package blueprint

// Format is the version of what is published. Every published file bears it
// near its start, so that ours can be told from those of others.
const Format = "interlock-blueprint/1"

// Comment is the mark of files whose comments are those of HTML.
const Comment = "<!-- " + Format + " -->"
