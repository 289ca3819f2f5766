import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isKnownHost, PassKitError, parseProjectUrl } from '../../../../lib/passkit';

import { projectUrl, wellFormed } from './support';

describe('parseProjectUrl', () => {
  it.each([
    ['https://pub1.pskt.io/c/a4hrop', 'https://pub1.pskt.io/c/a4hrop'],
    [
      'https://pub2.pskt.io/c/1x3j9vWjSGx2UwUblYlcue',
      'https://pub2.pskt.io/c/1x3j9vWjSGx2UwUblYlcue',
    ],
    ['  https://pub1.pskt.io/c/a4hrop/ \n', 'https://pub1.pskt.io/c/a4hrop'],
    ['\uFEFF\u200Bhttps://pub1.pskt.io/c/a4hrop\u00A0', 'https://pub1.pskt.io/c/a4hrop'],
    ['HTTPS://PUB1.PSKT.IO/c/A4hrop', 'https://pub1.pskt.io/c/A4hrop'],
    ['https://cards.example.co.uk/c/x-1_y', 'https://cards.example.co.uk/c/x-1_y'],
    ['https://bücher.example/c/a', 'https://xn--bcher-kva.example/c/a'],
  ])('reads %j as %s', (text, href) => {
    expect(parseProjectUrl(text).href).toBe(href);
  });

  it('splits the URL into its parts', () => {
    expect(parseProjectUrl('https://pub1.pskt.io/c/a4hrop')).toEqual({
      href: 'https://pub1.pskt.io/c/a4hrop',
      host: 'pub1.pskt.io',
      code: 'a4hrop',
    });
  });

  it.each([
    ['', /Enter the project/],
    ['   ', /Enter the project/],
    ['http://pub1.pskt.io/c/a4hrop', /https:\/\/, not http:\/\//],
    ['pub1.pskt.io/c/a4hrop', /start with https/],
    ['ftp://pub1.pskt.io/c/a4hrop', /start with https/],
    ['javascript:alert(1)', /start with https/],
    ['https://pub1.pskt.io/c/a4hrop?data=e30', /from “\?” or “#” on/],
    ['https://pub1.pskt.io/c/a4hrop#x', /from “\?” or “#” on/],
    ['https://me:pw@pub1.pskt.io/c/a4hrop', /no user name, password or port/],
    ['https://pub1.pskt.io:8443/c/a4hrop', /no user name, password or port/],
    ['https://pub1.pskt.io/c/', /end in \/c\//],
    ['https://pub1.pskt.io/', /end in \/c\//],
    ['https://pub1.pskt.io/p/a4hrop', /end in \/c\//],
    ['https://pub1.pskt.io/C/a4hrop', /end in \/c\//],
    ['https://pub1.pskt.io/c/a4hrop/more', /end in \/c\//],
    ['https://pub1.pskt.io/c/a4hrop//', /end in \/c\//],
    ['https://pub1.pskt.io/c/../c/a4hrop', /end in \/c\//],
    ['https://pub1.pskt.io/c/a%34hrop', /end in \/c\//],
    ['https://pub1.pskt.io\\c\\a4hrop', /end in \/c\//],
    ['https://pub1.pskt.io/c/a4 hrop', /white space/],
    ['https://pub1.pskt.io/c/a4\nhrop', /white space/],
    ['https://localhost/c/a4hrop', /not a domain/],
    ['https://127.0.0.1/c/a4hrop', /not a domain/],
    ['https://1/c/a4hrop', /not a domain/],
    ['https://pub1.pskt.io\\.example.com/c/a4hrop', /not a domain/],
    ['https://pub1..pskt.io/c/a4hrop', /not a domain/],
    ['https://pub1.pskt.io./c/a4hrop', /not a domain/],
    ["https://pub1.pskt.io'/c/a4hrop", /not a domain/],
  ])('refuses %j and says what to do', (text, message) => {
    expect(() => parseProjectUrl(text)).toThrow(message);
    expect(() => parseProjectUrl(text)).toThrow(expect.objectContaining({ code: 'project-url' }));
  });

  it('leaves its own result unchanged', () => {
    fc.assert(
      fc.property(projectUrl, (url) => {
        expect(parseProjectUrl(url).href).toBe(url);
        expect(parseProjectUrl(` ${url}/`).href).toBe(url);
      }),
    );
  });

  it('reads any text or refuses it with a typed error, and lets only plain characters through', () => {
    const near = wellFormed.map((text) => `https://pub1.pskt.io${text}`);
    fc.assert(
      fc.property(fc.oneof(wellFormed, near, fc.webUrl()), (text) => {
        try {
          expect(parseProjectUrl(text).href).toMatch(/^https:\/\/[a-z0-9.-]+\/c\/[\w-]+$/);
        } catch (error) {
          expect(error).toBeInstanceOf(PassKitError);
        }
      }),
    );
  });
});

describe('isKnownHost', () => {
  it('accepts PassKit’s hosts and no others', () => {
    expect(isKnownHost('pub1.pskt.io')).toBe(true);
    expect(isKnownHost('PUB2.pskt.io')).toBe(true);
    expect(isKnownHost('pub1.pskt.io.example.com')).toBe(false);
    expect(isKnownHost('cards.example.com')).toBe(false);
  });
});
