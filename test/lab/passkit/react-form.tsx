import { useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

import { CENTERS, type DrawnForm, EVENTS, type Setup } from './setup.ts';

const EMPTY: Setup = {
  apiKey: '',
  workspaceId: '',
  name: '',
  dataCenter: '',
  enable: false,
  events: [],
};

/** A list of the page's own making, as component libraries draw it. */
const BUTTON = { role: 'combobox', tabIndex: 0 } as const;
const LIST = { role: 'listbox' } as const;
const OPTION = { role: 'option' } as const;

/** Fields that show what React's state holds and nothing else; `tidy` lets it change a name. */
function Integration({ show, onSave }: { show: (setup: Setup) => void; onSave: () => void }) {
  const [setup, setSetup] = useState(EMPTY);
  const [isOpen, setIsOpen] = useState(false);
  useLayoutEffect(() => show(setup), [setup, show]);
  const change = (changes: Partial<Setup>) => setSetup((before) => ({ ...before, ...changes }));
  const isTidy = new URLSearchParams(window.location.search).has('tidy');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <label>
        API Key
        <input
          type="password"
          value={setup.apiKey}
          onChange={({ target }) => change({ apiKey: target.value })}
        />
      </label>
      <label>
        Workspace ID
        <input
          value={setup.workspaceId}
          onChange={({ target }) => change({ workspaceId: target.value })}
        />
      </label>
      <label>
        Name
        <input
          value={setup.name}
          onChange={({ target: { value } }) => change({ name: isTidy ? value.slice(0, 3) : value })}
        />
      </label>
      <div>
        <span id="center-name">Data centre</span>
        <div
          {...BUTTON}
          aria-labelledby="center-name"
          aria-controls="center-list"
          aria-expanded={isOpen}
          onPointerDown={() => setIsOpen(!isOpen)}
        >
          {setup.dataCenter === '' ? 'Choose' : `api-${setup.dataCenter}.moengage.com`}
        </div>
        {isOpen && (
          <div {...LIST} id="center-list" aria-label="Data centers">
            {CENTERS.map((id) => (
              <div
                key={id}
                {...OPTION}
                tabIndex={-1}
                aria-selected={setup.dataCenter === id}
                onPointerUp={() => {
                  change({ dataCenter: id });
                  setIsOpen(false);
                }}
              >
                api-{id}.moengage.com
              </div>
            ))}
          </div>
        )}
      </div>
      <label>
        <input
          type="checkbox"
          checked={setup.enable}
          onChange={({ target }) => change({ enable: target.checked })}
        />
        Enable
      </label>
      {setup.enable &&
        EVENTS.map((label) => (
          <div key={label}>
            <span>{label}</span>{' '}
            <button
              type="button"
              role="switch"
              aria-label="Toggle"
              aria-checked={setup.events.includes(label)}
              onClick={() =>
                change({
                  events: EVENTS.filter((each) => (each === label) !== setup.events.includes(each)),
                })
              }
            />
          </div>
        ))}
      <button type="submit">Save</button>
    </form>
  );
}

export function reactForm(onSave: () => void): DrawnForm {
  const element = document.createElement('div');
  const shown = { setup: EMPTY };
  const show = (setup: Setup) => {
    shown.setup = setup;
  };
  createRoot(element).render(<Integration show={show} onSave={onSave} />);
  return { element, read: () => shown.setup };
}
