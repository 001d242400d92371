export type Host = 'web' | 'desktop';

export type HostChoice = { ok: true; host: Host } | { ok: false; message: string };

/** Where the page is shown: CARREL_HOST decides; else a Linux without a display gets the web host. */
export function chooseHost(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): HostChoice {
  const wish = environment['CARREL_HOST'];
  if (wish === 'web' || wish === 'desktop') return { ok: true, host: wish };
  if (wish) return { ok: false, message: `CARREL_HOST is "${wish}"; it may be "web" or "desktop".` };
  const hasDisplay = Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
  return { ok: true, host: platform === 'linux' && !hasDisplay ? 'web' : 'desktop' };
}
