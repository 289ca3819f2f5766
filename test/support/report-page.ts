import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as v from 'valibot';

import { type PageShape, pageShapeSchema } from '../../lib/shape/page-shape.ts';
import { LAB_URL } from './lab.ts';
import { serveHtml } from './lab-server.ts';
import { LAB } from './paths.ts';

/**
 * Reads a report of a page's shape.
 * @throws Error naming what is wrong with the file.
 */
export async function readReport(path: string): Promise<PageShape> {
  const text = await readFile(path, 'utf8');
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Error(`${path} is no JSON. Save the report in Passlink again.`);
  }
  const report = v.safeParse(pageShapeSchema, given);
  if (report.success) return report.output;
  const [issue] = report.issues;
  const place = v.getDotPath(issue) ?? 'the file';
  throw new Error(`${path} is no report of a page’s shape: ${place}: ${issue.message}`);
}

/** Has the lab's server answer with a page of the reported shape; returns its address. */
export async function servePageOf(report: PageShape): Promise<string> {
  const html = await readFile(join(LAB, 'from-report.html'), 'utf8');
  const json = JSON.stringify(report).replaceAll('<', String.raw`\u003c`);
  const data = `<script type="application/json" id="report">${json}</script>`;
  const url = `${LAB_URL}reported.html`;
  serveHtml(
    url,
    html.replace('<body>', () => `<body>${data}`),
  );
  return url;
}
