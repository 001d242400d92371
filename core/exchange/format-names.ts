/** The formats by name, as the command line and the contract call them. No writer stands here: the page reads it too. */
export const formatNames = [
  'markdown',
  'html',
  'text',
  'csv',
  'readwise',
  'annotation',
  'hypothesis',
  'anki',
  'apkg',
  'json',
  'studybook',
] as const;
export type FormatName = (typeof formatNames)[number];

export type FormatFacts = {
  /** The format's own name, the same in every language. */
  label: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
};

export const formatFacts: Record<FormatName, FormatFacts> = {
  markdown: { label: 'Markdown', extension: 'md', mediaType: 'text/markdown' },
  html: { label: 'HTML', extension: 'html', mediaType: 'text/html' },
  text: { label: 'Text', extension: 'txt', mediaType: 'text/plain' },
  csv: { label: 'CSV', extension: 'csv', mediaType: 'text/csv' },
  readwise: { label: 'Readwise CSV', extension: 'csv', mediaType: 'text/csv' },
  annotation: {
    label: 'Readium Annotation Set',
    extension: 'annotation',
    mediaType: 'application/rd-annotations+json',
  },
  hypothesis: { label: 'Hypothesis JSON', extension: 'json', mediaType: 'application/json' },
  anki: { label: 'Anki (text)', extension: 'txt', mediaType: 'text/plain' },
  apkg: { label: 'Anki (.apkg)', extension: 'apkg', mediaType: 'application/octet-stream' },
  json: { label: 'Carrel JSON', extension: 'json', mediaType: 'application/json' },
  studybook: { label: 'Study book', extension: 'html', mediaType: 'text/html' },
};

/** True for what is a page to look at, which can become a PDF too. */
export function isPrintable(format: FormatName): boolean {
  return format === 'html' || format === 'studybook';
}
