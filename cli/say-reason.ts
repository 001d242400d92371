import type { ImportReason } from '../contract/exchange-views.ts';

/** Why an entry of a file is in its group, and what can be done about it. */
export const sayReason: Record<ImportReason, string> = {
  new: 'new',
  changed: 'changes one that is here',
  'deleted-here': 'deleted here since',
  'course-not-here':
    'its course is not on the shelf; it is kept, and finds its place once the course is added',
  'words-not-found': 'its words are not in the course; it is kept without a place',
  'newer-here': 'edited here since',
  same: 'the same',
  'wrong-shape': 'not as the format wants it; mend it there, and import the file again',
  'without-place': 'names neither words nor a place',
  'other-medium': 'a drawing or a moment of a film, which courses don’t have',
  'newer-version': 'from a newer Carrel; update this one first',
  'too-long': 'its note or its words are longer than 100,000 characters; shorten them in the file',
  'damaged-file': 'can’t be read from there on; it may have been cut short',
};
