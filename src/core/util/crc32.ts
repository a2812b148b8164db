/** CRC-32 as in ISO 3309 and zlib: reflected polynomial 0xEDB88320, start and final complement. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** Returns the check sum of `text`'s UTF-16 code units (low byte first), as eight lower-case hexadecimal digits. */
export function crc32(text: string): string {
  let remainder = 0xffffffff;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    remainder = next(next(remainder, unit & 0xff), unit >>> 8);
  }
  return ((remainder ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

function next(remainder: number, byte: number): number {
  return (remainder >>> 8) ^ (table[(remainder ^ byte) & 0xff] ?? 0);
}
