import type { Settings } from './views.ts';

/** How everything is before the learner chose anything. */
export const defaultSettings: Settings = {
  theme: 'system',
  textSize: 1,
  showOutline: true,
  notesPlace: 'beside',
  slideShape: 'wide',
  presenterNotes: 1,
  lineWidth: 1,
  readingFont: 'serif',
  language: 'system',
  keys: {},
  letterKeys: true,
  shelfOrder: 'shelf',
  backupFolder: null,
};
