package cmd

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/store"
)

func newCheck(streams Streams) *cobra.Command {
	var format, failOn string
	command := &cobra.Command{
		Use:   "check [FOLDER]",
		Short: "Find what is wrong with the files of a workshop",
		Long: `Check reads the workshop and prints its findings, one line each:

  FILE:LINE: severity rule: what, and what to do

It exits with 1 when a finding is as severe as --fail-on or more.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			return runCheck(streams, folderArgument(arguments), format, failOn)
		},
	}
	command.Flags().StringVar(&format, "format", "text", "`text or json`")
	command.Flags().StringVar(&failOn, "fail-on", "error", "least severity that fails: `error, warn or info`")
	return command
}

func runCheck(streams Streams, path, format, failOn string) error {
	limit := check.Severity(failOn)
	if limit != check.Error && limit != check.Warn && limit != check.Info {
		return unusable("--fail-on is error, warn or info, not `%s`", failOn)
	}
	if format != "text" && format != "json" {
		return unusable("--format is text or json, not `%s`", format)
	}
	workshop, unreadable, err := loadWorkshop(path)
	if err != nil {
		return err
	}
	findings := check.Workshop(workshop)
	for _, file := range unreadable {
		findings = append(findings, unreadFinding(file))
	}
	if err := printFindings(streams, findings, format); err != nil {
		return err
	}
	for _, finding := range findings {
		if check.AtLeast(finding.Severity, limit) {
			return &failure{code: exitFindings}
		}
	}
	return nil
}

// unreadFinding is the finding of a file that could not even be opened.
func unreadFinding(file store.Unreadable) check.Finding {
	rule, _ := check.RuleByID(model.RuleParseError)
	return check.Finding{
		Rule: rule.ID, Severity: rule.Severity, File: file.Name, Line: 1, Why: rule.Why,
		Message: file.Problem, Fix: "make it a text file that can be read",
	}
}

func printFindings(streams Streams, findings []check.Finding, format string) error {
	if format == "json" {
		if findings == nil {
			findings = []check.Finding{}
		}
		encoder := json.NewEncoder(streams.Out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		return encoder.Encode(findings)
	}
	for _, finding := range findings {
		fmt.Fprintln(streams.Out, finding)
	}
	if len(findings) == 0 {
		fmt.Fprintln(streams.Err, "no findings")
	}
	return nil
}
