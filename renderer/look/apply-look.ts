import type { Settings } from '../../contract/views.ts';

export type Theme = Exclude<Settings['theme'], 'system'>;

export const DARK_SYSTEM = '(prefers-color-scheme: dark)';

export function themeToShow(theme: Settings['theme'], systemIsDark: boolean): Theme {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

/** Puts theme and text size on the document: every length of type and space is in rem. */
export function applyLook(root: HTMLElement, theme: Theme, textSize: number): void {
  root.dataset['theme'] = theme;
  root.style.fontSize = textSize === 1 ? '' : `${textSize * 100}%`;
}

export const TEXT_SIZE = { smallest: 0.75, largest: 2, step: 0.05, normal: 1 } as const;

/** One step of the key: a tenth. */
export function nextTextSize(size: number, direction: 1 | -1): number {
  const next = Math.round((size + direction * 0.1) * 20) / 20;
  return Math.min(TEXT_SIZE.largest, Math.max(TEXT_SIZE.smallest, next));
}
