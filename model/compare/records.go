package compare

import (
	"cmp"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/merge/match"
	"interlock/model/yamltext"
)

// filePair is a file before and after; nil where there is none.
type filePair struct {
	before, after *model.File
	rename        *rename // of a record with another id
}

// any is the newer of the two files.
func (f filePair) any() *model.File {
	if f.after != nil {
		return f.after
	}
	return f.before
}

// pairRecords pairs the files that differ: by name, and those of a record that
// got another id.
func (c *comparison) pairRecords() []filePair {
	var pairs []filePair
	var gone, come []*model.File
	for _, before := range c.before.Files() {
		switch after := c.after.File(before.Name); {
		case after == nil:
			gone = append(gone, before)
		case after.Source != before.Source:
			pairs = append(pairs, filePair{before: before, after: after})
		}
	}
	for _, after := range c.after.Files() {
		if c.before.File(after.Name) == nil {
			come = append(come, after)
		}
	}
	if len(gone) > 0 && len(come) > 0 {
		gone, come = c.pairRenamed(&pairs, gone, come)
	}
	for _, before := range gone {
		pairs = append(pairs, filePair{before: before})
	}
	for _, after := range come {
		pairs = append(pairs, filePair{after: after})
	}
	return pairs
}

// pairRenamed finds records that got another id: those whose text stayed, those
// that references followed, and those that are very alike. It answers with the
// files that are left.
func (c *comparison) pairRenamed(pairs *[]filePair, gone, come []*model.File) (removed, added []*model.File) {
	p := match.New(gone, come)
	match.ByKey(p, func(file *model.File) ([2]string, bool) {
		return [2]string{string(file.Kind), file.Source}, file.Kind.Info().Folder != ""
	})
	followed := followed(*pairs)
	partner := map[*model.File]*model.File{}
	for _, before := range gone {
		if after, ok := p.New(before); ok {
			partner[before], partner[after] = after, before
		}
	}
	for _, guess := range guesses(gone, come, followed, partner) {
		if partner[guess.before] == nil && partner[guess.after] == nil {
			partner[guess.before], partner[guess.after] = guess.after, guess.before
		}
	}
	for _, before := range gone {
		after := partner[before]
		if after == nil {
			removed = append(removed, before)
			continue
		}
		renamed := &rename{to: after.ID}
		c.renames[name{before.Kind, before.ID}] = renamed
		*pairs = append(*pairs, filePair{before, after, renamed})
	}
	return removed, slices.DeleteFunc(come, func(after *model.File) bool { return partner[after] != nil })
}

// guess is a pair of records that may be one, and how likely it is: 1 and above
// if references followed, below it the likeness of what they say.
type guess struct {
	before, after *model.File
	score         float64
}

// guesses lists the likely pairs, likeliest first.
func guesses(gone, come []*model.File, followed map[[2]string]int, partner map[*model.File]*model.File) []guess {
	free := func(list []*model.File) map[model.Kind][]*model.File {
		byKind := map[model.Kind][]*model.File{}
		for _, file := range list {
			if partner[file] == nil && file.Kind.Info().Folder != "" {
				byKind[file.Kind] = append(byKind[file.Kind], file)
			}
		}
		return byKind
	}
	var list []guess
	removed, added := free(gone), free(come)
	for kind, before := range removed {
		tooMany := len(before)*len(added[kind]) > mostGuesses
		for _, b := range before {
			for _, a := range added[kind] {
				score := float64(followed[[2]string{b.Name, a.Name}])
				if score == 0 && !tooMany {
					score = match.Likeness(saying(b), saying(a))
				}
				if score >= renamed {
					list = append(list, guess{b, a, score})
				}
			}
		}
	}
	slices.SortFunc(list, func(x, y guess) int {
		return cmp.Or(cmp.Compare(y.score, x.score), strings.Compare(x.names(), y.names()))
	})
	return list
}

// names is the same for a pair and its reverse.
func (g guess) names() string {
	return min(g.before.Name, g.after.Name) + " " + max(g.before.Name, g.after.Name)
}

// saying is all that a record says.
func saying(file *model.File) string {
	if value, ok := read(file); ok {
		return words(value.value)
	}
	return file.Source
}

// followed counts, by the names of two files, the references that named the
// record of the first before and name that of the second now.
func followed(pairs []filePair) map[[2]string]int {
	counts := map[[2]string]int{}
	for _, files := range pairs {
		before := map[string]model.Mention{}
		for _, mention := range files.before.Mentions {
			before[spot(mention)] = mention
		}
		for _, now := range files.after.Mentions {
			old, ok := before[spot(now)]
			if !ok || old.Value == now.Value {
				continue
			}
			for _, kind := range namedKinds(now.Names) {
				from, to := model.ParseReference(old.Value).Record, model.ParseReference(now.Value).Record
				counts[[2]string{kind.Path(from), kind.Path(to)}]++
			}
		}
	}
	return counts
}

// spot is where a mention stands, whatever it names.
func spot(mention model.Mention) string {
	path := mention.Path
	if mention.Key {
		path = path[:len(path)-1]
	}
	return string(mention.Names) + " " + yamltext.Path(path).String()
}
