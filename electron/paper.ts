/** Countries that print on US Letter: the Unicode CLDR's territories of that paper size. The rest of the world has A4. */
const letter = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper in the printers of a country, by its two-letter code; of an unknown one, A4. */
export function paperOf(country: string): 'A4' | 'Letter' {
  return letter.has(country.toUpperCase()) ? 'Letter' : 'A4';
}
