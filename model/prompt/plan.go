package prompt

// initiative words the fields of something we will do.
func initiative() map[string]wording {
	return map[string]wording{
		"title":          {both: []string{"What will be different on a Monday morning?"}},
		"hmw":            {both: []string{"How might we … so that …? Is there a solution hidden in the question?"}},
		"dimension":      {both: []string{"Would it help on every working day, or at this one moment?"}},
		"fixes":          {both: []string{"Which cause does it take away, rather than its trace?"}},
		"expects":        {both: []string{"Which figure of staff and which of customers will move?"}},
		"expects.metric": {both: []string{"Would we believe this figure if it went the other way?"}},
		"expects.from":   {both: []string{"Who measured that, and when?"}},
		"expects.to":     {both: []string{"Which value would make us stop?"}},
		"expects.by":     {both: []string{"How long does such a thing take to show?"}},
		"impact": {both: []string{
			"How many people feel it, and how often?",
		}},
		"effort":                {both: []string{"Whose calendar has to make room for it?"}},
		"confidence":            {both: []string{"What would you bet on it?"}},
		"staff_effect":          {both: []string{"Who does more because of it, and what do they stop doing instead?"}},
		"staff_effect.workload": {both: []string{"Who says so: they, or we?"}},
		"staff_effect.note":     {both: []string{"What would they say about it at lunch?"}},
		"for":                   {both: []string{"Who of them is left out?"}},
		"variants":              {both: []string{"What would annoy this person about it that another would like?"}},
		"made_with":             {both: []string{"Who lives with it every day and has not been asked yet?"}},
		"owner":                 {both: []string{"Who loses sleep if nothing happens?"}},
		"sponsor":               {both: []string{"Who can say yes to the money?"}},
		"functions":             {both: []string{"Which function could stop it by doing nothing?"}},
		"budget":                {both: []string{"Is the share of staff a number, or what is left over?"}},
		"budget.total":          {both: []string{"What is the smallest sum that proves anything?"}},
		"budget.customer":       {both: []string{"What of it will a customer ever notice?"}},
		"budget.employee":       {both: []string{"What of it makes somebody's work easier?"}},
		"budget.currency":       {both: []string{"In whose books does it stand?"}},
		"barrier":               {both: []string{"What stopped it the last time somebody tried?"}},
		"status":                {both: []string{"What was the last thing that somebody did for it?"}},
		"due":                   {both: []string{"What must be there half way?"}},
		"review_on":             {both: []string{"Who will have the map in hand on that day?"}},
		"audience":              {both: []string{"Who should hear of it from us first?"}},
	}
}

// loop words the fields of a feedback loop.
func loop() map[string]wording {
	return map[string]wording{
		"title": {both: []string{"What do the people in it call it?"}},
		"voice": {both: []string{"Whose voice is not in it?"}},
		"kind":  {both: []string{"Do we ask, or do we listen to what is said anyway?"}},
		"captures": {
			customer: []string{"Right after which step are they asked?"},
			employee: []string{"Right after which part of the work are they asked?"},
			both:     []string{"Is it early enough to mend something for the same person?"},
		},
		"cadence":       {both: []string{"How often could those who hear it really act?"}},
		"days_to_reach": {both: []string{"Where does it lie for most of that time?"}},
		"reaches": {
			customer: []string{"Does the person hear it who was there?"},
			employee: []string{"Does it reach somebody above the one it is about?"},
			both:     []string{"Who ought to hear it and does not?"},
		},
		"can_act": {both: []string{"What did they change the last time they heard something?"}},
		"loop":    {both: []string{"Does it mend this one case, or the reason for all of them?"}},
		"owner":   {both: []string{"Who would notice within a week if it stopped?"}},
		"closes_by": {
			customer: []string{"Who calls them back, and with what?"},
			employee: []string{"Who tells the team what was decided?"},
			both:     []string{"How do we know that it is closed?"},
		},
		"told_back": {
			customer: []string{"How do they learn that their answer changed something?"},
			employee: []string{"What do you hear back afterwards?"},
			both:     []string{"What do we say when the answer is no?"},
		},
		"stuck_at":  {both: []string{"On whose desk does it end, and why there?"}},
		"min_group": {employee: []string{"How many must answer so that nobody can be picked out?"}, both: []string{"Could anybody guess who said it?"}},
		"audience":  {both: []string{"Were those who spoke told who would read it?"}},
	}
}

// metric words the fields of a measure.
func metric() map[string]wording {
	return map[string]wording{
		"side":      {both: []string{"Whose day is better when it is better?"}},
		"parameter": {both: []string{"Can we turn it, or can we only watch it?"}},
		"lens":      {both: []string{"Is it about the last contact, or about all of them?"}},
		"name": {
			employee: []string{"What is it called, and what do people do to look good on it?"},
			both:     []string{"Would a newcomer understand it?"},
		},
		"unit":           {both: []string{"What exactly is counted?"}},
		"better":         {both: []string{"Can it be too good?"}},
		"range":          {both: []string{"What is the worst value anybody has ever seen?"}},
		"target":         {both: []string{"Who set it, and from what?"}},
		"owner":          {both: []string{"Who can move it, and not only report it?"}},
		"shared_by":      {both: []string{"Which two functions win or lose together on it?"}},
		"readings":       {both: []string{"Which reading surprised us?"}},
		"readings.at":    {both: []string{"Was that an ordinary week?"}},
		"readings.value": {both: []string{"Is that a mean, a share or a sum?"}},
		"readings.n":     {both: []string{"Who did not answer?"}},
		"readings.seg":   {both: []string{"For whom would it look quite different?"}},
		"audience":       {both: []string{"What would happen if everybody saw it?"}},
	}
}

// governance words the fields of who decides, with which money.
func governance() map[string]wording {
	return map[string]wording{
		"committee":                  {both: []string{"Who must agree before anything moves across functions?"}},
		"committee.name":             {both: []string{"Does its name say that it is about both sides?"}},
		"committee.cadence":          {both: []string{"How long may a decision wait?"}},
		"committee.members":          {both: []string{"Who is missing: finance, personnel, the floor?"}},
		"committee.members.name":     {both: []string{"Does this person come themselves?"}},
		"committee.members.function": {both: []string{"What may they decide without asking again?"}},
		"shared_metrics":             {both: []string{"Which one measure of staff and which one of customers do both share?"}},
		"joint_budget":               {both: []string{"What may be spent without asking which side it helps?"}},
		"joint_budget.total":         {both: []string{"What would the first tenth of it buy?"}},
		"joint_budget.currency":      {both: []string{"In whose books does it stand?"}},
		"advisory_board":             {both: []string{"Who tells us to our face that we are wrong?"}},
		"advisory_board.customers":   {both: []string{"Do they come from among those who complain?"}},
		"advisory_board.employees":   {both: []string{"Do they still do the work themselves?"}},
	}
}
