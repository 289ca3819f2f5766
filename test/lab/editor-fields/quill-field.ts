import Quill from 'quill';
import 'quill/dist/quill.snow.css';

import { make } from '../dashboard/make.ts';
import type { MakeField } from './made-field.ts';

export const makeQuillField: MakeField = (host, { placeholder, text }) => {
  const place = make('div');
  host.append(place);
  const quill = new Quill(place, { placeholder, theme: 'snow', modules: { toolbar: false } });
  quill.setText(text === '' ? '' : `${text}\n`);
  quill.history.clear();
  return () => quill.getText().replace(/\n$/, '');
};
