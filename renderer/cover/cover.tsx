import { useState } from 'react';
import type { CoverView } from '../../contract/views.ts';
import { DrawnCover, type CoverShape } from './drawn-cover.tsx';

type Props = { cover: CoverView; title: string; course: string; shape: CoverShape };

/** The author's image, or, where there is none or it doesn't load, a cover drawn from the title. */
export function Cover({ cover, title, course, shape }: Props) {
  // The address that failed, not just that one did: a new edition may bring a new image.
  const [failed, setFailed] = useState<string | null>(null);
  const isDrawn = cover.url === null || cover.url === failed;
  const name = cover.alt || title;
  return (
    <div className={`cover cover--${shape}`} data-drawn={isDrawn || undefined} role="img" aria-label={name}>
      {cover.url === null || isDrawn ? (
        <DrawnCover title={title} course={course} shape={shape} />
      ) : (
        <img src={cover.url} alt="" onError={() => setFailed(cover.url)} />
      )}
    </div>
  );
}
