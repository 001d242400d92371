/**
 * A module's number and name as they are set apart on the page. Where the author's title begins with a number of its
 * own (“Module 11 - Microservices Architecture”), that one is shown, and not a second one beside it.
 */
export function nameModule(module: { title: string; ordinal: number }): { number: number; name: string } {
  const match = /^module\s+(\d{1,4})\s*(?:[-–—:.]\s*)(\S.*)$/i.exec(module.title);
  if (!match) return { number: module.ordinal, name: module.title };
  return { number: Number(match[1]), name: match[2] ?? module.title };
}

/** The name alone, for a module whose number isn't shown. */
export function moduleName(title: string): string {
  return nameModule({ title, ordinal: 0 }).name;
}
