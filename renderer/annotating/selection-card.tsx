import { Copy, PenLine } from 'lucide-react';
import { Button, Toolbar } from 'react-aria-components';
import { useToast } from '../frame/toasts.tsx';
import { useKeyboard } from '../keys/keys-provider.tsx';
import { firstKey } from '../keys/show-key.ts';
import { useWords } from '../words/words.ts';
import { ColourTools, type Look } from './colour-tools.tsx';

type Props = {
  text: string;
  /** The look of the highlight that was made last. */
  look: Look;
  takesFocus: boolean;
  /** Why nothing can be highlighted now; null where it can. */
  trouble: string | null;
  onHighlight(look: Partial<Look>): void;
  onNote(): void;
  onDone(): void;
};

/** What can be done with words that are selected. */
export function SelectionCard({ text, look, takesFocus, trouble, onHighlight, onNote, onDone }: Props) {
  const words = useWords();
  const keyboard = useKeyboard();
  const tell = useToast();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      tell({ text: words.copied });
      onDone();
    } catch {
      tell({ text: words.copyFailed });
    }
  }
  return (
    <Toolbar className="mark-card__bar" aria-label={words.selectedWords}>
      {trouble === null ? (
        <>
          <ColourTools look={look} isChosen={false} takesFocus={takesFocus} onChoose={onHighlight} />
          <span className="mark-card__rule" aria-hidden />
          <Button className="btn btn--bare" onPress={onNote}>
            <PenLine aria-hidden />
            {words.note}
            <kbd aria-hidden="true">{firstKey('add-note', keyboard, words)}</kbd>
          </Button>
        </>
      ) : (
        <p className="mark-card__trouble">{trouble}</p>
      )}
      <Button className="iconbtn" aria-label={words.copyWords} onPress={() => void copy()}>
        <Copy aria-hidden />
      </Button>
    </Toolbar>
  );
}
