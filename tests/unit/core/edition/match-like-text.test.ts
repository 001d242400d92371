import { describe, expect, it } from 'vitest';
import { added, compute, course, fates, match, storage } from './sample-course.ts';

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
