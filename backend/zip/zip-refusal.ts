/** Why a zip is not unpacked. */
export type ZipReason =
  | 'not-a-zip'
  | 'damaged'
  | 'encrypted'
  | 'unknown-method'
  | 'several-parts'
  | 'unsafe-name'
  | 'name-clash'
  | 'too-many-entries'
  | 'too-large'
  | 'bomb'
  | 'cancelled'
  | 'storage-full'
  | 'storage-failed';

/** `message` is for the learner: which entry, why, and what to do. */
export type ZipRefusal = { reason: ZipReason; message: string };

/** Ends an unpacking from anywhere inside it; caught where unpacking began, and a value from there on. */
export class ZipError extends Error {
  readonly reason: ZipReason;

  constructor(reason: ZipReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

export const unpackYourself = 'Unpack it yourself and add the folder.';
export const getItAgain = 'Get the zip again from where it came.';

/** An entry's name as it can be shown: whole, or its end, and nothing that acts on a terminal or turns the line around. */
export function showName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return `“${plain.length > 120 ? `…${plain.slice(-119)}` : plain}”`;
}
