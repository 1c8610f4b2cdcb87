package lane_test

import (
	"testing"

	"interlock/model/exchange/lane"
)

func TestScalesAreGuessedAndConverted(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		values []float64
		want   []int
	}{
		"ours":      {[]float64{-2, -1, 0, 1, 2}, []int{-2, -1, 0, 1, 2}},
		"1 to 5":    {[]float64{1, 2, 3, 4, 5}, []int{-2, -1, 0, 1, 2}},
		"low ones":  {[]float64{1, 2}, []int{-2, -1}},
		"1 to 10":   {[]float64{1, 5.5, 10}, []int{-2, 0, 2}},
		"0 to 10":   {[]float64{0, 5, 10}, []int{-2, 0, 2}},
		"-3 to 3":   {[]float64{-3, -1, 1, 3}, []int{-2, -1, 1, 2}},
		"-5 to 5":   {[]float64{-5, 0, 5}, []int{-2, 0, 2}},
		"0 to 100":  {[]float64{0, 50, 75, 100}, []int{-2, 0, 1, 2}},
		"any other": {[]float64{-40, 0, 40}, []int{-2, 0, 2}},
		"nothing":   {nil, nil},
	}
	for name, test := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			scale := lane.ScaleOf(test.values)
			for i, value := range test.values {
				if got, moved := scale.Emotion(value); got != test.want[i] || moved {
					t.Errorf("%v is %d on %v, moved %t; want %d", value, got, scale, moved, test.want[i])
				}
			}
		})
	}
}

func TestValuesBeyondTheEndsAreMoved(t *testing.T) {
	t.Parallel()
	if got, moved := (lane.Scale{Low: 1, High: 5}).Emotion(9); got != 2 || !moved {
		t.Errorf("9 of 5 is %d, moved %t", got, moved)
	}
	if _, moved := (lane.Scale{Low: 3, High: 3}).Emotion(3); !moved {
		t.Error("a scale of one value says nothing")
	}
}
