// Package markdown publishes a blueprint as one Markdown document that people
// read as it is and that git hosts render: headings, tables and lists, and
// nothing but what was written down.
package markdown
