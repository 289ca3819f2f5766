import * as v from 'valibot';

import { parseProjectUrl } from '../passkit';
import { checkStored } from './check-draft';
import { findHazard } from './hazards';
import { freeVariable } from './free-variable';
import { freeName } from './naming';
import { draftSchema } from './schema';
import type { Project, ProjectDraft } from './types';

/** Marks an exported file. A later version of the format gets a later number. */
const FORMAT = 'passlink-projects';
const VERSION = 1;

/** UTF-16 code units: two hundred full projects, and far less than would freeze a page. */
const SIZE_LIMIT = 2_000_000;

/** Projects in a file. */
const PROJECT_LIMIT = 200;

/** A project in a file. */
export interface ImportedProject {
  /** Ready to be saved; its name and its template variable are free. */
  draft: ProjectDraft;
  /** Its name in the file. The draft has another one if this was taken. */
  nameInFile: string;
  /** Its variable in the file. The draft has another one if this was taken. */
  variableInFile: string;
}

/** The result of reading a file. */
export interface ImportedProjects {
  projects: ImportedProject[];
  /** What was not imported and why, one sentence for each. */
  problems: string[];
}

const envelope = v.looseObject({
  format: v.literal(FORMAT),
  version: v.number(),
  projects: v.array(v.unknown()),
});

/** Projects as JSON for a file. It holds no ids, and no secrets, because projects have none. */
export function exportProjects(projects: readonly Project[]): string {
  const drafts = projects.map(toDraft);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, projects: drafts }, null, 2)}\n`;
}

/**
 * Reads what `exportProjects` wrote. Takes any text and never throws: a damaged or hostile file
 * gives no projects, and a damaged project does not keep out the others.
 * @param existing projects whose names and variables are taken; an imported one with the same gets
 * a number.
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
    const wrong = read.success ? Object.values(checkStored(read.output))[0] : 'It is damaged.';
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

/** Copies field by field, because a stored project may one day hold more than a file should. */
function toDraft(project: Project): ProjectDraft {
  const { name, kind, url, digest, variable, utm, signing, fields, badges } = project;
  const { fillsExternalId } = project;
  const draft = { name, kind, url, digest, variable, utm, fields };
  return {
    ...draft,
    ...(signing && { signing }),
    ...(badges && { badges }),
    ...(fillsExternalId && { fillsExternalId }),
  };
}

function parseJson(text: string): unknown {
  try {
    // Removes the byte order mark that some editors put before JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
