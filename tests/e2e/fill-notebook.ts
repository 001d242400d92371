import { join } from 'node:path';
import { issueStamp } from '../../backend/database/notebook/device-table.ts';
import { putRecord } from '../../backend/database/notebook/annotation-table.ts';
import { openDatabase } from '../../backend/database/open-database.ts';
import { highlightColours } from '../../core/annotation/annotation.ts';
import { newRecord } from '../../core/annotation/edit-record.ts';

const HOUR_MS = 3_600_000;

/** Writes so many highlights into the notebook of a running host, as its own tables write them; the last is the newest. */
export function fillNotebook(dataFolder: string, count: number): void {
  const db = openDatabase({ nativeBinding: undefined }, join(dataFolder, 'notebook.db'), { timeout: 20_000 });
  const stamp = issueStamp(db, Date.UTC(2020, 0, 1), () => 'a-test');
  const slideText = { title: 'Slide', body: 'What stands on it.', notes: '' };
  db.transaction(() => {
    for (let i = 0; i < count; i++) {
      const exact = `Sentence number ${i}${' that goes on for a while'.repeat(i % 7)}.`;
      const createdAt = Date.UTC(2020, 0, 1) + i * HOUR_MS;
      putRecord(
        db,
        newRecord(
          {
            id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
            kind: 'highlight',
            course: `course-${i % 5}`,
            courseTitle: `Course ${i % 5}`,
            anchor: {
              module: `${i % 40}.md`,
              moduleTitle: `Module ${i % 40}`,
              slide: { key: `s${i % 30}`, title: 'Slide', n: (i % 30) + 1 },
              range: { part: 'body', start: 0, end: exact.length, quote: { exact, prefix: '', suffix: '' } },
            },
            colour: highlightColours[i % highlightColours.length] ?? 'yellow',
            style: 'solid',
            label: '',
            note: i % 3 === 0 ? `A note on ${i}.` : '',
            tags: i % 10 === 0 ? ['tenth'] : [],
            createdAt,
            modifiedAt: createdAt,
          },
          slideText,
          stamp,
        ),
      );
    }
  })();
  db.close();
}
