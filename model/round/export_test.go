package round

// Fold is how texts are compared.
func Fold(text string) string { return fold(text) }
