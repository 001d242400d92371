import type { ExtraProps } from 'hast-util-to-jsx-runtime';
import type { ComponentProps } from 'react';
import { useScrollStop } from './use-scroll-stop.ts';

/** A wide table scrolls by itself, and the slide or the notes stay where they are. */
export function PassageTable({ node: _node, ...props }: ComponentProps<'table'> & ExtraProps) {
  const scroller = useScrollStop<HTMLDivElement>();
  return (
    <div className="wide" ref={scroller}>
      <table {...props} />
    </div>
  );
}

/** So does code with long lines. */
export function PassageCode({ node: _node, ...props }: ComponentProps<'pre'> & ExtraProps) {
  const scroller = useScrollStop<HTMLPreElement>();
  return <pre {...props} ref={scroller} />;
}
