import { Button } from 'react-aria-components';
import { ToldFailure } from '../frame/told-failure.tsx';
import { useWords } from '../words/words.ts';
import type { ExportState } from './use-export.ts';

type Props = {
  state: Exclude<ExportState, { step: 'done' }>;
  isPdf: boolean;
  /** On the button that begins. */
  label: string;
  /** True where there is nothing that could go in. */
  isEmpty: boolean;
  onStop(): void;
  onClose(): void;
  onWrite(): void;
};

/** The buttons of the dialog, and how far the export is while it is under way. */
export function ExportFoot({ state, isPdf, label, isEmpty, onStop, onClose, onWrite }: Props) {
  const words = useWords();
  if (state.step === 'write') return <Writing state={state} isPdf={isPdf} onStop={onStop} />;
  return (
    <div className="exchange__foot">
      <ToldFailure failure={state.failure} />
      <div className="ask__end">
        <Button className="btn btn--line btn--big" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button
          className="btn btn--main btn--big"
          // The button that had the focus until now is gone.
          autoFocus={state.isBack}
          isDisabled={isEmpty}
          onPress={onWrite}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}

type WritingProps = Pick<Props, 'isPdf' | 'onStop'> & { state: Extract<ExportState, { step: 'write' }> };

function Writing({ state: { done, total }, isPdf, onStop }: WritingProps) {
  const words = useWords();
  // Of the pages nobody says how many are laid out.
  const isPrinting = isPdf && total !== null && done === total;
  const share = total === null || isPrinting ? null : total === 0 ? 1 : done / total;
  const said = isPrinting
    ? words.exporting.layingOut
    : total === null
      ? words.exchange.writing
      : words.exchange.written(done, total);
  return (
    <div className="exchange__foot">
      <div className="exchange__progress">
        <p className="quiet num" role="status">
          {said}
        </p>
        <span
          className={
            share === null ? 'progress progress--thick progress--unknown' : 'progress progress--thick'
          }
          role="progressbar"
          aria-label={words.exchange.exportTitle}
          aria-valuenow={share === null ? undefined : Math.round(share * 100)}
          style={{ '--at': `${(share ?? 0) * 100}%` }}
        />
      </div>
      <div className="ask__end">
        <Button className="btn btn--line btn--big" autoFocus onPress={onStop}>
          {words.exchange.stop}
        </Button>
      </div>
    </div>
  );
}
