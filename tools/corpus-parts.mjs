// Parts the corpus in two: a third, drawn by a fixed seed, is frozen: it is scored and its misses are never looked at.
const SEED = 'close-reading-2026';
const PARTS = 3;

/** FNV-1a, 32 bits: small, even enough, and the same on every machine. */
function hash(text) {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** `name`: an essay's path in the corpus ("novel/01.md") or a claim's place ("pairs.jsonl:12"). */
export const isFrozen = (name) => hash(`${SEED}|${name}`) % PARTS === 0;
