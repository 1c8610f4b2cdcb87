package cmd

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/url"
	"strings"

	"interlock/model/check"
)

// findingFormats are the ways in which findings are printed. All findings are
// handed in, dismissed ones too; the limit is the least severity that fails.
var findingFormats = map[string]func(Streams, []check.Finding, check.Severity) error{
	"text":  printText,
	"json":  printJSON,
	"sarif": printSARIF,
	"junit": printJUnit,
}

func printText(streams Streams, findings []check.Finding, _ check.Severity) error {
	open := openFindings(findings)
	for _, finding := range open {
		if _, err := fmt.Fprintln(streams.Out, finding); err != nil {
			return err
		}
	}
	if len(open) == 0 {
		fmt.Fprintln(streams.Err, "no findings")
	}
	if dismissed := len(findings) - len(open); dismissed > 0 {
		fmt.Fprintf(streams.Err, "%d dismissed, see dismissed.yaml\n", dismissed)
	}
	return nil
}

func openFindings(findings []check.Finding) []check.Finding {
	open := []check.Finding{}
	for _, finding := range findings {
		if finding.Dismissed == nil {
			open = append(open, finding)
		}
	}
	return open
}

func printJSON(streams Streams, findings []check.Finding, _ check.Severity) error {
	return writeJSON(streams, openFindings(findings))
}

func writeJSON(streams Streams, value any) error {
	encoder := json.NewEncoder(streams.Out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// sarifLog and what it holds are the parts of SARIF 2.1.0 that code hosts
// read (OASIS, Static Analysis Results Interchange Format).
type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID            string             `json:"id"`
	Short         sarifText          `json:"shortDescription"`
	Full          sarifText          `json:"fullDescription"`
	Help          sarifText          `json:"help"`
	Configuration sarifConfiguration `json:"defaultConfiguration"`
}

type sarifConfiguration struct {
	Level string `json:"level"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID       string             `json:"ruleId"`
	RuleIndex    int                `json:"ruleIndex"`
	Level        string             `json:"level"`
	Message      sarifText          `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Suppressions []sarifSuppression `json:"suppressions"`
}

type sarifLocation struct {
	Physical sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine int `json:"startLine"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

func printSARIF(streams Streams, findings []check.Finding, _ check.Severity) error {
	driver := sarifDriver{Name: "Interlock", Version: version()}
	index := map[string]int{}
	for i, rule := range check.Rules() {
		index[rule.ID] = i
		driver.Rules = append(driver.Rules, sarifRule{
			ID: rule.ID, Short: sarifText{rule.Catches}, Full: sarifText{rule.Why},
			Help:          sarifText{fmt.Sprintf("%s\n\n%s.\n\nSource: %s.", rule.Why, upperFirst(rule.Fix), rule.Source)},
			Configuration: sarifConfiguration{sarifLevel(rule.Severity)},
		})
	}
	results := []sarifResult{}
	for _, finding := range findings {
		results = append(results, sarifResultOf(finding, index[finding.Rule]))
	}
	return writeJSON(streams, sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{Tool: sarifTool{driver}, ColumnKind: "unicodeCodePoints", Results: results}},
	})
}

func sarifResultOf(finding check.Finding, rule int) sarifResult {
	result := sarifResult{
		RuleID: finding.Rule, RuleIndex: rule, Level: sarifLevel(finding.Severity),
		Message: sarifText{sentenceOf(finding)},
		Locations: []sarifLocation{{sarifPhysical{
			Artifact: sarifArtifact{(&url.URL{Path: finding.File}).EscapedPath()}, Region: sarifRegion{max(1, finding.Line)},
		}}},
		Suppressions: []sarifSuppression{},
	}
	if finding.Dismissed != nil {
		result.Suppressions = append(result.Suppressions, sarifSuppression{"external", finding.Dismissed.Reason})
	}
	return result
}

func sarifLevel(severity check.Severity) string {
	switch severity {
	case check.Error:
		return "error"
	case check.Warn:
		return "warning"
	}
	return "note"
}

// sentenceOf is what a finding says and what to do about it.
func sentenceOf(finding check.Finding) string {
	text := upperFirst(finding.Message) + "."
	if finding.Fix != "" {
		text += " " + upperFirst(strings.TrimSuffix(finding.Fix, "?"))
		if strings.HasSuffix(finding.Fix, "?") {
			return text + "?"
		}
		text += "."
	}
	return text
}

// junitSuites is the JUnit report that build servers read: a case for each
// finding, and a passed one for each rule that found nothing.
type junitSuites struct {
	XMLName  xml.Name   `xml:"testsuites"`
	Name     string     `xml:"name,attr"`
	Tests    int        `xml:"tests,attr"`
	Failures int        `xml:"failures,attr"`
	Suite    junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure"`
	Skipped *junitSkipped `xml:"skipped"`
	Output  string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

type junitSkipped struct {
	Message string `xml:"message,attr"`
}

func printJUnit(streams Streams, findings []check.Finding, limit check.Severity) error {
	suite := junitSuite{Name: "interlock check"}
	found := map[string]bool{}
	for _, finding := range findings {
		found[finding.Rule] = true
		entry := junitCaseOf(finding, limit)
		if entry.Failure != nil {
			suite.Failures++
		}
		if entry.Skipped != nil {
			suite.Skipped++
		}
		suite.Cases = append(suite.Cases, entry)
	}
	for _, rule := range check.Rules() {
		if !found[rule.ID] {
			suite.Cases = append(suite.Cases, junitCase{Class: "interlock", Name: rule.ID})
		}
	}
	suite.Tests = len(suite.Cases)
	data, err := xml.MarshalIndent(junitSuites{Name: "interlock", Tests: suite.Tests, Failures: suite.Failures, Suite: suite}, "", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(streams.Out, "%s%s\n", xml.Header, data)
	return err
}

// junitCaseOf is a finding as a test case: it fails when it is as severe as
// the limit, is skipped when it was dismissed, and only speaks otherwise.
func junitCaseOf(finding check.Finding, limit check.Severity) junitCase {
	entry := junitCase{
		Class: finding.File, Name: fmt.Sprintf("%s, line %d", finding.Rule, finding.Line), File: finding.File, Line: finding.Line,
	}
	switch {
	case finding.Dismissed != nil:
		entry.Skipped = &junitSkipped{"dismissed: " + finding.Dismissed.Reason}
	case fails(finding, limit):
		entry.Failure = &junitFailure{Type: string(finding.Severity), Message: finding.Message, Text: finding.String() + "\n" + finding.Why}
	default:
		entry.Output = finding.String()
	}
	return entry
}
