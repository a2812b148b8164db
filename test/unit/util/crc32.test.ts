import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { crc32 } from '../../../src/core/util/crc32';

/** The same, one bit at a time. */
function slowCrc32(bytes: readonly number[]): string {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  return ((remainder ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

describe('the check sum', () => {
  it('is the standard one', () => {
    assert.equal(slowCrc32([...'123456789'].map((digit) => digit.charCodeAt(0))), 'cbf43926');
  });

  it('is that of both bytes of every code unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
        assert.equal(crc32(text), slowCrc32(units.flatMap((unit) => [unit & 0xff, unit >>> 8])));
        assert.equal(crc32(`<${text}>`, { start: 1, end: text.length + 1 }), crc32(text));
      }),
    );
  });
});
