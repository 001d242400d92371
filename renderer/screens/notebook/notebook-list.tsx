import { useState } from 'react';
import type { AnnotationFilter } from '../../../contract/notebook-views.ts';
import type { NotebookOrder } from '../../address/address.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
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
        />
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
