import { ModalDialog } from '../controls/modal-dialog.tsx';
import { assertNever } from '../../core/assert-never.ts';
import { useWords } from '../words/words.ts';
import type { Adding } from './adding.ts';
import { ChooseStep } from './choose-step.tsx';
import { FoundStep } from './found-step.tsx';
import { LookStep } from './look-step.tsx';
import type { AddingSteps } from './use-adding-steps.ts';

type Props = { steps: AddingSteps; adding: Adding };

/** One dialog through all the steps. A click beside it closes it only while there is nothing in it to lose. */
export function AddingDialog({ steps, adding }: Props) {
  const words = useWords();
  const { state } = steps;
  const missing = state.step === 'closed' ? null : state.missing;
  return (
    <ModalDialog
      title={missing === null ? words.addCourse : words.whereIsItNow(missing.title)}
      isOpen={state.step !== 'closed'}
      isWide={state.step === 'found'}
      staysOnClickBeside={state.step !== 'choose'}
      onClose={steps.close}
    >
      <Step steps={steps} adding={adding} />
    </ModalDialog>
  );
}

function Step({ steps, adding }: Props) {
  const { state } = steps;
  switch (state.step) {
    case 'closed':
      return null;
    case 'choose':
      return <ChooseStep state={state} steps={steps} adding={adding} />;
    case 'look':
      return <LookStep key={state.look.preview} state={state} onCancel={steps.close} />;
    case 'found':
      return <FoundStep key={state.look.preview} state={state} steps={steps} />;
    default:
      return assertNever(state);
  }
}
