import * as v from 'valibot';

import { parseProjectUrl } from '../passkit';
import { checkDraft } from './check-draft';
import { findHazard } from './hazards';
import { freeVariable } from './free-variable';
import { freeName } from './naming';
import { draftSchema } from './schema';
import type { Project, ProjectDraft } from './types';

/** What an exported file says it is; a later version of the format gets a later number. */
const FORMAT = 'passlink-projects';
const VERSION = 1;

/** UTF-16 code units: two hundred full projects; far less than what stalls a page. */
const SIZE_LIMIT = 2_000_000;

/** Projects in a file. */
const PROJECT_LIMIT = 200;

/** A project of a file. */
export interface ImportedProject {
  /** Ready to be saved, under a name and a template variable that are free. */
  draft: ProjectDraft;
  /** What the file calls it; another name than the draft's where that was taken. */
  nameInFile: string;
  /** The variable it has in the file; another than the draft's where that was taken. */
  variableInFile: string;
}

/** What a file came to. */
export interface ImportedProjects {
  projects: ImportedProject[];
  /** What was not taken and why, a sentence each. */
  problems: string[];
}

const envelope = v.looseObject({
  format: v.literal(FORMAT),
  version: v.number(),
  projects: v.array(v.unknown()),
});

/** Projects as JSON for a file: without secrets, which are not in them, and without ids. */
export function exportProjects(projects: readonly Project[]): string {
  const drafts = projects.map(toDraft);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, projects: drafts }, null, 2)}\n`;
}

/**
 * Reads what `exportProjects` wrote. Takes any text and never throws: a damaged or hostile file
 * gives no projects, a damaged project in a good file leaves the others in.
 * @param existing projects whose names and variables imported ones must not have; theirs get a
 * number.
 */
export function importProjects(
  text: string,
  existing: readonly Pick<Project, 'name' | 'variable'>[],
): ImportedProjects {
  if (text.length > SIZE_LIMIT)
    return refused('The file is too large to be an export of Passlink.');
  const json = parseJson(text);
  if (json === undefined)
    return refused('The file is not JSON. Choose one that Passlink exported.');
  const hazard = findHazard(json);
  if (hazard !== undefined) return refused(`The file ${hazard}`);
  const file = v.safeParse(envelope, json);
  if (!file.success) return refused('The file is not an export of Passlink’s projects.');
  const { version, projects } = file.output;
  if (version !== VERSION) {
    return refused('The file is from another version of Passlink. Update Passlink and try again.');
  }
  if (projects.length > PROJECT_LIMIT) {
    return refused(`The file holds more than ${PROJECT_LIMIT} projects. Split it in two.`);
  }
  return readProjects(projects, existing);
}

function refused(problem: string): ImportedProjects {
  return { projects: [], problems: [problem] };
}

function readProjects(
  inFile: readonly unknown[],
  existing: readonly Pick<Project, 'name' | 'variable'>[],
): ImportedProjects {
  const projects: ImportedProject[] = [];
  const problems: string[] = [];
  const names = existing.map(({ name }) => name);
  const variables = existing.map(({ variable }) => variable);
  for (const [index, project] of inFile.entries()) {
    const read = v.safeParse(draftSchema, project);
    const wrong = read.success ? Object.values(checkDraft(read.output))[0] : 'It is damaged.';
    if (!read.success || wrong !== undefined) {
      problems.push(`Project ${index + 1} was left out. ${wrong}`);
      continue;
    }
    const found = read.output;
    const name = freeName(found.name, names);
    const variable = freeVariable(found.variable, variables);
    names.push(name);
    variables.push(variable);
    projects.push({
      draft: { ...found, name, variable, url: parseProjectUrl(found.url).href },
      nameInFile: found.name.trim(),
      variableInFile: found.variable,
    });
  }
  return { projects, problems };
}

/** Field by field: a stored project may come to hold more than a file should. */
function toDraft(project: Project): ProjectDraft {
  const { name, kind, url, digest, variable, utm, signing, fields, badges } = project;
  const draft = { name, kind, url, digest, variable, utm, fields };
  return { ...draft, ...(signing && { signing }), ...(badges && { badges }) };
}

function parseJson(text: string): unknown {
  try {
    // A byte order mark, as some editors put before JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
