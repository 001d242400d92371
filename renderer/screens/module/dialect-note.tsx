import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, type Selection } from 'react-aria-components';
import type { DialectView, ModuleView } from '../../../contract/views.ts';
import { assertNever } from '../../../core/assert-never.ts';
import { ask, useTransport } from '../../asking/ask.ts';
import { dialectsQuery, keyOf } from '../../asking/queries.ts';
import { useFailureToast, useToast } from '../../frame/toasts.tsx';
import type { Words } from '../../words/en.ts';
import { useWords } from '../../words/words.ts';

/** No dialect has this name. */
const DETECTED = ':detected';

/** Which dialect the module was read in and why; the learner can say that it is another. */
export function DialectNote({ module, dialect }: { module: ModuleView; dialect: DialectView }) {
  const words = useWords();
  const transport = useTransport();
  const client = useQueryClient();
  const tell = useToast();
  const onError = useFailureToast();
  const { data: dialects } = useQuery(dialectsQuery(transport));
  const address = { course: module.course.id, module: module.path };
  const choose = useMutation({
    mutationFn: (name: string | null) => ask(transport, 'module.set-dialect', { ...address, dialect: name }),
    onSuccess: (_, name) => {
      void client.invalidateQueries({ queryKey: keyOf.module(address.course, address.module) });
      const label = dialects?.find((each) => each.name === name)?.label;
      tell({ text: label === undefined ? words.dialectReset : words.dialectSet(label) });
    },
    onError,
  });
  const chosen = dialect.setBy === 'reader' ? dialect.name : DETECTED;

  function select(selection: Selection): void {
    const [name] = selection === 'all' ? [] : [...selection].map(String);
    if (name !== undefined && name !== chosen) choose.mutate(name === DETECTED ? null : name);
  }

  return (
    <div className="dialect">
      <p>
        <b>{sayDialect(dialect, words)}</b>
        {dialect.setBy === 'detection' && (
          <>
            <br />
            {dialect.reason}
          </>
        )}
      </p>
      {dialects !== undefined && (
        <MenuTrigger>
          <Button className="link">{words.dialectChoose}</Button>
          <Popover className="menu" placement="bottom start">
            <Menu
              aria-label={words.dialectChoose}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[chosen]}
              onSelectionChange={select}
            >
              {[{ name: DETECTED, label: words.dialectDetected }, ...dialects].map(({ name, label }) => (
                <MenuItem key={name} id={name} className="menu__item menu__item--choice" textValue={label}>
                  {({ isSelected }) => (
                    <>
                      <span className="menu__tick">{isSelected && <Check aria-hidden />}</span>
                      {label}
                    </>
                  )}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  );
}

function sayDialect({ label, confidence, setBy }: DialectView, words: Words): string {
  switch (setBy) {
    case 'detection':
      return words.dialectSaid.detection(label, words.percent(confidence));
    case 'course':
      return words.dialectSaid.course(label);
    case 'reader':
      return words.dialectSaid.reader(label);
    default:
      return assertNever(setBy);
  }
}
