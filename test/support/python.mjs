import { spawnSync } from 'node:child_process';

/** Finds a Python that has the oracle's imports; `PASSLINK_PYTHON` is tried first. */
export function findPython() {
  const candidates = [process.env.PASSLINK_PYTHON, 'python3', '/usr/bin/python3', 'python'];
  return candidates.find(
    (python) =>
      python !== undefined && spawnSync(python, ['-c', 'import jinja2, bs4, lxml']).status === 0,
  );
}
