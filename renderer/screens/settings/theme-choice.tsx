import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { Settings } from '../../../contract/views.ts';
import { useWords } from '../../words/words.ts';

const choices = ['light', 'sepia', 'dark', 'system'] as const satisfies readonly Settings['theme'][];

type Props = { chosen: Settings['theme']; onChoose(theme: Settings['theme']): void };

export function ThemeChoice({ chosen, onChoose }: Props) {
  const words = useWords();
  return (
    <RadioGroup
      className="themes"
      aria-label={words.theme}
      orientation="horizontal"
      value={chosen}
      onChange={(value) => onChoose(choices.find((choice) => choice === value) ?? 'system')}
    >
      {choices.map((choice) => (
        // The ring is of the theme in force, not of the one in the picture.
        <RadioField key={choice} value={choice} style={{ '--theme-ring': 'var(--accent)' }}>
          <RadioButton className="theme">
            {choice === 'system' ? <BothPicture /> : <Picture theme={choice} />}
            <span>{words.themes[choice]}</span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}

function Picture({ theme }: { theme: string }) {
  return (
    <span className="theme__pic" data-theme={theme} aria-hidden="true">
      <span className="theme__page">Aa</span>
    </span>
  );
}

function BothPicture() {
  return (
    <span className="theme__pic theme__pic--both" aria-hidden="true">
      <span className="theme__half" data-theme="light">
        <span className="theme__page">A</span>
      </span>
      <span className="theme__half" data-theme="dark">
        <span className="theme__page">a</span>
      </span>
    </span>
  );
}
