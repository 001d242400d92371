/** The bytes from `start` to `end`, both included; `whole` where all are sent, `none` where the file has none of them. */
export type ByteRange = { kind: 'part'; start: number; end: number } | { kind: 'whole' } | { kind: 'none' };

/**
 * What a `Range` header asks of a file of `size` bytes. Players ask for one range at a time; several at once, and
 * whatever can't be read, are answered with the whole file, as RFC 9110 allows.
 */
export function readRange(header: string | null, size: number): ByteRange {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return { kind: 'whole' };
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? { kind: 'none' } : { kind: 'part', start: size - length, end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return { kind: 'whole' };
  return start >= size ? { kind: 'none' } : { kind: 'part', start, end };
}
