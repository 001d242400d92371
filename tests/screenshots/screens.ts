import type { Page } from '@playwright/test';

/** A screen of the program, and how to come to it. */
export type Screen = {
  name: string;
  /** Its address in the page. */
  at: `#${string}`;
  /** What is done there, once it has come to rest. */
  then?: (page: Page) => Promise<void>;
  /** The pictures of it that docs/screenshots keeps. */
  kept?: readonly ('light' | 'dark' | 'sepia')[];
};

const course = 'cloud-architecture';
const module = `#/module/${course}/11-microservices-architecture.md` as const;
const show = `${course}/11-microservices-architecture.md/asking-and-telling?show=picture`;

const press =
  (...keys: string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** Every screen of a program with courses on its shelf: one line each. */
export const screens: readonly Screen[] = [
  { name: 'library', at: '#/', kept: ['light'] },
  { name: 'course', at: `#/course/${course}`, kept: ['light'] },
  { name: 'introduction', at: module },
  { name: 'deck', at: `${module}/what-it-buys-and-what-it-costs` },
  { name: 'deck-picture', at: `${module}/one-program-or-many`, kept: ['light', 'dark'] },
  { name: 'deck-code', at: `${module}/a-task-definition-read-slowly` },
  { name: 'deck-notes-below', at: `${module}/cut-along-the-business`, then: press(']') },
  { name: 'deck-alone', at: `${module}/cut-along-the-business`, then: press(']', '[') },
  { name: 'deck-find', at: `${module}/containers-and-images`, then: find },
  { name: 'read', at: `${module}/containers-and-images?view=read` },
  { name: 'overview', at: `${module}/containers-and-images?view=overview` },
  { name: 'print', at: `${module}/containers-and-images`, then: press('Control+p') },
  { name: 'show', at: `#/present/${show}` },
  { name: 'presenter', at: `#/presenter/${show}` },
  { name: 'links', at: `#/links/${course}` },
  { name: 'palette', at: `${module}/cut-along-the-business`, then: ask('queue'), kept: ['light'] },
  { name: 'palette-empty', at: `${module}/cut-along-the-business`, then: press('Control+k') },
  { name: 'search', at: '#/search?q=load+balancer' },
  { name: 'search-nothing', at: '#/search?q=zyzzyva+quux' },
  { name: 'notebook', at: '#/notebook', kept: ['light', 'dark'] },
  { name: 'notebook-course', at: '#/notebook?order=course' },
  { name: 'notebook-selected', at: '#/notebook', then: chooseTwo },
  { name: 'review', at: '#/review' },
  { name: 'settings', at: '#/settings' },
  { name: 'settings-keys', at: '#/settings/keys' },
  { name: 'settings-data', at: '#/settings/data' },
  { name: 'settings-about', at: '#/settings/about' },
  { name: 'help', at: '#/', then: press('F1') },
  { name: 'gone', at: `#/module/${course}/no-such-module.md` },
];

/** The same with nothing on the shelf. */
export const emptyScreens: readonly Screen[] = [
  { name: 'library-empty', at: '#/' },
  { name: 'notebook-empty', at: '#/notebook' },
  { name: 'adding', at: '#/', then: press('Control+o') },
];

async function find(page: Page): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('image');
}

function ask(text: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(text);
    await page.getByRole('listbox').getByRole('option').first().waitFor();
  };
}

async function chooseTwo(page: Page): Promise<void> {
  const boxes = page.getByRole('grid').getByRole('checkbox');
  await boxes.nth(0).click();
  await boxes.nth(2).click();
}
