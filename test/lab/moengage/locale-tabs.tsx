import { useState } from 'react';
import { createPortal } from 'react-dom';

import { classes } from './styles.ts';

interface TabsProps {
  names: readonly string[];
  shown: string;
  onShow: (name: string) => void;
}

/** A row of tabs, plain buttons without ids. */
export function Tabs({ names, shown, onShow }: TabsProps) {
  return (
    <>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className={classes.tab}
          aria-selected={name === shown}
          onClick={() => {
            if (name !== shown) onShow(name);
          }}
        >
          {name}
        </button>
      ))}
    </>
  );
}

const MORE_LOCALES = ['es_ES', 'pt_PT', 'th_TH', 'id_ID', 'vi_VN'];

/** “+ Locale” with its list of boxes, which the dashboard draws at the end of the page. */
export function AddLocale({
  known,
  onAdd,
}: {
  known: readonly string[];
  onAdd: (name: string) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const add = () => {
    for (const name of chosen) onAdd(name);
    setChosen([]);
    setIsOpen(false);
  };
  return (
    <>
      <button type="button" className={classes.tab} onClick={() => setIsOpen(!isOpen)}>
        + Locale
      </button>
      {isOpen &&
        createPortal(
          <div className={classes.portal}>
            <input placeholder="Search to select" aria-label="Search to select" />
            {MORE_LOCALES.filter((name) => !known.includes(name)).map((name) => (
              <label key={name} style={{ display: 'block' }}>
                <input
                  type="checkbox"
                  checked={chosen.includes(name)}
                  onChange={({ target }) =>
                    setChosen(
                      target.checked ? [...chosen, name] : chosen.filter((each) => each !== name),
                    )
                  }
                />{' '}
                {name}
              </label>
            ))}
            <button type="button" onClick={add}>
              Add
            </button>
          </div>,
          document.body,
        )}
    </>
  );
}
