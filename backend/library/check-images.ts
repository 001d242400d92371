import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root, RootContent } from 'hast';
import { resolveInCourse } from '../../core/course/resolve-in-course.ts';
import type { Module } from '../../core/module/module.ts';
import { warningAt, type Problem } from '../../core/problem.ts';
import { assetType } from '../assets/asset-types.ts';

export const imageMissing = 'image-missing';

/** The cover's path where there is such a file, and a warning for each image that can't be shown. */
export type CheckedImages = { cover: string | null; problems: Problem[] };

export async function checkImages(folder: string, module: Module): Promise<CheckedImages> {
  const problems: Problem[] = [];
  const { image } = module.frontMatter;
  const cover = image === null ? null : await findImage(folder, module.path, image);
  if (image !== null && cover === null)
    problems.push(missing('The cover', image, 'One is drawn from the title instead.', null));
  for (const slide of module.slides) {
    for (const source of new Set([...imagesOf(slide.body.tree), ...imagesOf(slide.notes.tree)])) {
      if ((await findImage(folder, module.path, source)) === null) {
        const instead = 'Its alternative text is shown instead.';
        problems.push(missing(`An image of slide ${slide.n}`, source, instead, slide.line));
      }
    }
  }
  return { cover, problems };
}

/** The course-relative path of an image that is a file of the course and of a kind Carrel shows; else null. */
export async function findImage(folder: string, modulePath: string, address: string): Promise<string | null> {
  const place = resolveInCourse(modulePath, address);
  if (!place || assetType(place.path) === null) return null;
  const stats = await lstat(join(folder, place.path)).catch(() => null);
  return stats?.isFile() ? place.path : null;
}

function missing(what: string, address: string, instead: string, line: number | null): Problem {
  const message = `${what}, “${address}”, is not an image file of this course. ${instead}`;
  return warningAt(imageMissing, message, line);
}

function imagesOf(tree: Root): string[] {
  const found: string[] = [];
  const pending: RootContent[] = [...tree.children];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'img' && typeof node.properties.src === 'string') found.push(node.properties.src);
    pending.push(...node.children);
  }
  return found;
}
