package wall

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"strings"
)

// letters are what codes are made of: no vowels, so that no word comes about, and
// nothing that looks like something else.
const letters = "23456789CFGHJMPQRVWX"

// codeLength makes 64 million codes.
const codeLength = 6

// newCode draws a code to join with.
func newCode() string {
	code := make([]byte, 0, codeLength)
	// A byte from here on would make the first letters likelier than the others.
	const fair = 256 - 256%len(letters)
	for len(code) < codeLength {
		var drawn [1]byte
		rand.Read(drawn[:])
		if int(drawn[0]) < fair {
			code = append(code, letters[int(drawn[0])%len(letters)])
		}
	}
	return string(code)
}

// typedCode is a code as somebody typed it: in small letters, with spaces.
func typedCode(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(letters, r) {
			return r
		}
		return -1
	}, strings.ToUpper(text))
}

// spokenCode is a code as people read it: in two halves.
func spokenCode(code string) string { return code[:codeLength/2] + " " + code[codeLength/2:] }

// newKey draws 128 bits that nobody can guess.
func newKey() string {
	var key [16]byte
	rand.Read(key[:])
	return hex.EncodeToString(key[:])
}

// sameSecret compares in a time that tells nothing.
func sameSecret(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// fingerprint stands for a secret where it is only to be recognised.
func fingerprint(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
