// A new dialect is one file and one line here. Of dialects equally sure, the first in alphabetical order is taken.
export { carrel } from './carrel.ts';
export { deckset } from './deckset.ts';
export { iaPresenter } from './ia-presenter.ts';
export { marp } from './marp.ts';
export { obsidian } from './obsidian.ts';
export { pandoc } from './pandoc.ts';
export { plain } from './plain.ts';
export { remark } from './remark.ts';
export { reveal } from './reveal.ts';
export { slidev } from './slidev.ts';
