import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  RadioButton,
  RadioField,
  RadioGroup,
} from 'react-aria-components';
import { formatFacts, formatNames, type FormatName } from '../../core/exchange/format-names.ts';
import type { Input } from '../../contract/methods.ts';
import { ask, useTransport } from '../asking/ask.ts';
import { ModalDialog } from '../controls/modal-dialog.tsx';
import { sayFailure } from '../frame/say-failure.ts';
import { useWords } from '../words/words.ts';
import type { Exported } from './exchange.ts';
import { useExport, type ExportState } from './use-export.ts';

type Layout = Input<'exchange.export'>['layout'];
const layouts = ['file', 'courses', 'modules'] as const satisfies readonly Layout[];

type Props = { exported: Exported; onClose(): void };

/** Which format, one file or many, and what that looks like; then how far it is, and where it went. */
export function ExportDialog({ exported, onClose }: Props) {
  const words = useWords();
  const [format, setFormat] = useState<FormatName>('markdown');
  const [layout, setLayout] = useState<Layout>('file');
  const { state, write, stop } = useExport();
  const wish = {
    ...exported,
    format,
    words: words.exchange.documents,
    language: document.documentElement.lang || 'en',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
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
        <Done state={state} onClose={onClose} />
      ) : (
        <div className="exchange">
          <p className="dialog__text" dir="auto">
            {exported.title}
          </p>
          <div className="exchange__choose">
            <Formats chosen={format} onChoose={setFormat} />
            <Preview wish={wish} />
          </div>
          <RadioGroup
            className="exchange__layout"
            value={layout}
            onChange={(chosen) => setLayout(layouts.find((each) => each === chosen) ?? layout)}
          >
            <Label className="vh">{words.exchange.layout}</Label>
            {layouts.map((each) => (
              <RadioField key={each} value={each}>
                <RadioButton className="pick__option">{words.exchange.layouts[each]}</RadioButton>
              </RadioField>
            ))}
          </RadioGroup>
          <Foot state={state} onStop={stop} onClose={onClose} onWrite={() => write(wish, layout)} />
        </div>
      )}
    </ModalDialog>
  );
}

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
      {formatNames.map((name) => (
        <ListBoxItem key={name} id={name} className="format" textValue={formatFacts[name].label}>
          <b>{formatFacts[name].label}</b>
          <span className="quiet">{words.exchange.formats[name]}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

/** The beginning of what would be written, as it would be. */
function Preview({ wish }: { wish: Input<'exchange.preview-export'> }) {
  const words = useWords();
  const transport = useTransport();
  const { data, error } = useQuery({
    queryKey: ['exchange', 'preview', wish],
    queryFn: () => ask(transport, 'exchange.preview-export', wish),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <div className="exchange__preview">
      <p className="quiet num" role="status">
        {data ? words.exchange.count(data.count) : words.exchange.looking}
      </p>
      {error ? (
        <p className="ask__failure">{sayFailure(error, words).what}</p>
      ) : (
        <pre tabIndex={0} dir="auto" aria-label={words.exchange.preview}>
          {data?.text}
          {data?.isCut === true && `\n${words.exchange.andMore}`}
        </pre>
      )}
    </div>
  );
}

type FootProps = {
  state: Exclude<ExportState, { step: 'done' }>;
  onStop(): void;
  onClose(): void;
  onWrite(): void;
};

function Foot({ state, onStop, onClose, onWrite }: FootProps) {
  const words = useWords();
  if (state.step === 'write') {
    const { done, total } = state;
    return (
      <>
        <p className="quiet num" role="status">
          {total === null ? words.exchange.writing : words.exchange.written(done, total)}
        </p>
        <span
          className={
            total === null ? 'progress progress--thick progress--unknown' : 'progress progress--thick'
          }
          style={{ '--at': `${total ? (done / total) * 100 : 0}%` }}
        />
        <div className="ask__end">
          <Button className="btn btn--line btn--big" onPress={onStop}>
            {words.exchange.stop}
          </Button>
        </div>
      </>
    );
  }
  const told = state.failure === null ? null : sayFailure(state.failure, words);
  return (
    <>
      <div className="ask__failure" role="alert">
        {told && (
          <>
            <b>{told.what}</b>
            {told.todo}
          </>
        )}
      </div>
      <div className="ask__end">
        <Button className="btn btn--line btn--big" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button className="btn btn--main btn--big" onPress={onWrite}>
          {words.exchange.export}
        </Button>
      </div>
    </>
  );
}

function Done({ state, onClose }: { state: Extract<ExportState, { step: 'done' }>; onClose(): void }) {
  const words = useWords();
  const { count, path, download } = state.written;
  return (
    <div className="exchange">
      <p role="status">{words.exchange.exported(count)}</p>
      <p className="exchange__path" dir="auto">
        <code>{path ?? download?.name}</code>
      </p>
      <div className="ask__end">
        <Button className="btn btn--main btn--big" autoFocus onPress={onClose}>
          {words.exchange.close}
        </Button>
      </div>
    </div>
  );
}
