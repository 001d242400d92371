import { Palette, Tags, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Toolbar } from 'react-aria-components';
import { highlightColours, type HighlightColour } from '../../../core/annotation/annotation.ts';
import { useWords } from '../../words/words.ts';

type Props = {
  count: number;
  onTag(): void;
  onColour(colour: HighlightColour): void;
  onDelete(): void;
  onClear(): void;
  /** What can be done with the chosen besides: exporting them. */
  children?: ReactNode;
};

/** What can be done with all that is chosen, at the foot of the list. */
export function PickBar({ count, onTag, onColour, onDelete, onClear, children }: Props) {
  const words = useWords();
  const { pick } = words.notebook;
  return (
    <Toolbar className="pickbar" aria-label={words.notebook.selected(count)}>
      <b className="num">{words.notebook.selected(count)}</b>
      <span className="pickbar__gap" />
      <Button className="btn btn--bare" aria-label={pick.tag} onPress={onTag}>
        <Tags aria-hidden />
        <span className="unseen-s">{pick.tag}</span>
      </Button>
      <MenuTrigger>
        <Button className="btn btn--bare" aria-label={pick.colour}>
          <Palette aria-hidden />
          <span className="unseen-s">{pick.colour}</span>
        </Button>
        <Popover className="menu" placement="top">
          <Menu>
            {highlightColours.map((colour) => (
              <MenuItem
                key={colour}
                className="menu__item"
                textValue={words.colours[colour]}
                onAction={() => onColour(colour)}
              >
                <span className="swatch" data-colour={colour} aria-hidden="true">
                  <span />
                </span>
                {words.colours[colour]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button className="btn btn--bare" aria-label={pick.delete} onPress={onDelete}>
        <Trash2 aria-hidden />
        <span className="unseen-s">{pick.delete}</span>
      </Button>
      {children}
      <Button className="iconbtn" aria-label={pick.clear} onPress={onClear}>
        <X aria-hidden />
      </Button>
    </Toolbar>
  );
}
