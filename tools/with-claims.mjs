// The built command line with `--claims`, for the scorer, which calls `check` without options of its own.
await import('../dist/cli.js');
