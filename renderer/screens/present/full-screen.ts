/** Only a key or a click may ask for it; where the system refuses, the window is as good. */
export function enterFullScreen(): void {
  if (document.fullscreenElement !== null) return;
  document.documentElement.requestFullscreen().catch(() => undefined);
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}
