import { useLayoutEffect } from 'react';
import { applyLook, DARK_SYSTEM, themeToShow } from './apply-look.ts';
import { useMedia } from './use-media.ts';
import { useSettings } from './use-settings.ts';

/** Keeps the document in the learner's theme and text size. */
export function useLook(): void {
  const { settings } = useSettings();
  const systemIsDark = useMedia(DARK_SYSTEM);
  const theme = themeToShow(settings.theme, systemIsDark);
  useLayoutEffect(
    () => applyLook(document.documentElement, theme, settings.textSize),
    [theme, settings.textSize],
  );
}
