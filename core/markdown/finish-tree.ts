import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { addressKind } from '../course/file-kinds.ts';
import { breaksLine } from '../passage/block-tags.ts';

type Node = Root | RootContent;

/**
 * Makes a sanitised tree final: white space is collapsed as a browser would show it, code loses its last line end, a formula is its TeX,
 * and an image or a recording stands beside the text that is said in its place. After this the tree, the page and the
 * one text agree.
 */
export function finishTree(tree: Root): Root {
  collapseWhiteSpace(tree);
  return { type: 'root', children: finishNodes<RootContent>(tree.children) };
}

function finishNodes<T extends RootContent>(nodes: readonly T[]): (T | Element)[] {
  const finished: (T | Element)[] = [];
  for (const node of nodes) {
    if (node.type !== 'text' || node.value !== '') finished.push(finishNode(node));
  }
  return finished;
}

function finishNode<T extends RootContent>(node: T): T | Element {
  if (node.type !== 'element') return node;
  if (node.tagName === 'img') return isRecordingShown(node) ? writtenAsImage(node) : picture(node);
  if (isRecording(node)) return recording(node, node.properties['title']);
  if (node.tagName === 'details') node.properties['open'] = true;
  node.children = finishNodes<ElementContent>(node.children);
  return node;
}

/** The alternative text is real text in the page, so that it is found, marked and quoted like any other. */
function picture(image: Element): Element {
  const { alt, ...properties } = image.properties;
  return beside('picture', { ...image, properties: { ...properties, alt: '' } }, alt);
}

/** `![What is said](talk.mp3)`: the address says that it is no image. */
function writtenAsImage({ properties, ...image }: Element): Element {
  const { src, alt } = properties;
  return recording({ ...image, tagName: kindOf(src) ?? 'video', properties: { src } }, alt);
}

/** What stands between its tags is for programs that can't play it, and is never shown. */
function recording(player: Element, label: unknown): Element {
  const { title: _title, ...properties } = player.properties;
  const children = player.children.filter(
    (child) => child.type === 'element' && (child.tagName === 'source' || child.tagName === 'track'),
  );
  return beside('media', { ...player, properties, children }, label);
}

function beside(className: 'picture' | 'media', shown: Element, label: unknown): Element {
  const text = typeof label === 'string' ? label.replace(/\s+/g, ' ').trim() : '';
  if (text === '') return span(className, [shown]);
  return span(className, [shown, span(`${className}-text`, [{ type: 'text', value: text }])]);
}

function isRecording({ tagName }: Element): boolean {
  return tagName === 'audio' || tagName === 'video';
}

function isRecordingShown({ properties }: Element): boolean {
  const kind = kindOf(properties['src']);
  return kind === 'audio' || kind === 'video';
}

function kindOf(address: unknown) {
  return typeof address === 'string' ? addressKind(address) : null;
}

function span(className: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}

/** Runs of white space become one space; none stands at the edge of a line or after another one. */
function collapseWhiteSpace(tree: Root): void {
  let afterSpace = true;
  let lastText: Text | null = null;

  const endLine = (): void => {
    if (lastText?.value.endsWith(' ')) lastText.value = lastText.value.slice(0, -1);
    lastText = null;
    afterSpace = true;
  };
  const visit = (node: Node): void => {
    if (node.type === 'text') {
      const collapsed = isSpaced(node.value) ? node.value : node.value.replace(/[ \t\n\r\f]+/g, ' ');
      node.value = afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
      if (node.value !== '') {
        lastText = node;
        afterSpace = node.value.endsWith(' ');
      }
    } else if (node.type === 'element' && node.tagName === 'pre') {
      endLine();
      dropLastLineEnd(node);
      endLine();
    } else if (node.type === 'element' && isFormula(node)) {
      // TeX stands as it is written: in it, a line's end can end a comment.
      if (breaksLine(node.tagName)) endLine();
      lastText = null;
      afterSpace = false;
    } else if (node.type === 'element' && (node.tagName === 'img' || isRecording(node))) {
      lastText = null;
      afterSpace = false;
    } else if ('children' in node) {
      const breaks = node.type === 'root' || breaksLine(node.tagName);
      if (breaks) endLine();
      for (const child of node.children) visit(child);
      if (breaks) endLine();
    }
  };
  visit(tree);
}

/** True where no white space stands but single spaces, as in most texts: a look costs less than writing it anew. */
function isSpaced(text: string): boolean {
  return !/[\t\n\r\f]| {2}/.test(text);
}

function isFormula(node: Element): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes('formula');
}

function dropLastLineEnd(node: Element): void {
  const last = node.children.at(-1);
  if (last?.type === 'element') dropLastLineEnd(last);
  else if (last?.type === 'text') last.value = last.value.replace(/\r?\n$/, '');
}
