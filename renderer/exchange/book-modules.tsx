import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import {
  Button,
  CheckboxButton,
  CheckboxField,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
} from 'react-aria-components';
import type { BookModuleView } from '../../contract/exchange-views.ts';
import { useWords } from '../words/words.ts';
import { nameOfModule, type BookChoice } from './use-book-choice.ts';

/** The modules that can go into a study book, each to be ticked; all, none, and whether the author's notes come too. */
export function BookModules({ choice }: { choice: BookChoice }) {
  const words = useWords();
  const { modules = [], chosen, speakerNotes } = choice;
  const list = useRef<HTMLDivElement>(null);
  const areThere = modules.length > 0;
  // One module out of many can stand far down.
  useEffect(() => {
    if (areThere) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [areThere]);
  const courses = [...Map.groupBy(modules, ({ course }) => course).entries()];
  return (
    <div className="book-modules">
      <div className="book-modules__head">
        <span className="quiet num" role="status">
          {words.exporting.modulesChosen(chosen.size, modules.length)}
        </span>
        <Button
          className="link"
          isDisabled={chosen.size === modules.length}
          onPress={() => choice.choose(new Set(modules.map(nameOfModule)))}
        >
          {words.exporting.all}
        </Button>
        <Button className="link" isDisabled={chosen.size === 0} onPress={() => choice.choose(new Set())}>
          {words.exporting.none}
        </Button>
      </div>
      <ListBox
        ref={list}
        className="book-modules__list"
        aria-label={words.exporting.modules}
        selectionMode="multiple"
        selectionBehavior="toggle"
        // Esc closes the dialog.
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          choice.choose(new Set(modules.map(nameOfModule).filter((name) => keys === 'all' || keys.has(name))))
        }
        renderEmptyState={() =>
          choice.modules !== undefined && <p className="quiet">{words.exporting.noModules}</p>
        }
      >
        {courses.length === 1
          ? modules.map((module) => <ModuleItem key={nameOfModule(module)} module={module} />)
          : courses.map(([course, own]) => (
              <ListBoxSection key={course}>
                <Header className="label" dir="auto">
                  {own[0]?.courseTitle}
                </Header>
                {own.map((module) => (
                  <ModuleItem key={nameOfModule(module)} module={module} />
                ))}
              </ListBoxSection>
            ))}
      </ListBox>
      <CheckboxField isSelected={speakerNotes} onChange={choice.turnSpeakerNotes}>
        <CheckboxButton className="tick">
          <span className="tick__box" aria-hidden="true" />
          {words.exporting.speakerNotes}
        </CheckboxButton>
      </CheckboxField>
    </div>
  );
}

function ModuleItem({ module }: { module: BookModuleView }) {
  const words = useWords();
  const { title, count } = module;
  return (
    <ListBoxItem id={nameOfModule(module)} className="book-module" textValue={title}>
      <span className="book-module__box" aria-hidden="true">
        <Check />
      </span>
      <span dir="auto">{title}</span>
      {count > 0 && <span className="quiet num">{words.exporting.mine(count)}</span>}
    </ListBoxItem>
  );
}
