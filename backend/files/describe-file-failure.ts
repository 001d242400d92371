import { refused, type Answer } from '../../contract/errors.ts';

/** What to tell about a file that the system would not write; null where the error is none of the system's. */
export function describeFileFailure(error: unknown, path: string): Answer<never> | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return refused('storage-full', `There is no room on the disk for ${path}.`);
  return 'syscall' in error
    ? refused('storage-failed', `${path} could not be written: ${error.message}`)
    : null;
}
