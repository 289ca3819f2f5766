import type { FieldDescription } from '../../../../../../lib/editor/adapters/text-field/classify-field';

/** A text input that says nothing about itself. */
export const INPUT: FieldDescription = {
  tag: 'input',
  type: 'text',
  role: '',
  label: '',
  name: '',
  placeholder: '',
  nearby: '',
  within: '',
  value: '',
  maxLength: null,
  locked: false,
};
