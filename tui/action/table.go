package action

import (
	"fmt"
	"strings"
)

// KeyTable returns the actions that have keys as Markdown tables, one for each scope, in the order of their first appearance.
func KeyTable(actions []Action) string {
	var scopes []Scope
	rows := map[Scope][]string{}
	for _, a := range actions {
		if len(a.Keys) == 0 {
			continue
		}
		if rows[a.Scope] == nil {
			scopes = append(scopes, a.Scope)
		}
		rows[a.Scope] = append(rows[a.Scope], fmt.Sprintf("| %s | %s | %s |\n", keyCell(a.Keys), cellText(a.Title), cellText(a.Help)))
	}
	var b strings.Builder
	for i, scope := range scopes {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "### %s\n\n| Keys | Action | What it does |\n| --- | --- | --- |\n%s", scope, strings.Join(rows[scope], ""))
	}
	return b.String()
}

func keyCell(keys []string) string {
	labels := make([]string, len(keys))
	for i, key := range keys {
		labels[i] = "`" + cellText(KeyLabel(key)) + "`"
		if key == "`" {
			labels[i] = "`` ` ``"
		}
	}
	return strings.Join(labels, " ")
}

// cellText keeps a text inside one cell of a Markdown table.
func cellText(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "|", `\|`), "\n", " ")
}
