import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseCommandLine } from '../../../../lib/passkit';
import { encryptionKey, projectUrl, secret, wellFormed } from './support';

const url = 'https://pub1.pskt.io/c/wrsynr';
const key = 'f33332e108e3e5e040924d7dd7651f6f54b242525bf4e8733ea12ac3538af755';
const sec = '0WfoVtZ7MrJSfrHVuiESxZ';
const programId = '1x3j9vWjSGx2UwUblYlcue';
const tool = './smartpass-link-gen-osx-apple-silicon -in in.csv -out out.csv';

describe('parseCommandLine', () => {
  it.each([
    ['PassKit’s command line', `${tool} -url ${url} -key ${key}`],
    ['equals signs and double dashes', `${tool} --url=${url} --key=${key}`],
    ['double quotes', `${tool} -url "${url}" -key "${key}"`],
    ['single quotes', `${tool} -url='${url}' -key='${key}'`],
    ['curly quotes', `${tool} -url “${url}” -key ‘${key}’`],
    ['typographic dashes', `${tool} –url ${url} —key ${key}`],
    ['non-breaking spaces', `${tool} -url ${url} -key ${key}`.replaceAll(' ', '\u00A0')],
    ['invisible characters', `${tool} -url \u200B${url}\u200B -key \uFEFF${key}`],
    ['an invisible character inside', `${tool} -url ${url} -key f333\u200B${key.slice(4)}`],
    ['a shell’s continued lines', `${tool} \\\n  -url ${url} \\\n  -key \\\n ${key}`],
    ['the command prompt’s continued lines', `${tool} ^\r\n -url ${url} ^\r\n -key ${key}`],
    ['PowerShell’s continued lines', `${tool} \`\r\n -url ${url} \`\r\n -key ${key}`],
    [
      'the tool’s old flags',
      `gen -inFile a.csv -outFile b.csv -baseURL ${url} -encryptionKey ${key}`,
    ],
    ['Markdown', `Run \`${tool} -url ${url} -key ${key}\`.`],
    ['a sentence', `The URL is ${url}. The encryption key is ${key}.`],
    ['a table', `Project URL\t${url}/\nEncryption Key\t${key}\n`],
  ])('reads URL and encryption key out of %s', (_what, text) => {
    expect(parseCommandLine(text)).toEqual({ url, encryptionKey: key });
  });

  it.each([
    ['two lines', `${url}\n${sec}`],
    ['two lines the other way round', `${sec}\n${url}`],
    ['labels on the lines', `PassKit URL: ${url}\nProject Secret: ${sec}`],
    ['labels above the lines', `PassKit URL\n${url}\n\nProject Secret\n${sec}\n`],
    ['a flag', `${tool} -url ${url} -secret ${sec}`],
    ['the key’s flag', `${tool} -url ${url} -key ${sec}`],
    ['JSON', JSON.stringify({ url, secret: sec })],
    [
      'a program’s ID beside them',
      `Program ID: ${programId}\nPassKit URL: ${url}\nProject Secret: ${sec}`,
    ],
    ['an unlabelled ID beside them', `${url}\n${programId}\nProject secret\n${sec}`],
    ['a file name of 22 letters', `gen -in ${programId} -out ${programId} -url ${url} -key ${sec}`],
    ['a finished link', `${url}?data=e30&sig=${key} secret: ${sec}`],
  ])('reads URL and secret out of %s', (_what, text) => {
    expect(parseCommandLine(text)).toEqual({ url, secret: sec });
  });

  it('reads all three values', () => {
    const text = `PassKit URL ${url} Project Secret ${sec} Encryption Key ${key}`;
    expect(parseCommandLine(text)).toEqual({ url, secret: sec, encryptionKey: key });
  });

  it('finds any project’s three values in any order, without labels', () => {
    const parts = fc.tuple(
      projectUrl,
      secret.filter((text) => /\d/.test(text)),
      encryptionKey,
    );
    fc.assert(
      fc.property(parts, fc.nat(5), fc.constantFrom(' ', '\n', '\t', '\u00A0'), (parts, n, gap) => {
        const [url, secret, encryptionKey] = parts;
        const rotated = [...parts.slice(n % 3), ...parts.slice(0, n % 3)];
        const text = (n > 2 ? rotated.toReversed() : rotated).join(gap);
        expect(parseCommandLine(text)).toEqual({ url, secret, encryptionKey });
      }),
    );
  });

  it('takes PassKit’s own hosts without https://', () => {
    expect(parseCommandLine('pub2.pskt.io/c/abc')).toEqual({ url: 'https://pub2.pskt.io/c/abc' });
    expect(parseCommandLine('cards.example.com/c/abc')).toEqual({});
  });

  it('accepts a secret of letters alone if it is labelled or in mixed case', () => {
    const letters = 'internationalisational';
    expect(parseCommandLine(letters)).toEqual({});
    expect(parseCommandLine(`Project Secret ${letters}`)).toEqual({ secret: letters });
    expect(parseCommandLine('gkQbWxTzRmLpNvHsYdJfCa')).toEqual({
      secret: 'gkQbWxTzRmLpNvHsYdJfCa',
    });
  });

  it('prefers the URL on PassKit’s host, and the labelled one', () => {
    const own = 'https://cards.example.com/c/abc';
    expect(parseCommandLine(`${own} ${url}`).url).toBe(url);
    expect(parseCommandLine(`${url} and -url ${own}`).url).toBe(own);
  });

  it.each([
    ['nothing', ''],
    ['words', 'paste the command line here'],
    [
      'the tool’s placeholders',
      `${tool} -url [landing page base url] -key [project encryption key]`,
    ],
    ['a flag without a value', `${tool} -url -key`],
    ['two equally likely URLs', `${url} https://pub2.pskt.io/c/other`],
    ['two equally likely secrets', `${sec} ${programId}`],
    ['two equally likely keys', `${key} ${key.toUpperCase()}`],
    ['a program’s ID', `Program ID: ${programId}`],
    ['an insecure URL', 'http://pub1.pskt.io/c/wrsynr'],
    ['another page of PassKit', 'https://app.passkit.com/distribution'],
    ['a key that was cut', `-key ${key.slice(1)}`],
    ['a secret that was cut', `-secret ${sec.slice(1)}`],
    ['a value inside a longer one', `id_${sec} ${sec}.csv /tmp/${sec} ${sec}@example.com`],
    ['an initialization vector', `iv=${'0'.repeat(32)}`],
  ])('returns nothing for %s', (_what, text) => {
    expect(parseCommandLine(text)).toEqual({});
  });

  it('accepts any text, and returns only values of the right shape', () => {
    const texts = fc.array(fc.oneof(wellFormed, fc.webUrl(), secret, encryptionKey, projectUrl));
    fc.assert(
      fc.property(
        texts.map((parts) => parts.join(' ')),
        (text) => {
          const found = parseCommandLine(text);
          expect(found.url ?? `${url}`).toMatch(/^https:\/\/[a-z0-9.-]+\/c\/[\w-]+$/);
          expect(found.secret ?? sec).toMatch(/^[A-Za-z0-9]{22}$/);
          expect(found.encryptionKey ?? key).toMatch(/^(?:[0-9a-fA-F]{16}){2,4}$/);
        },
      ),
    );
  });
});
