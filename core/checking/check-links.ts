import { isModuleFile } from '../course/course-files.ts';
import { resolveInCourse } from '../course/resolve-in-course.ts';
import { isExternalAddress } from '../markdown/external-address.ts';
import type { Module } from '../module/module.ts';
import { errorAt, type Problem, warningAt } from '../problem.ts';
import { slugify } from '../slug.ts';
import { bodiesOf, elementsOf } from './elements.ts';
import { didYouMean, nearestOf } from './nearest.ts';
import type { ModuleRule } from './rule.ts';

type InnerLink = { href: string; path: string; fragment: string; line: number | null };

/** Paths of the files that a module's links lead to, relative to the course. */
export function pathsNamed(module: Module): string[] {
  return linksOf(module).flatMap(({ path }) => (path === null ? [] : [path]));
}

export const innerLinks: ModuleRule = {
  codes: ['link-file-missing', 'link-slide-missing', 'link-not-a-module'],
  find: ({ module }, course) =>
    linksOf(module).flatMap((link) => {
      if (link.path === null) return course.isWhole ? [leadsOut(link.href, link.line)] : [];
      const target = link.path === module.path ? module : course.modules.get(link.path);
      const place = { ...link, path: link.path };
      if (target) return checkSlide(place, target);
      if (!course.isFile(place.path)) return [fileMissing(place, course.modules.keys())];
      return isMarkdown(place.path) && !isModuleFile(nameOf(place.path)) ? [notAModule(place)] : [];
    }),
};

function linksOf(module: Module): (Omit<InnerLink, 'path'> & { path: string | null })[] {
  return bodiesOf(module).flatMap(({ passage, slide }) =>
    elementsOf(passage.tree).flatMap(({ element, line }) => {
      const { href } = element.properties;
      if (element.tagName !== 'a' || typeof href !== 'string' || href === '' || isExternalAddress(href))
        return [];
      const place = resolveInCourse(module.path, href);
      const at = line ?? slide?.line ?? null;
      return [{ href, path: place?.path ?? null, fragment: place?.fragment ?? '', line: at }];
    }),
  );
}

function checkSlide({ href, path, fragment, line }: InnerLink, target: Module): Problem[] {
  if (fragment === '' || target.slides.some(({ key }) => key === fragment)) return [];
  const key = nearestKey(fragment, target);
  const of =
    target.slides.length === 0
      ? 'It has no slides.'
      : 'A slide’s key is its title in lower case, joined by “-”.';
  return [
    warningAt(
      'link-slide-missing',
      `The link “${href}” names a slide that is not in ${path}, so it leads to the module’s beginning.`,
      line,
      `${didYouMean(key === null ? null : `#${key}`)}${of}`,
    ),
  ];
}

/** The key meant by a slip of the pen, by a number before the title, or by a heading within the slide. */
function nearestKey(fragment: string, { slides }: Module): string | null {
  const plain = slugify(fragment.replace(/^slide[-_ ]*\d+[-_: ]*/i, ''));
  const exact = slides.find(({ key }) => key === plain);
  if (exact) return exact.key;
  const inside = slides.find(({ body }) =>
    elementsOf(body.tree).some(
      ({ element }) => /^h[1-6]$/.test(element.tagName) && slugify(textIn(element)) === plain,
    ),
  );
  return (
    inside?.key ??
    nearestOf(
      plain,
      slides.map(({ key }) => key),
    )
  );
}

function textIn(element: { children: readonly unknown[] }): string {
  return element.children
    .map((child) => {
      if (typeof child !== 'object' || child === null) return '';
      if ('value' in child && typeof child.value === 'string') return child.value;
      return 'children' in child && Array.isArray(child.children) ? textIn({ children: child.children }) : '';
    })
    .join('');
}

function fileMissing({ href, path, line }: InnerLink, modules: Iterable<string>): Problem {
  const nearest = nearestOf(path, modules);
  return errorAt(
    'link-file-missing',
    `The link “${href}” leads nowhere: the course has no file ${path}.`,
    line,
    `${didYouMean(nearest)}Name the file as it is called, relative to this module.`,
  );
}

function leadsOut(href: string, line: number | null): Problem {
  return errorAt(
    'link-file-missing',
    `The link “${href}” leads nowhere: it is no web address, and no file inside the course.`,
    line,
    'Write a whole web address, or a path relative to this module with “/” between folders.',
  );
}

function notAModule({ href, path, line }: InnerLink): Problem {
  return warningAt(
    'link-not-a-module',
    `The link “${href}” leads to ${path}, which is about the course or set aside, and so no module.`,
    line,
    'Link to a module, or call the file by a name that makes it one.',
  );
}

function isMarkdown(path: string): boolean {
  return /\.md$/i.test(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
