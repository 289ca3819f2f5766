import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

import { sendMessage } from '@/lib/messages';
import { checkApiKey, checkWorkspaceId, type Connection } from '@/lib/moengage/connection';
import { DATA_CENTERS, type DataCenterId } from '@/lib/moengage/data-centers';

import { Grid } from '../../../forms/layout';
import { type SecretEdit, typedText } from '../../../forms/secret-edits';
import { SecretField } from '../../../forms/secret-field';
import { Notice, useAttempt } from '../../../ui';
import styles from '../moengage.module.css';
import { KEYS, KeyVerdicts } from './key-verdicts';
import { useGuess } from './use-guess';

const KEEP: SecretEdit = { kind: 'keep' };
/** Failures that may mean another data center: the credentials may be right there. */
const ELSEWHERE = new Set(['wrong-key', 'wrong-workspace', 'wrong-data-center']);

/** The workspace and its keys; saving also tests them. */
export function ConnectionForm({ connection }: { connection: Connection | undefined }) {
  const guess = useGuess(connection === undefined);
  const [chosen, setChosen] = useState<DataCenterId>();
  const [typed, setTyped] = useState<string>();
  const [dataKey, setDataKey] = useState(KEEP);
  const [campaignKey, setCampaignKey] = useState(KEEP);
  const { busy, failure, fail, run } = useAttempt<'saving' | 'looking'>();
  const [isTried, setTried] = useState(false);

  const workspaceId = typed ?? connection?.workspaceId ?? '';
  const dataCenter = chosen ?? connection?.dataCenter ?? guess;
  const problems = {
    dataCenter:
      dataCenter === undefined ? 'Choose the number in your dashboard’s address.' : undefined,
    workspaceId: checkWorkspaceId(workspaceId.trim()),
    dataKey: problemOf(dataKey),
    campaignKey: problemOf(campaignKey),
  };
  const isSound = Object.values(problems).every((each) => each === undefined);

  const saveAndTest = async (at: DataCenterId) => {
    await sendMessage('saveConnection', {
      dataCenter: at,
      workspaceId: workspaceId.trim(),
      keys: { ...changeOf('dataKey', dataKey), ...changeOf('campaignKey', campaignKey) },
    });
    setDataKey(KEEP);
    setCampaignKey(KEEP);
    setTried(false);
    await sendMessage('testConnection');
  };
  const submit = () => {
    setTried(true);
    if (!isSound || dataCenter === undefined) return;
    void run(async () => {
      if (await askToReach([dataCenter])) await saveAndTest(dataCenter);
      else {
        fail(
          'The browser did not allow it, so nothing was saved. Press the button again and choose Allow: Passlink then speaks to MoEngage’s server of this data center, and to no other.',
        );
      }
    }, 'saving');
  };
  const look = () =>
    void run(async () => {
      if (!(await askToReach(DATA_CENTERS.map(({ id }) => id)))) {
        fail('The browser did not allow Passlink to ask the other data centers.');
        return;
      }
      const found = await sendMessage('findDataCenter');
      if (found === null) {
        fail('No data center knows this workspace with this key. Copy both again from MoEngage.');
      } else {
        setChosen(found);
        await saveAndTest(found);
      }
    }, 'looking');

  const test = connection?.test;
  const verdicts = test ? [test.dataKey, test.campaignKey] : [];
  // If a key works, the data center is right.
  const mayBeElsewhere =
    verdicts.every(({ status }) => status !== 'works') &&
    verdicts.some((verdict) => verdict.status === 'failed' && ELSEWHERE.has(verdict.kind));
  const shown = (problem: string | undefined) => (isTried ? problem : undefined);
  return (
    <form
      className={styles.form}
      aria-label="MoEngage workspace"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Grid>
        <NativeSelect
          label="Data center"
          description={
            dataCenter !== undefined && dataCenter === guess
              ? 'As your open dashboard says.'
              : 'As in dashboard-01.moengage.com.'
          }
          value={dataCenter ?? ''}
          error={shown(problems.dataCenter)}
          onChange={(event) => setChosen(idOf(event.currentTarget.value))}
          data={[
            ...(dataCenter === undefined ? [{ value: '', label: 'Choose' }] : []),
            ...DATA_CENTERS.map(({ id, region }) => ({
              value: id,
              label: region === undefined ? id : `${id} (${region})`,
            })),
          ]}
        />
        <TextInput
          label="Workspace ID"
          description="Named App ID in older workspaces."
          value={workspaceId}
          error={shown(problems.workspaceId)}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </Grid>
      <Grid>
        <SecretField
          label={KEYS.dataKey.label}
          description="On the tile Data."
          whenAbsent="For test events and PassKit’s form."
          saved={connection?.hasDataKey ?? false}
          reveal={() => sendMessage('revealKey', { which: 'dataKey' })}
          edit={dataKey}
          onChange={setDataKey}
          error={shown(problems.dataKey)}
        />
        <SecretField
          label={KEYS.campaignKey.label}
          description="On the tile Campaign report/Business events/…"
          whenAbsent="For proofs on MoEngage and content blocks."
          saved={connection?.hasCampaignKey ?? false}
          reveal={() => sendMessage('revealKey', { which: 'campaignKey' })}
          edit={campaignKey}
          onChange={setCampaignKey}
          error={shown(problems.campaignKey)}
        />
      </Grid>
      {failure !== undefined && <Notice tone="error">{failure}</Notice>}
      {test && busy === undefined && <KeyVerdicts test={test} />}
      <div className={styles.actions}>
        <Button type="submit" loading={busy === 'saving'} disabled={busy === 'looking'}>
          {connection ? 'Save and test' : 'Connect'}
        </Button>
        {mayBeElsewhere && (
          <Button variant="default" loading={busy === 'looking'} onClick={look}>
            Look in the other data centers
          </Button>
        )}
      </div>
    </form>
  );
}

function problemOf(edit: SecretEdit): string | undefined {
  const typed = typedText(edit);
  return typed === '' ? undefined : checkApiKey(typed);
}

function changeOf(name: 'dataKey' | 'campaignKey', edit: SecretEdit) {
  const isChange = edit.kind === 'remove' || typedText(edit) !== '';
  return isChange ? { [name]: typedText(edit) } : {};
}

function idOf(value: string): DataCenterId | undefined {
  return DATA_CENTERS.find(({ id }) => id === value)?.id;
}

/**
 * Asks for the browser's permission to send requests to these data centers. Has to be called from a
 * click. Does not ask for what is already allowed.
 */
function askToReach(ids: readonly DataCenterId[]): Promise<boolean> {
  const origins = DATA_CENTERS.filter(({ id }) => ids.includes(id)).map(
    ({ apiHost }) => `https://${apiHost}/*`,
  );
  return browser.permissions.request({ origins });
}
