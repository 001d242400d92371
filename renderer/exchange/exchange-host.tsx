import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { CourseView, ModuleView } from '../../contract/views.ts';
import { presentAddress } from '../address/use-address.ts';
import { keyOf } from '../asking/queries.ts';
import { useKeys } from '../keys/keys-provider.tsx';
import { askForFilter } from '../screens/notebook/ask-for-filter.ts';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.ts';
import { ExchangeProvider, ofCourse, ofModule, type Exported } from './exchange.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';

/** The dialogs of exporting and importing over any screen, and the keys for them. */
export function ExchangeHost({ children }: { children: ReactNode }) {
  const words = useWords();
  const client = useQueryClient();
  const [exported, setExported] = useState<Exported | null>(null);
  const [isImporting, setIsImporting] = useState(false);
  const exchange = useMemo(() => ({ openExport: setExported, openImport: () => setIsImporting(true) }), []);
  useKeys({
    export: () =>
      setExported(
        inView(words, {
          course: (id) => client.getQueryData<CourseView>(keyOf.course(id))?.course.title,
          module: (id, path) => client.getQueryData<ModuleView>(keyOf.module(id, path))?.title,
        }),
      ),
    import: () => setIsImporting(true),
  });
  return (
    <ExchangeProvider value={exchange}>
      {children}
      {exported && <ExportDialog exported={exported} onClose={() => setExported(null)} />}
      {isImporting && <ImportDialog onClose={() => setIsImporting(false)} />}
    </ExchangeProvider>
  );
}

type Titles = {
  course(id: string): string | undefined;
  module(course: string, path: string): string | undefined;
};

/** What is in view: a module's, a course's, what the notebook's filter leaves, else all. */
function inView(words: Words, titles: Titles): Exported {
  const address = presentAddress();
  switch (address.screen) {
    case 'module':
    case 'present':
    case 'presenter':
      return ofModule(address.course, address.module, titles.module(address.course, address.module));
    case 'course':
    case 'links':
      return ofCourse(address.course, titles.course(address.course));
    case 'notebook':
      return { selection: { filter: askForFilter(address.filter) }, title: words.notebook.title };
    case 'library':
    case 'search':
    case 'review':
    case 'settings':
      return { selection: { filter: {} }, title: words.notebook.title };
  }
}
