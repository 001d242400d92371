import { useState } from 'react';
import { clashOf } from '../../../core/keys/chosen-keys.ts';
import type { KeyAction } from '../../../core/keys/key-bindings.ts';
import { writeCombination } from '../../../core/keys/key-combination.ts';
import { ModalDialog } from '../../controls/modal-dialog.tsx';
import { pressedKey, useKeyboard } from '../../keys/keys-provider.tsx';
import { keyCaps } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';

type Props = { action: KeyAction; onChoose(written: string): void; onClose(): void };

/** Takes the next key that is pressed, and says what it does already. Tab and Esc stay what they are everywhere. */
export function NewKeyDialog({ action, onChoose, onClose }: Props) {
  const words = useWords();
  const { isMac, bindings } = useKeyboard();
  const [written, setWritten] = useState<string | null>(null);
  const clash = written === null ? null : clashOf(written, action, bindings);
  const shown = written === null ? '' : keyCaps(written, isMac, words).join(' ');
  const isFixed = clash === 'close';
  return (
    <ModalDialog title={words.keyNew(words.keyActions[action])} isOpen onClose={onClose}>
      <input
        className="field"
        aria-label={words.keyPress}
        placeholder={words.keyPress}
        readOnly
        autoFocus
        value={shown}
        onKeyDown={(event) => {
          const pressed = writeCombination(pressedKey(event.nativeEvent), isMac);
          if (pressed === null) return;
          event.preventDefault();
          // With a key chosen, Enter says yes.
          if (pressed === 'Enter' && written !== null && !isFixed) onChoose(written);
          else setWritten(pressed);
        }}
      />
      <p className="dialog__text" role="status">
        {clash !== null && words.keyClash(shown, words.keyActions[clash])}
      </p>
      <div className="row row--3">
        <button
          type="button"
          className="btn btn--main"
          disabled={written === null || isFixed}
          onClick={() => written !== null && onChoose(written)}
        >
          {clash === null ? words.keyUse : words.keyUseHere}
        </button>
        <button type="button" className="btn btn--line" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </ModalDialog>
  );
}
