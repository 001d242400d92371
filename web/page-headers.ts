import { contentSecurityPolicy } from '../backend/content-security-policy.ts';

/** On every answer, refusals included. An asset of a course brings a stricter policy of its own. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
