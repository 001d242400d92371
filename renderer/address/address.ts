import { parseCarrelAddress } from '../../core/links/carrel-address.ts';
import { readNotebookFilter, writeNotebookFilter, type NotebookFilter } from './notebook-filter.ts';

/** Where in Carrel one is. A module without a slide is at its introduction. */
export type Address =
  | { screen: 'library' }
  | { screen: 'course'; course: string }
  /** The links of a course, or of one of its modules. */
  | { screen: 'links'; course: string; module: string | null }
  | ModuleAddress
  | ShowAddress
  /** Everything that a query finds. */
  | { screen: 'search'; text: string }
  | NotebookAddress
  /** What new editions did to the learner's notes, of one course or of all, and the one that is looked at. */
  | { screen: 'review'; course: string | null; annotation: string | null }
  | { screen: 'settings'; section: SettingsSection };

export type ModuleAddress = {
  screen: 'module';
  course: string;
  module: string;
  slide: string | null;
  view: ModuleViewName;
  /** The query whose words stay marked. */
  find: string | null;
  /** Id of an annotation that is shown on arrival. */
  mark: string | null;
  /** Id of an annotation for which the learner is choosing a place. */
  placing: string | null;
};

/** Everything the learner wrote, as far as the filter leaves it. */
export type NotebookAddress = { screen: 'notebook'; filter: NotebookFilter; order: NotebookOrder };

export const notebookOrders = ['newest', 'course'] as const;
export type NotebookOrder = (typeof notebookOrders)[number];

/** A show, in the window that the audience sees or in the presenter's. Windows of the same `show` keep in step. */
export type ShowAddress = {
  screen: ShowScreen;
  course: string;
  module: string;
  slide: string | null;
  /** How many of the slide's steps are shown. */
  step: number;
  show: string;
  /** When it came to that, in milliseconds since 1970: what is newer holds. */
  at: number;
};

export type ShowScreen = 'present' | 'presenter';

/** The three ways to see a module; the first is the usual one. */
export const moduleViews = ['deck', 'read', 'overview'] as const;
export type ModuleViewName = (typeof moduleViews)[number];

export const settingsSections = ['reading', 'keys', 'data', 'about'] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** Reads a fragment such as `#/course/aws`. Whatever isn't understood is the library. */
export function parseAddress(fragment: string): Address {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?', 2);
  const parts = decoded(path.split('/'));
  if (parts === null) return { screen: 'library' };
  const [screen, first, second, third] = parts;
  // A link that another program handed to the desktop's.
  if (screen === 'at') return carrelPlace(first ?? '') ?? { screen: 'library' };
  if (screen === 'course' && first) return { screen, course: first };
  if (screen === 'links' && first) return { screen, course: first, module: second || null };
  if (screen === 'module' && first && second) {
    const asked = new URLSearchParams(query);
    return {
      screen,
      course: first,
      module: second,
      slide: third || null,
      view: moduleViews.find((view) => view === asked.get('view')) ?? 'deck',
      find: asked.get('find') || null,
      mark: annotationId(asked.get('mark')),
      placing: annotationId(asked.get('placing')),
    };
  }
  if ((screen === 'present' || screen === 'presenter') && first && second) {
    const asked = new URLSearchParams(query);
    return {
      screen,
      course: first,
      module: second,
      slide: third || null,
      step: wholeNumber(asked.get('step')),
      show: asked.get('show') ?? '',
      at: wholeNumber(asked.get('at')),
    };
  }
  if (screen === 'search') {
    return { screen, text: (new URLSearchParams(query).get('q') ?? '').slice(0, 1000) };
  }
  if (screen === 'notebook') {
    const asked = new URLSearchParams(query);
    return {
      screen,
      filter: readNotebookFilter(asked),
      order: notebookOrders.find((order) => order === asked.get('order')) ?? 'newest',
    };
  }
  if (screen === 'review') {
    return { screen, course: first || null, annotation: annotationId(new URLSearchParams(query).get('at')) };
  }
  if (screen === 'settings') {
    return { screen, section: settingsSections.find((section) => section === first) ?? 'reading' };
  }
  return { screen: 'library' };
}

/** The fragment, `#` included; `parseAddress` of it gives the address back. */
export function formatAddress(address: Address): string {
  switch (address.screen) {
    case 'library':
      return '#/';
    case 'course':
      return `#/course/${encode(address.course)}`;
    case 'links': {
      const parts = [address.course, ...(address.module === null ? [] : [address.module])];
      return `#/links/${parts.map(encode).join('/')}`;
    }
    case 'module': {
      const parts = [address.course, address.module, ...(address.slide === null ? [] : [address.slide])];
      const asked = new URLSearchParams();
      if (address.view !== 'deck') asked.set('view', address.view);
      if (address.find !== null) asked.set('find', address.find);
      if (address.mark !== null) asked.set('mark', address.mark);
      if (address.placing !== null) asked.set('placing', address.placing);
      return `#/module/${parts.map(encode).join('/')}${asked.size === 0 ? '' : `?${asked}`}`;
    }
    case 'present':
    case 'presenter': {
      const parts = [address.course, address.module, ...(address.slide === null ? [] : [address.slide])];
      const asked = new URLSearchParams({ show: address.show });
      if (address.step > 0) asked.set('step', String(address.step));
      if (address.at > 0) asked.set('at', String(address.at));
      return `#/${address.screen}/${parts.map(encode).join('/')}?${asked}`;
    }
    case 'search':
      return address.text === '' ? '#/search' : `#/search?${new URLSearchParams({ q: address.text })}`;
    case 'notebook': {
      const asked = new URLSearchParams();
      writeNotebookFilter(address.filter, asked);
      if (address.order !== 'newest') asked.set('order', address.order);
      return `#/notebook${asked.size === 0 ? '' : `?${asked}`}`;
    }
    case 'review': {
      const path = address.course === null ? '#/review' : `#/review/${encode(address.course)}`;
      return address.annotation === null ? path : `${path}?at=${address.annotation}`;
    }
    case 'settings':
      return address.section === 'reading' ? '#/settings' : `#/settings/${address.section}`;
  }
}

/** A link to a module: at one of its slides, or at its introduction. */
export function moduleLink(
  course: string,
  module: string,
  slide: string | null = null,
  view: ModuleViewName = 'deck',
): string {
  return formatAddress({ ...moduleAt({ course, module, slide }), view });
}

/** The address of a place in a module, with nothing asked of it. */
export function moduleAt(place: { course: string; module: string; slide: string | null }): ModuleAddress {
  const { course, module, slide } = place;
  return { screen: 'module', course, module, slide, view: 'deck', find: null, mark: null, placing: null };
}

export function courseLink(course: string): string {
  return formatAddress({ screen: 'course', course });
}

export function linksLink(course: string, module: string | null = null): string {
  return formatAddress({ screen: 'links', course, module });
}

function wholeNumber(text: string | null): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

/** The place that a `carrel://` address names; null for any other text. */
export function carrelPlace(text: string): Address | null {
  const read = parseCarrelAddress(text);
  if (read === null) return null;
  const { course, module, slide } = read;
  if (module === null) return { screen: 'course', course };
  return moduleAt({ course, module, slide });
}

function annotationId(text: string | null): string | null {
  return text !== null && /^[0-9a-f-]{36}$/.test(text) ? text : null;
}

function encode(part: string): string {
  // encodeURIComponent throws on half a surrogate pair, which a file name can hold.
  return encodeURIComponent(part.toWellFormed());
}

function decoded(parts: string[]): string[] | null {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return null;
  }
}
