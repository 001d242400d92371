import { Menu, MenuItem } from 'react-aria-components';
import type { AnnotationView } from '../../contract/notebook-views.ts';
import { useWords } from '../words/words.ts';
import { ColourDot } from './colour-dot.tsx';
import { shortened } from './highlight-list.tsx';

type Props = { annotations: readonly AnnotationView[]; onChoose(id: string): void };

/** Which of several highlights over each other is meant. */
export function MarkChoice({ annotations, onChoose }: Props) {
  const words = useWords();
  return (
    <Menu
      className="mark-card__choice"
      aria-label={words.highlightsHere}
      autoFocus="first"
      onAction={(id) => onChoose(String(id))}
    >
      {annotations.map(({ id, colour, quote }) => {
        const name = words.colours[colour ?? 'yellow'];
        return (
          <MenuItem
            key={id}
            id={id}
            className="menu__item mark-card__item"
            textValue={`${name} ${quote ?? ''}`}
          >
            <ColourDot colour={colour ?? 'yellow'} />
            <span className="vh">{name}</span>
            <span className="serif" dir="auto">
              {shortened(quote ?? '')}
            </span>
          </MenuItem>
        );
      })}
    </Menu>
  );
}
