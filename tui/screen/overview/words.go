package overview

import (
	"fmt"
)

// counted says "1 moment" or "3 moments".
func counted(number int, word string) string {
	if number == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", number, word)
}
