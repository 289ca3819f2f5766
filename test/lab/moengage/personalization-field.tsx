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
  /** Whether it takes several lines. */
  hasLines?: boolean;
  onChange: (value: FieldValue) => void;
}

/**
 * The dashboard's field for personalized text: an editable element, which every such field of a
 * page gives the same id. It commits on `input`, and draws a chip for each tag once it is left.
 */
export function PersonalizationField(props: FieldProps) {
  const { placeholder, value, switches, most, hasLines = false, onChange } = props;
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
    const lines = element.innerText.replaceAll('\u00A0', ' ');
    const text = hasLines ? lines : lines.replaceAll('\n', ' ');
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
          if (event.key !== 'Enter') return;
          event.preventDefault();
          // Elements for lines would count twice in `innerText` while they are empty.
          if (hasLines) document.execCommand('insertLineBreak');
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

/** Writes a text with a chip for each of its output tags, and an element for each line break. */
function draw(field: HTMLElement, text: string): void {
  const pieces = text.split(/(\{\{.*?\}\}|\n)/).filter((piece) => piece !== '');
  field.replaceChildren(...pieces.map(drawn));
}

function drawn(piece: string): Node | string {
  if (piece === '\n') return document.createElement('br');
  return piece.startsWith('{{') ? chip(piece) : piece;
}

function chip(tag: string): HTMLElement {
  const element = document.createElement('span');
  element.className = classes.chip;
  element.contentEditable = 'false';
  element.textContent = tag;
  return element;
}
