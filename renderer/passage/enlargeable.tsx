import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { HoldsKeys } from '../controls/modal-dialog.tsx';
import { useWords } from '../words/words.ts';
import { useCanEnlarge } from './can-enlarge.ts';

type Props = {
  src: string;
  /** The alternative text; null where the author left none. */
  text: string | null;
  children: ReactNode;
};

/** A picture that a click or Enter shows as large as the window; Esc or another click puts it back. */
export function Enlargeable({ src, text, children }: Props) {
  const words = useWords();
  const canEnlarge = useCanEnlarge();
  const [isOpen, setOpen] = useState(false);
  if (!canEnlarge) return children;
  return (
    <>
      <button
        type="button"
        className="picture__button"
        data-apart=""
        aria-label={words.enlarge}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <ModalOverlay className="enlarged-scrim" isDismissable isOpen={isOpen} onOpenChange={setOpen}>
        <Modal className="enlarged-place">
          <HoldsKeys />
          <Dialog className="enlarged" aria-label={words.enlarged}>
            <img src={src} alt={text ?? ''} onClick={() => setOpen(false)} />
            {text !== null && (
              <p className="enlarged__text" aria-hidden="true" dir="auto">
                {text}
              </p>
            )}
            <Button slot="close" className="iconbtn enlarged__close" aria-label={words.close}>
              <X aria-hidden />
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
