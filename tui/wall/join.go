package wall

import (
	"mime"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/round"
)

// cookieName is the name of the cookie with the token of a member.
const cookieName = "wall"

// mostName is how many characters the name of a participant has at most.
const mostName = 24

// participant is a member with its token.
type participant struct {
	member
	token string
}

// joinForm is what the first page shows.
type joinForm struct {
	Title   string
	Code    string
	Problem string
}

func (w *Wall) joinPage(out http.ResponseWriter, r *http.Request) {
	if _, joined := w.who(r); joined {
		http.Redirect(out, r, "/me", http.StatusSeeOther)
		return
	}
	code := typedCode(r.URL.Query().Get("code"))
	writePage(out, http.StatusOK, "join-page", joinForm{Title: "Join the workshop", Code: code[:min(len(code), codeLength)]})
}

// refusals say why somebody was not let in, and what to do.
var refusals = map[entry]struct {
	status int
	says   string
}{
	wrongCode: {http.StatusForbidden, "That is not the code on the screen. Look again: it has six letters and digits."},
	tooFast:   {http.StatusTooManyRequests, "That was a little fast. Wait a few seconds and try again."},
	lockedOut: {http.StatusTooManyRequests, "Too many wrong codes were tried. There is a new one on the screen; wait half a minute and type that."},
	full:      {http.StatusServiceUnavailable, "This room is full. Tell the facilitator."},
}

func (w *Wall) join(out http.ResponseWriter, r *http.Request) {
	if !isForm(r) {
		http.Error(out, "This is no form of the wall.", http.StatusBadRequest)
		return
	}
	token, result := w.room.join(r.PostForm.Get("code"), addressOf(r))
	if result != entered {
		signal(w.nudge) // There may be a new code.
		refused := refusals[result]
		writePage(out, refused.status, "join-page", joinForm{Title: "Join the workshop", Problem: refused.says})
		return
	}
	w.roomChanged()
	http.SetCookie(out, &http.Cookie{
		Name: cookieName, Value: token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, MaxAge: int(keptFor.Seconds()),
	})
	http.Redirect(out, r, "/name", http.StatusSeeOther)
}

// isForm reads a form of ours. Anything else a page of somebody else could send.
func isForm(r *http.Request) bool {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	return err == nil && kind == "application/x-www-form-urlencoded" && r.ParseForm() == nil
}

// who finds the member that a request is from.
func (w *Wall) who(r *http.Request) (participant, bool) {
	cookie, err := r.Cookie(cookieName)
	if err != nil {
		return participant{}, false
	}
	found, ok := w.room.member(cookie.Value)
	return participant{found, cookie.Value}, ok
}

// asMember lets only those in who have joined, and sends others to join.
func (w *Wall) asMember(page func(http.ResponseWriter, *http.Request, participant)) http.HandlerFunc {
	return func(out http.ResponseWriter, r *http.Request) {
		who, joined := w.who(r)
		switch {
		case joined:
			page(out, r, who)
		case r.Method == http.MethodGet:
			http.Redirect(out, r, "/", http.StatusSeeOther)
		default:
			writePage(out, http.StatusUnauthorized, "join-page", joinForm{Title: "Join the workshop", Problem: "Join first: type the code on the screen."})
		}
	}
}

// nameForm asks for a name, which nobody has to give.
type nameForm struct {
	Title        string
	Participants []model.Participant
	MostName     int
}

func (w *Wall) namePage(out http.ResponseWriter, r *http.Request, who participant) {
	if who.Asked {
		http.Redirect(out, r, "/me", http.StatusSeeOther)
		return
	}
	form := nameForm{Title: "Who are you?", MostName: mostName}
	for _, known := range w.free(w.room.taken) {
		form.Participants = append(form.Participants, model.Participant{ID: known.ID, Name: blueprint.Clean(known.Name)})
	}
	writePage(out, http.StatusOK, "name-page", form)
}

func (w *Wall) nameMember(out http.ResponseWriter, r *http.Request, who participant) {
	if !isForm(r) {
		http.Error(out, "This is no form of the wall.", http.StatusBadRequest)
		return
	}
	wanted := cleanLine(r.PostForm.Get("initials"))
	if wanted == "" {
		wanted = cleanLine(r.PostForm.Get("participant"))
	}
	if utf8.RuneCountInString(wanted) > mostName {
		wanted = ""
	}
	w.room.call(who.token, func(taken func(string) bool) (string, string) { return w.identify(wanted, taken) })
	w.roomChanged()
	http.Redirect(out, r, "/me", http.StatusSeeOther)
}

// identify finds the participant that somebody says to be, or makes an id of the
// name that nobody else has. Without a name there is nothing to find.
func (w *Wall) identify(wanted string, taken func(id string) bool) (id, name string) {
	if wanted == "" {
		return "", ""
	}
	for _, known := range w.free(taken) {
		if strings.EqualFold(known.ID, wanted) || strings.EqualFold(known.Name, wanted) {
			return known.ID, blueprint.Clean(known.Name)
		}
	}
	everybody := round.Participants(w.desk.Workshop())
	return model.FreshID(wanted, "guest", func(id string) bool {
		known := func(other model.Participant) bool { return strings.EqualFold(other.ID, id) }
		return id == round.Room || taken(id) || slices.ContainsFunc(everybody, known)
	}), wanted
}

// free lists the participants whom workshop.yaml names and nobody claims to be.
// Whoever has given something in secret is not free: another phone must not see
// it.
func (w *Wall) free(taken func(id string) bool) []model.Participant {
	workshop := w.desk.Workshop()
	open := openRound(w.desk, workshop)
	return slices.DeleteFunc(round.Listed(workshop), func(known model.Participant) bool {
		secret := open != nil && !open.Shown() && round.Given(workshop, *open, known.ID)
		return secret || taken(known.ID)
	})
}

// cleanLine makes one line of what somebody typed, that is safe to keep.
func cleanLine(text string) string { return strings.Join(strings.Fields(blueprint.Clean(text)), " ") }
