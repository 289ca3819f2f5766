import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  decodeBase64,
  decodeStandardBase64,
  encodeBase64,
  encodeBase64url,
} from '../../../lib/bytes/base64';
import { decodeHex, encodeHex } from '../../../lib/bytes/hex';
import { decodeUtf8, encodeUtf8 } from '../../../lib/bytes/utf8';

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);

describe('base64', () => {
  it('reads back whatever bytes it wrote, in both alphabets', () => {
    assert(
      property(uint8Array(), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
        expect(decodeBase64(encodeBase64url(bytes))).toEqual(bytes);
        expect(decodeStandardBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it('pads the standard alphabet and leaves the URL alphabet unpadded', () => {
    const bytes = bytesOf(0xfb, 0xff, 0x3e, 0x3f);
    expect(encodeBase64(bytes)).toBe('+/8+Pw==');
    expect(encodeBase64url(bytes)).toBe('-_8-Pw');
  });

  it.each(['a', 'aaaaa', 'a b=', 'é', '===='])('rejects %j, which is not base64', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });

  it('rejects the URL alphabet if only the standard one is allowed', () => {
    expect(() => decodeStandardBase64('-_8-Pw')).toThrow();
  });
});

describe('hex', () => {
  it('writes two lower-case digits a byte', () => {
    expect(encodeHex(bytesOf(0, 10, 255))).toBe('000aff');
  });

  it('reads digits of either case', () => {
    expect(decodeHex('000aFF')).toEqual(bytesOf(0, 10, 255));
  });

  it.each(['0', '0g', '0x00', ' 00'])('rejects %j, which is not pairs of digits', (text) => {
    expect(decodeHex(text)).toBeUndefined();
  });
});

describe('UTF-8', () => {
  it.each(['', 'Zoë', '氏', '🎫', '\uFEFFa'])('reads back %j as it was written', (text) => {
    expect(decodeUtf8(encodeUtf8(text))).toBe(text);
  });

  it('writes U+FFFD for half a character', () => {
    expect(decodeUtf8(encodeUtf8('half \ud83c'))).toBe('half \ufffd');
  });

  it('rejects bytes that are not UTF-8', () => {
    expect(decodeUtf8(bytesOf(0xc3, 0x28))).toBeUndefined();
  });
});
