// How property tests run: always the same cases, so that red stays red. PROPERTY_RUNS=5000 searches on, with fresh ones.
import fc from 'fast-check';

const wanted = Number(process.env.PROPERTY_RUNS ?? 0);

export function holds<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => unknown, runs = 100): void {
  const parameters = wanted > 0 ? { numRuns: wanted } : { numRuns: runs, seed: 1843 };
  // A property holds unless it says false or an expectation in it fails.
  fc.assert(
    fc.property(arbitrary, (value) => property(value) !== false),
    parameters,
  );
}
