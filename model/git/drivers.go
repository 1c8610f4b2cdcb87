package git

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Scope is where drivers are set up.
type Scope string

// The scopes.
const (
	Local  Scope = "local"  // for one workshop: .gitattributes in its folder, and the configuration of its repository
	Global Scope = "global" // for all repositories of the user
)

// Drivers are the settings by which git merges and shows workshops by meaning: a
// merge driver, a diff driver, and attributes that give the files of workshops to
// them.
type Drivers struct {
	client
	scope      Scope
	repository *Repository // nil outside of one
	attributes attributesFile
}

// OpenDrivers looks after the drivers of a scope. Those of a workshop need its
// folder to be in a repository; the global ones do not. The error is ErrAbsent or a
// *Failure.
func OpenDrivers(ctx context.Context, folder string, scope Scope, options Options) (*Drivers, error) {
	git, err := newClient(folder, options.environment())
	if err != nil {
		return nil, err
	}
	repository, err := Open(ctx, folder, options)
	if err != nil && scope == Local {
		return nil, err
	}
	drivers := &Drivers{client: git, scope: scope, repository: repository}
	drivers.attributes.path, err = drivers.attributesPath(ctx)
	return drivers, err
}

// attributesPath is the file that our attributes are in.
func (d *Drivers) attributesPath(ctx context.Context) (string, error) {
	if d.scope == Local {
		return filepath.Join(d.repository.folder, ".gitattributes"), nil
	}
	found, err := d.query(ctx, "", "config", "--global", "--type=path", "-z", "--get", "core.attributesFile")
	if err != nil {
		return "", err
	}
	if path := strings.TrimSuffix(found.output, "\x00"); path != "" {
		return path, nil
	}
	if folder := d.variable("XDG_CONFIG_HOME"); folder != "" {
		return filepath.Join(folder, "git", "attributes"), nil
	}
	for _, home := range []string{d.variable("HOME"), d.variable("USERPROFILE")} {
		if home != "" {
			return filepath.Join(home, ".config", "git", "attributes"), nil
		}
	}
	return "", &Failure{
		Reason: NotWritable, What: "cannot find the attributes of all repositories", Why: "this system names no home folder",
		Do: "set HOME, or core.attributesFile in git's configuration",
	}
}

// Install sets the drivers up, or repairs them, to run the program: a path, or a
// name that is found everywhere. It fails with the reason Foreign, and changes
// nothing, where other commands or attributes are in the way, unless forced.
func (d *Drivers) Install(ctx context.Context, program string, force bool) error {
	missing, err := d.missing(ctx, program, force)
	if err != nil {
		return err
	}
	for _, wanted := range missing {
		if err := d.configure(ctx, "--replace-all", wanted.key, wanted.value); err != nil {
			return err
		}
	}
	return d.attributes.install(d.scope)
}

// Plan tells what Install would do, each step on a line of its own, and does
// nothing. It fails as Install does.
func (d *Drivers) Plan(ctx context.Context, program string, force bool) ([]string, error) {
	missing, err := d.missing(ctx, program, force)
	if err != nil {
		return nil, err
	}
	var steps []string
	for _, wanted := range missing {
		steps = append(steps, fmt.Sprintf("git config %s %s %s", d.scopeFlag(), wanted.key, quoted(wanted.value)))
	}
	text, _, err := d.attributes.read()
	if err != nil {
		return nil, d.attributes.failure(err)
	}
	wanted, err := withBlock(text, blockLines(d.scope), "")
	switch {
	case err != nil:
		return nil, d.attributes.failure(err)
	case wanted == text:
		return steps, nil
	}
	for _, line := range blockLines(d.scope) {
		if !strings.HasPrefix(line, "#") {
			steps = append(steps, d.attributes.path+": "+line)
		}
	}
	return steps, nil
}

// missing gives the settings that are not yet as they are to be.
func (d *Drivers) missing(ctx context.Context, program string, force bool) ([]setting, error) {
	present, err := d.configured(ctx, d.scopeFlag())
	if err != nil {
		return nil, err
	}
	if !force {
		if err := d.foreign(ctx, present); err != nil {
			return nil, err
		}
	}
	var missing []setting
	for _, wanted := range settings(filepath.ToSlash(program)) {
		values := present[wanted.key]
		kept := len(values) > 0 && !wanted.isCommand() && !force // others may have their own taste
		if !kept && !slices.Equal(values, []string{wanted.value}) {
			missing = append(missing, wanted)
		}
	}
	return missing, nil
}

// foreign says what of others is in the way of our settings.
func (d *Drivers) foreign(ctx context.Context, present map[string][]string) error {
	const what = "cannot set up the drivers"
	for _, ours := range settings("") {
		for _, value := range present[ours.key] {
			if ours.isCommand() && !ours.isOurs(value) {
				return &Failure{
					Reason: Foreign, What: what, Why: ours.key + " is set to another command: " + value, Do: "remove it, or force it to be ours",
				}
			}
		}
	}
	if d.scope == Global {
		return nil
	}
	given, err := d.given(ctx)
	if err != nil {
		return err
	}
	for _, attribute := range given {
		if attribute.isForeign() {
			return &Failure{
				Reason: Foreign, What: what, Why: "the attributes say " + attribute.String(), Do: "remove that line, or force it to be ours",
			}
		}
	}
	return nil
}

// Uninstall removes exactly what Install made.
func (d *Drivers) Uninstall(ctx context.Context) error {
	present, err := d.configured(ctx, d.scopeFlag())
	if err != nil {
		return err
	}
	emptied, err := d.configFile(ctx)
	if err != nil {
		return err
	}
	for _, ours := range settings("") {
		for _, value := range present[ours.key] {
			if !ours.isOurs(value) {
				continue
			}
			if err := d.configure(ctx, "--fixed-value", "--unset-all", ours.key, value); err != nil {
				return err
			}
		}
	}
	return errors.Join(removeEmpty(emptied), d.attributes.uninstall())
}
