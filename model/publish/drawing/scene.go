package drawing

// Scene is a whole drawing.
type Scene struct {
	Title       string
	Description string // what is to be seen, in words
	Language    string // as in BCP 47: "en"
	Pages       []*Page
}

// Page is one sheet or slide.
type Page struct {
	Title    string // what a list of pages calls it
	Width    float64
	Height   float64
	Elements []Element
}

// Element is a *Group, a *Path or a *Text. Later ones lie above earlier ones,
// which is also the order in which they are read aloud.
type Element interface{ element() }

// Role tells what a group is for, to those who cannot see it.
type Role string

// The roles of groups.
const (
	RoleBanner     Role = "banner"     // the head of a page
	RoleFigure     Role = "figure"     // curves
	RoleRow        Role = "row"        // one lane, cell by cell
	RoleCell       Role = "cell"       // one cell of a lane
	RoleLink       Role = "link"       // one interlock
	RoleLegend     Role = "legend"     // what the signs mean
	RoleDecoration Role = "decoration" // nothing that needs saying
)

// Group is a part of a page with a name of its own.
type Group struct {
	Role     Role
	Title    string // said in place of the picture; "" of a decoration
	Elements []Element
}

// Box is a rectangle.
type Box struct{ X, Y, Width, Height float64 }

// Point is a place on a page.
type Point struct{ X, Y float64 }

// Shape tells writers of native shapes what a path is.
type Shape int

// The shapes of paths.
const (
	Free      Shape = iota // whatever the steps say
	Rectangle              // the box
	Rounded                // the box with rounded corners
	Ellipse                // what fills the box
)

// Path is an outline that is filled, stroked or both. Where its contours
// overlap it is filled all the same; the ends and the joins of its line, those
// of every dash included, are round.
type Path struct {
	Shape  Shape
	Box    Box     // around all steps
	Radius float64 // of the corners, when rounded
	Steps  []Step
	Fill   Colour // zero when not filled
	Stroke Colour // zero when not stroked
	Width  float64
	Dash   []float64 // lengths on and off; nil is a solid line
}

// StepKind tells how a path goes on.
type StepKind int

// The ways in which a path goes on.
const (
	Move  StepKind = iota // to To, without drawing
	Line                  // straight to To
	Curve                 // to To, drawn towards Control1 and Control2
	Close                 // straight to where the last Move went
)

// Step is one part of a path.
type Step struct {
	Kind               StepKind
	Control1, Control2 Point
	To                 Point
}

// Align tells on which side the lines of a text stand.
type Align int

// The sides on which the lines of a text stand.
const (
	Left Align = iota
	Centre
	Right
)

// Text is a block of text, already broken into lines.
type Text struct {
	Box     Box
	Text    string // as one, clean
	Lines   []TextLine
	Face    Face
	Size    float64
	Leading float64 // from line to line
	Colour  Colour
	Align   Align
}

// TextLine is one line of a block.
type TextLine struct {
	X        float64
	Baseline float64
	Width    float64
	Runs     []Run
}

// String is the line as one text.
func (l TextLine) String() string {
	text := ""
	for _, run := range l.Runs {
		text += run.Text
	}
	return text
}

// Run is a piece of a line that one font draws.
type Run struct {
	X     float64
	Width float64
	Text  string
	Font  *Font // nil when no font has the characters: a frame stands for each
}

func (*Group) element() {}
func (*Path) element()  {}
func (*Text) element()  {}
