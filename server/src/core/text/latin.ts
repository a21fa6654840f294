// The letters of nearly every English essay: a pattern over a few ranges is compiled in a fraction of the time that one
// over all letters of Unicode takes, and that is much of the wait for the first finding.

/** Of a character class: the letters up to U+024F, which the languages of western and central Europe are written in. */
export const LATIN = 'A-Za-zªµºÀ-ÖØ-öø-ɏ';

/** Of a character class: the digits and fractions among the same characters. */
export const LATIN_NUMBERS = '0-9²³¹¼-¾';

const OTHER = /[\u0250-\u1fff\u2070-\uffff]/;

/** Whether all letters and numbers of a text are among them, and no mark combines with any. */
export const isLatin = (text: string): boolean => !OTHER.test(text);
