package model

// Frame is what workshop.yaml says: what the workshop is about and who is in
// the room.
type Frame struct {
	Format         string        `field:"format"`
	Title          string        `field:"title"`
	Organisation   string        `field:"organisation"`
	Question       string        `field:"question"`
	Decision       string        `field:"decision"`
	Date           Date          `field:"date"`
	Scope          Scope         `field:"scope"`
	Facilitator    string        `field:"facilitator"`
	Scribe         string        `field:"scribe"`
	Participants   []Participant `field:"participants"`
	VotesPerPerson *int          `field:"votes_per_person"`
	Agenda         string        `field:"agenda"`
}

// Scope is where the workshop looks and what it leaves aside.
type Scope struct {
	In  string `field:"in"`
	Out string `field:"out"`
}

// Participant is somebody in the room.
type Participant struct {
	ID       string `field:"id"`
	Name     string `field:"name"`
	Function string `field:"function"`
}

// Source is a piece of research that notes cite.
type Source struct {
	ID       string
	Kind     string `field:"kind"`
	N        *int   `field:"n"` // people or cases behind it
	When     Date   `field:"when"`
	About    string `field:"about"` // the record it speaks of
	Title    string `field:"title"`
	Audience string `field:"audience"`
}

// Sources is sources.yaml: the research in the order of the file.
type Sources struct {
	List []Source
}

// Governance is who decides, with which money, on both sides.
type Governance struct {
	Committee     Committee     `field:"committee"`
	SharedMetrics []string      `field:"shared_metrics"`
	JointBudget   JointBudget   `field:"joint_budget"`
	AdvisoryBoard AdvisoryBoard `field:"advisory_board"`
}

// Committee is the group that decides across functions.
type Committee struct {
	Name    string   `field:"name"`
	Cadence string   `field:"cadence"`
	Members []Member `field:"members"`
}

// Member sits on the committee for a function.
type Member struct {
	Name     string `field:"name"`
	Function string `field:"function"`
}

// JointBudget is the money that functions spend together.
type JointBudget struct {
	Total    *float64 `field:"total"`
	Currency string   `field:"currency"`
}

// AdvisoryBoard counts who advises from both sides.
type AdvisoryBoard struct {
	Customers *int `field:"customers"`
	Employees *int `field:"employees"`
}

// Inbox holds the raw notes of one participant.
type Inbox struct {
	ID     string
	Places []InboxPlace
}

// InboxPlace is an empathy map or journey/stage that raw notes are meant for.
type InboxPlace struct {
	Place  string
	Fields []InboxNotes
}

// InboxNotes are the field that raw notes are meant for.
type InboxNotes struct {
	Key   string
	Notes []Note
}

// Votes are the dots of one participant, one reference for each dot, and what
// they scored in private.
type Votes struct {
	ID          string
	Votes       []string `field:"votes"`       // for stages and notes
	Initiatives []string `field:"initiatives"` // for initiatives
	Scores      []Score  `field:"scores"`
}

// Score is how low a stage gets for one participant.
type Score struct {
	Of      string `field:"of"`      // the stage
	Emotion *int   `field:"emotion"` // -2 to 2; nil is no data
}

// Agenda is the plan of the workshop's time.
type Agenda struct {
	ID      string
	Title   string  `field:"title"`
	Minutes *int    `field:"minutes"`
	Blocks  []Block `field:"blocks"`
}

// Block is one part of an agenda.
type Block struct {
	Minutes *int     `field:"minutes"`
	Title   string   `field:"title"`
	Do      string   `field:"do"`
	Screen  string   `field:"screen"`
	Round   string   `field:"round"`  // silent, share, vote, score or break
	Fields  []string `field:"fields"` // that the round writes, or votes on
	Dots    *int     `field:"dots"`   // of each person in a vote
	Prompt  string   `field:"prompt"`
}

// Parking is the parking lot.
type Parking struct {
	Items []ParkedItem `field:"parking"`
}

// ParkedItem is something kept for later.
type ParkedItem struct {
	Text    string `field:"text"`
	From    string `field:"from"`
	At      string `field:"at"`
	Verdict string `field:"verdict"`
}

// Actions is the list of what will be done.
type Actions struct {
	Items []ActionItem `field:"actions"`
}

// ActionItem is one thing that somebody will do.
type ActionItem struct {
	Text string `field:"text"`
	Who  string `field:"who"`
	By   Date   `field:"by"`
	From string `field:"from"` // an initiative
	Done Date   `field:"done"`
}

// Decisions is the list of what was decided.
type Decisions struct {
	Items []Decision `field:"decisions"`
}

// Decision is one thing that was decided.
type Decision struct {
	Text string `field:"text"`
	At   string `field:"at"`
	By   string `field:"by"`
}

// Log is what happened on the way, written when somebody writes it.
type Log struct {
	Items []LogItem `field:"log"`
}

// LogItem is one entry of the log.
type LogItem struct {
	At     Date   `field:"at"`
	Text   string `field:"text"`
	Metric string `field:"metric"`
}

// Dismissals are the findings that were set aside.
type Dismissals struct {
	Items []Dismissal `field:"dismissed"`
}

// Dismissal is one finding set aside with its reason.
type Dismissal struct {
	Rule   string `field:"rule"`
	Ref    string `field:"ref"`
	Reason string `field:"reason"`
	By     string `field:"by"`
	At     string `field:"at"`
	Seen   string `field:"seen"` // a fingerprint of what the finding spoke of
}
