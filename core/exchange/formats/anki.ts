import { type AnkiCard, ankiCard } from '../anki/anki-card.ts';
import { ankiFields } from '../anki/anki-models.ts';
import type { TextFormat } from '../export-format.ts';
import { formatFacts } from '../format-names.ts';
import { present } from '../walk-groups.ts';

/** The note types that every Anki comes with; their two fields are in the same order. */
const noteTypes: Record<AnkiCard['kind'], string> = { basic: 'Basic', cloze: 'Cloze' };

/**
 * Text for Anki's importer. Its first lines say what each column is, so that nothing has to be chosen there; the guid
 * has a second import update the notes of the first.
 */
export const ankiText: TextFormat = {
  name: 'anki',
  ...formatFacts.anki,
  *write(items, options) {
    const [front, back] = ankiFields.basic;
    yield '#separator:tab\n#html:true\n';
    yield '#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n';
    yield `#columns:${['Guid', 'Notetype', 'Deck', front, back, 'Tags'].join('\t')}\n`;
    for (const item of present(items)) {
      const card = ankiCard(item, options);
      if (card === null) continue;
      const { guid, kind, deck, fields, tags } = card;
      yield `${[guid, noteTypes[kind], deck, ...fields, tags.join(' ')].map(quoted).join('\t')}\n`;
    }
  },
};

/** Always in quotes: a line that begins with `#` would be a comment. */
function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}
