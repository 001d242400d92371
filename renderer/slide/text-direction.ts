/** Languages that are written from right to left, where no script is said with them. */
const RTL_LANGUAGES = new Set('ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi'.split(' '));
const RTL_SCRIPTS = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'syrc', 'thaa']);
const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of the first letter: what `dir="auto"` does for a text, here for a slide as a whole. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && RTL_LETTER.test(first) ? 'rtl' : 'ltr';
}

/** Where a text leads: as its language (BCP 47) is written or, where that isn't said, as its first letter is. */
export function readingDirection(language: string | null, text: string): 'ltr' | 'rtl' {
  if (language === null) return textDirection(text);
  const [name = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4);
  return (script === undefined ? RTL_LANGUAGES.has(name) : RTL_SCRIPTS.has(script)) ? 'rtl' : 'ltr';
}
