package screen

// Whole is a layer that takes the whole window, head and foot of the program
// included, and shows something on a window of any size.
type Whole interface {
	Layer
	// Whole does nothing: it marks the layer.
	Whole()
}
