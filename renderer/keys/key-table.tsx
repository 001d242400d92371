import type { KeyContext } from '../../core/keys/key-bindings.ts';
import { useWords } from '../words/words.ts';
import { useKeyboard } from './keys-provider.tsx';
import { keyCaps } from './show-key.ts';

export const keyContexts: readonly KeyContext[] = [
  'module',
  'marking',
  'presenting',
  'anywhere',
  'notebook',
  'library',
];

/** Every key there is, from the one table, as the learner has it. */
export function KeyTable() {
  const words = useWords();
  const { isMac, bindings } = useKeyboard();
  return (
    <div className="keys">
      {keyContexts.map((context) => (
        <section key={context} className="keys__group">
          <h3>{words.keyContexts[context]}</h3>
          <dl>
            {bindings
              .filter((binding) => binding.context === context && binding.keys.length > 0)
              .map(({ action, keys }) => (
                <div key={action} className="keys__line">
                  <dt>{words.keyActions[action]}</dt>
                  <dd>
                    {keys.map((written) => (
                      <span key={written} className="keys__combination">
                        {keyCaps(written, isMac, words).map((cap) => (
                          <kbd key={cap}>{cap}</kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
