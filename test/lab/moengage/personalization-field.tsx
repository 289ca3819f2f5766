import { useLayoutEffect, useRef } from 'react';

import type { FieldValue } from './campaign.ts';
import { classes } from './styles.ts';
import type { Switches } from './switches.ts';

interface FieldProps {
  placeholder: string;
  value: FieldValue | undefined;
  switches: Switches;
  /** The most characters that it takes; it shows a counter then. */
  most?: number;
  onChange: (value: FieldValue) => void;
}

/**
 * The dashboard's field for personalized text: an editable element, which every such field of a
 * page gives the same id. It commits on `input`, and draws a chip for each tag once it is left.
 */
export function PersonalizationField({ placeholder, value, switches, most, onChange }: FieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const shown = useRef<string>(undefined);

  useLayoutEffect(() => {
    // React never draws the text: it would lose the caret of whoever is writing.
    if (!field.current || shown.current === value?.text) return;
    draw(field.current, value?.text ?? '');
    shown.current = value?.text;
  });

  const commit = () => {
    const element = field.current;
    if (!element) return;
    const text = element.innerText.replaceAll('\u00A0', ' ').replaceAll('\n', ' ');
    shown.current = text;
    onChange({ text, html: element.innerHTML });
  };

  return (
    <>
      <div
        ref={field}
        id="personalization_container"
        className={classes.field}
        contentEditable
        suppressContentEditableWarning
        role={switches.fieldRole}
        // A `div` has no such attribute; the dashboard writes it all the same.
        {...{ placeholder }}
        onInput={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
        onBlur={(event) => {
          commit();
          draw(event.currentTarget, shown.current ?? '');
        }}
      />
      {most !== undefined && (
        <div className={classes.counter}>
          {value?.text.length ?? 0}/{most}
        </div>
      )}
    </>
  );
}

/** Writes a text with a chip for each of its output tags. */
function draw(field: HTMLElement, text: string): void {
  const pieces = text.split(/(\{\{.*?\}\})/).filter((piece) => piece !== '');
  field.replaceChildren(...pieces.map((piece) => (piece.startsWith('{{') ? chip(piece) : piece)));
}

function chip(tag: string): HTMLElement {
  const element = document.createElement('span');
  element.className = classes.chip;
  element.contentEditable = 'false';
  element.textContent = tag;
  return element;
}
