import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { shelveCourse, listCourses } from '../../../../backend/database/library/course-table.ts';
import { openLibrary } from '../../../../backend/database/library/library-schema.ts';
import { startBatch } from '../../../../backend/database/write-batch.ts';
import { indexCourse } from '../../../../backend/library/index-course.ts';
import { describeCourses } from '../../../../backend/library/shelf.ts';
import { findHits, type Searched } from '../../../../backend/search/find-hits.ts';
import { findRelated } from '../../../../backend/search/find-related.ts';
import { loadVocabulary } from '../../../../backend/search/load-vocabulary.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
let searched: Searched;

beforeAll(async () => {
  const { db } = openLibrary({ nativeBinding: undefined }, ':memory:');
  const folders = [
    'modules/cloud-architecture',
    'modules/cloud-architektur',
    'tests/fixtures/courses/many-tongues',
  ];
  for (const [shelf, folder] of folders.entries()) {
    const found = await describeCourses(join(root, folder));
    if (!found.ok) throw new Error(found.message);
    for (const course of found.courses)
      shelveCourse(db, { ...course, id: course.id ?? folder, kind: 'folder', shelf, passing: false });
  }
  const batch = startBatch(db, 1000);
  const tools = {
    batch,
    giveWay: () => Promise.resolve(),
    isCancelled: () => false,
    shelfProblems: [],
    chosenDialects: new Map(),
    progress: () => undefined,
  };
  for (const course of listCourses(db)) await indexCourse(course, false, tools);
  batch.commit();
  searched = { library: db, notebook: null, vocabulary: loadVocabulary(db) };
}, 60_000);

const find = (text: string, exact = false) =>
  findHits(searched, { text, limit: 20, course: null, module: null, exact, facets: true });

/** Module and slide of the best hit. */
const best = (text: string, exact = false): string => {
  const [hit] = find(text, exact).hits;
  return hit ? `${hit.module.path.slice(0, 2)} ${hit.slide?.title ?? ''}`.trim() : '';
};

describe('what a learner of the bundled courses types leads to the slide that answers it', () => {
  test.each([
    // Words of a title, whole and half typed.
    ['root user', '03 The root user'],
    ['when a call f', '11 When a call fails'],
    ['availability zones', '01 Regions and Availability Zones'],
    ['envelope encr', '14 Envelope encryption'],
    ['dead lett', '12 Dead letters'],
    ['instance sto', '06 Fast and gone: instance store'],
    ['one distribution', '10 One distribution, several behaviours'],
    ['shared responsibility', '01 The shared responsibility model'],
    ['three ways to depl', '13 Three ways to deploy'],
    // What stands in bullets and notes.
    ['little’s law', '09 How many?'],
    ['cold start', '12 The edges of AWS Lambda'],
    ['strangler fig', '11 Moving without stopping'],
    ['blue green', '13 Three ways to deploy'],
    ['expand contract', '13 Databases: expand, then contract'],
    ['mfa', '03 The root user'],
    ['data key ', '14 Envelope encryption'],
    // Abbreviations are words of their own: never stemmed, never guessed at.
    ['task definition', '11 A task definition, read slowly'],
    ['EBS', '06 Blocks: Amazon EBS'],
    ['EFS', '06 Files: Amazon EFS and Amazon FSx'],
    ['KMS', '14 Encryption, and against whom'],
    // A slip of the hand.
    ['kuberentes', '11 An orchestrator keeps a promise'],
    ['encrpytion keys', '06 Encryption and its keys'],
    ['sustainabilty', '02 Sustainability'],
    ['visibilty timeout', '12 A queue and its clock'],
    // German, with and without its diacritics, and inside a compound.
    ['Verfügbarkeitszonen', '01 Regionen und Verfügbarkeitszonen'],
    ['ruckblick microservices', '02 Rückblick'],
    ['aufseher', '02 Der Aufseher hält ein Versprechen'],
    ['geteilte Verantwort', '01 Geteilte Verantwortung'],
    // Chinese and Arabic.
    ['登录', '01 用户登录'],
    ['备份', '01 备份与恢复'],
    ['付费', '01 什么是云计算'],
    ['التشفير', '02 التشفير'],
    ['جدار الحماية', '02 جدار الحماية'],
    ['خادم', '02 العنوان والاسم'],
  ])('%s → %s', (text, expected) => {
    expect([best(text), best(text, true)]).toEqual([expected, expected]);
  });
});

describe('a search', () => {
  test('says what else it searched for, and how to find it again on the slide', () => {
    const { alsoSearched, find: again, hits } = find('kuberentes ');
    expect(alsoSearched).toEqual([{ word: 'kuberentes', instead: ['kubernetes'] }]);
    expect(again).toBe('kuberentes OR kubernetes');
    for (const { text, marks } of hits)
      for (const [start, end] of marks) expect(text.slice(start, end)).toMatch(/kubernetes/i);
  });

  test('finds a word inside a longer one, and marks that part', () => {
    const { hits, alsoSearched } = find('zonen ');
    expect(alsoSearched).toEqual([]);
    expect(hits.length).toBeGreaterThan(0);
    const inside = find('fügbarkeitszo');
    expect(inside.hits.map(({ course }) => course.id)).toContain('cloud-architektur');
    const [first] = inside.hits;
    expect(first?.marks.map(([start, end]) => first.text.slice(start, end).toLowerCase())).toContain(
      'fügbarkeitszo',
    );
  });

  test('is narrowed by its operators', () => {
    const modules = (text: string) =>
      new Set(find(text).hits.map(({ module, course }) => `${course.id} ${module.ordinal}`));
    expect(modules('module:11 container')).toEqual(new Set(['cloud-architecture 11']));
    expect(
      [...modules('course:cloud-architektur container')].every((each) =>
        each.startsWith('cloud-architektur'),
      ),
    ).toBe(true);
    expect(modules('course:"many tongues" ECS')).toEqual(new Set(['many-tongues 1']));
    expect(modules('tag:الشبكات رسالة')).toEqual(new Set(['many-tongues 2']));
    expect(find('in:title container').hits.every(({ part }) => part === 'title')).toBe(true);
    expect(
      find('in:notes orchestrator').hits.every(({ part }) => ['notes', 'description'].includes(part)),
    ).toBe(true);
    expect(find('tag:IAM').hits.every(({ module }) => module.ordinal === 3)).toBe(true);
  });

  test('counts all hits by where they stand', () => {
    const { facets, hits } = find('container -course:cloud-architektur');
    expect(facets?.total).toBeGreaterThanOrEqual(hits.length);
    expect(facets?.courses.map(({ id }) => id)).toEqual(['cloud-architecture']);
    expect(facets?.modules[0]).toMatchObject({ path: '11-microservices-architecture.md' });
    expect(facets?.parts.map(({ part }) => part)).toEqual(['body', 'notes']);
    const inBody = facets?.parts.find(({ part }) => part === 'body')?.count;
    expect(find('in:body container -course:cloud-architektur').facets?.total).toBe(inBody);
  });

  test('says why a hit stands where it stands', () => {
    const [first] = find('envelope encryption ').hits;
    expect(first?.reasons).toMatchObject({ title: 1, phraseInTitle: 0.5, guessed: 0 });
  });
});

describe('slides that speak of the same', () => {
  test('are found by the words that tell a slide from others', () => {
    const related = findRelated(searched, {
      course: 'cloud-architecture',
      module: '06-storage.md',
      slide: 'encryption-and-its-keys',
    });
    const titles = related?.slides.map(({ slide }) => slide.title);
    expect(titles).toContain('Envelope encryption');
    // Also before the vocabulary has been read.
    const place = { course: 'cloud-architecture', module: '06-storage.md', slide: 'encryption-and-its-keys' };
    expect(findRelated({ ...searched, vocabulary: null }, place)).toEqual(related);
  });

  test('and the slides on which its lines stand again', () => {
    const linesOf = (module: string, slide: string) =>
      (findRelated(searched, { course: 'cloud-architecture', module, slide })?.lines ?? []).map(
        ({ text, places }) =>
          `${text} → ${places.map(({ module, slide }) => `${module.ordinal} ${slide.title}`).join(', ')}`,
      );
    expect(linesOf('04-networking.md', 'agenda')).toEqual([
      'Routes make a subnet public → 4 Routes make a subnet public',
      'Two kinds of filter → 4 Two kinds of filter',
      'Finding a lost packet → 4 Finding a lost packet',
    ]);
    // A single word tells little: it is looked for in its own module alone.
    expect(linesOf('01-cloud-concepts.md', 'agenda')).toEqual([
      'Renting instead of owning → 1 Renting instead of owning',
    ]);
    expect(
      findRelated(searched, { course: 'cloud-architecture', module: '01-cloud-concepts.md', slide: 'none' }),
    ).toBeNull();
  });
});
