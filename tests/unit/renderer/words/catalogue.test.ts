import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ar } from '../../../../renderer/words/ar.ts';
import { de } from '../../../../renderer/words/de.ts';
import { en, type Words } from '../../../../renderer/words/en.ts';
import { chooseLanguage, languageOptions, loadWords } from '../../../../renderer/words/languages.ts';

const folder = join(import.meta.dirname, '../../../../renderer');
const catalogues: [string, Words][] = [
  ['en', en],
  ['de', de],
  ['ar', ar],
];

/** Every entry by its path, such as `viewNames.deck`; a list is one entry. */
function entriesOf(words: object, prefix = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? entriesOf(value, `${prefix}${name}.`)
      : [[`${prefix}${name}`, value]],
  );
}

/** The names of keys differ from keyboard to keyboard: a language names those it calls otherwise. */
const inEveryLanguage = (path: string): boolean => !path.startsWith('keyNames.');

function sources(): { path: string; tree: ts.SourceFile }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/^words\/(?:en|de|ar)\.ts$/.test(path))
    .map((path) => ({
      path,
      tree: ts.createSourceFile(
        path,
        readFileSync(join(folder, path), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
        path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
      ),
    }));
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

describe.each(catalogues)('the words in %s', (language, words) => {
  it('are all there, and no more', () => {
    const names = (each: Words) =>
      entriesOf(each)
        .map(([path]) => path)
        .filter(inEveryLanguage)
        .toSorted();
    expect(names(words)).toEqual(names(en));
  });

  it('are texts where English has texts, and sentences to be filled where English has those', () => {
    const kinds = (each: Words) =>
      Object.fromEntries(
        entriesOf(each)
          .filter(([path]) => inEveryLanguage(path))
          .map(([path, value]) => [path, typeof value]),
      );
    expect(kinds(words)).toEqual(kinds(en));
  });

  it('are empty only where nothing is to be said', () => {
    const empty = entriesOf(words).flatMap(([path, value]) => (value === '' ? [path] : []));
    expect(empty.toSorted()).toEqual(['linkParts.body', 'standingTexts.new']);
  });

  it('show what they are given', () => {
    expect(words.slideAnnounced(3, 12, 'Ports')).toMatch(/3.*12.*Ports/u);
    expect(words.problemAt('1.md', 7)).toMatch(/1\.md.*7/u);
    expect(words.withKey('x', 'Ctrl K')).toContain('Ctrl K');
    expect(words.withKey('x', '')).toBe('x');
  });

  it('can be chosen by a name of their own', async () => {
    expect(languageOptions.find(({ value }) => value === language)?.name).not.toBe('');
    expect(await loadWords(language)).toBe(words);
  });

  it('have one letter to an entry in each place of the menu', () => {
    const letters = Object.values(words.host).flatMap((label) => label.match(/&/g)?.length ?? 0);
    expect(Math.max(0, ...letters)).toBeLessThanOrEqual(1);
  });
});

describe('counting', () => {
  it('has one form for one and one for more in English and German', () => {
    expect([0, 1, 2, 1200].map((n) => en.modules(n))).toEqual([
      '0 modules',
      '1 module',
      '2 modules',
      '1,200 modules',
    ]);
    expect([0, 1, 2, 1200].map((n) => de.modules(n))).toEqual([
      '0 Module',
      '1 Modul',
      '2 Module',
      '1.200 Module',
    ]);
  });

  it('has six forms in Arabic', () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map((n) => ar.modules(n))).toEqual([
      'لا وحدات',
      'وحدة واحدة',
      'وحدتان',
      '3 وحدات',
      '10 وحدات',
      '11 وحدة',
      '99 وحدة',
      '100 وحدة',
      '103 وحدات',
    ]);
    expect(ar.addCoursesAdd(2)).toBe('إضافة دورتين');
  });
});

describe('the language', () => {
  it('is the learner’s, or the first of the system’s that there are words in, or English', () => {
    expect(chooseLanguage('ar', ['de'])).toBe('ar');
    expect(chooseLanguage('system', ['fr-FR', 'de-AT', 'ar'])).toBe('de');
    expect(chooseLanguage('system', ['fr', 'ja'])).toBe('en');
    expect(chooseLanguage('tlh', ['ar-EG'])).toBe('ar');
    expect(chooseLanguage('constructor', [])).toBe('en');
  });
});

describe('the page', () => {
  it('uses every entry', () => {
    const used = new Set<string>();
    for (const { tree } of sources()) {
      walk(tree, (node) => {
        if (ts.isPropertyAccessExpression(node)) used.add(node.name.text);
        if (ts.isBindingElement(node) && ts.isIdentifier(node.propertyName ?? node.name)) {
          used.add((node.propertyName ?? node.name).getText());
        }
      });
    }
    expect(Object.keys(en).filter((name) => !used.has(name))).toEqual([]);
  });

  it('has no text of its own', () => {
    const spoken = new Set([
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'title',
      'placeholder',
      'label',
    ]);
    const isText = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll(/&\w+;/g, ' '));
    const found: string[] = [];
    for (const { path, tree } of sources()) {
      const say = (node: ts.Node, text: string): void => {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        if (isText(text) && !shownAsTheyAre.has(text.trim()))
          found.push(`${path}:${line + 1}: ${text.trim()}`);
      };
      walk(tree, (node) => {
        if (ts.isSourceFile(node)) return;
        if (ts.isJsxText(node)) say(node, node.text);
        const inMarkup = ts.isJsxExpression(node.parent) || ts.isJsxAttribute(node.parent);
        if (!inMarkup || !ts.isStringLiteralLike(node)) return;
        const attribute = ts.isJsxAttribute(node.parent) ? node.parent : node.parent.parent;
        if (!ts.isJsxAttribute(attribute) || spoken.has(attribute.name.getText())) say(node, node.text);
      });
    }
    expect(found).toEqual([]);
  });
});

/** A sample of type in the pictures of the themes, which is read by nobody. */
const shownAsTheyAre = new Set(['Aa']);
