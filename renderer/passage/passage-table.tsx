import type { ComponentProps } from 'react';
import type { ExtraProps } from 'hast-util-to-jsx-runtime';

/** A wide table scrolls by itself, and the slide or the notes stay where they are. */
export function PassageTable({ node: _node, ...props }: ComponentProps<'table'> & ExtraProps) {
  return (
    <div className="wide">
      <table {...props} />
    </div>
  );
}
