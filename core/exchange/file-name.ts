/** What some system, or Obsidian's links, don't take in the name of a file. */
const notInNames = /[\p{Cc}/\\:*?"<>|#^[\]%]+/gu;
/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const maxLength = 100;

/** A title as the name of a file, without ending; dots at either end would hide it, or its kind. */
export function fileNameOf(title: string): string {
  const name = title
    .toWellFormed()
    .replace(notInNames, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, maxLength)
    .toWellFormed()
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return 'Carrel';
  return devices.test(name) ? `${name}_` : name;
}

/** Gives each title a name of its own; case does not part two names. */
export function fileNamer(): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const wanted = fileNameOf(title);
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? wanted : `${wanted} ${n}`;
      const folded = name.normalize('NFC').toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return name;
    }
  };
}
