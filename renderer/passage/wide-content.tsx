import type { ExtraProps } from 'hast-util-to-jsx-runtime';
import type { ComponentProps } from 'react';
import { useScrollStop } from './use-scroll-stop.ts';

/** A wide table scrolls by itself, and the slide or the notes stay where they are. */
export function PassageTable({ node, ...props }: ComponentProps<'table'> & ExtraProps) {
  const scroller = useScrollStop<HTMLDivElement>();
  return (
    <div className="wide" ref={scroller} data-step={node?.properties['dataStep']}>
      <table {...props} />
    </div>
  );
}
