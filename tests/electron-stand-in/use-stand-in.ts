import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

declare global {
  /** The module that electron-module.cjs hands on. */
  var electronStandIn: Record<string, unknown> | undefined;
}

/** From now on `require('electron')` gives `electron`, in this process and its main thread. */
export function useStandIn(electron: Record<string, unknown>): void {
  globalThis.electronStandIn = electron;
  const url = pathToFileURL(join(import.meta.dirname, 'electron-module.cjs')).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' || specifier === 'electron/main'
        ? { url, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
  });
}
