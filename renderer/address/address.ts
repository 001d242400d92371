/** Where in Carrel one is. A module without a slide is at its introduction. */
export type Address =
  | { screen: 'library' }
  | { screen: 'course'; course: string }
  | ModuleAddress
  | { screen: 'settings'; section: SettingsSection };

export type ModuleAddress = {
  screen: 'module';
  course: string;
  module: string;
  slide: string | null;
  /** The query whose words stay marked. */
  find: string | null;
};

export const settingsSections = ['reading', 'keys', 'data', 'about'] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** Reads a fragment such as `#/course/aws`. Whatever isn't understood is the library. */
export function parseAddress(fragment: string): Address {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?', 2);
  const parts = decoded(path.split('/'));
  if (parts === null) return { screen: 'library' };
  const [screen, first, second, third] = parts;
  if (screen === 'course' && first) return { screen, course: first };
  if (screen === 'module' && first && second) {
    const find = new URLSearchParams(query).get('find');
    return { screen, course: first, module: second, slide: third || null, find: find || null };
  }
  if (screen === 'settings') {
    return { screen, section: settingsSections.find((section) => section === first) ?? 'reading' };
  }
  return { screen: 'library' };
}

/** The fragment, `#` included; `parseAddress` of it gives the address back. */
export function formatAddress(address: Address): string {
  switch (address.screen) {
    case 'library':
      return '#/';
    case 'course':
      return `#/course/${encode(address.course)}`;
    case 'module': {
      const parts = [address.course, address.module, ...(address.slide === null ? [] : [address.slide])];
      const find = address.find === null ? '' : `?${new URLSearchParams({ find: address.find })}`;
      return `#/module/${parts.map(encode).join('/')}${find}`;
    }
    case 'settings':
      return address.section === 'reading' ? '#/settings' : `#/settings/${address.section}`;
  }
}

/** A link to a module: at one of its slides, or at its introduction. */
export function moduleLink(course: string, module: string, slide: string | null = null): string {
  return formatAddress({ screen: 'module', course, module, slide, find: null });
}

export function courseLink(course: string): string {
  return formatAddress({ screen: 'course', course });
}

function encode(part: string): string {
  // encodeURIComponent throws on half a surrogate pair, which a file name can hold.
  return encodeURIComponent(part.toWellFormed());
}

function decoded(parts: string[]): string[] | null {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return null;
  }
}
