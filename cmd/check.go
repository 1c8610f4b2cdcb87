package cmd

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"interlock/model/check"
)

// checkFlags are how findings are chosen and printed.
type checkFlags struct {
	format  string
	failOn  string
	rule    string
	explain string
}

func newCheck(streams Streams) *cobra.Command {
	var flags checkFlags
	command := &cobra.Command{
		Use:   "check [FOLDER]",
		Short: "Find what is wrong with a workshop, its files and its method",
		Long: `Check reads the workshop and prints its findings, one line each:

  FILE:LINE: severity rule: what, and what to do

What was set aside in dismissed.yaml is left out. --explain says what a rule
catches, why it matters and what to do about it. An exercise of interlock learn
keeps its findings until the reveal, but for files that cannot be read.

It exits with 1 when a finding is as severe as --fail-on or more.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			if flags.explain != "" {
				return explainRule(streams, flags.explain)
			}
			return runCheck(streams, folderArgument(arguments), flags)
		},
	}
	command.Flags().StringVar(&flags.format, "format", "text", "`text, json, sarif or junit`")
	command.Flags().StringVar(&flags.failOn, "fail-on", "error", "least severity that fails: `error, warn or info`")
	command.Flags().StringVar(&flags.rule, "rule", "", "only the findings of this `rule`")
	command.Flags().StringVar(&flags.explain, "explain", "", "say what this `rule` catches, why it matters and what to do")
	return command
}

func runCheck(streams Streams, path string, flags checkFlags) error {
	limit := check.Severity(flags.failOn)
	if limit != check.Error && limit != check.Warn && limit != check.Info {
		return unusable("--fail-on is error, warn or info, not `%s`", flags.failOn)
	}
	print, known := findingFormats[flags.format]
	if !known {
		return unusable("--format is text, json, sarif or junit, not `%s`", flags.format)
	}
	if flags.rule != "" {
		if _, err := ruleNamed(flags.rule); err != nil {
			return err
		}
	}
	findings, silent, err := findingsOf(path, flags.rule)
	if err != nil {
		return err
	}
	if silent {
		fmt.Fprintf(streams.Err, "this is an exercise, and its findings stay silent; `%s` scores it, `%s` lets them speak\n",
			learnCommand("check", path), learnCommand("reveal", path))
		if len(findings) == 0 && flags.format == "text" {
			return nil
		}
	}
	if err := print(streams, findings, limit); err != nil {
		return err
	}
	for _, finding := range findings {
		if fails(finding, limit) {
			return &failure{code: exitFindings}
		}
	}
	return nil
}

// fails reports whether a finding is open and as severe as the limit.
func fails(finding check.Finding, limit check.Severity) bool {
	return finding.Dismissed == nil && check.AtLeast(finding.Severity, limit)
}

// findingsOf finds everything in a folder, dismissed or not; with a rule only
// what that one finds. It tells whether it is an exercise that keeps them.
func findingsOf(path, rule string) (findings []check.Finding, silent bool, err error) {
	workshop, _, err := loadWorkshop(path)
	if err != nil {
		return nil, false, err
	}
	findings = check.All(workshop)
	other := func(f check.Finding) bool { return rule != "" && f.Rule != rule }
	return slices.DeleteFunc(findings, other), check.Silent(workshop), nil
}

// ruleNamed finds a rule, or says which one was probably meant.
func ruleNamed(id string) (check.Rule, error) {
	rule, ok := check.RuleByID(id)
	if ok {
		return rule, nil
	}
	if near := check.NearestRule(id); near != "" {
		return check.Rule{}, unusable("there is no rule `%s`; did you mean `%s`?", id, near)
	}
	return check.Rule{}, unusable("there is no rule `%s`; `interlock check` names the rule of each finding", id)
}

func explainRule(streams Streams, id string) error {
	rule, err := ruleNamed(id)
	if err != nil {
		return err
	}
	var related []string
	for _, other := range check.Rules() {
		if other.Group == rule.Group && other.ID != rule.ID {
			related = append(related, other.ID)
		}
	}
	lines := [][2]string{
		{"catches", rule.Catches},
		{"why", rule.Why},
		{"do", upperFirst(rule.Fix) + "."},
		{"source", rule.Source},
		{"related", strings.Join(related, ", ")},
	}
	fmt.Fprintf(streams.Out, "%s (%s)\n\n", rule.ID, rule.Severity)
	for _, line := range lines {
		if line[1] != "" {
			fmt.Fprintf(streams.Out, "%-9s%s\n", line[0], line[1])
		}
	}
	return nil
}

func upperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
