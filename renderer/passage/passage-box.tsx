import type { ExtraProps } from 'hast-util-to-jsx-runtime';
import type { ComponentProps } from 'react';
import { Formula } from './formula.tsx';
import { texOf } from '../../core/markdown/limit-formulas.ts';
import { Picture } from './picture.tsx';
import { Recording } from './recording.tsx';

/** A span of the tree; those with a class are a picture, a recording or a formula. */
export function PassageSpan({ node, ...props }: ComponentProps<'span'> & ExtraProps) {
  if (!node || !props.className) return <span {...props} />;
  const tex = texOf(node);
  if (tex !== null) return <Formula as="span" node={node} tex={tex} className={props.className} />;
  if (props.className === 'picture') return <Picture node={node} />;
  if (props.className === 'media') return <Recording node={node} />;
  return <span {...props} />;
}

/** A block of the tree; one with a class is a formula. */
export function PassageDiv({ node, ...props }: ComponentProps<'div'> & ExtraProps) {
  const tex = node ? texOf(node) : null;
  if (!node || tex === null || !props.className) return <div {...props} />;
  return <Formula as="div" node={node} tex={tex} className={props.className} />;
}
