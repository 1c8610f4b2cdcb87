package blueprint

import "interlock/model"

// resolver finds what ids name while a blueprint is made.
type resolver struct {
	workshop *model.Workshop
	sources  map[string]Named
	dots     map[string]int // votes by reference
}

func newResolver(workshop *model.Workshop) *resolver {
	r := &resolver{workshop: workshop, sources: map[string]Named{}, dots: map[string]int{}}
	for _, source := range workshop.Sources() {
		r.sources[source.ID] = named(source.ID, source.Title)
	}
	for _, file := range workshop.Files() {
		if votes, ok := file.Record.(*model.Votes); ok {
			for _, reference := range votes.Votes {
				r.dots[reference]++
			}
		}
	}
	return r
}

// named pairs an id with its title, which is the id where there is none.
func named(id, title string) Named {
	id, title = Clean(id), Clean(title)
	if title == "" {
		title = id
	}
	return Named{ID: id, Title: title}
}

func (r *resolver) persona(id string) Named { return r.recordOf(model.KindPersona, id) }

func (r *resolver) personas(ids []string) []Named { return resolveAll(ids, r.persona) }

func (r *resolver) source(id string) Named {
	if source, known := r.sources[id]; known {
		return source
	}
	return named(id, "")
}

func (r *resolver) sourcesOf(ids []string) []Named { return resolveAll(ids, r.source) }

func (r *resolver) metric(id string) Named { return r.recordOf(model.KindMetric, id) }

// recordOf names a record of one kind.
func (r *resolver) recordOf(kind model.Kind, id string) Named {
	if file := r.workshop.File(kind.Path(id)); file != nil {
		return named(id, titleOf(file))
	}
	return named(id, "")
}

// anyRecord names a record of any kind by its id.
func (r *resolver) anyRecord(id string) Named {
	for _, info := range model.Kinds() {
		if file := r.workshop.File(info.Kind.Path(id)); info.Folder != "" && file != nil {
			return named(id, titleOf(file))
		}
	}
	return named(id, "")
}

// titleOf is what people call the record of a file; "" when it has no title.
func titleOf(file *model.File) string {
	if record, ok := file.Record.(interface{ Title() string }); ok {
		return record.Title()
	}
	return ""
}

func resolveAll(ids []string, resolve func(string) Named) []Named {
	var list []Named
	for _, id := range ids {
		if id != "" {
			list = append(list, resolve(id))
		}
	}
	return list
}
