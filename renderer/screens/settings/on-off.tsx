import { SwitchButton, SwitchField } from 'react-aria-components';

type Props = { name: string; text?: string; isOn: boolean; onChange(isOn: boolean): void };

export function OnOff({ name, text, isOn, onChange }: Props) {
  return (
    <SwitchField isSelected={isOn} onChange={onChange}>
      <SwitchButton className="switch-line">
        <span>
          {name}
          {text !== undefined && <span className="switch-line__text">{text}</span>}
        </span>
        <span className="switch" />
      </SwitchButton>
    </SwitchField>
  );
}
