/** CRC-32 as in ISO 3309 and zlib: reflected polynomial 0xEDB88320, start and final complement. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** The table for the first of two bytes that are taken at once. */
const firstOfTwo = table.map((remainder) => (remainder >>> 8) ^ (table[remainder & 0xff] ?? 0));

/** Which part of a text; all of it where it is not said. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** Returns the check sum of `text`'s UTF-16 code units (low byte first), as eight lower-case hexadecimal digits. */
export function crc32(text: string, { start, end }: TextPart = { start: 0, end: text.length }): string {
  let remainder = 0xffffffff;
  for (let index = start; index < end; index++) {
    const mixed = remainder ^ text.charCodeAt(index);
    remainder = (remainder >>> 16) ^ (firstOfTwo[mixed & 0xff] ?? 0) ^ (table[(mixed >>> 8) & 0xff] ?? 0);
  }
  return ((remainder ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
