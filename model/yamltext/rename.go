package yamltext

import (
	"slices"

	"gopkg.in/yaml.v3"
)

// RenameKey gives a key of a mapping a new name; the value is not touched. The
// error is a *RefusedError.
func (t *Text) RenameKey(mapping Path, old, new string) (*Text, error) {
	e, err := t.edit(mapping)
	if err != nil {
		return nil, err
	}
	switch e.target.node.Kind {
	case yaml.AliasNode:
		return nil, e.refuse(ErrShared)
	case yaml.MappingNode:
	default:
		return nil, e.refuse(ErrKind)
	}
	index, err := e.findKey(old)
	if err != nil {
		return nil, e.refuse(err)
	}
	if e.hasKey(new, index) {
		return nil, e.refuse(ErrExists)
	}
	key := e.target.entries[index].key
	if err := e.checkShared(key.start, key.end); err != nil {
		return nil, err
	}
	n, err := keyNode(new)
	if err != nil {
		return nil, e.refuse(err)
	}
	inFlow := e.inFlow() || e.target.flow
	var candidates []candidate
	for _, spelling := range scalarSpellings(n, key.node.Style, e.render.style.quote, inFlow) {
		candidates = append(candidates, candidate{{key.content, key.end, spelling}}, candidate{{key.start, key.end, spelling}})
	}
	content := slices.Clone(e.target.node.Content)
	content[2*index] = n
	return e.commit(e.withEntries(content), candidates)
}
