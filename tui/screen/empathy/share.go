package empathy

// The lines that the goal and the other boxes have at least, without borders.
const (
	leastGoal = 1
	leastBox  = 2
)

// share gives every row of boxes its height, with one border, and says which
// rows are shown: all of them, or those around the cursor.
func (s *Empathy) share(grid [][]box, room int) (first, end int, heights []int) {
	wanted := wantedHeights(grid, 1)
	if sum(wanted) > room {
		wanted = wantedHeights(grid, 0)
	}
	first, end = s.window(len(grid), room)
	heights = make([]int, len(grid))
	for row := first; row < end; row++ {
		heights[row] = least(row)
		room -= heights[row]
	}
	// The note of the cursor comes first, then what all notes need, and what is
	// left over is for everybody.
	shown := heights[first:end]
	room = grow(shown, room, func(i int) bool { return heights[first+i] < s.selectedHeight(grid[first+i]) })
	room = grow(shown, room, func(i int) bool { return heights[first+i] < wanted[first+i] })
	grow(shown, room, func(i int) bool { return first+i > 0 || end == 1 })
	return first, end, heights
}

// selectedHeight is what a row needs to show the note of the cursor whole.
func (s *Empathy) selectedHeight(boxes []box) int {
	for _, box := range boxes {
		if box.key == s.at.field && s.at.note < len(box.items) {
			return 1 + box.items[s.at.note].height
		}
	}
	return 0
}

// wantedHeights is what each row needs to show all its notes, with that many
// lines between two of them.
func wantedHeights(grid [][]box, gap int) []int {
	wanted := make([]int, len(grid))
	for row, boxes := range grid {
		for i := range boxes {
			boxes[i].gap = gap
			wanted[row] = max(wanted[row], 1+boxes[i].offset(len(boxes[i].items))-gap)
		}
	}
	return wanted
}

func least(row int) int {
	if row == 0 {
		return 1 + leastGoal
	}
	return 1 + leastBox
}

// window is the range of rows that fit into the room, moved no further than
// the cursor needs.
func (s *Empathy) window(rows, room int) (first, end int) {
	at, _ := find(s.rows(), s.at.field)
	fits := func(first, end int) bool {
		needed := 0
		for row := first; row < end; row++ {
			needed += least(row)
		}
		return needed <= room
	}
	first, end = min(s.scroll.row, at), at+1
	for first < at && !fits(first, end) {
		first++
	}
	for end < rows && fits(first, end+1) {
		end++
	}
	for first > 0 && fits(first-1, end) {
		first--
	}
	return first, end
}

// grow adds a line to each height that wants one, in turn, and answers with
// the room that is left.
func grow(heights []int, room int, wants func(i int) bool) int {
	for grown := true; grown && room > 0; {
		grown = false
		for i := range heights {
			if room > 0 && wants(i) {
				heights[i]++
				room--
				grown = true
			}
		}
	}
	return room
}

func sum(numbers []int) int {
	total := 0
	for _, number := range numbers {
		total += number
	}
	return total
}
