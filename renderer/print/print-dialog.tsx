import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { ModuleView } from '../../contract/views.ts';
import { useTransport } from '../asking/ask.ts';
import { hostQuery } from '../asking/queries.ts';
import { ModalDialog } from '../controls/modal-dialog.tsx';
import { useWords } from '../words/words.ts';
import { printKinds, PrintedModule, type PrintKind } from './printed-module.tsx';
import { usePrinting } from './use-printing.ts';

type Props = { module: ModuleView; firstKind: PrintKind; onClose(): void };

/** Asks what to print, and stays until that is with the printer or in its file. */
export function PrintDialog({ module, firstKind, onClose }: Props) {
  const words = useWords();
  const { data: host } = useQuery(hostQuery(useTransport()));
  const [kind, setKind] = useState<PrintKind>(firstKind);
  const { place, job, start } = usePrinting(module, onClose);
  const isBusy = job !== null;
  return (
    <>
      <ModalDialog title={words.printTitle} isOpen onClose={onClose} staysOnClickBeside={isBusy}>
        <RadioGroup
          className="choices"
          value={kind}
          onChange={(chosen) => setKind(printKinds.find((each) => each === chosen) ?? kind)}
          isDisabled={isBusy}
        >
          <Label className="vh">{words.printWhat}</Label>
          {printKinds.map((each) => (
            <RadioField key={each} value={each}>
              <RadioButton className="choice">
                <b>{words.printKinds[each]}</b>
                <span className="quiet">{words.printKindTexts[each]}</span>
              </RadioButton>
            </RadioField>
          ))}
        </RadioGroup>
        <p className="quiet print-status" role="status">
          {isBusy && words.printPreparing}
        </p>
        <div className="ask__end">
          <Button className="btn btn--line" onPress={onClose}>
            {words.cancel}
          </Button>
          {host?.canPrintToPdf === true && (
            <Button className="btn btn--line" isDisabled={isBusy} onPress={() => start(kind, 'pdf')}>
              {words.savePdf}
            </Button>
          )}
          <Button className="btn btn--main" isDisabled={isBusy} onPress={() => start(kind, 'printer')}>
            {words.print}
          </Button>
        </div>
      </ModalDialog>
      {job !== null && <PrintedModule ref={place} module={module} kind={job.kind} />}
    </>
  );
}
