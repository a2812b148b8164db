/** Encodings that a file's first bytes tell. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Bytes at a file's start that tell whether it is text. */
const probe = 8 * 1024;

/**
 * Returns how a file is to be decoded, or `undefined` where it is binary: where its beginning holds a NUL and no byte
 * order mark says that it is UTF-16.
 */
export function textEncodingOf(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return bytes.subarray(0, probe).includes(0) ? undefined : 'utf-8';
}
