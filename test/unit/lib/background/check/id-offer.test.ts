import { describe, expect, it } from 'vitest';

import { idOffer } from '../../../../../lib/background/check/id-offer';
import { newDraft, personIdField, type ProjectKind } from '../../../../../lib/project';
import { generateSnippet } from '../../../../../lib/snippet';
import { findBlocks } from '../../../../../lib/block/find-blocks';
import { goldProject } from '../support';

const gold = goldProject({ fields: [] });
const { block } = generateSnippet({
  project: { url: gold.url, secret: 'shh' },
  style: 'quoted',
  fields: [],
});
const template = `<p>a</p>${block}`;
const from = findBlocks(template)[0]?.from ?? 0;
const range = { from, to: template.indexOf('#}', from) + 2 };
const finding = (rule: string) => ({ rule, severity: 'warning', range, message: '' }) as const;
const offerFor = (rule: string, kind: ProjectKind = 'membership') =>
  idOffer(template, finding(rule), [{ ...gold, kind }]);

describe('what a click adds to the project of a link that lacks an ID', () => {
  it('is the ID of the pass itself, or the person’s, by the finding', () => {
    const project = { id: 'gold', name: 'Gold card' };
    expect(offerFor('no-record-id')).toEqual({
      project,
      adds: newDraft('membership').fields.find(({ field }) => field.startsWith('members.')),
    });
    expect(offerFor('no-record-id', 'coupon')?.adds?.field).toBe(
      'singleUseCoupons.coupon.externalId',
    );
    expect(offerFor('no-person-id')).toEqual({ project, adds: personIdField() });
  });

  it('is nothing where only the author knows the field, but the project is named', () => {
    expect(offerFor('no-record-id', 'custom')).toEqual({
      project: { id: 'gold', name: 'Gold card' },
    });
  });

  it('is nothing for other findings, and for links of projects that are not there', () => {
    expect(offerFor('block-outdated')).toBeUndefined();
    expect(idOffer(template, finding('no-record-id'), [])).toBeUndefined();
  });
});
