// The built command line with `--claims`, for the scorer, which calls `check` without options of its own.
process.argv.push('--claims');
await import('../dist/cli.js');
