import { useRef, useState, type ReactNode } from 'react';
import { assertNever } from '../../core/assert-never.ts';
import { goTo, presentAddress } from '../address/use-address.ts';
import { useWords } from '../words/words.ts';
import { AddingDialog } from './adding-dialog.tsx';
import type { Missing } from './adding-state.ts';
import { AddingProvider, type Adding } from './adding.ts';
import { DropCover } from './drop-cover.tsx';
import { looksLikeZip, type Dropped } from './dropped-source.ts';
import { useAddingSteps } from './use-adding-steps.ts';

/** All that leads to a new course, over any screen: the steps, what is dropped, the browser's picker for files. */
export function AddingHost({ children }: { children: ReactNode }) {
  const words = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const searched = useRef<Missing | null>(null);
  const [arrived, setArrived] = useState<string | null>(null);
  const steps = useAddingSteps(([first], missing) => {
    if (first === undefined) return;
    // A course that was found again may be open already.
    const address = presentAddress();
    if (missing !== null && address.screen === 'course' && address.course === first) return;
    setArrived(first);
    goTo({ screen: 'library' });
  });
  const { state } = steps;
  const isBusy = state.step === 'look' || state.step === 'found';

  const pickZip = (missing: Missing | null) => {
    searched.current = missing;
    picker.current?.click();
  };
  const adding: Adding = {
    chooseFolder: (missing = null) =>
      void steps.withDialogs((hasDialogs) =>
        hasDialogs ? steps.chooseInSystem('host.choose-folder', missing) : steps.choose(missing),
      ),
    chooseZip: (missing = null) =>
      void steps.withDialogs((hasDialogs) =>
        hasDialogs ? steps.chooseInSystem('host.choose-zip', missing) : pickZip(missing),
      ),
    choose: (missing) => steps.choose(missing),
    arrived,
    welcome: () => setArrived(null),
  };

  function take(dropped: Dropped): void {
    const missing = state.step === 'choose' ? state.missing : null;
    const note = (text: string) => steps.choose(missing, { kind: 'note', text });
    const look = (file: File) => steps.look({ kind: 'file', file }, missing);
    switch (dropped.kind) {
      case 'nothing':
        break;
      case 'several':
        note(words.droppedSeveral);
        break;
      case 'folder':
        if (steps.hasDialogs) look(dropped.file);
        else note(words.folderDropped(dropped.file.name));
        break;
      case 'file':
        if (looksLikeZip(dropped.file)) look(dropped.file);
        else note(words.neitherFolderNorZip(dropped.file.name));
        break;
      default:
        assertNever(dropped);
    }
  }

  return (
    <AddingProvider value={adding}>
      {children}
      <AddingDialog steps={steps} adding={adding} />
      <DropCover isBusy={isBusy} onDrop={take} />
      <input
        ref={picker}
        type="file"
        accept=".zip,application/zip"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again.
          target.value = '';
          if (file) steps.look({ kind: 'file', file }, searched.current);
        }}
      />
    </AddingProvider>
  );
}
