import { Plus, RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { fixedActions, withKeyAdded, withKeyRemoved, withKeysReset } from '../../../core/keys/chosen-keys.ts';
import type { KeyAction, KeyBinding } from '../../../core/keys/key-bindings.ts';
import { keyContexts } from '../../keys/key-table.tsx';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { keyCaps } from '../../keys/show-key.ts';
import { useSettings } from '../../look/use-settings.ts';
import { useWords } from '../../words/words.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { OnOff } from './on-off.tsx';

/** Every key there is, to be added to, taken away and put back. */
export function KeysSection() {
  const words = useWords();
  const { settings, change } = useSettings();
  const { bindings } = useKeyboard();
  const [asking, setAsking] = useState<KeyAction | null>(null);
  const isChanged = Object.keys(settings.keys).length > 0;
  return (
    <>
      <p className="settings__lead">{words.keysHint}</p>
      <OnOff
        name={words.letterKeys}
        text={words.letterKeysText}
        isOn={settings.letterKeys}
        onChange={(letterKeys) => change({ letterKeys })}
      />
      <div className="key-list">
        {keyContexts.map((context) => (
          <section key={context}>
            <h2 className="h-part">{words.keyContexts[context]}</h2>
            <ul>
              {bindings
                .filter((binding) => binding.context === context)
                .map((binding) => (
                  <Line key={binding.action} binding={binding} onAsk={() => setAsking(binding.action)} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <button
        type="button"
        className="btn btn--line"
        aria-disabled={!isChanged}
        onClick={() => change({ keys: {} })}
      >
        {words.keysResetAll}
      </button>
      {asking !== null && (
        <NewKeyDialog
          action={asking}
          onClose={() => setAsking(null)}
          onChoose={(written) => {
            change({ keys: withKeyAdded(written, asking, settings.keys) });
            setAsking(null);
          }}
        />
      )}
    </>
  );
}

function Line({ binding: { action, keys }, onAsk }: { binding: KeyBinding; onAsk(): void }) {
  const words = useWords();
  const { isMac } = useKeyboard();
  const { settings, change } = useSettings();
  const name = words.keyActions[action];
  const isFixed = fixedActions.includes(action);
  return (
    <li className="key-list__line" data-action={action}>
      <span>{name}</span>
      <span className="key-list__keys">
        {keys.map((written) => {
          const caps = keyCaps(written, isMac, words);
          return (
            <span key={written} className="key-list__key">
              {caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
              {!isFixed && (
                <button
                  type="button"
                  className="key-list__button"
                  aria-label={words.keyRemove(caps.join(' '), name)}
                  title={words.keyRemove(caps.join(' '), name)}
                  onClick={() => change({ keys: withKeyRemoved(written, action, settings.keys) })}
                >
                  <X aria-hidden />
                </button>
              )}
            </span>
          );
        })}
        {!isFixed && (
          <button
            type="button"
            className="key-list__button"
            aria-label={words.keyAdd(name)}
            title={words.keyAdd(name)}
            onClick={onAsk}
          >
            <Plus aria-hidden />
          </button>
        )}
        {Object.hasOwn(settings.keys, action) && (
          <button
            type="button"
            className="key-list__button"
            aria-label={words.keyReset(name)}
            title={words.keyReset(name)}
            onClick={() => change({ keys: withKeysReset(action, settings.keys) })}
          >
            <RotateCcw aria-hidden />
          </button>
        )}
      </span>
    </li>
  );
}
