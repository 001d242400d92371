import { Search } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { HitView } from '../../contract/views.ts';
import type { Address } from '../address/address.ts';
import { goTo } from '../address/use-address.ts';
import { useKeys } from '../keys/keys-provider.tsx';
import { useRoomForPanels } from '../look/use-media.ts';
import { useWords } from '../words/words.ts';
import { groupHits, hitKey, hitsInOrder } from './hit-groups.ts';
import { HitList } from './hit-list.tsx';
import { NothingFound, SearchFailure, SearchHelp } from './empty-search.tsx';
import { PaletteFoot } from './palette-foot.tsx';
import { Peek } from './peek.tsx';
import { stepOf } from './step-of.ts';
import { useSearch } from './use-search.ts';

type Props = { address: Address; firstText: string; onText(text: string): void; onClose(): void };

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

function Palette({ address, firstText, onText, onClose }: Props) {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(firstText);
  const [chosen, setChosen] = useState<string | null>(null);
  const hasPeek = useRoomForPanels();
  useKeys({ search: () => field.current?.select() }, { modal: true });

  const found = useSearch(text, whereFrom(address));
  const courses = useMemo(() => groupHits(found.view?.hits ?? []), [found.view]);
  const hits = useMemo(() => hitsInOrder(courses), [courses]);
  const wanted = chosen ?? found.best;
  const selected = hits.find((hit) => hitKey(hit) === wanted) ?? hits[0] ?? null;
  const selectedKey = selected && hitKey(selected);
  const peeked = useDeferredValue(selected);
  const optionId = (key: string): string => `${id}-${hits.findIndex((hit) => hitKey(hit) === key)}`;

  function type(next: string): void {
    setText(next);
    setChosen(null);
    onText(next);
  }

  function open(hit: HitView): void {
    onClose();
    const { course, module, slide } = hit;
    goTo({ screen: 'module', course: course.id, module: module.path, slide: slide?.key ?? null, find: text });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && selected) {
      event.preventDefault();
      open(selected);
      return;
    }
    const next = stepOf(event, selected ? hits.indexOf(selected) : -1, hits.length);
    const hit = next === null ? undefined : hits[next];
    if (hit === undefined) return;
    event.preventDefault();
    setChosen(hitKey(hit));
  }

  return (
    <>
      <div className="palette__ask">
        <Search aria-hidden />
        <input
          ref={field}
          className="palette__field"
          type="search"
          role="combobox"
          aria-label={words.search}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={selectedKey === null ? undefined : optionId(selectedKey)}
          placeholder={words.searchPlaceholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          dir="auto"
          autoFocus
          value={text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">{words.keyNames['Escape']}</kbd>
      </div>
      {found.error !== null ? (
        <SearchFailure error={found.error} />
      ) : found.view === null ? (
        <SearchHelp />
      ) : hits.length === 0 ? (
        <NothingFound query={found.view.query} />
      ) : (
        <div className={hasPeek ? 'palette__main' : 'palette__main palette__main--alone'}>
          <HitList
            id={`${id}-hits`}
            courses={courses}
            selected={selectedKey}
            onSelect={setChosen}
            onOpen={open}
            optionId={optionId}
          />
          {hasPeek && peeked && <Peek hit={peeked} text={text} />}
        </div>
      )}
      <PaletteFoot hits={hits} more={found.view?.more ?? false} isAsked={found.view !== null} />
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
