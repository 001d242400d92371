import type { Settings } from '../../contract/views.ts';

export type Theme = Exclude<Settings['theme'], 'system'>;

export const DARK_SYSTEM = '(prefers-color-scheme: dark)';

export function themeToShow(theme: Settings['theme'], systemIsDark: boolean): Theme {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

export type Look = Pick<Settings, 'textSize' | 'lineWidth' | 'readingFont'> & { theme: Theme };

export const asDesigned = { textSize: 1, lineWidth: 1, readingFont: 'serif' } as const;

/** Puts the look on the document: every length of type and space is in rem, and follows the text's size. */
export function applyLook(root: HTMLElement, { theme, textSize, lineWidth, readingFont }: Look): void {
  root.dataset['theme'] = theme;
  root.dataset['font'] = readingFont;
  root.style.fontSize = textSize === 1 ? '' : `${textSize * 100}%`;
  root.style.setProperty('--line-width', String(lineWidth));
}

export const TEXT_SIZE = { smallest: 0.75, largest: 2, step: 0.05 } as const;
export const LINE_WIDTH = { smallest: 0.7, largest: 1.5, step: 0.05 } as const;

/** One step of the key: a tenth. */
export function nextTextSize(size: number, direction: 1 | -1): number {
  const next = Math.round((size + direction * 0.1) * 20) / 20;
  return Math.min(TEXT_SIZE.largest, Math.max(TEXT_SIZE.smallest, next));
}
