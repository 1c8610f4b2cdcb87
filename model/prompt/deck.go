package prompt

// Card is one question about what lies beyond a single interaction.
type Card struct {
	Title    string // one or two words: "Incentives"
	Question string
	Follow   string // what to ask when the first answers are in
	Kind     string // of the pains that it brings up, as a note's `kind` has it
}

// Deck is the cards "beyond the interaction", in the order to go through them:
// from what an employee has in hand to what they take home. Every kind of pain
// has a card.
func Deck() []Card {
	return []Card{
		{
			"Tools", "Which tool lets you down just when somebody is waiting for you?",
			"What do you keep beside it, on paper or in your head, to get by?", "tool",
		},
		{
			"Process", "Which step is there for us, and for nobody we serve?",
			"Who would notice if you left it out for a week?", "process",
		},
		{
			"Room to decide", "What may you decide alone, and for what must you ask?",
			"How long does the answer take, and what do you say meanwhile?", "process",
		},
		{
			"Information", "What are you asked every day that you cannot know?",
			"Who does know it, and why does it not reach you?", "information",
		},
		{
			"Hearing back", "What do you hear back once a case has left your desk?",
			"Which mistake could you have stopped making years ago, had anybody told you?", "information",
		},
		{
			"Incentives", "What are you measured on, and does it help the person in front of you?",
			"When did you last do the right thing and look worse for it?", "incentive",
		},
		{
			"Recognition", "What gets noticed here, and what never does?",
			"What thanks would mean something to you?", "incentive",
		},
		{
			"Peers", "Who helps you when it gets hard, and whom do you not ask?",
			"What do you have to make good that another team left behind?", "peers",
		},
		{
			"Load", "When is there too much, and who decides what gets dropped?",
			"What does the tenth case of the day get that the first did not, or the other way round?", "load",
		},
		{
			"Growth", "What have you learnt here that nobody has asked you to use?",
			"Where will you be in three years if nothing changes?", "growth",
		},
		{
			"Leadership", "What does your manager ask about first, every time?",
			"When you say that something is wrong, what happens next?", "leadership",
		},
		{
			"Change", "Which announcement changed your work without anybody asking you?",
			"What was promised then, and what came of it?", "leadership",
		},
		{
			"Home", "What do you take home in the evening, and what do you bring along in the morning?",
			"Which rule here does not know that you have a life outside?", "load",
		},
	}
}
