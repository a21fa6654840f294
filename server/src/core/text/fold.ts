// Folding of letters for comparison: case, accents and typographic apostrophes do not make another word.

const ASCII = /^[ -~]*$/;

/** Lower case, without accents, with straight apostrophes. The length may differ from that of `text`. */
export const fold = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[’‘ʼ]/g, "'")
        .toLowerCase();
