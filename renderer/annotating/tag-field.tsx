import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from 'react-aria-components';
import { useTransport } from '../asking/ask.ts';
import { tagsQuery } from '../asking/queries.ts';
import { useWords } from '../words/words.ts';

/** So many are offered at a time. */
const OFFERED = 8;

type Props = {
  tags: readonly string[];
  takesFocus?: boolean;
  onChange(tags: string[]): void;
  /** Left with Escape. */
  onLeave?: () => void;
};

/** The tags of one annotation: taken away one by one, added by typing, with those in use offered. */
export function TagField({ tags, takesFocus = false, onChange, onLeave }: Props) {
  const words = useWords();
  const { data: used = [] } = useQuery(tagsQuery(useTransport()));
  const [typed, setTyped] = useState('');
  const has = (tag: string) => tags.some((each) => folded(each) === folded(tag));
  const offered = used
    .map(({ tag }) => tag)
    .filter((tag) => !has(tag) && folded(tag).includes(folded(typed)))
    .slice(0, OFFERED);

  function add(text: string): void {
    const tag = text.replace(/^#/, '').trim();
    setTyped('');
    if (tag !== '' && !has(tag)) onChange([...tags, tag]);
  }
  return (
    <div className="tag-field">
      {tags.length > 0 && (
        <TagGroup
          aria-label={words.tags}
          onRemove={(removed) => onChange(tags.filter((tag) => !removed.has(tag)))}
        >
          <TagList className="tag-field__tags">
            {tags.map((tag) => (
              <Tag key={tag} id={tag} textValue={tag} className="chip tag-field__tag">
                <span dir="auto">{tag}</span>
                <Button slot="remove" aria-label={words.tagRemove(tag)}>
                  <X aria-hidden />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <ComboBox
        className="tag-field__box"
        items={offered.map((tag) => ({ id: tag }))}
        allowsCustomValue
        allowsEmptyCollection={false}
        menuTrigger="focus"
        inputValue={typed}
        onInputChange={(text) => (/[,\n]$/.test(text) ? add(text.slice(0, -1)) : setTyped(text))}
        value={null}
        onChange={(chosen) => chosen !== null && add(String(chosen))}
      >
        <Label className="vh">{words.tagAdd}</Label>
        <Input
          className="tag-field__input"
          placeholder={words.tagAdd}
          dir="auto"
          maxLength={100}
          autoFocus={takesFocus}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            const field = event.currentTarget;
            // The list is left before the field is, and takes Enter where something in it is chosen.
            if (event.key === 'Escape' && field.ariaExpanded !== 'true') onLeave?.();
            if (event.key !== 'Enter' || field.getAttribute('aria-activedescendant')) return;
            event.preventDefault();
            add(typed);
          }}
        />
        <Popover className="menu mark-list">
          <ListBox<{ id: string }>>
            {({ id }) => (
              <ListBoxItem className="menu__item" id={id} textValue={id}>
                <span dir="auto">{id}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
