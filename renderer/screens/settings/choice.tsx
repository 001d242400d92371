import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';

export type ChoiceOption<Value extends string> = { value: Value; name: string; lang?: string };

type Props<Value extends string> = {
  name: string;
  options: readonly ChoiceOption<Value>[];
  chosen: Value;
  onChoose(value: Value): void;
};

/** One of a few, side by side. */
export function Choice<Value extends string>({ name, options, chosen, onChoose }: Props<Value>) {
  return (
    <div className="setting">
      <span className="setting__name" aria-hidden="true">
        {name}
      </span>
      <RadioGroup
        className="pick"
        aria-label={name}
        orientation="horizontal"
        value={chosen}
        onChange={(value) => {
          const option = options.find((each) => each.value === value);
          if (option) onChoose(option.value);
        }}
      >
        {options.map(({ value, name: optionName, lang }) => (
          <RadioField key={value} value={value}>
            <RadioButton className="pick__option">
              <span lang={lang}>{optionName}</span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
    </div>
  );
}
