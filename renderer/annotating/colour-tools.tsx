import { ToggleButton } from 'react-aria-components';
import {
  highlightColours,
  highlightStyles,
  type HighlightColour,
  type HighlightStyle,
} from '../../core/annotation/annotation.ts';
import { useKeyboard } from '../keys/keys-provider.tsx';
import { useWords } from '../words/words.ts';

export type Look = { colour: HighlightColour; style: HighlightStyle };

type Props = {
  /** As it is, or as the next one would be. */
  look: Look;
  /** False where there is nothing yet that has a look. */
  isChosen: boolean;
  onChoose(look: Partial<Look>): void;
  /** The colour in use takes the focus. */
  takesFocus: boolean;
};

/** The six colours and four styles, as they will look. */
export function ColourTools({ look, isChosen, onChoose, takesFocus }: Props) {
  const words = useWords();
  const { bindings } = useKeyboard();
  const keys = bindings.find(({ action }) => action === 'choose-colour')?.keys ?? [];
  return (
    <>
      <div className="mark-card__group" role="group" aria-label={words.colour}>
        {highlightColours.map((colour, index) => {
          const name = isChosen ? words.colours[colour] : words.highlightIn(words.colours[colour]);
          return (
            <ToggleButton
              key={colour}
              className="swatch"
              data-colour={colour}
              data-next={(!isChosen && colour === look.colour) || undefined}
              aria-label={name}
              // Whoever comes by key begins here.
              autoFocus={takesFocus && colour === look.colour}
              isSelected={isChosen && colour === look.colour}
              onChange={() => onChoose({ colour })}
            >
              <span className="swatch__sample" title={words.withKey(name, keys[index] ?? '')} />
            </ToggleButton>
          );
        })}
      </div>
      <span className="mark-card__rule" aria-hidden />
      <div className="mark-card__group" role="group" aria-label={words.style}>
        {highlightStyles.map((style) => {
          const name = isChosen ? words.styles[style] : words.highlightAs(words.styles[style]);
          return (
            <ToggleButton
              key={style}
              className="swatch swatch--style"
              data-colour={look.colour}
              data-style={style}
              aria-label={name}
              isSelected={isChosen && style === look.style}
              onChange={() => onChoose({ style })}
            >
              <span className="swatch__sample" title={name} />
            </ToggleButton>
          );
        })}
      </div>
    </>
  );
}
