import { Zip, ZipDeflate } from 'fflate';

export type FileInZip = {
  /** With `/` between folders. */
  path: string;
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
};

/** A zip of files, piece by piece: neither a file nor the zip is ever held. */
export async function* zipFiles(
  files: AsyncIterable<FileInZip> | Iterable<FileInZip>,
  madeAt: number,
): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else ready.push(piece);
  });
  const take = (): Uint8Array[] => {
    if (failure) throw failure;
    const taken = ready;
    ready = [];
    return taken;
  };
  for await (const { path, pieces } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = madeAt;
    zip.add(file);
    for await (const piece of pieces) {
      file.push(typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece);
      yield* take();
    }
    file.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
