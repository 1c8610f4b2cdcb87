package drawing

import "github.com/rivo/uniseg"

// FrameLine is the width in ems of the line around the frame that stands for a
// character that no font has.
const FrameLine = 0.05

// widthOfFrame is the room of a missing character, about as wide as a program
// with a font for it shows it: wide signs and pictures fill an em.
func widthOfFrame(cluster string) ems {
	if uniseg.StringWidth(cluster) > 1 {
		return oneEm
	}
	return oneEm * 7 / 10
}

// Frames are the frames that stand for the characters of a run without a font,
// as high as capital letters.
func (r Run) Frames(baseline, size float64) []Box {
	const height, gap = oneEm * 73 / 100, oneEm / 14
	var frames []Box
	var at ems
	for state, text := -1, r.Text; text != ""; {
		var cluster string
		cluster, text, _, state = uniseg.FirstGraphemeClusterInString(text, state)
		width := widthOfFrame(cluster)
		frames = append(frames, roundBox(Box{
			X: r.X + (at + gap).points(size), Y: baseline - height.points(size),
			Width: (width - 2*gap).points(size), Height: height.points(size),
		}))
		at += width
	}
	return frames
}
