import type { Page } from '@playwright/test';
import type { Answer } from '../../contract/errors.ts';
import type { Input, MethodName, Value } from '../../contract/methods.ts';
// Says what is on the window of the desktop's page.
import type {} from '../../renderer/transport/desktop-transport.ts';
import type { RunningWebHost } from './web-host.ts';

/** Asks the host as the page does: the web host from outside of it. Throws where the host refuses. */
export async function askHost<M extends MethodName>(
  host: RunningWebHost & { page?: Page },
  method: M,
  input: Input<M>,
): Promise<Value<M>> {
  const answer = host.page
    ? await askThroughPage(host.page, method, input)
    : await askOverHttp(host, method, input);
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** The desktop program answers nobody but its own page. */
async function askThroughPage<M extends MethodName>(
  page: Page,
  method: M,
  input: Input<M>,
): Promise<Answer<Value<M>>> {
  const answer = await page.evaluate(({ asked, sent }) => window.carrel?.request(asked, sent), {
    asked: method,
    sent: input,
  });
  return answer as Answer<Value<M>>; // As below.
}

async function askOverHttp<M extends MethodName>(
  host: RunningWebHost,
  method: M,
  input: Input<M>,
): Promise<Answer<Value<M>>> {
  const token = new URL(host.url).hash.replace('#token=', '');
  const response = await fetch(`${host.origin}/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(input),
  });
  return (await response.json()) as Answer<Value<M>>; // The contract's own tests hold its shape.
}

/** The library once everything on the shelf has been read. */
export async function settledLibrary(host: RunningWebHost & { page?: Page }): Promise<Value<'library.list'>> {
  for (;;) {
    const library = await askHost(host, 'library.list', {});
    if (!library.scanning && library.courses.every(({ state }) => state !== 'indexing')) return library;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
