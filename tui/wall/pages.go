package wall

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"sync"
	"time"

	"interlock/model/publish/html"
	"interlock/model/publish/words"
)

//go:embed assets
var assets embed.FS

// templates are read when the first wall starts: most runs of the program have
// none.
var templates = sync.OnceValue(func() *template.Template {
	functions := template.FuncMap{"feeling": words.Feeling, "signed": words.Signed}
	return template.Must(template.New("").Funcs(functions).ParseFS(assets, "assets/*.html"))
})

// pages are everything that can be asked for. Phones can ask for nothing unless
// the wall is open to them.
func (w *Wall) pages() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{key}/{$}", w.withKey(w.boardPage))
	mux.HandleFunc("GET /{key}/events", w.withKey(w.listen(w.boards)))
	for path, asset := range served() {
		mux.HandleFunc("GET "+path, asset.serve)
	}
	if !w.Open() {
		return mux
	}
	mux.HandleFunc("GET /{$}", w.joinPage)
	mux.HandleFunc("POST /join", w.join)
	mux.HandleFunc("GET /name", w.asMember(w.namePage))
	mux.HandleFunc("POST /name", w.asMember(w.nameMember))
	mux.HandleFunc("GET /me", w.asMember(w.ownPage))
	mux.HandleFunc("GET /turn", w.asMember(func(out http.ResponseWriter, r *http.Request, _ participant) { w.listen(w.turns)(out, r) }))
	for path, give := range gifts() {
		mux.HandleFunc("POST "+path, w.asMember(w.give(give)))
	}
	return mux
}

// withKey lets only those in who know the key of the board.
func (w *Wall) withKey(page http.HandlerFunc) http.HandlerFunc {
	return func(out http.ResponseWriter, r *http.Request) {
		if !sameSecret(r.PathValue("key"), w.room.state().Key) {
			http.NotFound(out, r)
			return
		}
		page(out, r)
	}
}

// boardFrame is the page around the board.
type boardFrame struct {
	Title   string
	Events  string
	Now     int64 // milliseconds since 1970
	Symbols template.HTML
	Board   template.HTML
}

func (w *Wall) boardPage(out http.ResponseWriter, _ *http.Request) {
	symbols, err := html.Symbols()
	if err != nil {
		broken(out)
		return
	}
	newest, _ := w.boards.look()
	made := boardFrame{
		Title: titleOf(w.desk.Workshop()), Events: "events", Now: w.options.Clock().UnixMilli(),
		// Our own template made it, and escaped what people wrote.
		Symbols: symbols, Board: template.HTML(newest.data),
	}
	writePage(out, http.StatusOK, "board-page", made)
}

// writePage answers with a page.
func writePage(out http.ResponseWriter, status int, name string, data any) {
	text, err := render(name, data)
	if err != nil {
		broken(out)
		return
	}
	out.Header().Set("Content-Type", "text/html; charset=utf-8")
	out.WriteHeader(status)
	_, _ = out.Write(text) // Whoever does not read on has gone.
}

// broken says that a page could not be made, without telling what was on it.
func broken(out http.ResponseWriter) {
	http.Error(out, "This page could not be made.", http.StatusInternalServerError)
}

// asset is a file of ours.
type asset struct {
	kind string
	text []byte
}

// serve lets phones keep the file for a while, unlike pages: it tells nothing of
// the workshop, and the fonts are the most of what goes through the air.
func (a asset) serve(out http.ResponseWriter, r *http.Request) {
	header := out.Header()
	header.Set("Content-Type", a.kind)
	header.Set("Cache-Control", "max-age=3600")
	header.Set("ETag", `"`+fingerprint(string(a.text))[:16]+`"`)
	http.ServeContent(out, r, "", time.Time{}, bytes.NewReader(a.text))
}

// served are all files by their addresses. There is no way from an address to any
// other file. A file that is missing is a fault of the build.
var served = sync.OnceValue(func() map[string]asset {
	files := map[string]asset{
		"/assets/fonts.css": {"text/css; charset=utf-8", html.FontRules("/assets/fonts/")},
		"/assets/page.css":  {"text/css; charset=utf-8", must(html.Style())},
	}
	for name, kind := range map[string]string{"wall.css": "text/css; charset=utf-8", "wall.js": "text/javascript; charset=utf-8", "icon.svg": "image/svg+xml"} {
		files["/assets/"+name] = asset{kind, must(assets.ReadFile("assets/" + name))}
	}
	for name, text := range must(html.Fonts()) {
		files["/assets/fonts/"+name] = asset{"font/woff2", text}
	}
	return files
})

// must gives what is part of the program itself.
func must[Value any](value Value, err error) Value {
	if err != nil {
		panic(err)
	}
	return value
}
