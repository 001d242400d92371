import { keyBindings, type KeyContext } from '../../core/keys/key-bindings.ts';
import { useWords } from '../words/words.ts';
import { useIsMac } from './keys-provider.tsx';
import { keyCaps } from './show-key.ts';

const contexts: readonly KeyContext[] = ['module', 'anywhere', 'library'];

/** Every key there is, from the one table. */
export function KeyTable({ level }: { level: 2 | 3 }) {
  const words = useWords();
  const isMac = useIsMac();
  const Heading = `h${level}` as const;
  return (
    <div className="keys">
      {contexts.map((context) => (
        <section key={context} className="keys__group">
          <Heading>{words.keyContexts[context]}</Heading>
          <dl>
            {keyBindings
              .filter((binding) => binding.context === context)
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
