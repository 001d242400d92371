import {
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  SwitchButton,
  SwitchField,
} from 'react-aria-components';
import type { Settings } from '../../../contract/views.ts';
import { TEXT_SIZE } from '../../look/apply-look.ts';
import { useSettings } from '../../look/use-settings.ts';
import { useWords } from '../../words/words.ts';
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
      <TextSize size={settings.textSize} onChange={(textSize) => change({ textSize })} />
      <OnOff
        name={words.showOutline}
        isOn={settings.showOutline}
        onChange={(showOutline) => change({ showOutline })}
      />
      <OnOff
        name={words.showNotes}
        isOn={settings.showNotes}
        onChange={(showNotes) => change({ showNotes })}
      />
    </>
  );
}

function TextSize({ size, onChange }: { size: Settings['textSize']; onChange(size: number): void }) {
  const words = useWords();
  const part = (size - TEXT_SIZE.smallest) / (TEXT_SIZE.largest - TEXT_SIZE.smallest);
  return (
    <div className="setting">
      <span className="setting__name" aria-hidden="true">
        {words.textSize}
      </span>
      <Slider
        className="range"
        aria-label={words.textSize}
        value={size}
        minValue={TEXT_SIZE.smallest}
        maxValue={TEXT_SIZE.largest}
        step={TEXT_SIZE.step}
        formatOptions={{ style: 'percent' }}
        onChange={onChange}
      >
        <SliderTrack className="range__track" style={{ '--at': `${part * 100}%` }}>
          <SliderThumb className="range__thumb" />
        </SliderTrack>
        <SliderOutput>{words.percent(size)}</SliderOutput>
      </Slider>
    </div>
  );
}

function OnOff({ name, isOn, onChange }: { name: string; isOn: boolean; onChange(isOn: boolean): void }) {
  return (
    <SwitchField isSelected={isOn} onChange={onChange}>
      <SwitchButton className="switch-line">
        {name}
        <span className="switch" />
      </SwitchButton>
    </SwitchField>
  );
}
