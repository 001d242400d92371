import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { useKeys } from '../keys/keys-provider.tsx';
import { useWords } from '../words/words.ts';

type Props = {
  title: string;
  isOpen: boolean;
  onClose(): void;
  /** A text to read, with nothing in it that takes the focus: keys scroll it. */
  isText?: boolean;
  /** For more than a question. */
  isWide?: boolean;
  /** There is something in it that a slip of the pointer must not lose: only Esc and its own buttons close it. */
  staysOnClickBeside?: boolean;
  children: ReactNode;
};

/** A dialog over the page. Esc and a click beside it close it; focus returns to where it was. */
export function ModalDialog({
  title,
  isOpen,
  onClose,
  isText = false,
  isWide = isText,
  staysOnClickBeside = false,
  children,
}: Props) {
  const words = useWords();
  return (
    <ModalOverlay
      className="scrim"
      isDismissable={!staysOnClickBeside}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal>
        <HoldsKeys />
        <Dialog className={isWide ? 'dialog dialog--wide' : 'dialog'}>
          <header className="dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button slot="close" className="iconbtn" aria-label={words.close}>
              <X aria-hidden />
            </Button>
          </header>
          <div className="dialog__body" tabIndex={isText ? 0 : undefined}>
            {children}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** While it is shown, no key reaches the screen below. */
export function HoldsKeys() {
  useKeys({}, { modal: true });
  return null;
}
