import {
  type EditionMatch,
  type EditionSlide,
  matchEditions,
} from '../../../../core/edition/match-slides.ts';
import { editionFromLines } from './edition-from-modules.ts';

export const compute = [
  'Agenda / instances, images, scaling / What this module is about.',
  'Choosing an instance / families, sizes, generations / Measure before choosing; most fleets are far too large.',
  'Images / golden image, bake, boot / Bake what never changes and fetch the rest while booting.',
  'Scaling groups / minimum, maximum, desired / The group replaces what fails its health check.',
  'Questions? / /',
];
export const storage = [
  'Agenda / objects, blocks, files / What this module is about.',
  'Buckets / names, regions, versions / A bucket has a name no other bucket in the world has.',
  'Volumes / attach, snapshot, encrypt / A volume lives in one zone and its snapshots in the region.',
  'Shared files / mount, throughput, bursting / Many machines read the same directory tree.',
  'Questions? / /',
];
export const course = { '01-compute.md': compute, '02-storage.md': storage };

const address = (slide: EditionSlide | null) =>
  slide === null ? null : `${slide.module.replace(/\.md$/, '')}#${slide.n}`;

/** What became of each old slide that isn't simply the same at the same number: `kind`, then where it is. */
export function fates(match: EditionMatch): Record<string, string> {
  return Object.fromEntries(
    match.slides
      .map((slide): [string, string] => {
        const moved = slide.kind === 'changed' && slide.moved ? ' and moved' : '';
        return [address(slide.before) ?? '', `${slide.kind}${moved} ${address(slide.after) ?? ''}`.trim()];
      })
      .filter(([from, fate]) => fate !== `same ${from}`),
  );
}

export function match(before: Record<string, string[]>, after: Record<string, string[]>): EditionMatch {
  return matchEditions(editionFromLines(before), editionFromLines(after));
}

export const added = ({ added: slides }: EditionMatch) => slides.map(address);
