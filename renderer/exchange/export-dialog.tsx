import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Label, ListBox, ListBoxItem, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { formatFacts, formatNames, isPrintable, type FormatName } from '../../core/exchange/format-names.ts';
import type { Words } from '../words/en.ts';
import { useTransport } from '../asking/ask.ts';
import { hostQuery } from '../asking/queries.ts';
import { ModalDialog } from '../controls/modal-dialog.tsx';
import { useWords } from '../words/words.ts';
import { BookModules } from './book-modules.tsx';
import type { Exported } from './exchange.ts';
import { ExportDone } from './export-done.tsx';
import { ExportFoot } from './export-foot.tsx';
import { ExportPreview } from './export-preview.tsx';
import { useBookChoice } from './use-book-choice.ts';
import { useExport, type ExportForm } from './use-export.ts';

type Props = { exported: Exported; onClose(): void };

/** Which format, one file or many, and what that looks like; then how far it is, and where it went. */
export function ExportDialog({ exported, onClose }: Props) {
  const words = useWords();
  const { data: host } = useQuery(hostQuery(useTransport()));
  const [format, setFormat] = useState<FormatName>('markdown');
  const [chosenForm, setForm] = useState<ExportForm>('file');
  const { state, write, stop } = useExport();
  const isBook = format === 'studybook';
  const book = useBookChoice(exported.selection, isBook);
  const forms = formsOf(format);
  const form = forms.includes(chosenForm) ? chosenForm : 'file';
  const canSavePdf = host?.canPrintToPdf === true;
  const isWriting = state.step === 'write';
  const wish = {
    ...exported,
    format,
    words: words.exchange.documents,
    language: document.documentElement.lang || 'en',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(isBook && { book: book.wish }),
  };
  return (
    <ModalDialog
      title={words.exchange.exportTitle}
      isOpen
      isWide
      staysOnClickBeside={state.step !== 'choose'}
      onClose={() => {
        stop();
        onClose();
      }}
    >
      {state.step === 'done' ? (
        <ExportDone state={state} onClose={onClose} />
      ) : (
        <div className="exchange">
          <p className="dialog__text" dir="auto">
            {exported.title}
          </p>
          <div
            className={isBook ? 'exchange__choose exchange__choose--book' : 'exchange__choose'}
            inert={isWriting}
          >
            <Formats chosen={format} onChoose={setFormat} />
            {isBook && <BookModules choice={book} />}
            <ExportPreview wish={wish} />
          </div>
          <Forms forms={forms} chosen={form} canSavePdf={canSavePdf} isOff={isWriting} onChoose={setForm} />
          <ExportFoot
            state={state}
            isPdf={form === 'pdf'}
            label={form === 'pdf' && !canSavePdf ? words.print : words.exchange.export}
            isEmpty={isBook && book.isEmpty}
            onStop={stop}
            onClose={onClose}
            onWrite={() => write(wish, form, canSavePdf)}
          />
        </div>
      )}
    </ModalDialog>
  );
}

/** A study book is one by what it is; what is a page can become a PDF. */
function formsOf(format: FormatName): readonly ExportForm[] {
  if (format === 'studybook') return ['file', 'pdf'];
  return isPrintable(format) ? ['file', 'courses', 'modules', 'pdf'] : ['file', 'courses', 'modules'];
}

type FormsProps = {
  forms: readonly ExportForm[];
  chosen: ExportForm;
  canSavePdf: boolean;
  isOff: boolean;
  onChoose(form: ExportForm): void;
};

function Forms({ forms, chosen, canSavePdf, isOff, onChoose }: FormsProps) {
  const words = useWords();
  return (
    <RadioGroup
      className="exchange__layout"
      value={chosen}
      isDisabled={isOff}
      onChange={(value) => onChoose(forms.find((form) => form === value) ?? chosen)}
    >
      <Label className="vh">{words.exchange.layout}</Label>
      {forms.map((form) => (
        <RadioField key={form} value={form}>
          <RadioButton className="pick__option">{sayForm(form, canSavePdf, words)}</RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}

function sayForm(form: ExportForm, canSavePdf: boolean, words: Words): string {
  if (form !== 'pdf') return words.exchange.layouts[form];
  return canSavePdf ? words.exporting.pdf : words.exporting.printed;
}

/** What is to be read before what programs read. */
const readFirst = ['markdown', 'html', 'studybook'] as const satisfies readonly FormatName[];
const formatsInOrder = [...new Set<FormatName>([...readFirst, ...formatNames])];

function Formats({ chosen, onChoose }: { chosen: FormatName; onChoose(format: FormatName): void }) {
  const words = useWords();
  return (
    <ListBox
      className="formats"
      aria-label={words.exchange.format}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      autoFocus
      onSelectionChange={(keys) => {
        const format = formatNames.find((name) => keys !== 'all' && keys.has(name));
        if (format) onChoose(format);
      }}
    >
      {formatsInOrder.map((name) => (
        <ListBoxItem key={name} id={name} className="format" textValue={formatFacts[name].label}>
          <b>{formatFacts[name].label}</b>
          <span className="quiet">{words.exchange.formats[name]}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
