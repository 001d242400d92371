import type { AddressBook } from '../../core/markdown/resolve-addresses.ts';
import { isModuleFile } from '../../core/course/course-files.ts';
import { fileType } from '../../core/course/file-kinds.ts';

/** The address of a course's file on the page's own origin. `base` is `/assets/<random for this launch>`. */
export function assetAddress(base: string, course: string, path: string): string {
  return [base.replace(/\/$/, ''), encode(course), ...path.split('/').map(encode)].join('/');
}

/** The page's own fragment for a module, at one of its slides where one is named. */
function moduleAddress(course: string, module: string, slideKey: string): string {
  const parts = slideKey === '' ? [course, module] : [course, module, slideKey];
  return `#/module/${parts.map(encode).join('/')}`;
}

/** What the addresses in a course's text lead to: its own modules, and files of the kinds that are handed out. */
export function addressBook(base: string, course: string, isModule: (path: string) => boolean): AddressBook {
  return {
    course,
    asset: (path) => (fileType(path) === null ? null : assetAddress(base, course, path)),
    module: (path, fragment) =>
      isModuleFile(path.slice(path.lastIndexOf('/') + 1)) && isModule(path)
        ? moduleAddress(course, path, fragment)
        : null,
  };
}

function encode(part: string): string {
  // encodeURIComponent throws on half a surrogate pair, which a file name can hold.
  return encodeURIComponent(part.toWellFormed());
}
