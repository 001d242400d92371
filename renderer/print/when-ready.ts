/** So long nothing changed: formulas are drawn, code is coloured. */
const QUIET_MS = 150;
/** A picture that takes longer is printed as far as it came. */
const PATIENCE_MS = 15_000;

/** Resolves once what is in `place` looks as it will on paper: fonts and pictures are there, and nothing is drawn any more. */
export async function whenReady(place: HTMLElement, signal: AbortSignal): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([
    Promise.all([quiet(place, signal), pictures(place), place.ownerDocument.fonts.ready]),
    patience,
  ]);
}

function quiet(place: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(end, QUIET_MS);
    const changes = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, QUIET_MS);
    });
    function end(): void {
      clearTimeout(timer);
      changes.disconnect();
      resolve();
    }
    changes.observe(place, { childList: true, subtree: true, attributes: true });
    signal.addEventListener('abort', end);
  });
}

function pictures(place: HTMLElement): Promise<unknown> {
  // One that can't be decoded says in words what it shows.
  return Promise.all(
    [...place.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)),
  );
}
