import { Combobox, InputBase, type InputBaseProps, Text, useCombobox } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';

import type { PickerGroup, PickerOption } from './picker-options';
import styles from './search-picker.module.css';

interface SearchPickerProps extends Omit<InputBaseProps, 'onChange' | 'children'> {
  /** The input's name: visible, or with `hideLabel` only read aloud. */
  label: string;
  hideLabel?: boolean;
  /** The input's text: the search, or the chosen option. */
  text: string;
  onText: (text: string) => void;
  groups: PickerGroup[];
  onPick: (option: PickerOption) => void;
  placeholder?: string;
  /** Shown if nothing matches. */
  nothing?: ReactNode;
  /** Whether to focus it when it appears: for a picker that the author has just asked for. */
  takesFocus?: boolean;
  onBlur?: () => void;
  onCancel?: () => void;
}

/** An input to search and choose in. Options are in groups, each with a line of description. */
export function SearchPicker({
  label,
  hideLabel = false,
  text,
  onText,
  groups,
  onPick,
  nothing = 'Nothing found',
  takesFocus = false,
  onBlur,
  onCancel,
  ...rest
}: SearchPickerProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const byValue = useMemo(
    () => new Map(groups.flatMap(({ options }) => options.map((option) => [option.value, option]))),
    [groups],
  );
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(value) => {
        const option = byValue.get(value);
        combobox.closeDropdown();
        if (option) onPick(option);
      }}
    >
      <Combobox.Target withExpandedAttribute autoComplete="off">
        <InputBase
          {...rest}
          {...(hideLabel ? { 'aria-label': label } : { label })}
          ref={input}
          value={text}
          spellCheck={false}
          onChange={(event) => {
            onText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={(event) => {
            event.currentTarget.select();
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            onBlur?.();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !combobox.dropdownOpened) onCancel?.();
          }}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
        />
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown}>
        <Combobox.Options aria-label={`Choices: ${label}`} className={styles.options}>
          {byValue.size === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
          {groups.map((group) => (
            <Combobox.Group key={group.label} label={group.label}>
              {group.options.map((option) => (
                <Combobox.Option key={option.value} value={option.value}>
                  <Text component="span" size="sm" display="block" className={styles.label}>
                    {option.label}
                  </Text>
                  {option.detail && (
                    <Text component="span" size="xs" c="dimmed" display="block">
                      {option.detail}
                    </Text>
                  )}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
