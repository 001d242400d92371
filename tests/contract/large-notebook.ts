import { join } from 'node:path';
import { issueStamp } from '../../backend/database/notebook/device-table.ts';
import { putRecord } from '../../backend/database/notebook/annotation-table.ts';
import { openDatabase } from '../../backend/database/open-database.ts';
import type { Value } from '../../contract/methods.ts';
import { highlightColours } from '../../core/annotation/annotation.ts';
import { newRecord } from '../../core/annotation/edit-record.ts';
import { naughtyStrings } from '../unit/core/exchange/any-annotation.ts';
import { temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend } from './start-test-backend.ts';

const moduleCount = 20;
const slideCount = 50;

type Slide = Value<'module.open'>['slides'][number];

/** A course of a thousand slides, and a notebook with so many highlights on it, a good part of them of naughty strings. */
export async function largeNotebook(count: number): Promise<{ dataFolder: string; course: string }> {
  const course = temporaryFolder();
  writeFiles(course, { 'course.yaml': 'id: large\ntitle: Large' });
  for (let module = 0; module < moduleCount; module += 1)
    writeFiles(course, { [`${module}.md`]: moduleText(module) });
  const dataFolder = join(temporaryFolder(), 'data');
  const started = await startTestBackend({ dataFolder, extraCourses: [course] });
  await started.settled();
  const slides: { module: string; slide: Slide }[] = [];
  for (let n = 0; n < moduleCount; n += 1) {
    const module = `${n}.md`;
    const opened = await started.get('module.open', { course: 'large', module });
    slides.push(...opened.slides.map((slide) => ({ module, slide })));
  }
  await started.close();
  fill(join(dataFolder, 'notebook.db'), slides, count);
  return { dataFolder, course };
}

function moduleText(module: number): string {
  const slides = Array.from(
    { length: slideCount },
    (_, n) =>
      `## Slide ${n + 1}: Place ${module}-${n}\n\n${Array.from(
        { length: 12 },
        (_, line) => `Sentence ${line} of place ${module}-${n} says what no other says.`,
      ).join('\n')}\n`,
  );
  return `---\ntitle: Module ${module}\n---\n\n${slides.join('\n')}`;
}

function fill(file: string, slides: readonly { module: string; slide: Slide }[], count: number): void {
  const db = openDatabase({ nativeBinding: undefined }, file);
  const stamp = issueStamp(db, Date.UTC(2026, 0, 1), () => 'a-test');
  db.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const { module, slide } = slides[n % slides.length] ?? {};
      if (!module || !slide) throw new Error('The course has slides.');
      const { title, body, notes } = slide;
      const start = body.text.indexOf(`Sentence ${n % 12} of`);
      const end = body.text.indexOf('.', start);
      const quote = {
        exact: body.text.slice(start, end),
        prefix: body.text.slice(Math.max(0, start - 32), start),
        suffix: '',
      };
      const createdAt = Date.UTC(2026, 0, 1) + n * 1000;
      const naughty = naughtyStrings[n % naughtyStrings.length]?.toWellFormed() ?? '';
      putRecord(
        db,
        newRecord(
          {
            id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
            kind: 'highlight',
            course: 'large',
            courseTitle: 'Large',
            anchor: {
              module,
              moduleTitle: module,
              slide: { key: slide.key, title: title.text, n: slide.n },
              range: { part: 'body', start, end, quote },
            },
            colour: highlightColours[n % highlightColours.length] ?? 'yellow',
            style: 'solid',
            label: '',
            note: n % 2 === 0 ? `Note ${n}: ${naughty}` : naughty,
            tags: n % 10 === 0 ? ['tenth', naughty.slice(0, 50).trim() || 'none'] : [],
            createdAt,
            modifiedAt: createdAt,
          },
          { title: title.text, body: body.text, notes: notes.text },
          stamp,
        ),
      );
    }
  })();
  db.close();
}
