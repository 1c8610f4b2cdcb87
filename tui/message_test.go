package tui_test

import (
	"errors"
	"strings"
	"testing"

	"interlock/model"
	"interlock/tui"
)

func TestNewsFadesWithTheNextAction(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.rename("Mia")
	if h.said() == "" {
		t.Fatal("an edit is not told")
	}
	h.Keys("b", "b")
	if got := h.said(); got != "" {
		t.Errorf("the next action leaves %q", got)
	}
	h.Keys("!").Expect("Message").Keys("esc").ExpectNot("Message")
}

func TestErrorsStayUntilDismissed(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Run(h.app.Fail(errors.New("the disk is full: free some room, then press ctrl+s")))
	h.rename("Mia")
	if got := h.said(); got != "Set name to 'Mia'" {
		t.Errorf("news over an error are shown as %q", got)
	}
	h.Keys("up", "down", "3", "4")
	if got := h.said(); got != "! The disk is full: free some room, then press ctrl+s" {
		t.Errorf("after other actions the line shows %q", got)
	}
	h.Keys("esc")
	if got := h.said(); got != "" {
		t.Errorf("dismissing leaves %q", got)
	}
}

func TestARefusalIsOverWithTheNextEdit(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Run(h.app.Do(model.Edit{}, errors.New("personas/maya.yaml cannot be edited before its text is mended")))
	if got := h.said(); got != "! personas/maya.yaml cannot be edited before its text is mended" {
		t.Errorf("a refusal is shown as %q", got)
	}
	h.rename("Mia")
	h.Keys("up", "down")
	if got := h.said(); got != "" {
		t.Errorf("after an edit the line shows %q", got)
	}
}

func TestWhyNotIsSaidOverAnError(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Run(h.app.Fail(errors.New("something failed")))
	h.Keys("u").Expect("There is nothing to undo.").Keys("!").Expect("Something failed", "There is nothing to undo.")
}

func TestLongMessagesAreShownInFull(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Run(h.app.Fail(errors.New(strings.Repeat("this is a long story, ", 10) + "and its end")))
	if got := h.said(); !strings.Contains(got, "…") || !strings.HasSuffix(got, "! shows all") {
		t.Errorf("a long message is shown as %q", got)
	}
	h.ExpectNot("its end").Keys("!").Expect("its end").Keys("enter")
	if got := h.said(); got != "" {
		t.Errorf("reading a message leaves %q", got)
	}
}

func TestMessageOpensWithAClick(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Run(h.app.Fail(errors.New("something failed")))
	h.ClickText("Something failed").Expect("Message", "Close").ClickText("Close").ExpectNot("Message", "failed")
}

func TestUnknownKeysSayWhereHelpIs(t *testing.T) {
	t.Parallel()
	h := open(t)
	before := h.read(maya)
	h.Keys("Q").Expect("Q does nothing here. ? shows every key.")
	h.Keys("ctrl+g", "f9", "alt+x")
	if h.read(maya) != before {
		t.Error("a key without a meaning changed a file")
	}
}

func TestMultilineMessages(t *testing.T) {
	t.Parallel()
	h := open(t, with(func(o *tui.Options) {
		o.Keys = map[string][]string{"undoo": {"z"}, "redo": {"nokey"}}
	}))
	h.Expect(`There is no action "undoo"`).Keys("!").ExpectLine(`There is no action "undoo"`).ExpectLine(`"nokey" of "redo" is no key`)
}
