import {
  createContext,
  use,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  type ReactNode,
} from 'react';
import { bindingsInForce } from '../../core/keys/chosen-keys.ts';
import { keyBindings, type KeyAction } from '../../core/keys/key-bindings.ts';
import type { PressedKey } from '../../core/keys/key-combination.ts';
import { useTransport } from '../asking/ask.ts';
import { useSettings } from '../look/use-settings.ts';
import { focusHoldsKey } from './focus-holds-key.ts';
import { actionOf, type Keyboard } from './match-key.ts';

export type KeyHandlers = Partial<Record<KeyAction, (event: KeyboardEvent) => void>>;

/** A layer that is modal hides the layers below it. */
type Layer = { handlers(): KeyHandlers; modal: boolean };

const LayersContext = createContext<Layer[] | null>(null);
const KeyboardContext = createContext<Keyboard>({ isMac: false, bindings: keyBindings });

/** Listens to the keyboard once for the whole page and gives each key to the uppermost screen that wants it. */
export function KeysProvider({ isMac, children }: { isMac: boolean; children: ReactNode }) {
  const layers = useMemo<Layer[]>(() => [], []);
  const { keys, letterKeys } = useSettings().settings;
  const keyboard = useMemo(
    () => ({ isMac, bindings: bindingsInForce({ keys, letterKeys }) }),
    [isMac, keys, letterKeys],
  );

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = pressedKey(event);
    if (focusHoldsKey(document.activeElement, pressed)) return;
    for (const layer of layers.toReversed()) {
      const handlers = layer.handlers();
      const action = actionOf(pressed, keyboard, (wanted) => handlers[wanted] !== undefined);
      if (action !== null) {
        event.preventDefault();
        handlers[action]?.(event);
        return;
      }
      if (layer.modal) return;
    }
  });

  // From the desktop's menu, for an action without a key: it goes to whom the key would go to.
  const choose = useEffectEvent((chosen: string) => {
    const action = actionNamed(chosen);
    if (action === null) return;
    for (const layer of layers.toReversed()) {
      const handler = layer.handlers()[action];
      if (handler) handler(new KeyboardEvent('keydown'));
      if (handler || layer.modal) return;
    }
  });
  const transport = useTransport();
  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.name === 'menu.chosen') choose(event.value.action);
      }),
    [transport],
  );

  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    // Sliders and radio buttons take an arrow with Alt for an arrow; it leads through the history, from them too.
    const early = (event: KeyboardEvent) => {
      if (!event.altKey || !/^Arrow(?:Left|Right)$/.test(event.key)) return;
      press(event);
      if (event.defaultPrevented) event.stopPropagation();
    };
    document.addEventListener('keydown', early, { capture: true });
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('keydown', early, { capture: true });
      document.removeEventListener('keydown', listener);
    };
  }, []);

  return (
    <KeyboardContext value={keyboard}>
      <LayersContext value={layers}>{children}</LayersContext>
    </KeyboardContext>
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

export function useKeyboard(): Keyboard {
  return use(KeyboardContext);
}

function actionNamed(chosen: string): KeyAction | null {
  return keyBindings.find((binding) => binding.action === chosen)?.action ?? null;
}

export function pressedKey(event: KeyboardEvent): PressedKey {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  return { key, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState('AltGraph') };
}
