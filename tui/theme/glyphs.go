package theme

import "interlock/tui/frame"

// Glyphs is the set of signs the program draws, each one cell wide.
type Glyphs struct {
	Moment, Helps, Harms, Finding  string
	Measured, Heard, Guess         string // How we know.
	Severe, Serious, Passing       string // The dots of severity.
	Dot, EmptyDot                  string // Votes given and left.
	Cursor                         string // The marker beside what is selected.
	Ellipsis, Separator, Check     string
	Up, Down, Left, Right          string
	Light, Heavy, Double, Rounded  frame.BorderSet
	Dashed, DashedVertical         string // Broken lines.
	CurvePoint                     string
	CurveHorizontal, CurveVertical string
	// The corners of a curve, named by the two sides they join.
	CurveDownRight, CurveDownLeft, CurveUpRight, CurveUpLeft string
	Bar, BarRest                                             string // A gauge's filled and open cells.
	UpperHalf, LowerHalf                                     string // Half of a filled cell.
	Spark                                                    [8]string
}

// UnicodeGlyphs returns the set for terminals with a usual font.
func UnicodeGlyphs() Glyphs {
	light := frame.BorderSet{
		Horizontal: "─", Vertical: "│", TopLeft: "┌", TopRight: "┐", BottomLeft: "└", BottomRight: "┘",
		TeeDown: "┬", TeeUp: "┴", TeeRight: "├", TeeLeft: "┤", Cross: "┼",
	}
	rounded := light
	rounded.TopLeft, rounded.TopRight, rounded.BottomLeft, rounded.BottomRight = "╭", "╮", "╰", "╯"
	return Glyphs{
		Moment: "★", Helps: "▲", Harms: "▼", Finding: "!",
		Measured: "●", Heard: "◐", Guess: "○",
		Severe: "●", Serious: "◐", Passing: "○",
		Dot: "●", EmptyDot: "○",
		Cursor: "▸", Ellipsis: "…", Separator: "·", Check: "√",
		Up: "↑", Down: "↓", Left: "←", Right: "→",
		Light: light, Rounded: rounded,
		Heavy: frame.BorderSet{
			Horizontal: "━", Vertical: "┃", TopLeft: "┏", TopRight: "┓", BottomLeft: "┗", BottomRight: "┛",
			TeeDown: "┳", TeeUp: "┻", TeeRight: "┣", TeeLeft: "┫", Cross: "╋",
		},
		Double: frame.BorderSet{
			Horizontal: "═", Vertical: "║", TopLeft: "╔", TopRight: "╗", BottomLeft: "╚", BottomRight: "╝",
			TeeDown: "╦", TeeUp: "╩", TeeRight: "╠", TeeLeft: "╣", Cross: "╬",
		},
		Dashed: "╌", DashedVertical: "╎",
		CurvePoint: "●", CurveHorizontal: "─", CurveVertical: "│",
		CurveDownRight: "╭", CurveDownLeft: "╮", CurveUpRight: "╰", CurveUpLeft: "╯",
		Bar: "█", BarRest: "░", UpperHalf: "▀", LowerHalf: "▄",
		Spark: [8]string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
	}
}

// ASCIIGlyphs returns the set for plain terminals and fonts.
func ASCIIGlyphs() Glyphs {
	light := frame.BorderSet{
		Horizontal: "-", Vertical: "|", TopLeft: "+", TopRight: "+", BottomLeft: "+", BottomRight: "+",
		TeeDown: "+", TeeUp: "+", TeeRight: "+", TeeLeft: "+", Cross: "+",
	}
	heavy := light
	heavy.Horizontal = "="
	return Glyphs{
		Moment: "*", Helps: "^", Harms: "v", Finding: "!",
		Measured: "#", Heard: "=", Guess: "?",
		Severe: "#", Serious: "+", Passing: "-",
		Dot: "*", EmptyDot: "-",
		Cursor: ">", Ellipsis: "~", Separator: "-", Check: "+",
		Up: "^", Down: "v", Left: "<", Right: ">",
		Light: light, Rounded: light, Heavy: heavy, Double: heavy,
		Dashed: "-", DashedVertical: ":",
		CurvePoint: "o", CurveHorizontal: "-", CurveVertical: "|",
		CurveDownRight: ".", CurveDownLeft: ".", CurveUpRight: "'", CurveUpLeft: "'",
		Bar: "#", BarRest: ".", UpperHalf: "#", LowerHalf: "#",
		Spark: [8]string{"_", ".", "-", "=", "+", "*", "%", "#"},
	}
}
