/** What was dropped on the window. A browser doesn't tell the page where a folder lies. */
export type Dropped =
  { kind: 'folder'; file: File } | { kind: 'file'; file: File } | { kind: 'several' } | { kind: 'nothing' };

type Item = Pick<DataTransferItem, 'kind' | 'getAsFile'> & {
  webkitGetAsEntry(): Pick<FileSystemEntry, 'isDirectory'> | null;
};

/** Looks at a drop. Call it while the drop is told: afterwards the browser knows no more of it. */
export function droppedSource(all: Iterable<Item>): Dropped {
  const items = [...all].filter((item) => item.kind === 'file');
  const file = items[0]?.getAsFile();
  if (items.length > 1) return { kind: 'several' };
  if (!items[0] || !file) return { kind: 'nothing' };
  return { kind: items[0].webkitGetAsEntry()?.isDirectory ? 'folder' : 'file', file };
}

export function looksLikeZip(file: Pick<File, 'name' | 'type'>): boolean {
  return /\.zip$/i.test(file.name) || file.type === 'application/zip';
}
