package cmd

import (
	"context"
	"errors"

	"interlock/model/git"
	"interlock/tui/layer"
)

// versionsOf finds the git of a workshop folder; nil, without an error, where
// there is none.
func versionsOf(folder string, options git.Options) func(context.Context) (layer.Versions, error) {
	return func(ctx context.Context) (layer.Versions, error) {
		repository, err := git.Open(ctx, folder, options)
		switch {
		case errors.Is(err, git.ErrAbsent):
			return nil, nil
		case err != nil:
			return nil, err
		}
		return repository, nil
	}
}
