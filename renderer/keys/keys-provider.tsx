import { createContext, use, useEffectEvent, useLayoutEffect, useMemo, type ReactNode } from 'react';
import type { KeyAction } from '../../core/keys/key-bindings.ts';
import { focusHoldsKey } from './focus-holds-key.ts';
import { actionOf, type PressedKey } from './match-key.ts';

export type KeyHandlers = Partial<Record<KeyAction, (event: KeyboardEvent) => void>>;

/** A layer that is modal hides the layers below it. */
type Layer = { handlers(): KeyHandlers; modal: boolean };

const LayersContext = createContext<Layer[] | null>(null);
const IsMacContext = createContext(false);

/** Listens to the keyboard once for the whole page and gives each key to the uppermost screen that wants it. */
export function KeysProvider({ isMac, children }: { isMac: boolean; children: ReactNode }) {
  const layers = useMemo<Layer[]>(() => [], []);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = pressedKey(event);
    if (focusHoldsKey(document.activeElement, pressed)) return;
    for (const layer of layers.toReversed()) {
      const handlers = layer.handlers();
      const action = actionOf(pressed, isMac, (wanted) => handlers[wanted] !== undefined);
      if (action !== null) {
        event.preventDefault();
        handlers[action]?.(event);
        return;
      }
      if (layer.modal) return;
    }
  });

  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  return (
    <IsMacContext value={isMac}>
      <LayersContext value={layers}>{children}</LayersContext>
    </IsMacContext>
  );
}

/** Acts on the keys of the one table, for as long as the calling component is shown. */
export function useKeys(handlers: KeyHandlers, { modal = false } = {}): void {
  const layers = use(LayersContext);
  const current = useEffectEvent(() => handlers);
  // Before the screen is painted: whoever sees it may press a key.
  useLayoutEffect(() => {
    if (layers === null) return;
    const layer: Layer = { handlers: () => current(), modal };
    layers.push(layer);
    return () => void layers.splice(layers.indexOf(layer), 1);
  }, [layers, modal]);
}

export function useIsMac(): boolean {
  return use(IsMacContext);
}

function pressedKey(event: KeyboardEvent): PressedKey {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  return { key, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState('AltGraph') };
}
