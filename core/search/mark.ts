/** `[start, end)` in UTF-16 code units of a passage's text. */
export type Mark = [start: number, end: number];
