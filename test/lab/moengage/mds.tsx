import { useState } from 'react';
import { createPortal } from 'react-dom';

import { classes } from './styles.ts';

/** A plain text input of the dashboard's component kit. */
export function MdsInput(props: {
  label: string;
  name: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, name, placeholder, value, onChange } = props;
  return (
    <label className={classes.row}>
      {label}
      <input
        className={`mds-input__input__text ${classes.field}`}
        name={name}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

/** A list that opens where the mouse goes down; a click that no mouse makes does nothing. */
export function MdsDropdown(props: {
  testId: string;
  label: string;
  options: readonly string[];
  chosen: readonly string[];
  onToggle: (option: string) => void;
}) {
  const { testId, label, options, chosen, onToggle } = props;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={`mds-dropdown ${classes.row}`} data-testid={testId}>
      {label}
      <div
        className="mds-dropdown__trigger"
        onMouseDown={({ nativeEvent }) => {
          if (nativeEvent.isTrusted) setIsOpen(!isOpen);
        }}
      >
        <div className={`mds-dropdown__trigger__inner ${classes.field}`} tabIndex={0}>
          {chosen.length === options.length ? `All ${label} selected` : chosen.join(', ')}
        </div>
      </div>
      {isOpen &&
        createPortal(
          <div className={`mds-dropdown__popup ${classes.portal}`} data-testid={`${testId}-popup`}>
            {options.map((option) => (
              <div
                key={option}
                className="mds-dropdown__popup__list__item ignore-lang"
                data-testid={`${testId}-option-${option}`}
                title={option}
                onMouseDown={() => onToggle(option)}
              >
                {option}
              </div>
            ))}
          </div>,
          document.body,
        )}
    </div>
  );
}
