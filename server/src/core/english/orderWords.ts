// What data/english/intervals.yaml knows of the order of events.

/** How essays order two events. */
export interface OrderWords {
  /** What stands before the later event, and before the earlier one. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** "had already": what was so by then. */
  readonly already: readonly string[];
  /** "the wedding *precedes* the raid", "the raid *follows* the wedding". */
  readonly precede: readonly string[];
  readonly follow: readonly string[];
  readonly first: readonly string[];
  readonly then: readonly string[];
}
