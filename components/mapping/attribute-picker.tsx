import { useState } from 'react';

import { SearchPicker } from '../ui';
import type { Attribute } from '../open-page/read-attributes';
import { attributeGroups, attributeOf } from './attribute-options';
import { OBJECT_LABELS } from './words';

interface AttributePickerProps {
  label: string;
  hideLabel?: boolean;
  value: Attribute;
  /** Attributes in the open template; offered first. */
  found: readonly Attribute[];
  onChange: (attribute: Attribute) => void;
  takesFocus?: boolean;
}

/** Chooses an attribute: from the template, a standard one, or a typed name. */
export function AttributePicker({
  label,
  hideLabel = false,
  value,
  found,
  onChange,
  takesFocus = false,
}: AttributePickerProps) {
  const [search, setSearch] = useState<string | null>(null);
  const choose = (attribute: Attribute) => {
    setSearch(null);
    onChange(attribute);
  };
  return (
    <SearchPicker
      label={label}
      hideLabel={hideLabel}
      text={search ?? value.name}
      onText={setSearch}
      groups={attributeGroups(found, search ?? '')}
      onPick={(option) => choose(attributeOf(option))}
      onBlur={() => {
        // A typed name counts without being picked. If the field is emptied, the old attribute
        // stays.
        const typed = search?.trim() ?? '';
        if (typed !== '' && typed !== value.name) choose({ object: value.object, name: typed });
        else setSearch(null);
      }}
      placeholder="Search or type a name"
      nothing="Type the attribute’s name as MoEngage shows it"
      {...(value.object !== 'UserAttribute' && { description: OBJECT_LABELS[value.object] })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      takesFocus={takesFocus}
    />
  );
}
