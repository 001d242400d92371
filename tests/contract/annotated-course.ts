import { setTimeout as wait } from 'node:timers/promises';
import type { AnnotationView, NewAnnotation } from '../../contract/notebook-views.ts';
import { slides } from '../unit/backend/library/keep-test-library.ts';
import { temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend, type TestBackend, type TestOptions } from './start-test-backend.ts';

export const apples =
  'Apples: they grow on trees, keep through winter in a cool cellar and bruise when dropped';
export const pears =
  'Pears: picked while hard, they ripen from the inside and are past it before one notices';
export const plums = 'Plums: blue ones come off their stone, yellow ones make the better jam';

export type AnnotatedCourse = TestBackend & { root: string };

/** A course in a folder, named `fruit`, read to its end. */
export async function startFruit({
  root: given,
  ...options
}: TestOptions & { root?: string } = {}): Promise<AnnotatedCourse> {
  const root = given ?? temporaryFolder();
  if (given === undefined) {
    writeFiles(root, {
      'course.yaml': 'id: fruit\ntitle: Fruit',
      '1.md': slides('One', apples, pears),
      '2.md': slides('Two', plums),
    });
  }
  const started = await startTestBackend(options);
  if (given === undefined) await started.get('library.add', { path: root });
  await started.backend.settled();
  await started.settled();
  return { ...started, root };
}

export const onSlide = (module: string, slide: string) => ({ course: 'fruit', module, slide, range: null });

/** A highlight on words of a slide's body, as the page would ask for it. */
export async function highlight(
  { get }: TestBackend,
  module: string,
  key: string,
  exact: string,
  more: Partial<NewAnnotation> = {},
): Promise<AnnotationView> {
  const start = (await bodyOf({ get }, module, key)).indexOf(exact);
  const range = { part: 'body' as const, start, end: start + exact.length, exact };
  return get('notebook.annotate', { target: { ...onSlide(module, key), range }, kind: 'highlight', ...more });
}

export async function bodyOf(
  { get }: Pick<TestBackend, 'get'>,
  module: string,
  key: string,
): Promise<string> {
  const opened = await get('module.open', { course: 'fruit', module });
  return opened.slides.find((slide) => slide.key === key)?.body.text ?? '';
}

/** Writes files of the course, and waits until everything was taken along. */
export async function edit(started: AnnotatedCourse, files: Record<string, string>): Promise<void> {
  writeFiles(started.root, files);
  await started.get('library.check-again', { course: 'fruit' });
  await started.backend.settled();
}

/** Where each stands, newest first. */
export async function standing({ get }: TestBackend): Promise<AnnotationView[]> {
  return (await get('notebook.list', { filter: {} })).annotations;
}

/** The words at the place of an annotation, in the module as it is. */
export async function wordsAt(
  started: TestBackend,
  view: AnnotationView | undefined,
): Promise<string | null> {
  const { module = null, slide = null, range = null } = view ?? {};
  if (!module || !slide || !range) return null;
  return (await bodyOf(started, module.path, slide.key)).slice(range.start, range.end);
}

export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(10);
}
