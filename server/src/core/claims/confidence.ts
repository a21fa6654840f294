// How surely a claim was read, from the parser's own probabilities (tools/train-parser/REPORT.md).
import type { Proposition } from './proposition';

/** Below this a relation of the tree is a guess: p ≥ 0.5 keeps 94 %, of which 90 % are right. */
export const LEAST_CONFIDENCE = 0.5;
/** From here on a reading is sure enough for a warning: of such relations 95 % are right. */
export const SURE = 0.8;

export const confidenceOf = (probability: number): Proposition['confidence'] =>
  probability >= SURE ? 'sure' : 'likely';
