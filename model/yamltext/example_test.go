package yamltext_test

import (
	"errors"
	"fmt"

	"interlock/model/yamltext"
)

// One note is added and one value changed; everything else stays as it was.
func Example() {
	text, err := yamltext.Parse(`# Seen at the counter, 12 June
name:  Maya
pains:
- Waits for news   # ask Tom
`)
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err = text.Insert(yamltext.Path{"pains"}, 1, yamltext.String("Why is nobody calling: is it me?"))
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err = text.Set(yamltext.Path{"pains", 0}, yamltext.String("Waits for any news"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(text)
	// Output:
	// # Seen at the counter, 12 June
	// name:  Maya
	// pains:
	// - Waits for any news   # ask Tom
	// - "Why is nobody calling: is it me?"
}

// What people type is not always YAML.
func ExampleSyntaxError() {
	_, err := yamltext.Parse("pains:\n  - Waits\n  - \"Nobody rang\" she said\n")
	var problem *yamltext.SyntaxError
	if errors.As(err, &problem) {
		fmt.Println(problem)
		fmt.Println(problem.Mended)
	}
	// Output:
	// line 3: text stands behind the closing quote
	//   - '"Nobody rang" she said'
}
