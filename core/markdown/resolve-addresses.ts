import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { addressKind, type FileKind } from '../course/file-kinds.ts';
import { resolveInCourse } from '../course/resolve-in-course.ts';
import { isExternalAddress } from './external-address.ts';

/** Where the page finds what a course names; null where it can't be had. Paths are relative to the course. */
export type AddressBook = {
  /** The course's id. */
  course: string;
  asset(path: string): string | null;
  module(path: string, fragment: string): string | null;
};

const onTheWeb = /^https?:\/\/[^\s]/i;

/**
 * The tree with every address judged. Web and mail links stay; links to modules and to files of the course become the
 * page's own addresses, and any other link becomes plain text. Pictures and recordings keep an address only if it is a
 * file of the course. `dataFile` names the file, and for a link `dataCourse` the course; `dataRemote` is the address of
 * what isn't loaded because it is on the web. Lines of the author's file stay behind: this is the tree the page is sent.
 */
export function resolveAddresses(tree: Root, modulePath: string, book: AddressBook): Root {
  return {
    ...tree,
    children: tree.children.map((child) => resolveNode<RootContent>(child, modulePath, book)),
  };
}

function resolveNode<T extends RootContent>(node: T, modulePath: string, book: AddressBook): T | Element {
  if (node.type !== 'element') return node;
  const { position, ...unplaced }: Element = node;
  switch (node.tagName) {
    case 'img':
      return resolveShown(unplaced, ['picture'], modulePath, book);
    case 'audio':
    case 'video':
      return resolveRecording(unplaced, modulePath, book);
  }
  const children = node.children.map((child) => resolveNode<ElementContent>(child, modulePath, book));
  if (node.tagName === 'a') return resolveLink({ ...unplaced, children }, modulePath, book);
  return { ...unplaced, children };
}

function resolveLink(link: Element, modulePath: string, book: AddressBook): Element {
  const { href, ...others } = link.properties;
  if (typeof href === 'string') {
    if (isExternalAddress(href)) return link;
    const place = resolveInCourse(modulePath, href);
    const inside = place ? book.module(place.path, place.fragment) : null;
    if (inside !== null) return { ...link, properties: { ...others, href: inside } };
    if (place && place.path !== modulePath) {
      const file = { dataFile: place.path, dataCourse: book.course };
      return { ...link, properties: { ...others, ...file, ...present('href', book.asset(place.path)) } };
    }
  }
  return { ...link, tagName: 'span', properties: others };
}

/** A recording with a choice of files keeps those of the course; where none is left, what it names first says why. */
function resolveRecording(recording: Element, modulePath: string, book: AddressBook): Element {
  const { poster, ...properties } = recording.properties;
  const resolved = resolveShown({ ...recording, properties }, ['audio', 'video'], modulePath, book);
  const parts = recording.children
    .filter((child) => child.type === 'element')
    .map((part) =>
      resolveShown(part, part.tagName === 'track' ? ['captions'] : ['audio', 'video'], modulePath, book),
    );
  const first = parts.find(({ tagName }) => tagName === 'source')?.properties;
  const image =
    typeof poster === 'string' ? resolveFile(poster, ['picture'], modulePath, book).src : undefined;
  return {
    ...resolved,
    properties: {
      ...present('dataFile', first?.['dataFile']),
      ...present('dataRemote', first?.['dataRemote']),
      ...resolved.properties,
      ...present('poster', image),
    },
    children: parts.filter(({ properties: { src } }) => src !== undefined),
  };
}

/** An element whose `src` is loaded, if it is a file of the course and of a kind that belongs there. */
function resolveShown(
  shown: Element,
  kinds: readonly FileKind[],
  modulePath: string,
  book: AddressBook,
): Element {
  const { position, ...unplaced } = shown;
  const { src, ...others } = shown.properties;
  const file = typeof src === 'string' ? resolveFile(src, kinds, modulePath, book) : {};
  return { ...unplaced, properties: { ...others, ...file } };
}

function resolveFile(
  address: string,
  kinds: readonly FileKind[],
  modulePath: string,
  book: AddressBook,
): Properties {
  if (onTheWeb.test(address)) return { dataRemote: address };
  const place = resolveInCourse(modulePath, address);
  if (!place) return {};
  const kind = addressKind(place.path);
  const asset = kind !== null && kinds.includes(kind) ? book.asset(place.path) : null;
  return { dataFile: place.path, ...present('src', asset) };
}

function present(name: string, value: Properties[string]): Properties {
  return value === null || value === undefined ? {} : { [name]: value };
}
