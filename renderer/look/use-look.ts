import { useLayoutEffect } from 'react';
import { applyLook, DARK_SYSTEM, themeToShow } from './apply-look.ts';
import { useMedia } from './use-media.ts';
import { useSettings } from './use-settings.ts';

/** Keeps the document in the learner's look. */
export function useLook(): void {
  const { theme: chosen, textSize, lineWidth, readingFont } = useSettings().settings;
  const systemIsDark = useMedia(DARK_SYSTEM);
  const theme = themeToShow(chosen, systemIsDark);
  useLayoutEffect(
    () => applyLook(document.documentElement, { theme, textSize, lineWidth, readingFont }),
    [theme, textSize, lineWidth, readingFont],
  );
}
