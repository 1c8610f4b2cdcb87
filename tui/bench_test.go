package tui_test

import (
	"fmt"
	"maps"
	"testing"

	tea "charm.land/bubbletea/v2"

	"interlock/examples"
	"interlock/model/session"
	"interlock/tui"
)

// many is the files of an example, with its personas copied until there are
// so many files.
func many(b *testing.B, number int) map[string]string {
	b.Helper()
	files, err := examples.Files("home-claims")
	if err != nil {
		b.Fatal(err)
	}
	files = maps.Clone(files)
	persona := files["personas/joan.yaml"]
	for i := 0; len(files) < number; i++ {
		files[fmt.Sprintf("personas/joan-%d.yaml", i)] = persona
	}
	return files
}

// window is the program in memory, at 200 by 60 cells.
func window(b *testing.B, files map[string]string) *tui.App {
	b.Helper()
	opened := &tui.Opened{Session: session.NewInMemory(files, session.Options{})}
	app := tui.New(tui.Options{Opened: opened, Catalog: catalog{}, Theme: "dark", Color: true})
	app.Update(tea.WindowSizeMsg{Width: 200, Height: 60})
	return app
}

func press(app *tui.App, key rune) { app.Update(tea.KeyPressMsg{Code: key, Text: string(key)}) }

func BenchmarkView(b *testing.B) {
	for _, name := range []string{"home-claims", "clinic", "software-onboarding"} {
		files, err := examples.Files(name)
		if err != nil {
			b.Fatal(err)
		}
		for digit, screen := range map[rune]string{'1': "overview", '2': "people", '3': "empathy", '4': "journeys", '8': "findings"} {
			b.Run(name+"/"+screen, func(b *testing.B) {
				app := window(b, files)
				press(app, digit)
				b.ReportAllocs()
				for b.Loop() {
					app.View()
				}
			})
		}
	}
}

// BenchmarkKey measures a key up to the picture that answers it.
func BenchmarkKey(b *testing.B) {
	for digit, screen := range map[rune]string{'1': "overview", '2': "people", '3': "empathy", '4': "journeys", '8': "findings"} {
		b.Run(screen, func(b *testing.B) {
			app := window(b, many(b, 0))
			press(app, digit)
			keys := []rune{tea.KeyDown, tea.KeyRight, tea.KeyUp, tea.KeyLeft}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				app.Update(tea.KeyPressMsg{Code: keys[i%len(keys)]})
				app.View()
			}
		})
	}
}

// BenchmarkStart measures the program from texts in memory to its first
// picture.
func BenchmarkStart(b *testing.B) {
	for _, number := range []int{30, 1000} {
		b.Run(fmt.Sprint(number), func(b *testing.B) {
			files := many(b, number)
			b.ReportAllocs()
			for b.Loop() {
				window(b, files).View()
			}
		})
	}
}

// BenchmarkSearch measures one more letter of a search.
func BenchmarkSearch(b *testing.B) {
	for _, number := range []int{30, 1000} {
		b.Run(fmt.Sprint(number), func(b *testing.B) {
			app := window(b, many(b, number))
			press(app, '/')
			b.ReportAllocs()
			for b.Loop() {
				press(app, 'a')
				app.View()
				app.Update(tea.KeyPressMsg{Code: tea.KeyBackspace})
				app.View()
			}
		})
	}
}
