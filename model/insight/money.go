package insight

import "interlock/model"

// Purse is an amount of money and how it is split between the sides.
type Purse struct {
	Total    float64 // what the budgets say, or the sum of their sides
	Customer float64
	Employee float64
}

// EmployeeShare is the employees' part of what is split, from 0 to 1; false
// when nothing is split.
func (p Purse) EmployeeShare() (float64, bool) {
	split := p.Customer + p.Employee
	if split <= 0 {
		return 0, false
	}
	return p.Employee / split, true
}

// CustomerShare is the customers' part of what is split, from 0 to 1; false
// when nothing is split.
func (p Purse) CustomerShare() (float64, bool) {
	share, ok := p.EmployeeShare()
	return 1 - share, ok
}

// Unsplit is the part of the total that no side is named for; never below
// zero.
func (p Purse) Unsplit() float64 { return max(0, p.Total-p.Customer-p.Employee) }

func (p *Purse) add(budget *model.Budget) {
	customer, employee := valueOf(budget.Customer), valueOf(budget.Employee)
	p.Customer += customer
	p.Employee += employee
	if budget.Total != nil {
		p.Total += *budget.Total
		return
	}
	p.Total += customer + employee
}

// Spending is the money of a workshop by side and by dimension.
type Spending struct {
	Currency  string
	All       Purse
	Overall   Purse    // initiatives of the overall dimension
	Moment    Purse    // initiatives of the moment dimension
	Undecided Purse    // initiatives without a dimension
	Joint     *float64 // the joint budget of governance; nil when none is set

	WithoutBudget []*model.Initiative // no amount given
	OtherCurrency []*model.Initiative // not added up: the currency differs
}

// DimensionShare is a dimension's part of all money, from 0 to 1; false when
// no money is given.
func (s Spending) DimensionShare(dimension Purse) (float64, bool) {
	if s.All.Total <= 0 {
		return 0, false
	}
	return dimension.Total / s.All.Total, true
}

// Money adds up the budgets of the initiatives that were not dropped, by side
// and by dimension. The currency is that of the joint budget, or else the
// first one named; amounts in another currency are listed, not converted.
//
//	employees' share = employee / (employee + customer)
//
// From article 004: keep two dimensions, lift work overall and change moments;
// and few executives put money where they say it belongs. Article 003: joint
// budgets.
func Money(w *model.Workshop) Spending {
	joint := w.Governance().JointBudget
	spending := Spending{Currency: joint.Currency, Joint: joint.Total}
	for _, initiative := range w.Initiatives() {
		budget := initiative.Budget
		switch {
		case initiative.Status == "dropped":
			continue
		case budget == nil || budget.Total == nil && budget.Customer == nil && budget.Employee == nil:
			spending.WithoutBudget = append(spending.WithoutBudget, initiative)
			continue
		case spending.Currency == "":
			spending.Currency = budget.Currency
		case budget.Currency != "" && budget.Currency != spending.Currency:
			spending.OtherCurrency = append(spending.OtherCurrency, initiative)
			continue
		}
		spending.All.add(budget)
		spending.dimension(initiative.Dimension).add(budget)
	}
	return spending
}

func (s *Spending) dimension(name string) *Purse {
	switch name {
	case "overall":
		return &s.Overall
	case "moment":
		return &s.Moment
	}
	return &s.Undecided
}

func valueOf(number *float64) float64 {
	if number == nil {
		return 0
	}
	return *number
}
