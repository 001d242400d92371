import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { AnnotationFilter } from '../../../contract/notebook-views.ts';
import type { NotebookOrder } from '../../address/address.ts';
import { useExchange } from '../../exchange/exchange.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import { useWords } from '../../words/words.ts';
import { EntryList } from './entry-list.tsx';
import { PickBar } from './pick-bar.tsx';
import { asRequest } from './selection.ts';
import { TagDialog } from './tag-dialog.tsx';
import { useBulkEdits } from './use-bulk-edits.ts';
import { useSelection } from './use-selection.ts';

type Props = {
  filter: AnnotationFilter;
  order: NotebookOrder;
  total: number;
  withCourse: boolean;
  scroller: HTMLElement;
};

/** The entries, and what is done with those that are chosen. */
export function NotebookList({ filter, order, total, withCourse, scroller }: Props) {
  const words = useWords();
  const { openExport } = useExchange();
  const selecting = useSelection(filter, order, total);
  const name = `notebook ${order} ${JSON.stringify(filter)}`;
  const request = asRequest(selecting.selection, filter);
  const edits = useBulkEdits(request);
  const [isTagging, setTagging] = useState(false);
  const { count, clear } = selecting;
  const hasSelection = count > 0;
  useKeys({
    ...(hasSelection && { close: clear, 'tag-entries': () => setTagging(true) }),
  });
  const remove = (id: string | null) => edits.remove(id, clear);
  return (
    <>
      <EntryList
        key={name}
        name={name}
        filter={filter}
        order={order}
        total={total}
        selecting={selecting}
        withCourse={withCourse}
        scroller={scroller}
        onDelete={remove}
      />
      {hasSelection && (
        <PickBar
          count={count}
          onTag={() => setTagging(true)}
          onColour={edits.recolour}
          onDelete={() => remove(null)}
          onClear={clear}
        >
          <Button
            className="btn btn--bare"
            aria-label={words.exchange.exportThese}
            onPress={() => request && openExport({ selection: request, title: words.notebook.title })}
          >
            <FileOutput aria-hidden />
            <span className="unseen-s">{words.exchange.exportThese}</span>
          </Button>
        </PickBar>
      )}
      {isTagging && (
        <TagDialog
          count={count}
          onAdd={edits.addTag}
          onRemove={edits.removeTag}
          onClose={() => setTagging(false)}
        />
      )}
    </>
  );
}
