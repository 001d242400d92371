import open from 'open';

/** True where a window can be shown. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/** Shows the address in the system's browser. A browser that doesn't come is no failure: the address is printed. */
export async function openBrowser(url: string): Promise<void> {
  try {
    const started = await open(url);
    started.on('error', () => undefined);
    started.unref();
  } catch {
    return;
  }
}
