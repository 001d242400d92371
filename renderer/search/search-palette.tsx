import { useId, useRef, useState, type RefObject } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { formatAddress, type Address } from '../address/address.ts';
import { presentAddress } from '../address/use-address.ts';
import { useKeys } from '../keys/keys-provider.tsx';
import { useRoomForPanels } from '../look/use-media.ts';
import { useWords } from '../words/words.ts';
import { AlsoSearched } from './also-searched.tsx';
import { AskField } from './ask-field.tsx';
import { HitList } from './hit-list.tsx';
import { PaletteFoot } from './palette-foot.tsx';
import { Peek } from './peek.tsx';
import { useAsking } from './use-asking.ts';
import { usePeeked } from './use-peeked.ts';
import { WhyThisHit } from './why-this-hit.tsx';
import { WithoutHits } from './without-hits.tsx';

type Props = {
  /** What was typed when it was last open. */
  lastText: RefObject<string>;
  onText(text: string): void;
  onClose(): void;
};

/** Search over everything, as one types. */
export function SearchPalette(props: Props) {
  const words = useWords();
  return (
    <ModalOverlay className="scrim" isDismissable isOpen onOpenChange={(open) => open || props.onClose()}>
      <Modal>
        <Dialog className="palette" aria-label={words.search}>
          <Palette {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Palette({ lastText, onText, onClose }: Props) {
  const words = useWords();
  const id = useId();
  const hasPeek = useRoomForPanels();
  const input = useRef<HTMLInputElement>(null);
  const [from] = useState(() => whereFrom(presentAddress()));
  const [firstText] = useState(() => lastText.current);
  const asking = useAsking({ id, input, firstText, from, onText, onOpen: onClose });
  const { query, found, results, find } = asking;
  const { view } = found;
  const { hits, selected } = results;
  const peeked = usePeeked(selected, find, query.text);
  const wanted = query.text.trim();
  useKeys({ search: () => input.current?.select() }, { modal: true });
  return (
    <>
      <AskField id={id} input={input} asking={asking}>
        <kbd aria-hidden="true">{words.keyNames['Escape']}</kbd>
      </AskField>
      <WithoutHits asking={asking} />
      {view !== null && selected !== null && (
        <div className={hasPeek ? 'palette__main' : 'palette__main palette__main--alone'}>
          <div className="found">
            <AlsoSearched words={view.alsoSearched} />
            <HitList
              id={asking.listId}
              query={view.query}
              courses={results.courses}
              hits={hits}
              selected={asking.selectedKey}
              onSelect={results.select}
              onOpen={asking.open}
            />
          </div>
          {hasPeek && peeked && <Peek {...peeked} />}
        </div>
      )}
      {!hasPeek && selected && <WhyThisHit hit={selected} />}
      <PaletteFoot view={view} hits={hits} completes={query.suggestions.completes}>
        {wanted !== '' && (
          <a className="link" href={formatAddress({ screen: 'search', text: wanted })} onClick={onClose}>
            {words.allResults}
          </a>
        )}
      </PaletteFoot>
    </>
  );
}

/** Where one is, is looked at first. */
function whereFrom(address: Address): { course: string | null; module: string | null } {
  return {
    course: 'course' in address ? address.course : null,
    module: address.screen === 'module' ? address.module : null,
  };
}
