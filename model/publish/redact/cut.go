package redact

import "interlock/model/yamltext"

// cut is what is taken out of a value: all of it, or parts below it. The nil
// cut takes nothing.
type cut struct {
	all   bool
	below map[any]*cut // by the steps of a path
}

// take takes out what stands at a path; false when that is gone already.
func (c *cut) take(path yamltext.Path) bool {
	for _, step := range path {
		if c.all {
			return false
		}
		if c.below == nil {
			c.below = map[any]*cut{}
		}
		if c.below[step] == nil {
			c.below[step] = &cut{}
		}
		c = c.below[step]
	}
	fresh := !c.all
	c.all = true
	return fresh
}

// at is what is taken out of an entry or an item.
func (c *cut) at(step any) *cut {
	if c == nil {
		return nil
	}
	return c.below[step]
}

// taken reports whether all of the value is taken out.
func (c *cut) taken() bool { return c != nil && c.all }

// covers reports whether what stands at a path is taken out, by itself or with
// what it stands in.
func (c *cut) covers(path yamltext.Path) bool {
	for _, step := range path {
		if c.taken() {
			return true
		}
		c = c.at(step)
	}
	return c.taken()
}
