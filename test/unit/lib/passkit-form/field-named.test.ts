import { describe, expect, it } from 'vitest';

import { fieldNamed } from '../../../../lib/passkit-form/field-named';

const rank = (words: string) => fieldNamed(words)?.rank ?? NaN;

describe('the field that a label names', () => {
  it.each([
    ['API key', 'apiKey'],
    ['API Key *', 'apiKey'],
    ['Data API Key:', 'apiKey'],
    ['Enter API key', 'apiKey'],
    ['MoEngage API key (required)', 'apiKey'],
    ['Workspace ID', 'workspaceId'],
    ['MoEngage workspace-ID', 'workspaceId'],
    ['App ID', 'workspaceId'],
    ['Data API ID', 'workspaceId'],
    ['Name', 'name'],
    ['Integration name', 'name'],
    ['Provide a name to identify your MoEngage account', 'name'],
    ['Give the integration a name', 'name'],
    ['Name to identify your account', 'name'],
    ['Name this integration', 'name'],
    ['Data center', 'dataCenter'],
    ['Select Datacentre', 'dataCenter'],
    ['Enable Integration', 'enable'],
    ['Enable', 'enable'],
    ['Pass created', 'created'],
    ['Pass Installed', 'installed'],
    ['Pass uninstalled : Will track an event when a user removes a pass', 'uninstalled'],
    ['Pass updated: Will track an event when a pass is updated.', 'updated'],
    ['When a pass is deleted', 'deleted'],
    ['Invalidated', 'invalidated'],
    ['Pass creation', 'created'],
    ['Pass updates', 'updated'],
    ['Pass installs', 'installed'],
    ['Pass delete', 'deleted'],
    ['Member record deleted', 'deleted'],
    ['Pass record invalidated', 'invalidated'],
    ['PASS_EVENT_RECORD_CREATED', 'created'],
    ['PASS_EVENT_UNINSTALLED', 'uninstalled'],
  ])('for “%s” is %s', (words, id) => {
    expect(fieldNamed(words)?.id).toBe(id);
  });

  it.each([
    '',
    '*',
    'Campaign API key',
    'Push API key',
    'Braze API key',
    'API key ID',
    'API key name',
    'First name',
    'Workspace name',
    'Program name',
    'Enable beacons',
    'Save',
    'Set Pass Notifications',
    'Record created by',
    'Give it another name',
    'Name of your first pass',
    'Send a mail when somebody has created an account',
    'Reinstalled',
  ])('does not exist for “%s”', (words) => {
    expect(fieldNamed(words)).toBeUndefined();
  });

  it('has a better rank for a plain label than for one with additions', () => {
    expect(rank('API key')).toBeLessThan(rank('Your old API key'));
    expect(rank('Pass created')).toBeLessThan(rank('Pass created yesterday'));
  });
});
