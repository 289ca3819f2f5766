import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Page } from '@playwright/test';

import { applyFixes } from '../../../lib/check/apply-fixes.ts';
import { type Finding, findProblems } from '../../../lib/jinja/index.ts';
import { generateSnippet, type SnippetRequest } from '../../../lib/snippet/index.ts';
import { OUTPUT } from '../paths.ts';
import type { EditRecord, InsertionRecord } from './editor.ts';
import { reachPage } from './reach-page.ts';

/** What Passlink does with the template of one page, whoever asks for it. */
export interface Work {
  report(): Promise<unknown>;
  insert(): Promise<unknown>;
  remove(): Promise<unknown>;
  /** Takes the last change back. */
  undo(): Promise<unknown>;
  /** Scrolls the first finding of a rule into sight. */
  show(rule: string): Promise<unknown>;
  /** Fixes the first finding of a rule. */
  fix(rule: string): Promise<unknown>;
}

type Project = Pick<SnippetRequest, 'project' | 'fields'> & { name: string; variable: string };

const loadEditor = async () =>
  (await import(
    pathToFileURL(join(OUTPUT, 'editor/editor.mjs')).href
  )) as typeof import('./editor.ts');

/** Works on a page that has no extension in it, through the product's own adapters. */
export async function workInPlainPage(
  page: Page,
  { name, variable, ...link }: Project,
): Promise<Work> {
  const [{ run, frames }, editor] = await Promise.all([reachPage(page), loadEditor()]);
  const request = { run, frames, others: [] };
  const project = { id: 'plain', name, variable, url: link.project.url };
  const changes: (InsertionRecord | EditRecord)[] = [];
  let lastInsertion: InsertionRecord | null = null;
  const template = async () => {
    const found = await editor.findTargets(run, request.frames);
    if (!found.template) throw new Error('No template found');
    return found.template;
  };
  return {
    report: async () => editor.reportOn(await editor.findTargets(run, request.frames)),
    async insert() {
      const { outcome, record } = await editor.insertSnippet({
        ...request,
        project,
        build: (style, chosen) => generateSnippet({ ...link, style, variable: chosen }),
      });
      if (record) {
        changes.push(record);
        lastInsertion = record;
      }
      return outcome;
    },
    async remove() {
      const removed = await editor.removeSnippet({ ...request, project, lastInsertion });
      if (removed.record) changes.push(removed.record);
      return removed.outcome;
    },
    undo: async () => {
      const last = changes.pop();
      if (!last) throw new Error('Nothing to undo');
      return 'back' in last ? editor.undoEdit(run, last) : editor.undoInsertion(run, last);
    },
    async show(rule) {
      const open = await template();
      const { range } = findingIn(open.found.template, rule);
      return { status: (await editor.showPlace(run, open, range)) ? 'shown' : 'refused' };
    },
    async fix(rule) {
      const open = await template();
      const source = open.found.template;
      const fixed = await applyFixes(source, [findingIn(source, rule)], findProblems, (edits) =>
        editor.editTemplate(run, open, edits),
      );
      if (fixed.status === 'fixed') changes.push(fixed.record);
      return fixed;
    },
  };
}

function findingIn(source: string, rule: string): Finding {
  const finding = findProblems(source).find((each) => each.rule === rule);
  if (!finding) throw new Error(`Nothing of ${rule} found`);
  return finding;
}
