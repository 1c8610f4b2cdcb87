package model

// Metric is one measure with its readings.
type Metric struct {
	ID        string
	Side      Side      `field:"side"`
	Parameter string    `field:"parameter"` // input or output
	Lens      string    `field:"lens"`      // transactional or relational
	Name      string    `field:"name"`
	Unit      string    `field:"unit"`
	Better    string    `field:"better"` // up or down
	Range     []float64 `field:"range"`  // the two ends of the scale, or none
	Target    *float64  `field:"target"`
	Owner     string    `field:"owner"`
	SharedBy  []string  `field:"shared_by"` // functions
	Readings  []Reading `field:"readings"`
	Audience  string    `field:"audience"`
}

// Title is the name of the metric, or its id while it has none.
func (m *Metric) Title() string { return firstOf(m.Name, m.ID) }

// Reading is one measured value.
type Reading struct {
	At      Date     `field:"at"`
	Value   *float64 `field:"value"`
	N       *int     `field:"n"` // responses behind it
	Segment string   `field:"seg"`
}

// Initiative is one thing we will do.
type Initiative struct {
	ID          string
	Name        string        `field:"title"`
	HowMightWe  string        `field:"hmw"`
	Dimension   string        `field:"dimension"` // overall or moment
	Fixes       []string      `field:"fixes"`
	Expects     []Expectation `field:"expects"`
	Impact      *int          `field:"impact"`     // 1 to 5
	Effort      *int          `field:"effort"`     // 1 to 5
	Confidence  *float64      `field:"confidence"` // 0 to 1
	StaffEffect *StaffEffect  `field:"staff_effect"`
	For         []string      `field:"for"` // personas
	Variants    []Variant     `field:"variants"`
	MadeWith    []string      `field:"made_with"`
	Owner       string        `field:"owner"`
	Sponsor     string        `field:"sponsor"`
	Functions   []string      `field:"functions"`
	Budget      *Budget       `field:"budget"`
	Barrier     string        `field:"barrier"`
	Status      string        `field:"status"`
	Due         Date          `field:"due"`
	ReviewOn    Date          `field:"review_on"`
	Audience    string        `field:"audience"`
}

// Title is the title of the initiative, or its id while it has none.
func (i *Initiative) Title() string { return firstOf(i.Name, i.ID) }

// Expectation is a measure that an initiative should move.
type Expectation struct {
	Metric string   `field:"metric"`
	From   *float64 `field:"from"`
	To     *float64 `field:"to"`
	By     Date     `field:"by"`
}

// StaffEffect is what an initiative does to the people who deliver.
type StaffEffect struct {
	Workload string `field:"workload"` // up, same or down
	Note     string `field:"note"`
}

// Variant is what an initiative looks like for one persona.
type Variant struct {
	Persona string
	Text    string
}

// Budget is money by side.
type Budget struct {
	Total    *float64 `field:"total"`
	Customer *float64 `field:"customer"`
	Employee *float64 `field:"employee"`
	Currency string   `field:"currency"`
}

// Loop is one feedback loop: who is heard, who hears it, and can they act.
type Loop struct {
	ID          string
	Name        string   `field:"title"`
	Voice       Side     `field:"voice"`
	Kind        string   `field:"kind"` // pulse, realtime, review or board
	Captures    string   `field:"captures"`
	Cadence     string   `field:"cadence"`
	DaysToReach *float64 `field:"days_to_reach"`
	Reaches     []string `field:"reaches"` // personas
	CanAct      *bool    `field:"can_act"`
	Scope       string   `field:"loop"` // inner or outer
	Owner       string   `field:"owner"`
	ClosesBy    string   `field:"closes_by"`
	ToldBack    string   `field:"told_back"`
	StuckAt     string   `field:"stuck_at"` // a function
	MinGroup    *int     `field:"min_group"`
	Audience    string   `field:"audience"`
}

// Title is the title of the loop, or its id while it has none.
func (l *Loop) Title() string { return firstOf(l.Name, l.ID) }
