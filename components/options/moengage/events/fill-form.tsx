import { Button, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { PASS_EVENTS } from '@/lib/moengage/pass-events';
import type { FieldOutcome, FormFieldId } from '@/lib/passkit-form';
import { FIRST_SETTINGS, type PassEventSettings } from '@/lib/storage/pass-event-settings';

import { Notice } from '../../../ui';
import styles from './events.module.css';
import { fieldLabel, FilledFields, isRight } from './filled-fields';
import { type Filling, showForm, useFilling } from './use-filling';

interface FillFormProps {
  settings: PassEventSettings;
  change: (changes: Partial<PassEventSettings>) => void;
}

/** The steps of the checklist that filling completes, with the fields of each. */
const STEPS: Readonly<Record<string, readonly FormFieldId[]>> = {
  open: [],
  key: ['apiKey'],
  workspace: ['workspaceId'],
  name: ['name'],
  'data-center': ['dataCenter'],
  enable: ['enable'],
  events: PASS_EVENTS.map(({ id }) => id),
};

/** Fills in PassKit's form with one click, if it is open. The author saves it. */
export function FillForm({ settings, change }: FillFormProps) {
  const { filling, fill, undo } = useFilling();
  // The author may have changed the checklist while the form was being filled.
  const latest = useRef({ settings, change });
  useEffect(() => {
    latest.current = { settings, change };
  });
  const tick = (steps: readonly string[], isDone: boolean) => {
    const { settings: now, change: changeNow } = latest.current;
    const others = now.done.filter((each) => !steps.includes(each));
    changeNow({ done: isDone ? [...others, ...steps] : others });
  };
  const start = async () => {
    const { formName, wanted } = settings;
    const name = formName.trim() === '' ? FIRST_SETTINGS.formName : formName;
    const came = await fill({ name, events: wanted });
    if (came.status === 'filled') tick(stepsDone(came.fields), true);
  };
  const takeBack = async ({ at, fields }: Extract<Filling, { status: 'filled' }>) => {
    const came = await undo(at);
    if (came.status === 'undone') tick(stepsDone(fields), false);
  };
  return (
    <div className={styles.fill}>
      <Text size="sm" maw={560}>
        Open the form in another tab and let Passlink fill it in. It finds the fields by their
        labels, writes into that form alone, and leaves Save to you. The first time, the browser
        asks whether Passlink may work on app.passkit.com: that is why.
      </Text>
      <div>
        <Button
          type="button"
          variant="default"
          aria-disabled={filling.status === 'busy' || undefined}
          onClick={() => filling.status !== 'busy' && void start()}
        >
          {filling.status === 'busy' ? 'Working on the form' : 'Fill in the form on PassKit'}
        </Button>
      </div>
      <FillingNotice filling={filling} onUndo={(filled) => void takeBack(filled)} />
      {filling.status === 'filled' && <FilledFields fields={filling.fields} settings={settings} />}
    </div>
  );
}

interface FillingNoticeProps {
  filling: Filling;
  onUndo: (filled: Extract<Filling, { status: 'filled' }>) => void;
}

function FillingNotice({ filling, onUndo }: FillingNoticeProps) {
  switch (filling.status) {
    case 'idle':
    case 'busy':
      return null;
    case 'not-allowed':
      return (
        <Notice tone="warning">
          Not allowed, so the form is yours to fill in: each step below has its value to copy.
        </Notice>
      );
    case 'not-open':
      return (
        <Notice tone="warning">
          PassKit’s form is not open in any tab. In PassKit, go to your program or campaign ›
          Settings › Integrations › MoEngage › Configure. Then press the button again.
        </Notice>
      );
    case 'failed':
      return <Notice tone="error">{filling.reason}</Notice>;
    case 'filled': {
      const left = filling.fields.filter((field) => !isRight(field)).length;
      const actions = [
        { label: 'Show the form', onClick: () => void showForm(filling.at) },
        { label: 'Undo', onClick: () => onUndo(filling) },
      ];
      return (
        <Notice tone={left === 0 ? 'success' : 'warning'} actions={actions}>
          {left === 0
            ? 'Filled in and read back. Look it over in PassKit and press Save there.'
            : `Filled in, but for ${left === 1 ? 'one field' : `${left} fields`}: see below. Then look it over in PassKit and press Save there.`}
        </Notice>
      );
    }
    case 'undone':
      return (
        <Notice tone="info">
          Taken back, as long as you had not saved it.
          {filling.left.length > 0 && ` Left as it is: ${filling.left.map(fieldLabel).join(', ')}.`}
        </Notice>
      );
  }
}

function stepsDone(fields: readonly FieldOutcome[]): string[] {
  const wrong = new Set(fields.filter((field) => !isRight(field)).map(({ id }) => id));
  const known = new Set(fields.map(({ id }) => id));
  return Object.entries(STEPS).flatMap(([step, ids]) => {
    const isAbout = ids.length === 0 || ids.some((id) => known.has(id));
    return isAbout && ids.every((id) => !wrong.has(id)) ? [step] : [];
  });
}
