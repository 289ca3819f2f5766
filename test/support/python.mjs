import { spawnSync } from 'node:child_process';

/** A Python that has what the oracle imports; `PASSLINK_PYTHON` goes first. */
export function findPython() {
  const candidates = [process.env.PASSLINK_PYTHON, 'python3', '/usr/bin/python3', 'python'];
  return candidates.find(
    (python) =>
      python !== undefined && spawnSync(python, ['-c', 'import jinja2, bs4, lxml']).status === 0,
  );
}
