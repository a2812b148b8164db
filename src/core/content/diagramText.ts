/** The lines of a label and the room that they need. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

/** How a label is set. */
export interface TextStyle {
  readonly fontSize: number;
  /** Lines longer than this are broken between words. */
  readonly maxWidth: number;
}

/** Distance of lines, in font sizes. */
export const lineHeight = 1.3;
/** The most lines and characters that a label may have; what is beyond is cut with an ellipsis. */
const maxLines = 12;
const maxCharacters = 400;

/**
 * Sets a label: mermaid's line breaks are kept, its formatting (`**bold**`, `<b>`) is dropped, and lines that are too
 * long are broken into as few lines as needed, of about the same length.
 */
export function setText(label: string, style: TextStyle): TextBlock {
  const lines = plainLabel(label)
    .split('\n')
    .flatMap((line) => balancedLines(line.split(/\s+/).filter(Boolean), style));
  const shown = lines.length > maxLines ? [...lines.slice(0, maxLines - 1), '…'] : lines;
  return {
    lines: shown,
    width: Math.max(0, ...shown.map((line) => textWidth(line, style.fontSize))),
    height: shown.length * style.fontSize * lineHeight,
    fontSize: style.fontSize,
  };
}

/** Returns a label as beautiful-mermaid gives it, without its inline formatting; lines stay apart. */
export function plainLabel(label: string): string {
  const plain = label.replace(/<\/?(?:b|strong|i|em|u|s|del)\s{0,3}>/gi, '').trim();
  return plain.length <= maxCharacters ? plain : `${plain.slice(0, maxCharacters - 1)}…`;
}

/**
 * Estimates the width of one line in units of `fontSize`. The font is the reader's and unknown here, so the widths are
 * those of a wide one (DejaVu Sans, measured, in thousandths of an em); with others there is a little more room.
 */
export function textWidth(line: string, fontSize: number): number {
  let thousandths = 0;
  for (const character of line) thousandths += characterWidth(character);
  return (thousandths * fontSize) / 1000;
}

function characterWidth(character: string): number {
  if (/[ .,:;!|'’‘`ijlI]/.test(character)) return 320;
  if (/[-()[\]{}/\\"“”ftr·]/.test(character)) return 420;
  if (/[mwMW@%—…]/.test(character)) return 960;
  if (/[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\uffdc]|[\u{20000}-\u{3ffff}]/u.test(character)) return 1100;
  if (/\p{M}/u.test(character)) return 0;
  if (/[\p{Lu}+=<>~&#]/u.test(character)) return 730;
  return 625;
}

function balancedLines(words: readonly string[], { fontSize, maxWidth }: TextStyle): string[] {
  const greedy = brokenLines(words, { fontSize, maxWidth });
  if (greedy.length < 2) return greedy;
  // The narrowest measure that needs no more lines makes them alike.
  const total = textWidth(words.join(' '), fontSize);
  for (let measure = total / greedy.length; measure < maxWidth; measure += fontSize / 2) {
    const lines = brokenLines(words, { fontSize, maxWidth: measure });
    if (lines.length <= greedy.length) return lines;
  }
  return greedy;
}

function brokenLines(words: readonly string[], { fontSize, maxWidth }: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, fontSize) > maxWidth) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = longer;
    }
  }
  return lines;
}
