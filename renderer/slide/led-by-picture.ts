import type { Element, Root, RootContent } from 'hast';

/** So much text fits beside or below a picture without taking its place. */
const FEW_CHARACTERS = 220;
const FEW_BLOCKS = 3;

/** Whether a slide is one picture with a few words to it: the picture then gets all the room that there is. */
export function isLedByPicture({ children }: Root): boolean {
  const blocks = children.filter((node) => node.type === 'element');
  const [picture, ...others] = blocks.filter((block) => holds(block, isPicture));
  if (picture === undefined || others.length > 0 || !isPictureAlone(picture)) return false;
  const words = blocks.filter((block) => block !== picture);
  return (
    words.length <= FEW_BLOCKS &&
    words.every(({ tagName }) => ['p', 'ul', 'ol'].includes(tagName)) &&
    words.map(lengthOf).reduce((sum, length) => sum + length, 0) <= FEW_CHARACTERS
  );
}

function isPictureAlone(block: Element): boolean {
  const shown = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return shown.length === 1 && shown.every(isPicture);
}

function isPicture(node: RootContent): boolean {
  if (node.type !== 'element') return false;
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes('picture');
}

function holds(node: RootContent, wanted: (node: RootContent) => boolean): boolean {
  return wanted(node) || (node.type === 'element' && node.children.some((child) => holds(child, wanted)));
}

function lengthOf(node: RootContent): number {
  if (node.type === 'text') return node.value.length;
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}
