package prompt

// link words the fields of an interlock.
func link() map[string]wording {
	return map[string]wording{
		"from":     {both: []string{"Where does it begin, long before anybody notices?"}},
		"to":       {both: []string{"Who notices first, and at which step?"}},
		"effect":   {both: []string{"Would the other side miss it, or be glad to be rid of it?"}},
		"impact":   {both: []string{"Is it forgotten after this contact, or does it stay?"}},
		"level":    {both: []string{"Is it these two people, or would it happen to any two?"}},
		"reach":    {both: []string{"Is it in the conversation, or in targets, peers and rules around it?"}},
		"via":      {both: []string{"What carries it across: their effort, their pace, their mood?"}},
		"strength": {both: []string{"If only this changed, how much of the feeling would change?"}},
		"because": {both: []string{
			"What does the customer notice when this happens to the employee?",
			"Who saw it?",
			"Would it still happen with a happier employee?",
		}},
		"basis":    {both: []string{"Did one of us see it, or does it only sound right?"}},
		"source":   {both: []string{"Where could we look it up before the end of next week?"}},
		"audience": {both: []string{"Is this for the whole house, or for those in the room?"}},
	}
}
