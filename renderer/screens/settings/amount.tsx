import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useWords } from '../../words/words.ts';

/** `size` 1 is as designed, and is shown as 100 %. */
type Props = {
  name: string;
  size: number;
  smallest: number;
  largest: number;
  step: number;
  onChange(size: number): void;
};

export function Amount({ name, size, smallest, largest, step, onChange }: Props) {
  const words = useWords();
  const part = (size - smallest) / (largest - smallest);
  return (
    <div className="setting">
      <span className="setting__name" aria-hidden="true">
        {name}
      </span>
      <Slider
        className="range"
        aria-label={name}
        value={size}
        minValue={smallest}
        maxValue={largest}
        step={step}
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
