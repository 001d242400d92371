import { useState } from 'react';
import { AnnotationsProvider } from '../../annotating/annotations.tsx';
import type { ModuleView } from '../../../contract/views.ts';
import { assertNever } from '../../../core/assert-never.ts';
import type { ModuleAddress, ModuleViewName } from '../../address/address.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import { PrintProvider } from '../../print/print-context.ts';
import { PrintDialog } from '../../print/print-dialog.tsx';
import type { PrintKind } from '../../print/printed-module.tsx';
import { Overview } from '../overview/overview.tsx';
import { Read } from '../read/read.tsx';
import { Deck } from './deck.tsx';
import { useReadingTime } from './use-reading-time.ts';

type Props = { module: ModuleView; address: ModuleAddress };

/** What is offered first for the paper. */
const kindOfView: Record<ModuleViewName, PrintKind> = { deck: 'handout', read: 'text', overview: 'slides' };

/** A module in one of its three views; each of them can be printed. */
export function ModuleViews({ module, address }: Props) {
  const [isPrinting, setPrinting] = useState(false);
  const [openPrint] = useState(() => () => setPrinting(true));
  useKeys({ print: openPrint });
  useReadingTime(module);
  return (
    <PrintProvider value={openPrint}>
      <AnnotationsProvider module={module}>
        <Shown module={module} address={address} />
        {isPrinting && (
          <PrintDialog
            module={module}
            firstKind={kindOfView[address.view]}
            onClose={() => setPrinting(false)}
          />
        )}
      </AnnotationsProvider>
    </PrintProvider>
  );
}

function Shown({ module, address }: Props) {
  switch (address.view) {
    case 'deck':
      return <Deck module={module} address={address} />;
    case 'read':
      return <Read module={module} address={address} />;
    case 'overview':
      return <Overview module={module} address={address} />;
    default:
      return assertNever(address.view);
  }
}
