import { make } from '../dashboard/make.ts';
import { CENTERS, type DrawnForm, EVENTS } from './setup.ts';

/**
 * Controls of a page's own: switches and boxes by role, a list that opens, one field in a
 * component. The switch is a plain button in a form, so a press of it would send the form.
 */
export function ariaForm(onSave: () => void): DrawnForm {
  const apiKey = make('input', { type: 'text' });
  const component = document.createElement('secret-field');
  component.attachShadow({ mode: 'open' }).append(make('label', {}, 'Data API Key', apiKey));
  const workspaceId = make('input', { type: 'text', 'aria-labelledby': 'workspace' });
  const name = make('input', { type: 'text', 'aria-label': 'Integration name' });
  const center = listButton('center-label', CENTERS);
  const enable = make(
    'button',
    { role: 'switch', 'aria-checked': 'false', 'aria-labelledby': 'enable' },
    'No',
  );
  const events = EVENTS.map((label) => {
    const box = make('div', { role: 'checkbox', 'aria-checked': 'false', tabindex: '0' }, label);
    box.addEventListener('click', () => flip(box));
    return box;
  });
  const notifications = make('section', { hidden: '' }, make('h4', {}, 'Notify of'), ...events);
  enable.addEventListener('click', () => {
    flip(enable);
    enable.textContent = isOn(enable) ? 'Yes' : 'No';
    notifications.hidden = !isOn(enable);
  });
  const form = make(
    'form',
    {},
    component,
    make('p', {}, make('span', { id: 'workspace' }, 'Workspace ID'), workspaceId),
    make('p', {}, name),
    make('div', {}, make('span', { id: 'center-label' }, 'Data Center'), center.element),
    make('p', {}, make('span', { id: 'enable' }, 'Enable integration'), enable),
    notifications,
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
      dataCenter: center.read(),
      enable: isOn(enable),
      events: events.filter(isOn).map(({ textContent }) => textContent),
    }),
  };
}

const isOn = (element: Element) => element.getAttribute('aria-checked') === 'true';
const flip = (element: Element) => element.setAttribute('aria-checked', String(!isOn(element)));

/** Opens as the pointer goes down; its choices are on the page only while it is open. */
function listButton(labelId: string, ids: readonly string[]) {
  let chosen = '';
  const button = make(
    'button',
    {
      type: 'button',
      id: 'center',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-labelledby': `${labelId} center`,
    },
    'Select',
  );
  const element = make('div', {}, button);
  const close = () => {
    element.querySelector('[role=listbox]')?.remove();
    button.setAttribute('aria-expanded', 'false');
  };
  button.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  button.addEventListener('mousedown', () => {
    if (element.querySelector('[role=listbox]')) {
      close();
      return;
    }
    const options = ['Select', ...ids].map((id) => {
      const option = make('div', { role: 'option' }, id === 'Select' ? id : `DC-${id}`);
      option.addEventListener('click', () => {
        chosen = id === 'Select' ? '' : id;
        button.textContent = option.textContent;
        close();
      });
      return option;
    });
    element.append(make('div', { role: 'listbox' }, ...options));
    button.setAttribute('aria-expanded', 'true');
  });
  return { element, read: () => chosen };
}
