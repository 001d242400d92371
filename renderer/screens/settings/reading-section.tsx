import type { Settings } from '../../../contract/views.ts';
import { LINE_WIDTH, TEXT_SIZE } from '../../look/apply-look.ts';
import { useSettings } from '../../look/use-settings.ts';
import { languageOptions } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import { Amount } from './amount.tsx';
import { Choice } from './choice.tsx';
import { OnOff } from './on-off.tsx';
import { ThemeChoice } from './theme-choice.tsx';

export function ReadingSection() {
  const words = useWords();
  const { settings, change } = useSettings();
  return (
    <>
      <ThemeChoice chosen={settings.theme} onChoose={(theme) => change({ theme })} />
      <div className="settings__sample" aria-hidden="true">
        <p>{words.sample}</p>
      </div>
      <Choice
        name={words.readingFont}
        options={named(['serif', 'sans', 'dyslexic'], words.readingFonts)}
        chosen={settings.readingFont}
        onChoose={(readingFont) => change({ readingFont })}
      />
      <Amount
        name={words.textSize}
        size={settings.textSize}
        {...TEXT_SIZE}
        onChange={(textSize) => change({ textSize })}
      />
      <Amount
        name={words.lineWidth}
        size={settings.lineWidth}
        {...LINE_WIDTH}
        onChange={(lineWidth) => change({ lineWidth })}
      />
      <Choice
        name={words.language}
        options={[{ value: 'system', name: words.languageOfSystem }, ...languageOptions]}
        chosen={settings.language}
        onChoose={(language) => change({ language })}
      />
      <Choice
        name={words.slideShape}
        options={named(['wide', 'window'], words.slideShapes)}
        chosen={settings.slideShape}
        onChoose={(slideShape) => change({ slideShape })}
      />
      <Choice
        name={words.notesPlace}
        options={named(['beside', 'below', 'hidden'], words.notesPlaces)}
        chosen={settings.notesPlace}
        onChoose={(notesPlace) => change({ notesPlace })}
      />
      <OnOff
        name={words.showOutline}
        isOn={settings.showOutline}
        onChange={(showOutline) => change({ showOutline })}
      />
    </>
  );
}

type Value = Settings['readingFont' | 'notesPlace' | 'slideShape'];

function named<Each extends Value>(values: readonly Each[], names: Record<Each, string>) {
  return values.map((value) => ({ value, name: names[value] }));
}
