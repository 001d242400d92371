import type { AnnotationRecord } from '../../../../core/annotation/annotation-record.ts';
import type { ExportedAnnotation } from '../../../../core/exchange/exported-annotation.ts';
import { exported } from './any-annotation.ts';

const stamp = { time: 1, device: 'laptop' };
export const firstId = '0a7b0000-0000-4000-8000-000000000001';

export type Made = {
  id?: string;
  body?: string;
  exact?: string;
  note?: string;
  tags?: string[];
  slide?: { key: string; title: string; n: number };
  change?: Partial<AnnotationRecord>;
};

/** A highlight on the first occurrence of `exact` in a slide's body. */
export function highlight({
  id = firstId,
  body = 'A container packs a program with all it needs.',
  exact = 'packs a program',
  note = '',
  tags = ['exam'],
  slide = { key: 'containers', title: 'Containers', n: 2 },
  change = {},
}: Made = {}): ExportedAnnotation {
  const start = body.indexOf(exact);
  const end = start + exact.length;
  return exported({
    id,
    kind: 'highlight',
    course: 'cloud',
    courseTitle: 'Cloud',
    anchor: {
      module: 'm.md',
      moduleTitle: 'Module 1',
      slide,
      range: {
        part: 'body',
        start,
        end,
        quote: {
          exact,
          prefix: body.slice(Math.max(0, start - 48), start),
          suffix: body.slice(end, end + 48),
        },
      },
    },
    slideText: { title: slide.title, body, notes: '' },
    colour: 'green',
    style: 'solid',
    label: '',
    note,
    tags,
    createdAt: Date.UTC(2026, 7, 9, 10),
    modifiedAt: Date.UTC(2026, 7, 9, 10),
    deleted: false,
    stamps: { anchor: stamp, colour: stamp, style: stamp, label: stamp, tags: stamp, deleted: stamp },
    noteVersions: [{ text: note, stamp }],
    noteSeen: {},
    ...change,
  });
}
