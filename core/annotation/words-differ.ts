import { isEqual } from '../is-equal.ts';
import type { AnnotationRecord } from './annotation-record.ts';

const wordFields = ['anchor', 'colour', 'style', 'label', 'tags', 'note', 'detached'] as const;

/** True where a learner would see a difference between two states of one annotation. */
export function wordsDiffer(a: AnnotationRecord, b: AnnotationRecord): boolean {
  return wordFields.some((field) => !isEqual(a[field], b[field]));
}
