/**
 * The words of a name, so that two ways to write it compare: without case, accents and punctuation.
 * `Lovelace, Ada`, `ada_lovelace` and `Ada Lovelace` have the same words, in different orders.
 */
export function nameWords(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The same text in lower case, without accents; letters of their own are spelt out as people do in file names. */
export function folded(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[ßæœøłđðþı]/g, (letter) => SPELT[letter] ?? letter)
      // An apostrophe is a part of a word: O'Brien is obrien in file names.
      .replace(/['’ʼ]/g, '')
  );
}

const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
