package cmd

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"interlock/model"
	"interlock/model/insight"
)

func newTrace(streams Streams) *cobra.Command {
	var up bool
	var format string
	command := &cobra.Command{
		Use:   "trace REF [FOLDER]",
		Short: "Show what a stage reaches by links, or what is behind it",
		Long: `Trace follows the links from REF (a journey, journey/stage or
journey/stage#item) and prints every place they lead to, one line each:

  EFFECT STRENGTH: FROM -> ... -> TO  (LINK, ...)

The effect is what arrives at the end, the strength that of the weakest link.
With --up it prints what is behind REF instead. Closed circuits through REF
come last.`,
		Args: cobra.RangeArgs(1, 2),
		RunE: func(_ *cobra.Command, arguments []string) error {
			return runTrace(streams, arguments[0], folderArgument(arguments[1:]), up, format)
		},
	}
	command.Flags().BoolVar(&up, "up", false, "look for what is behind REF")
	command.Flags().StringVar(&format, "format", "text", "`text or json`")
	return command
}

func runTrace(streams Streams, reference, path string, up bool, format string) error {
	if format != "text" && format != "json" {
		return unusable("--format is text or json, not `%s`", format)
	}
	workshop, _, err := loadWorkshop(path)
	if err != nil {
		return err
	}
	ref := model.ParseReference(reference)
	if _, ok := workshop.Resolve(ref); !ok {
		return unusable("`%s` names nothing here%s", reference, nearestPlace(workshop, reference))
	}
	traced := traceOf(workshop, ref, up)
	if format == "json" {
		encoder := json.NewEncoder(streams.Out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		return encoder.Encode(traced)
	}
	traced.print(streams)
	return nil
}

// nearestPlace suggests the place that was probably meant, or else how places
// of this workshop are written.
func nearestPlace(workshop *model.Workshop, reference string) string {
	places := workshop.Names(model.NamesPlace)
	if near := model.Nearest(reference, places); near != "" {
		return "; did you mean `" + near + "`?"
	}
	if i := slices.IndexFunc(places, func(place string) bool { return strings.Contains(place, "/") }); i >= 0 {
		return "; write journey/stage or journey/stage#item, such as " + places[i]
	}
	return ": no journey of this workshop has a stage yet"
}

// trace is what the command found, as programs read it.
type trace struct {
	Ref      string    `json:"ref"`
	Up       bool      `json:"up"`
	Routes   []route   `json:"routes"`
	Circuits []circuit `json:"circuits"`
}

type route struct {
	From     string `json:"from"`
	To       string `json:"to"`
	Effect   string `json:"effect"`   // what arrives: harms, helps, or "" when nobody said
	Strength *int   `json:"strength"` // of the weakest link; null when one does not say
	Links    []step `json:"links"`
}

type step struct {
	ID      string `json:"id"`
	From    string `json:"from"`
	To      string `json:"to"`
	Effect  string `json:"effect"`
	Because string `json:"because"`
}

type circuit struct {
	Name    string   `json:"name"`
	Vicious bool     `json:"vicious"`
	Stages  []string `json:"stages"`
	Links   []string `json:"links"`
}

func traceOf(workshop *model.Workshop, ref model.Reference, up bool) trace {
	found := trace{Ref: ref.String(), Up: up, Routes: []route{}, Circuits: []circuit{}}
	for _, each := range insight.Trace(workshop, ref, up) {
		one := route{From: each.From.Ref.String(), To: each.To.Ref.String(), Effect: each.Effect, Strength: each.Strength}
		for _, link := range each.Links {
			one.Links = append(one.Links, step{link.ID, link.From, link.To, link.Effect, link.Because})
		}
		found.Routes = append(found.Routes, one)
	}
	for _, each := range insight.Circuits(workshop) {
		one := circuit{Name: each.Name(), Vicious: each.Vicious}
		through := false
		for _, stage := range each.Stages {
			one.Stages = append(one.Stages, stage.Ref.String())
			through = through || stage.Ref.Record == ref.Record && (ref.Stage == "" || stage.Ref.Stage == ref.Stage)
		}
		for _, link := range each.Links {
			one.Links = append(one.Links, link.ID)
		}
		if through {
			found.Circuits = append(found.Circuits, one)
		}
	}
	return found
}

func (t trace) print(streams Streams) {
	for _, route := range t.Routes {
		strength := "?"
		if route.Strength != nil {
			strength = fmt.Sprint(*route.Strength)
		}
		effect := route.Effect
		if effect == "" {
			effect = "touches"
		}
		way, ids := []string{route.From}, []string{}
		for _, link := range route.Links {
			way, ids = append(way, link.To), append(ids, link.ID)
		}
		fmt.Fprintf(streams.Out, "%s %s: %s  (%s)\n", effect, strength, strings.Join(way, " -> "), strings.Join(ids, ", "))
	}
	for _, circuit := range t.Circuits {
		kind := "calm"
		if circuit.Vicious {
			kind = "vicious"
		}
		fmt.Fprintf(streams.Out, "%s circuit: %s\n", kind, circuit.Name)
	}
	if len(t.Routes) == 0 {
		fmt.Fprintln(streams.Err, "no link leads on from "+t.Ref)
	}
}
