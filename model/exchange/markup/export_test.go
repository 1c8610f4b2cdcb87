package markup

import "interlock/model/exchange"

// Carried is what of the content comes back from the tables.
func Carried(content *exchange.Content) *exchange.Content {
	title, sheets, _ := laidOut(content)
	carried, _ := ofSheets(title, sheets)
	return carried
}
