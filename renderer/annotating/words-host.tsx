import type { ComponentProps } from 'react';
import { MarkingHost } from './marking-host.tsx';
import { PlacingHost } from './placing-host.tsx';

type Props = ComponentProps<typeof MarkingHost> & {
  /** Id of the annotation that one has come to place here by hand. */
  placing: string | null;
};

/** What one does with words in a view of a module: mark them, or choose them as the place of what lost its own. */
export function WordsHost({ placing, ...props }: Props) {
  return placing === null ? <MarkingHost {...props} /> : <PlacingHost {...props} id={placing} />;
}
