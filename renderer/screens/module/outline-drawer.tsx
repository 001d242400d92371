import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { HoldsKeys } from '../../controls/modal-dialog.tsx';
import { useWords } from '../../words/words.ts';
import type { Drawer } from './use-drawer.ts';

/** The outline where the window is too narrow for it: over the slide, gone after a choice. */
export function OutlineDrawer({ drawer, children }: { drawer: Drawer; children: ReactNode }) {
  const words = useWords();
  return (
    <ModalOverlay
      className="drawer-scrim"
      isDismissable
      isOpen={drawer.isOpen}
      onOpenChange={(open) => open || drawer.close()}
    >
      <Modal className="drawer">
        <HoldsKeys />
        <Dialog aria-label={words.outline}>
          {/* A click on any link of the outline chooses. */}
          <div
            onClick={(event) =>
              event.target instanceof Element && event.target.closest('a') && drawer.close()
            }
          >
            {children}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
