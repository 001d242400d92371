/**
 * What exported documents say themselves, in English until the page hands in the learner's language. `{n}` and
 * `{title}` are filled in.
 */
export const englishExportWords = {
  slide: 'Slide {n}: {title}',
  untitledSlide: 'Slide {n}',
  wholeCourse: 'On the course as a whole',
  wholeModule: 'On the module as a whole',
  speakerNotes: 'Speaker notes',
  introduction: 'Introduction',
  description: 'Description',
  myNote: 'My note',
  myNotes: 'My notes',
  bookmark: 'Bookmark',
  noPlace: 'No longer found in the course',
  tags: 'Tags',
  openInCarrel: 'Open in Carrel',
  exportedBy: 'Exported by Carrel',
  asMarked: 'The slides as they were when you marked them',
  contents: 'Contents',
  nothing: 'Nothing to show.',
  editedByHand: 'Edited by hand, before Carrel updated it',
  colourYellow: 'yellow',
  colourGreen: 'green',
  colourBlue: 'blue',
  colourPink: 'pink',
  colourOrange: 'orange',
  colourPurple: 'purple',
};

export type ExportWords = typeof englishExportWords;

export function fill(words: string, values: Record<'n' | 'title', string>): string {
  return words.replace(/\{(n|title)\}/g, (_, name: 'n' | 'title') => values[name]);
}
