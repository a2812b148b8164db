import assert from 'node:assert/strict';
import { textEncodingOf } from '../../../src/core/services/textEncoding';

describe('textEncodingOf', () => {
  it('takes text for UTF-8, also when it is empty or cut in a letter', () => {
    assert.equal(textEncodingOf(Buffer.from('Amazon S3 – Größe')), 'utf-8');
    assert.equal(textEncodingOf(new Uint8Array()), 'utf-8');
    assert.equal(textEncodingOf(Uint8Array.of(0xc3)), 'utf-8');
  });

  it('takes a file with a NUL among its first 8 KB for binary', () => {
    const bytes = new Uint8Array(9000).fill(0x61);
    bytes[8191] = 0;
    assert.equal(textEncodingOf(bytes), undefined);
    bytes[8191] = 0x61;
    bytes[8192] = 0;
    assert.equal(textEncodingOf(bytes), 'utf-8');
  });

  it('knows UTF-16 by its mark', () => {
    assert.equal(textEncodingOf(Uint8Array.of(0xff, 0xfe, 0x53, 0)), 'utf-16le');
    assert.equal(textEncodingOf(Uint8Array.of(0xfe, 0xff, 0, 0x53)), 'utf-16be');
  });
});
