package png_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"image"
	"image/color"
	"image/draw"
	stdpng "image/png"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/drawingtest"
	"interlock/model/publish/drawing/png"
)

// written is the file of a page, and the picture that a reader sees in it.
func written(t *testing.T, page *drawing.Page, dpi float64) ([]byte, image.Image) {
	t.Helper()
	file, err := png.Write(page, dpi, blueprint.Format)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := stdpng.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return file, picture
}

// pixels is a fingerprint of what is seen, however it is compressed.
func pixels(picture image.Image) string {
	seen := image.NewNRGBA(picture.Bounds())
	draw.Draw(seen, seen.Bounds(), picture, image.Point{}, draw.Src)
	sum := fnv.New64a()
	sum.Write(seen.Pix)
	return fmt.Sprintf("%016x", sum.Sum64())
}

// The pixels are the same on every processor: run with GOARCH=arm64, GOARCH=386
// and GOAMD64=v3 as well.
func TestThePixelsAreTheSameEverywhere(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	for name, test := range map[string]struct {
		page *drawing.Page
		dpi  float64
		want string
	}{
		"one of everything": {drawingtest.Small(typeface).Pages[0], 200, "d1c0973a97249522"},
		"a full page":       {drawingtest.Rich(typeface, 8).Pages[0], 96, "37f8b3408649a534"},
	} {
		if _, picture := written(t, test.page, test.dpi); pixels(picture) != test.want {
			t.Errorf("the pixels of %s are %s, not %s", name, pixels(picture), test.want)
		}
	}
}

// The test changes how many processors there are, so that it runs alone.
func TestTheBytesAreTheSameOnAnyNumberOfProcessors(t *testing.T) {
	page := drawingtest.Rich(drawing.NewTypeface(nil), 4).Pages[0]
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one, _ := written(t, page, 72)
	for _, processors := range []int{2, 3} {
		runtime.GOMAXPROCS(processors)
		if several, _ := written(t, page, 72); !bytes.Equal(one, several) {
			t.Errorf("%d processors write another file than one", processors)
		}
	}
}

func TestTheFileTellsItsSizeItsTitleAndOurMark(t *testing.T) {
	t.Parallel()
	file, picture := written(t, &drawing.Page{Title: "Größe 漢", Width: 144, Height: 72}, 150)
	if size := picture.Bounds().Size(); size != image.Pt(300, 150) {
		t.Errorf("the picture is %v large", size)
	}
	chunks := chunks(t, file)
	if density := binary.BigEndian.Uint32(chunks["pHYs"]); density != 5906 || chunks["pHYs"][8] != 1 {
		t.Errorf("the picture has %d pixels a metre", density)
	}
	if got := string(chunks["tEXt"]); got != "Comment\x00"+blueprint.Format {
		t.Errorf("the mark is %q", got)
	}
	if got := string(chunks["iTXt"]); got != "Title\x00\x00\x00\x00\x00Größe 漢" {
		t.Errorf("the title is %q", got)
	}
	if !bytes.Contains(file[:256], []byte(blueprint.Format)) {
		t.Error("the mark is not near the start")
	}
}

func chunks(t *testing.T, file []byte) map[string][]byte {
	t.Helper()
	found := map[string][]byte{}
	for rest := file[8:]; len(rest) > 0; {
		length := binary.BigEndian.Uint32(rest)
		found[string(rest[4:8])] = rest[8 : 8+length]
		rest = rest[12+length:]
	}
	return found
}

func TestSizesThatNoPictureHas(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ width, height, dpi float64 }{
		{100, 100, 0}, {100, 100, -144}, {0, 100, 144}, {1e6, 1e6, 144}, {1e300, 1e300, 1e300},
	} {
		_, err := png.Write(&drawing.Page{Width: test.width, Height: test.height}, test.dpi, "")
		if err == nil || !strings.Contains(err.Error(), "choose") {
			t.Errorf("%v: the error is %v", test, err)
		}
	}
}

// canvas is an empty page of 100 × 100 points, drawn at one pixel a point.
func canvas() (*drawing.Canvas, *drawing.Page) {
	page := &drawing.Page{Width: 100, Height: 100}
	return drawing.NewCanvas(page, drawing.NewTypeface(nil)), page
}

var (
	black = drawing.RGB(0)
	red   = drawing.RGB(0xFF0000)
)

func TestColoursLieOverEachOther(t *testing.T) {
	t.Parallel()
	canvas, page := canvas()
	canvas.Rectangle(drawing.Box{X: 10, Y: 10, Width: 50, Height: 50}, 0, black, drawing.Colour{}, 0)
	canvas.Rectangle(drawing.Box{X: 30, Y: 30, Width: 50, Height: 50}, 0, red.Fade(40), drawing.Colour{}, 0)
	canvas.Rectangle(drawing.Box{X: 90, Y: 10.5, Width: 5, Height: 5}, 0, black, drawing.Colour{}, 0)
	_, picture := written(t, page, 72)
	for at, want := range map[image.Point]color.NRGBA{
		{5, 5}:   {255, 255, 255, 255},
		{20, 20}: {0, 0, 0, 255},
		{40, 40}: {102, 0, 0, 255},
		{70, 70}: {255, 153, 153, 255},
		{92, 10}: {127, 127, 127, 255}, // half covered
		{92, 12}: {0, 0, 0, 255},
	} {
		if got := color.NRGBAModel.Convert(picture.At(at.X, at.Y)).(color.NRGBA); got != want {
			t.Errorf("the pixel at %v is %v, not %v", at, got, want)
		}
	}
}

// A pixel is inked by a line exactly when it lies within half of the thickness,
// whichever way the line turns.
func TestLinesAreAsThickAsTheySay(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		canvas, page := canvas()
		place := rapid.Float64Range(20, 80)
		points := make([]drawing.Point, rapid.IntRange(2, 5).Draw(t, "points"))
		for i := range points {
			points[i] = drawing.Point{X: place.Draw(t, "x"), Y: place.Draw(t, "y")}
		}
		width := rapid.Float64Range(2, 16).Draw(t, "width")
		steps := []drawing.Step{{Kind: drawing.Move, To: points[0]}}
		for _, point := range points[1:] {
			steps = append(steps, drawing.Step{Kind: drawing.Line, To: point})
		}
		if rapid.Bool().Draw(t, "closed") {
			steps = append(steps, drawing.Step{Kind: drawing.Close})
			points = append(points, points[0])
		}
		canvas.Path(drawing.Path{Steps: steps, Stroke: black, Width: width})
		file, err := png.Write(page, 72, "")
		if err != nil {
			t.Fatal(err)
		}
		picture, err := stdpng.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		for y := range 100 {
			for x := range 100 {
				grey := color.GrayModel.Convert(picture.At(x, y)).(color.Gray).Y
				distance := distanceTo(points, drawing.Point{X: float64(x) + 0.5, Y: float64(y) + 0.5}) - width/2
				if distance < -0.9 && grey > 8 || distance > 0.9 && grey < 247 {
					t.Fatalf("the pixel at %d, %d has the grey %d at %g from the edge", x, y, grey, distance)
				}
			}
		}
	})
}

func TestDashesAndDots(t *testing.T) {
	t.Parallel()
	canvas, page := canvas()
	canvas.Line(drawing.Point{X: 10, Y: 20.5}, drawing.Point{X: 90, Y: 20.5}, black, 1, 10, 10)
	canvas.Line(drawing.Point{X: 10, Y: 40.5}, drawing.Point{X: 90, Y: 40.5}, black, 3, 0, 10)
	canvas.Line(drawing.Point{X: 10, Y: 60.5}, drawing.Point{X: 90, Y: 60.5}, black, 1, 0, 0)
	_, picture := written(t, page, 72)
	inked := func(x, y int) bool { return color.GrayModel.Convert(picture.At(x, y)).(color.Gray).Y < 100 }
	for at, want := range map[image.Point]bool{
		{12, 20}: true, {18, 20}: true, {25, 20}: false, {35, 20}: true, {45, 20}: false, {85, 20}: false,
		{10, 40}: true, {14, 40}: false, {20, 40}: true, {25, 40}: false, {80, 40}: true,
		{12, 60}: true, {25, 60}: true, {85, 60}: true,
	} {
		if inked(at.X, at.Y) != want {
			t.Errorf("the pixel at %v is inked: %v", at, !want)
		}
	}
}

func TestTextIsDrawnWhereItStands(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"HHHH", "漢字", "H漢H"} {
		canvas, page := canvas()
		canvas.Text(drawing.Point{X: 20, Y: 40}, 60, text, drawing.Style{Size: 14, Leading: 18, Colour: black, Align: drawing.Centre})
		_, picture := written(t, page, 72)
		var inked image.Rectangle
		for y := range 100 {
			for x := range 100 {
				if color.GrayModel.Convert(picture.At(x, y)).(color.Gray).Y < 128 {
					inked = inked.Union(image.Rect(x, y, x+1, y+1))
				}
			}
		}
		line := page.Elements[0].(*drawing.Text).Lines[0]
		room := image.Rect(int(line.X), 42, int(line.X+line.Width)+1, int(line.Baseline)+1)
		if inked.Empty() || !inked.In(room) || inked.Dx() < room.Dx()-5 || inked.Dy() < 9 {
			t.Errorf("%q is drawn in %v, not in %v", text, inked, room)
		}
	}
}

func BenchmarkPNG(b *testing.B) {
	page := drawingtest.Rich(drawing.NewTypeface(nil), 8).Pages[0]
	for b.Loop() {
		file, err := png.Write(page, png.DPI, blueprint.Format)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(file)), "file-bytes")
	}
}
