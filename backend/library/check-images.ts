import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { bodiesOf, elementsOf } from '../../core/checking/elements.ts';
import { frontMatterLines } from '../../core/checking/front-matter-lines.ts';
import { fileType, type FileKind } from '../../core/course/file-kinds.ts';
import { resolveInCourse } from '../../core/course/resolve-in-course.ts';
import type { Module, Slide } from '../../core/module/module.ts';
import type { Passage } from '../../core/passage/passage.ts';
import { errorAt, warningAt, type Problem } from '../../core/problem.ts';

export const imageMissing = 'image-missing';

/** The cover's path where there is such a file, and a problem for each image or recording that can't be shown. */
export type CheckedImages = { cover: string | null; problems: Problem[] };

/** An image or a recording with nothing in its place is lost to a reader; one with a text is not, nor is a cover. */
export async function checkImages(folder: string, module: Module, source: string): Promise<CheckedImages> {
  const problems: Problem[] = [];
  const { image } = module.frontMatter;
  const cover = image === null ? null : await findImage(folder, module.path, image);
  if (image !== null && cover === null) {
    const line = frontMatterLines(source).get('image')?.line ?? null;
    const message = `The cover, “${image}”, is not an image file of this course. One is drawn from the title instead.`;
    problems.push(warningAt(imageMissing, message, line, nameItRightly));
  }
  for (const { passage, slide } of bodiesOf(module)) {
    const absent = new Map<string, Shown>();
    for (const shown of filesShown(passage)) {
      if (absent.has(shown.address) || (await isThere(folder, module.path, shown))) continue;
      absent.set(shown.address, shown);
    }
    const [remote, local] = [true, false].map((isOut) =>
      [...absent.values()].filter(({ address }) => isRemote(address) === isOut),
    );
    problems.push(...(local ?? []).map((shown) => missing(shown, slide)), ...onTheWeb(remote ?? [], slide));
  }
  return { cover, problems };
}

/** The course-relative path of an image that is a file of the course and of a kind Carrel shows; else null. */
export function findImage(folder: string, modulePath: string, address: string): Promise<string | null> {
  return findFile(folder, modulePath, address, kindsOf.image);
}

async function findFile(
  folder: string,
  modulePath: string,
  address: string,
  kinds: readonly FileKind[],
): Promise<string | null> {
  const place = resolveInCourse(modulePath, address);
  const type = place && fileType(place.path);
  if (!type || !kinds.includes(type.kind)) return null;
  const stats = await lstat(join(folder, place.path)).catch(() => null);
  return stats?.isFile() ? place.path : null;
}

async function isThere(folder: string, modulePath: string, { address, kind }: Shown): Promise<boolean> {
  return (await findFile(folder, modulePath, address, kindsOf[kind])) !== null;
}

function isRemote(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address);
}

type Kind = 'image' | 'recording';

const kindsOf: Record<Kind, readonly FileKind[]> = { image: ['picture'], recording: ['audio', 'video'] };

/** What a passage shows or plays. `hasText` is true where words stand in its place when it can't be had. */
type Shown = { address: string; kind: Kind; hasText: boolean; line: number | null };

function filesShown({ tree }: Passage): Shown[] {
  let hasText = false;
  return elementsOf(tree).flatMap(({ element: { tagName, properties, children }, line }): Shown[] => {
    // The element around an image or a recording, with its text behind it.
    if (/^(?:picture|media)$/.test(properties['className']?.toString() ?? '')) hasText = children.length > 1;
    const { src } = properties;
    if (typeof src !== 'string') return [];
    if (tagName === 'img') return [{ address: src, kind: 'image', hasText, line }];
    const isPlayed = /^(?:audio|video|source)$/.test(tagName);
    return isPlayed ? [{ address: src, kind: 'recording', hasText, line }] : [];
  });
}

const nameItRightly = 'Put the file there, or name it as it is called, relative to this module.';

function missing({ address, kind, hasText, line }: Shown, slide: Slide | null): Problem {
  const what = kind === 'image' ? 'An image' : 'A recording';
  const type = kind === 'image' ? 'an image' : 'an audio or video';
  const instead = hasText ? 'Its alternative text is shown instead.' : 'Nothing is shown in its place.';
  const message = `${what} of ${nameOf(slide)}, “${address}”, is not ${type} file of this course. ${instead}`;
  return (hasText ? warningAt : errorAt)(imageMissing, message, line ?? slide?.line ?? null, nameItRightly);
}

/** One problem for those with a text in their place and one for those without, for a page of badges has dozens. */
function onTheWeb(remote: readonly Shown[], slide: Slide | null): Problem[] {
  return [true, false].flatMap((hasText) => {
    const [first, ...more] = remote.filter((shown) => shown.hasText === hasText);
    if (!first) return [];
    const others = more.length === 0 ? '' : ` and ${more.length} more`;
    const where = `“${first.address}”${others} of ${nameOf(slide)}`;
    const instead = hasText ? 'An alternative text is shown instead.' : 'Nothing is shown instead.';
    const message = `${where} would have to be fetched from the web, and nothing ever is. ${instead}`;
    const remedy = 'Put the file into the course, and name it relative to this module.';
    return [
      (hasText ? warningAt : errorAt)('image-remote', message, first.line ?? slide?.line ?? null, remedy),
    ];
  });
}

function nameOf(slide: Slide | null): string {
  return slide === null ? 'the introduction' : `slide ${slide.n}`;
}
