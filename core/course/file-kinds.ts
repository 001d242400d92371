/** What Carrel does with a file of a course: shows it, plays it, reads it with a recording, or leaves it to another program. */
export type FileKind = 'picture' | 'audio' | 'video' | 'captions' | 'document';

export type FileType = { kind: FileKind; mediaType: string };

/** By ending. No kind is in here that another program would run, or show with scripts in it. */
const types = new Map<string, FileType>([
  ...kind('picture', {
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    avif: 'image/avif',
    // Safe as an image; nothing else is done with it.
    svg: 'image/svg+xml',
  }),
  ...kind('audio', {
    mp3: 'audio/mpeg',
    m4a: 'audio/mp4',
    ogg: 'audio/ogg',
    opus: 'audio/ogg',
    wav: 'audio/wav',
    flac: 'audio/flac',
  }),
  ...kind('video', { mp4: 'video/mp4', webm: 'video/webm', ogv: 'video/ogg' }),
  ...kind('captions', { vtt: 'text/vtt; charset=utf-8' }),
  ...kind('document', {
    pdf: 'application/pdf',
    txt: 'text/plain; charset=utf-8',
    md: 'text/markdown; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
    tsv: 'text/tab-separated-values; charset=utf-8',
    json: 'application/json',
    ics: 'text/calendar; charset=utf-8',
    zip: 'application/zip',
    epub: 'application/epub+zip',
    odt: 'application/vnd.oasis.opendocument.text',
    ods: 'application/vnd.oasis.opendocument.spreadsheet',
    odp: 'application/vnd.oasis.opendocument.presentation',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  }),
]);

/** The type of a path's ending. Null for every other file: it may be a program, and is neither handed out nor opened. */
export function fileType(path: string): FileType | null {
  const ending = /\.([A-Za-z0-9]+)$/.exec(path)?.[1] ?? '';
  return types.get(ending.toLowerCase()) ?? null;
}

/** What the page shows in place of an address that ends like this; a query or fragment behind it doesn't matter. */
export function addressKind(address: string): FileKind | null {
  return fileType(address.split(/[?#]/, 1)[0] ?? '')?.kind ?? null;
}

function kind(name: FileKind, mediaTypes: Record<string, string>): [string, FileType][] {
  return Object.entries(mediaTypes).map(([ending, mediaType]) => [ending, { kind: name, mediaType }]);
}
