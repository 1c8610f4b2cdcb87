package prompt

// empathy words the fields of an empathy map.
func empathy() map[string]wording {
	return map[string]wording{
		"persona": {
			customer: []string{"Which of our customers are we today?"},
			employee: []string{"Whose shoes at work do we step into today?"},
			both:     []string{"Could everybody in the room picture this one person?"},
		},
		"situation": {
			customer: []string{"Which hour of which day are they in, and what has just happened?"},
			employee: []string{"Which hour of which shift are they in, and what has just landed on their desk?"},
			both:     []string{"What makes this day different from an ordinary one?"},
		},
		"goal": {
			employee: []string{"Who is it, what are they asked to get done, and what would a good day look like to them?"},
			both:     []string{"What would they tell a friend they are trying to do?"},
		},
		"goal.who": {
			employee: []string{"Who exactly, in which role, and how long have they done it?"},
			both:     []string{"What else is going on in their life right now?"},
		},
		"goal.do": {
			employee: []string{"What must be off their desk before they can go home?"},
			both:     []string{"What happens if they do nothing?"},
		},
		"goal.success": {
			employee: []string{"What would make today worth it?"},
			both:     []string{"What could they stop worrying about?"},
		},
		"sees": {
			employee: []string{"What is on their screens and walls, and who is waiting for them?"},
			both: []string{
				"What do they look at first, and what do they overlook?",
				"What do others around them get that they do not?",
			},
		},
		"says": {
			employee: []string{"What do they say to a colleague that they would not say to a manager?"},
			both: []string{
				"Which word do they use for it, and which word do we use?",
				"What do they ask again and again?",
			},
		},
		"does": {
			customer: []string{"What would a camera have recorded? What do they do instead of what we want?"},
			employee: []string{"What would a camera have recorded, the workarounds too?"},
			both: []string{
				"What do they do while they wait?",
				"Whom do they turn to before they turn to us?",
			},
		},
		"hears": {
			customer: []string{"What do neighbours, reviews and the news tell them about us?"},
			employee: []string{"What do managers praise aloud, and what do colleagues say in the kitchen?"},
			both:     []string{"Whose advice do they follow in the end?"},
		},
		"thinks": {
			employee: []string{"What do they think of the rule they have just applied?"},
			both: []string{
				"What do they wonder about at three in the morning?",
				"What do they believe about us that is not true?",
			},
		},
		"feels": {
			customer: []string{"One word, then because. Would they show it to us?"},
			employee: []string{"One word, then because. Which feeling must they hide at work?"},
			both:     []string{"When does it turn, and what turned it?"},
		},
		"pains": {
			customer: []string{"What does it cost them in time, money, sleep or pride?"},
			employee: []string{"What lets them down: a tool, a rule, missing information, a target?"},
			both: []string{
				"What nearly made them give up?",
				"Which pain have they got so used to that they no longer name it?",
			},
		},
		"gains": {
			customer: []string{"What would make them tell somebody, without being asked?"},
			employee: []string{"What would make them proud of this piece of work?"},
			both:     []string{"What small thing would they notice at once?"},
		},
		"source":   {both: []string{"Who told us, and could we call them again?"}},
		"audience": {both: []string{"Would the person on this map mind who reads it?"}},
	}
}
