package prompt

// journey words the frame of a journey and the fields of its stages, among
// them the lanes of the blueprint.
func journey() map[string]wording {
	return map[string]wording{
		"side":  {both: []string{"Who lives through it: somebody we serve, or somebody who serves?"}},
		"view":  {employee: []string{"One working day, or from the first day in the job to the last?"}},
		"state": {both: []string{"Would the people it is about say that it is so today?"}},
		"persona": {
			employee: []string{"Whose work do we follow?"},
			both:     []string{"Whom would we annoy most by getting this wrong?"},
		},
		"title": {
			employee: []string{"From which moment of their work to which?"},
			both:     []string{"How would they tell it in one breath?"},
		},
		"scenario": {
			employee: []string{"Which kind of case, on which kind of day?"},
			both:     []string{"What is true here that is not true for everybody?"},
		},
		"trigger": {
			employee: []string{"What lands on their desk and starts it?"},
			both:     []string{"What happened the day before?"},
		},
		"goal": {
			employee: []string{"What do they want to have done when it is over?"},
			both:     []string{"What would they settle for?"},
		},
		"expects": {
			employee: []string{"What were they told it would be like?"},
			both:     []string{"Who gave them that expectation?"},
		},
		"stages": {
			customer: []string{"Which steps do they take, before we are there and after we are gone?"},
			employee: []string{"Which steps does the work really take, and not only the procedure?"},
			both:     []string{"What would they call each step?"},
		},
		"stages.name": {
			employee: []string{"What do they call this part of the work among themselves?"},
			both:     []string{"Which verb do they begin with?"},
		},
		"stages.phase":    {both: []string{"Which chapter of the story is this?"}},
		"stages.optional": {both: []string{"Who never gets here, and is that good?"}},
		"stages.share":    {both: []string{"Out of ten, how many come this way?"}},
		"stages.does": {
			customer: []string{"What would a camera have recorded? What do they do that we would rather they did not have to?"},
			employee: []string{"What would a camera have recorded, the notes on paper and the second phone too?"},
			both:     []string{"What do they do twice?"},
		},
		"stages.thinks": {
			customer: []string{"What do they ask themselves that nobody answers?"},
			employee: []string{"What do they know here that the system does not?"},
			both:     []string{"What goes through their head but not over their lips?"},
		},
		"stages.feels": {
			customer: []string{"One word, then because. Do they feel seen?"},
			employee: []string{"One word, then because. Do they feel trusted?"},
			both:     []string{"What did they feel one step earlier?"},
		},
		"stages.emotion": {
			employee: []string{"How low does the work get them here, from -2 to 2?"},
			both:     []string{"Each alone first: how far apart are our numbers, and why?"},
		},
		"stages.channels": {
			employee: []string{"Which screens, phones and chats do they switch between here?"},
			both:     []string{"Where would they rather have it happen?", "Where must they say it all again?"},
		},
		"stages.time": {
			employee: []string{"How long do they work on it, and how long do they wait for others?"},
			both:     []string{"Is that a count or a guess?"},
		},
		"stages.time.active": {both: []string{"How long on a good day, and how long on a bad one?"}},
		"stages.time.wait":   {both: []string{"Do they know how long it will be?"}},
		"stages.moment": {
			customer: []string{"Is trust built or lost here, and would they tell others?"},
			employee: []string{"Is this where they decide whether the job is worth it?"},
			both:     []string{"If only one stage could be mended, would it be this one?"},
		},
		"stages.moment.why":    {both: []string{"What is lost for good when it goes wrong here?"}},
		"stages.moment.source": {both: []string{"Who said that it matters: they, or we?"}},
		"stages.moment.blocked_by": {both: []string{
			"If staff are fine here and customers are not, is it values, skills, process or culture?",
		}},
		"stages.pains": {
			customer: []string{"What hurts here, and what do they pay for it: time, money, calm?"},
			employee: []string{"What gets in the way here: a tool, a process, missing information, a target?"},
			both: []string{
				"What is the same every time?",
				"What would they complain about if anybody asked?",
			},
		},
		"stages.highs": {
			customer: []string{"What do they thank us for here?"},
			employee: []string{"What makes them good at this, and would be missed tomorrow?"},
			both:     []string{"What works here only because somebody makes up for the rest?"},
		},
		"stages.opportunities": {
			customer: []string{"What would take one worry off them?"},
			employee: []string{"What would they change if it were theirs to decide?"},
			both:     []string{"What could simply be left out?"},
		},
		"stages.metrics": {both: []string{"Which figure would move first if this went better?"}},
		"stages.overall": {
			employee: []string{"Would it hurt just as much with another customer, on another day?"},
		},
		"stages.evidence": {
			customer: []string{"Which letter, message, screen or handshake do they keep from it?"},
			both:     []string{"What would they show a friend?"},
		},
		"stages.frontstage": {
			customer: []string{"Who speaks to them here, and what may that person promise?"},
			both:     []string{"Who do they think they are talking to?"},
		},
		"stages.backstage": {
			customer: []string{"Who works on it now without ever being seen, and who waits for whom?"},
			both:     []string{"What is handed over here, and what gets lost on the way?"},
		},
		"stages.support": {
			customer: []string{"What must be up and running so that nobody notices anything?"},
			both:     []string{"Which rule decides here, and who could change it?"},
		},
		"stages.source": {both: []string{"Which piece of research would we show to somebody who doubts it?"}},
		"audience":      {both: []string{"Who could be hurt by reading it?"}},
	}
}
