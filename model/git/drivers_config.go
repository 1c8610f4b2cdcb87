package git

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
)

// ourKeys matches the keys of our settings.
const ourKeys = `^(merge|diff)\.` + driver + `\.`

// scopeFlag names the scope to git config.
func (d *Drivers) scopeFlag() string { return "--" + string(d.scope) }

// configured gives the values of our keys, the last one of a key counting; with
// flags those of one scope.
func (d *Drivers) configured(ctx context.Context, flags ...string) (map[string][]string, error) {
	found, err := d.query(ctx, "", append(append([]string{"config"}, flags...), "-z", "--get-regexp", ourKeys)...)
	if err != nil {
		return nil, err
	}
	if !found.ok() && found.said != "" {
		return nil, explain("cannot read git's configuration", found.said)
	}
	values := map[string][]string{}
	for entry := range strings.SplitSeq(found.output, "\x00") {
		if key, value, _ := strings.Cut(entry, "\n"); key != "" {
			values[key] = append(values[key], value)
		}
	}
	return values, nil
}

// configure changes the configuration of the scope.
func (d *Drivers) configure(ctx context.Context, arguments ...string) error {
	done, err := d.perform(ctx, nil, "", append([]string{"config", d.scopeFlag()}, arguments...)...)
	if err == nil && !done.ok() {
		err = explain("cannot change git's configuration", done.said)
	}
	return err
}

// configFile gives the path of the file that our settings are in; "" if there are
// none.
func (d *Drivers) configFile(ctx context.Context) (string, error) {
	found, err := d.query(ctx, "", "config", d.scopeFlag(), "-z", "--show-origin", "--get-regexp", ourKeys)
	if err != nil {
		return "", err
	}
	origin, _, _ := strings.Cut(found.output, "\x00")
	path, isFile := strings.CutPrefix(origin, "file:")
	if !isFile || d.scope == Local {
		return "", nil // the configuration of a repository always holds more than ours
	}
	return path, nil
}

// removeEmpty removes a file that has nothing left in it.
func removeEmpty(path string) error {
	info, err := os.Lstat(path)
	if path == "" || errors.Is(err, fs.ErrNotExist) || err == nil && (info.Size() > 0 || !info.Mode().IsRegular()) {
		return nil
	}
	if err == nil {
		err = os.Remove(path)
	}
	if err != nil {
		return attributesFile{path}.failure(err)
	}
	return nil
}
