// Activations as tables. ECMAScript fixes + - * / on doubles to the last bit and leaves Math.exp and
// Math.tanh to the engine, so the tables are built by multiplication and are the same everywhere.

/** One, in the fixed point of activations. */
export const ONE = 4096;
const HIGHEST = 32767;

/** A number in the fixed point of activations, held to its range. */
export function toActivation(number: number): number {
  return Math.max(-HIGHEST, Math.min(HIGHEST, Math.floor(number * ONE + 0.5)));
}

/** Table entries per unit of the argument. */
export const STEPS = 512;
/** Beyond ±8 both functions are flat to within 0.04 %. */
const RANGE = 8;
export const ENTRIES = 2 * RANGE * STEPS;
/** Add this to an argument in steps, and truncate, to get the nearest entry. */
export const CENTRE = ENTRIES / 2 + 0.5;

const E_TO_ONE_STEP = 1.001955033591003; // e^(1/512)
const E_TO_RANGE = 2980.9579870417283; // e^8

export const SIGMOID = new Float32Array(ENTRIES);
export const TANH = new Float32Array(ENTRIES);

let power = 1 / E_TO_RANGE; // e^x for x = -8, and on in steps
for (let i = 0; i < ENTRIES; i++) {
  const squared = power * power;
  SIGMOID[i] = power / (1 + power);
  TANH[i] = (squared - 1) / (squared + 1);
  power *= E_TO_ONE_STEP;
}

const EXP_STEPS = 256;
const E_TO_MINUS_EXP_STEP = 0.9961013694701175; // e^(-1/256)
const EXP = new Float64Array(16 * EXP_STEPS);

let decay = 1;
for (let i = 0; i < EXP.length; i++) {
  EXP[i] = decay;
  decay *= E_TO_MINUS_EXP_STEP;
}

/** e^-x for x ≥ 0, to within 0.2 %; nothing beyond 16. */
export function expOfMinus(x: number): number {
  const step = Math.trunc(x * EXP_STEPS + 0.5);
  return step < EXP.length ? (EXP[step] as number) : 0;
}
