import { describe, expect, it } from 'vitest';
import {
  type EditionMatch,
  type EditionSlide,
  matchEditions,
} from '../../../../core/edition/match-slides.ts';
import { editionFromLines } from './edition-from-modules.ts';

const compute = [
  'Agenda / instances, images, scaling / What this module is about.',
  'Choosing an instance / families, sizes, generations / Measure before choosing; most fleets are far too large.',
  'Images / golden image, bake, boot / Bake what never changes and fetch the rest while booting.',
  'Scaling groups / minimum, maximum, desired / The group replaces what fails its health check.',
  'Questions? / /',
];
const storage = [
  'Agenda / objects, blocks, files / What this module is about.',
  'Buckets / names, regions, versions / A bucket has a name no other bucket in the world has.',
  'Volumes / attach, snapshot, encrypt / A volume lives in one zone and its snapshots in the region.',
  'Shared files / mount, throughput, bursting / Many machines read the same directory tree.',
  'Questions? / /',
];
const course = { '01-compute.md': compute, '02-storage.md': storage };

const address = (slide: EditionSlide | null) =>
  slide === null ? null : `${slide.module.replace(/\.md$/, '')}#${slide.n}`;

/** What became of each old slide that isn't simply the same at the same number: `kind`, then where it is. */
function fates(match: EditionMatch): Record<string, string> {
  return Object.fromEntries(
    match.slides
      .map((slide): [string, string] => {
        const moved = slide.kind === 'changed' && slide.moved ? ' and moved' : '';
        return [address(slide.before) ?? '', `${slide.kind}${moved} ${address(slide.after) ?? ''}`.trim()];
      })
      .filter(([from, fate]) => fate !== `same ${from}`),
  );
}

function match(before: Record<string, string[]>, after: Record<string, string[]>): EditionMatch {
  return matchEditions(editionFromLines(before), editionFromLines(after));
}

const added = ({ added: slides }: EditionMatch) => slides.map(address);

describe('slides of equal text', () => {
  it('are all the same in the same edition', () => {
    const found = match(course, course);
    expect(fates(found)).toEqual({});
    expect(added(found)).toEqual([]);
    expect(found.looks).toBe(0);
  });

  it('are the same whatever number they have', () => {
    const renumbered = editionFromLines(course).map((slide) => ({ ...slide, n: slide.n * 10 + 3 }));
    const kinds = matchEditions(editionFromLines(course), renumbered).slides.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['same']));
  });

  it('are the same in whatever order they are handed over', () => {
    const slides = editionFromLines(course);
    const kinds = matchEditions(slides, slides.toReversed()).slides.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['same']));
  });

  it('keep their place when a slide is inserted before them', () => {
    const found = match(course, {
      ...course,
      '01-compute.md': [compute[0] ?? '', 'Prices / on demand, reserved, spot /', ...compute.slice(1)],
    });
    expect(fates(found)).toEqual({
      '01-compute#2': 'same 01-compute#3',
      '01-compute#3': 'same 01-compute#4',
      '01-compute#4': 'same 01-compute#5',
      '01-compute#5': 'same 01-compute#6',
    });
    expect(added(found)).toEqual(['01-compute#2']);
  });

  it('keep their place when a slide of equal title, which takes their key, is inserted', () => {
    const found = match(course, {
      ...course,
      '01-compute.md': ['Images / pictures, alternative text / How to describe one.', ...compute],
    });
    expect(fates(found)['01-compute#3']).toBe('same 01-compute#4');
    expect(added(found)).toEqual(['01-compute#1']);
  });

  it('are moved when one is taken to the front, and the others are not', () => {
    const [first = '', second = '', third = '', ...rest] = compute;
    const found = match(course, { ...course, '01-compute.md': [third, first, second, ...rest] });
    expect(fates(found)).toEqual({
      '01-compute#1': 'same 01-compute#2',
      '01-compute#2': 'same 01-compute#3',
      '01-compute#3': 'moved 01-compute#1',
    });
  });

  it('are moved when they are in another module', () => {
    const found = match(course, {
      '01-compute.md': compute.filter((line) => !line.startsWith('Images')),
      '02-storage.md': storage.toSpliced(2, 0, compute[2] ?? ''),
    });
    expect(fates(found)['01-compute#3']).toBe('moved 02-storage#3');
    expect(fates(found)['02-storage#3']).toBe('same 02-storage#4');
    expect(added(found)).toEqual([]);
  });

  it('are removed only when they are in no module', () => {
    const found = match(course, { ...course, '02-storage.md': storage.toSpliced(2, 1) });
    expect(fates(found)).toEqual({
      '02-storage#3': 'removed',
      '02-storage#4': 'same 02-storage#3',
      '02-storage#5': 'same 02-storage#4',
    });
  });
});

describe('slides that repeat', () => {
  const recap = 'Recap / look back / What did you learn?';

  it('stay in their module', () => {
    const found = match(course, { '02-storage.md': storage, '01-compute.md': compute });
    expect(fates(found)).toEqual({});
  });

  const labs = [
    'Lab: an instance / launch, connect, stop, look at the bill',
    'Lab: a bucket / create, upload, share, lock',
  ];
  const [firstLab = '', secondLab = ''] = labs;

  it('go with their neighbours into other modules', () => {
    const found = match(
      { 'a.md': [...compute, firstLab, recap], 'b.md': [...storage, secondLab, recap] },
      { 'a.md': compute, 'b.md': storage, 'c.md': [secondLab, recap], 'd.md': [firstLab, recap] },
    );
    expect(fates(found)).toMatchObject({ 'a#7': 'moved d#2', 'b#7': 'moved c#2' });
  });

  it('go with their neighbours into other modules when those are reworded on the way', () => {
    const reworded = (lab: string) => `${lab.replace('Lab', 'Practice')}, clean up`;
    const found = match(
      { 'a.md': [...compute, firstLab, recap], 'b.md': [...storage, secondLab, recap] },
      {
        'a.md': compute,
        'b.md': storage,
        'c.md': [reworded(secondLab), recap],
        'd.md': [reworded(firstLab), recap],
      },
    );
    expect(fates(found)).toMatchObject({ 'a#7': 'moved d#2', 'b#7': 'moved c#2' });
  });

  it('are told apart by their neighbours when one of two goes', () => {
    const [one = '', two = '', three = ''] = storage;
    const found = match({ 'a.md': [one, recap, two, recap, three] }, { 'a.md': [one, two, recap, three] });
    expect(fates(found)).toEqual({
      'a#2': 'removed',
      'a#3': 'same a#2',
      'a#4': 'same a#3',
      'a#5': 'same a#4',
    });
  });

  const reworded = (line: string) => `${line} Remember this.`;
  const [, buckets = '', volumes = '', files = ''] = storage;

  it('are told apart by the nearest slide before them that is still there, though it changed', () => {
    const found = match(
      { 'a.md': [buckets, recap, volumes, recap, 'Keys / rotate, revoke', files] },
      { 'a.md': [reworded(buckets), reworded(volumes), recap, 'Locks / hold, release', reworded(files)] },
    );
    expect(fates(found)).toMatchObject({ 'a#2': 'removed', 'a#4': 'same a#3' });
  });

  it('are told apart by the nearest slide after them where another came before them', () => {
    const visitor = compute[2] ?? '';
    const found = match(
      {
        'a.md': [buckets, recap, 'Keys / rotate, revoke', volumes, recap, 'Doors / open, shut', files],
        'b.md': compute,
      },
      {
        'a.md': [
          reworded(buckets),
          reworded(volumes),
          visitor,
          recap,
          'Locks / hold, release',
          reworded(files),
        ],
        'b.md': compute.toSpliced(2, 1),
      },
    );
    expect(fates(found)).toMatchObject({ 'a#2': 'removed', 'a#5': 'same a#4' });
  });

  it('are told apart by the nearest slide before them where another came after them', () => {
    const visitor = compute[2] ?? '';
    const found = match(
      {
        'a.md': [buckets, recap, volumes, 'Keys / rotate, revoke', recap, 'Doors / open, shut', files],
        'b.md': compute,
      },
      {
        'a.md': [
          reworded(buckets),
          reworded(volumes),
          'Locks / hold, release',
          recap,
          'Bells',
          visitor,
          reworded(files),
        ],
        'b.md': compute.toSpliced(2, 1),
      },
    );
    expect(fates(found)).toMatchObject({ 'a#2': 'removed', 'a#5': 'same a#4' });
  });

  it('go with their neighbours where parts of a module change places', () => {
    const found = match(
      { 'a.md': [...compute.slice(1, 4), recap, buckets, volumes, recap] },
      { 'a.md': [buckets, volumes, recap, ...compute.slice(1, 4), recap] },
    );
    expect(fates(found)).toMatchObject({ 'a#4': 'same a#7', 'a#7': 'moved a#3' });
  });

  it('find the equal one of their module before the one that is like them in their place', () => {
    const like = recap.replace('back', 'forward');
    const found = match(
      { 'a.md': [buckets, recap, volumes], 'b.md': [recap, files] },
      { 'a.md': [buckets, like, volumes, 'Keys / rotate, revoke', recap], 'b.md': [recap, files] },
    );
    expect(fates(found)).toEqual({ 'a#2': 'moved a#5' });
  });

  it('find the equal one of another module before one there that is only like them', () => {
    const like = `${recap} Tell it to someone.`;
    const found = match(
      { 'a.md': [buckets, recap, volumes], 'b.md': [recap, files] },
      { 'a.md': [buckets, volumes], 'b.md': [recap, files], 'c.md': [like], 'd.md': [recap] },
    );
    expect(fates(found)['a#2']).toBe('moved d#1');
    expect(added(found)).toEqual(['c#1']);
  });

  it('find the rewritten one of their own module, not the one that a new module repeats', () => {
    const agenda =
      'Agenda / welcome, theory, a break, practice, questions / What we do this morning, in this order.';
    const rewritten =
      'Agenda / welcome, theory, practice, questions / What we do this morning, without a break.';
    const found = match(
      { 'a.md': [agenda, ...compute.slice(1, 4)], 'b.md': [agenda, ...storage.slice(1, 4)] },
      {
        'a.md': [rewritten, ...compute.slice(1, 4)],
        'b.md': [agenda, ...storage.slice(1, 4)],
        'c.md': [agenda, 'Queues / send, receive, delete / A message is hidden while someone works on it.'],
      },
    );
    expect(fates(found)).toEqual({ 'a#1': 'changed a#1' });
    expect(added(found)).toEqual(['c#1', 'c#2']);
  });

  it('find a place each in course order where nothing else tells them apart', () => {
    const found = match(
      { 'a.md': [recap, ...compute], 'b.md': [recap, ...storage] },
      { 'a.md': compute, 'b.md': storage, 'c.md': [recap], 'd.md': [recap] },
    );
    expect(fates(found)).toMatchObject({ 'a#1': 'moved c#1', 'b#1': 'moved d#1' });
  });

  it('find none where it could only be guessed which of them is left', () => {
    const found = match(
      { 'a.md': [recap, ...compute], 'b.md': [recap, ...storage] },
      { 'a.md': compute, 'b.md': storage, 'c.md': [recap] },
    );
    expect(fates(found)).toMatchObject({ 'a#1': 'removed', 'b#1': 'removed' });
    expect(added(found)).toEqual(['c#1']);
  });
});

describe('slides of like text', () => {
  it('are found when a sentence changed', () => {
    const found = match(course, {
      ...course,
      '02-storage.md': storage.with(
        2,
        'Volumes / attach, snapshot, encrypt / A volume lives in one zone; snapshots of it are kept in several.',
      ),
    });
    expect(fates(found)).toEqual({ '02-storage#3': 'changed 02-storage#3' });
    expect(found.slides.find(({ kind }) => kind === 'changed')).toMatchObject({ moved: false });
  });

  it('are found under another title', () => {
    const found = match(course, {
      ...course,
      '01-compute.md': compute.with(3, (compute[3] ?? '').replace('Scaling groups', 'Elastic fleets')),
    });
    expect(fates(found)).toEqual({ '01-compute#4': 'changed 01-compute#4' });
  });

  it('are found in another module, and said to have moved', () => {
    const found = match(course, {
      '01-compute.md': compute.toSpliced(2, 1),
      '02-storage.md': [...storage, (compute[2] ?? '').replace('while booting', 'during the first boot')],
    });
    expect(fates(found)['01-compute#3']).toBe('changed and moved 02-storage#6');
  });

  it('are found where only order, case and punctuation of words changed, with a score of 1', () => {
    const found = match(
      { 'a.md': ['Volumes / attach, snapshot'] },
      { 'a.md': ['VOLUMES / Snapshot – attach!'] },
    );
    expect(found.slides).toMatchObject([{ kind: 'changed', score: 1 }]);
  });

  it('are found in scripts without spaces', () => {
    const found = match(
      {
        'a.md': ['容器 / 容器把应用程序和它的依赖打包在一起运行', '存储 / 对象存储适合保存大量的文件和备份'],
      },
      { 'a.md': ['存储 / 对象存储适合保存大量文件和备份', '容器 / 容器把应用程序及其依赖打包在一起运行'] },
    );
    expect(fates(found)['a#1']).toMatch(/^changed.* a#2$/);
    expect(fates(found)['a#2']).toMatch(/^changed.* a#1$/);
  });

  it('keep to the half that has the title when a slide is split', () => {
    const found = match(
      {
        'a.md': [
          ...compute,
          'Networks / address, subnet, route, gateway, firewall, endpoint, peering, transit / ',
        ],
      },
      {
        'a.md': [
          ...compute,
          'Networks / address, subnet, route, gateway',
          'Networks: ways out / firewall, endpoint, peering, transit',
        ],
      },
    );
    expect(fates(found)['a#6']).toBe('changed a#6');
    expect(added(found)).toEqual(['a#7']);
  });

  describe('made from one pattern', () => {
    const exercise = (verb: string) =>
      `Exercise / ${verb} the console, do the step on the sheet, note what you saw and compare with your neighbour`;
    const [one = '', two = '', three = ''] = storage;

    it('are told apart by their neighbours, though an equal title took their keys and those changed too', () => {
      const pattern = (verb: string, end: string) =>
        [one, exercise(verb), two, exercise(verb), three].map((line) =>
          line === exercise(verb) ? line : line + end,
        );
      const found = match(
        { 'a.md': pattern('Open', '') },
        { 'a.md': ['Exercise / a walk in the fresh air', ...pattern('Start', ' Remember this.')] },
      );
      expect(fates(found)).toMatchObject({ 'a#2': 'changed a#3', 'a#4': 'changed a#5' });
    });

    it('are told apart by their keys where they stand side by side', () => {
      const found = match(
        { 'a.md': [one, exercise('Open'), exercise('Open'), two] },
        { 'a.md': [one, exercise('Start'), exercise('Start'), two] },
      );
      expect(fates(found)).toEqual({ 'a#2': 'changed a#2', 'a#3': 'changed a#3' });
    });

    it('are told apart by their modules where they got another place and title there', () => {
      const elsewhere = exercise('Start').replace('Exercise', 'Practice');
      const found = match(
        {
          'a.md': [exercise('Open'), ...compute.slice(1, 4)],
          'b.md': [exercise('Open'), ...storage.slice(1, 4)],
        },
        {
          'a.md': [...compute.slice(1, 3), elsewhere, ...compute.slice(3, 4)],
          'b.md': [...storage.slice(1, 3), elsewhere, ...storage.slice(3, 4)],
        },
      );
      expect(fates(found)).toMatchObject({ 'a#1': 'changed and moved a#3', 'b#1': 'changed and moved b#3' });
    });
  });

  it('are not found in a slide on the same subject', () => {
    const found = match(course, {
      ...course,
      '02-storage.md': storage.with(
        2,
        'Volume prices / provisioned, throughput / What is paid for in a zone each month.',
      ),
    });
    expect(fates(found)).toEqual({ '02-storage#3': 'removed' });
    expect(added(found)).toEqual(['02-storage#3']);
  });

  it('are not found elsewhere by less than half of their words', () => {
    const found = match(
      {
        'a.md': [
          ...compute,
          'Networks / address, subnet, route, gateway, firewall, endpoint, peering, transit',
        ],
        'b.md': storage,
      },
      {
        'a.md': compute,
        'b.md': [...storage, 'Tunnels / address, cipher, subnet, route, gateway, firewall, packet, window'],
      },
    );
    expect(fates(found)).toEqual({ 'a#6': 'removed' });
  });

  it('are found in their place by a little less than half of their words', () => {
    const found = match(
      {
        'a.md': [
          ...compute,
          'Networks / address, subnet, route, gateway, firewall, endpoint, peering, transit',
        ],
      },
      { 'a.md': [...compute, 'Tunnels / address, cipher, subnet, route, gateway, firewall, packet, window'] },
    );
    expect(fates(found)).toEqual({ 'a#6': 'changed a#6' });
  });

  it('are not found where two are equally like it: a wrong match is worse than none', () => {
    const found = match(
      { 'a.md': [...compute, 'Networks / address, subnet, route, gateway, firewall, endpoint'] },
      {
        'a.md': compute,
        'b.md': ['Networks east / address, subnet, route, gateway, firewall'],
        'c.md': ['Networks west / address, subnet, route, gateway, firewall'],
      },
    );
    expect(fates(found)).toEqual({ 'a#6': 'removed' });
  });
});

describe('slides of one key', () => {
  const telling = 'Consistent hashing rings';

  it('are one when a telling title stayed and the text was written anew', () => {
    const found = match(
      { 'a.md': [...compute, `${telling} / tokens, arcs, replicas, virtual nodes`] },
      { 'a.md': [...compute, `${telling} / why adding one server leaves most data where it was`] },
    );
    expect(fates(found)).toEqual({ 'a#6': 'changed a#6' });
  });

  it('are not one when they have nothing but a common title', () => {
    const example = (text: string) => `Example / ${text}`;
    const repeated = [
      'of a queue with three readers',
      'of a table with two keys',
      'of a graph and its edges',
    ];
    const found = match(
      {
        'a.md': [
          ...repeated.map(example),
          example('renting forty virtual machines for a single night of rendering'),
        ],
      },
      {
        'a.md': [
          ...repeated.map(example),
          example('moving nine petabytes by lorry because wires would take years'),
        ],
      },
    );
    expect(fates(found)).toEqual({ 'a#4': 'removed' });
  });

  it('are not looked for in another module', () => {
    const found = match(
      { 'a.md': [...compute, `${telling} / tokens, arcs, replicas, virtual nodes`], 'b.md': storage },
      {
        'a.md': compute,
        'b.md': [...storage, `${telling} / why adding one server leaves most data where it was`],
      },
    );
    expect(fates(found)).toEqual({ 'a#6': 'removed' });
  });
});

describe('modules', () => {
  it('are the same under another file name, and nothing in them has moved', () => {
    const found = match(course, { '01-machines.md': compute, '02-storage.md': storage });
    expect(found.modules).toEqual([
      { before: '01-compute.md', after: '01-machines.md' },
      { before: '02-storage.md', after: '02-storage.md' },
    ]);
    expect(new Set(found.slides.map(({ kind }) => kind))).toEqual(new Set(['same']));
  });

  it('are followed when a new one in front shifts all numbers in file names', () => {
    const network = [
      'Agenda / routes, gateways / What this module is about.',
      'Routes / table, target /',
      'Questions? / /',
    ];
    const found = match(
      { 'module-1.md': compute, 'module-2.md': storage },
      { 'module-1.md': network, 'module-2.md': compute, 'module-3.md': storage },
    );
    expect(found.modules).toEqual([
      { before: null, after: 'module-1.md' },
      { before: 'module-1.md', after: 'module-2.md' },
      { before: 'module-2.md', after: 'module-3.md' },
    ]);
    expect(new Set(found.slides.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect(added(found)).toEqual(['module-1#1', 'module-1#2', 'module-1#3']);
  });

  it('are followed when the file was renamed and each slide reworded', () => {
    const reworded = storage.map((line) =>
      line.replace('the', 'each').replace('has', 'bears').replace('Many', 'Several'),
    );
    const found = match({ 'b.md': storage }, { 'z.md': reworded });
    expect(found.modules).toEqual([{ before: 'b.md', after: 'z.md' }]);
    expect(found.slides.every(({ after }) => after !== null)).toBe(true);
  });

  it('keep their name when more than half of one went into a new file', () => {
    const long = [...compute.slice(1, 4), ...storage.slice(1, 4)];
    const found = match({ 'a.md': long }, { 'a.md': long.slice(0, 2), 'b.md': long.slice(2) });
    expect(found.modules).toEqual([
      { before: 'a.md', after: 'a.md' },
      { before: null, after: 'b.md' },
    ]);
    expect(found.slides.map(({ kind }) => kind)).toEqual([
      'same',
      'same',
      'moved',
      'moved',
      'moved',
      'moved',
    ]);
  });

  it('are followed to the name that most of their slides took, though one stayed under the old name', () => {
    const found = match(
      { 'module-1.md': storage },
      { 'module-1.md': [storage[3] ?? '', ...compute.slice(1)], 'module-2.md': storage.toSpliced(3, 1) },
    );
    expect(found.modules).toEqual([
      { before: null, after: 'module-1.md' },
      { before: 'module-1.md', after: 'module-2.md' },
    ]);
  });

  it('are not another one that took in a single slide', () => {
    const found = match(course, {
      '01-compute.md': compute,
      '03-files.md': [
        storage[3] ?? '',
        'Folders / tree, leaf',
        'Names / long, short',
        'Rights / read, write',
      ],
    });
    expect(found.modules).toContainEqual({ before: '02-storage.md', after: null });
    expect(found.modules).toContainEqual({ before: null, after: '03-files.md' });
  });

  it('that are gone come last', () => {
    const found = match(course, { '02-storage.md': storage });
    expect(found.modules).toEqual([
      { before: '02-storage.md', after: '02-storage.md' },
      { before: '01-compute.md', after: null },
    ]);
  });
});

describe('odd editions', () => {
  it('may be empty', () => {
    const slides = editionFromLines(course);
    expect(matchEditions([], [])).toEqual({ slides: [], added: [], modules: [], looks: 0 });
    expect(matchEditions([], slides).added).toEqual(slides);
    expect(matchEditions(slides, []).slides.every(({ kind }) => kind === 'removed')).toBe(true);
  });

  it('may hold slides without a word', () => {
    const found = match({ 'a.md': ['→ / ★', ' / '] }, { 'a.md': ['← / ☆', ' / '] });
    expect(fates(found)).toEqual({ 'a#1': 'removed' });
  });

  it('do not confuse where a title ends and a body begins', () => {
    const slide = { module: 'a.md', n: 1, key: 'x', notes: '' };
    const found = matchEditions(
      [{ ...slide, title: 'ab', body: 'c' }],
      [{ ...slide, title: 'a', body: 'bc' }],
    );
    expect(found.slides).toMatchObject([{ kind: 'removed' }]);
  });
});
