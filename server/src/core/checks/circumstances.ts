// Which roles of a fact only describe what happened.

/** What says when, where and why; the rest of a fact's roles says what happened. */
export const CIRCUMSTANCES: ReadonlySet<string> = new Set([
  'place',
  'time',
  'frequency',
  'manner',
  'reason',
  'purpose',
  'cause',
  'day',
  'days',
  'after',
  'during',
  'instrument',
  'against',
  'with',
]);
