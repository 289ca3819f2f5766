import { make } from '../dashboard/make.ts';
import { CENTERS, type DrawnForm, EVENTS } from './setup.ts';

/** The browser's own controls, each labelled in another way. */
export function nativeForm(onSave: () => void): DrawnForm {
  const apiKey = make('input', { type: 'password', id: 'key', autocomplete: 'off' });
  const workspaceId = make('input', { type: 'text' });
  const name = make('input', { type: 'text', placeholder: 'Provide a name' });
  const dataCenter = make(
    'select',
    {},
    make('option', { value: '' }, 'Select a data center'),
    ...CENTERS.map((id) => make('option', { value: `dc_${Number(id)}` }, `Data center ${id}`)),
  );
  const enable = make('input', { type: 'checkbox', id: 'enable' });
  const events = EVENTS.map((label) => {
    const box = make('input', { type: 'checkbox', value: label });
    return { box, row: make('label', {}, box, ` ${label}`) };
  });
  const form = make(
    'form',
    {},
    make('p', {}, make('label', { for: 'key' }, 'API key *'), apiKey),
    make('p', {}, make('label', {}, 'Workspace ID', workspaceId)),
    make('p', {}, name),
    make('div', {}, make('span', {}, 'Data center:'), make('div', {}, dataCenter)),
    make('p', {}, enable, make('label', { for: 'enable' }, 'Enable Integration')),
    make('fieldset', {}, make('legend', {}, 'Set Pass Notifications'), ...events.map(rowOf)),
    make('button', {}, 'Save'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSave();
  });
  return {
    element: form,
    read: () => ({
      apiKey: apiKey.value,
      workspaceId: workspaceId.value,
      name: name.value,
      dataCenter: dataCenter.value,
      enable: enable.checked,
      events: events.flatMap(({ box }) => (box.checked ? [box.value] : [])),
    }),
  };
}

const rowOf = ({ row }: { row: HTMLElement }) => row;
