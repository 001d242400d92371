import { assertNever } from '../core/assert-never.ts';
import type { Settings } from '../contract/views.ts';

type Theme = Settings['theme'];

/** What the system's own parts (title bar, menus, dialogs) follow: sepia is a light theme to them. */
export function systemTheme(theme: Theme): 'system' | 'light' | 'dark' {
  switch (theme) {
    case 'system':
    case 'light':
    case 'dark':
      return theme;
    case 'sepia':
      return 'light';
    default:
      return assertNever(theme);
  }
}

/** The desk of each theme, from the design tokens: a window is filled with it until the page has drawn itself. */
export function deskColour(theme: Theme, isSystemDark: boolean): string {
  switch (theme) {
    case 'system':
      return deskColour(isSystemDark ? 'dark' : 'light', isSystemDark);
    case 'light':
      return '#efece5';
    case 'dark':
      return '#121416';
    case 'sepia':
      return '#e8dcc4';
    default:
      return assertNever(theme);
  }
}
