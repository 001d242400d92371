const mebibyte = 1024 * 1024;

/** What is taken from a zip that a stranger made. Sizes are bytes, unpacked. */
export type ZipLimits = {
  entries: number;
  total: number;
  /** Of one file; a larger one is left out. */
  file: number;
  /** How many times its packed size a file, or all of it, may have. */
  ratio: number;
  /** What is smaller than this may have any ratio: an empty table packs a thousand times smaller. */
  ratioFloor: number;
};

export const zipLimits: ZipLimits = {
  entries: 5000,
  total: 512 * mebibyte,
  file: 10 * mebibyte,
  ratio: 200,
  ratioFloor: mebibyte,
};

export function megabytes(bytes: number): string {
  return `${(bytes / mebibyte).toFixed(bytes < 100 * mebibyte && bytes % mebibyte !== 0 ? 1 : 0)} MB`;
}
