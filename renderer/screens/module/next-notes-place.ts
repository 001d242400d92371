import type { Settings } from '../../../contract/views.ts';

type NotesPlace = Settings['notesPlace'];

const round: Record<NotesPlace, NotesPlace> = { beside: 'below', below: 'hidden', hidden: 'beside' };

/** Where the notes go at the next press. A narrow window has no “beside”: there they are below, or hidden. */
export function nextNotesPlace(place: NotesPlace, hasRoom: boolean): NotesPlace {
  if (hasRoom) return round[place];
  return place === 'hidden' ? 'beside' : 'hidden';
}
