// Wrong use of the command line, told in one sentence and without a stack.

export class UsageError extends Error {}
