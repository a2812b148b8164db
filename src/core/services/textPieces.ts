/** A part of a text that is short enough to be searched at one go. */
export interface TextPiece {
  readonly text: string;
  /** The line of the whole text in which it starts, zero-based. */
  readonly line: number;
  /** The column of that line at which it starts. */
  readonly column: number;
  /** The columns of its own, which what is found there belongs to; the rest is shared with its neighbours. */
  readonly from: number;
  readonly to: number;
}

/** How pieces are cut, in code units. */
export interface PieceSizes {
  /** How long a piece should be at most. */
  readonly piece: number;
  /** What the pieces of one long line see of their neighbours: more than decides on any mention. */
  readonly margin: number;
}

const usualSizes: PieceSizes = { piece: 64 * 1024, margin: 2048 };

/**
 * Cuts a text into pieces of whole lines, and a line that is too long for one into overlapping pieces, in time linear in
 * its length.
 */
export function* piecesOf(text: string, sizes: PieceSizes = usualSizes): Generator<TextPiece> {
  let line = 0;
  for (let position = 0; position < text.length;) {
    const end = pieceEnd(text, position, sizes.piece);
    const piece = text.slice(position, end);
    if (piece.length <= sizes.piece + 2) yield { text: piece, line, column: 0, from: 0, to: Infinity };
    else yield* lineParts(piece, line, sizes);
    if (end < text.length) line += piece.match(/\r\n|\r|\n/g)?.length ?? 0;
    position = end;
  }
}

/** Returns the last line end that a piece reaches, else that of its only line. */
function pieceEnd(text: string, position: number, size: number): number {
  if (text.length - position <= size) return text.length;
  const reach = text.slice(position, position + size);
  const last = Math.max(reach.lastIndexOf('\n'), reach.lastIndexOf('\r'));
  const lineEnd = last >= 0 ? position + last : nextLineEnd(text, position + size);
  if (lineEnd === undefined) return text.length;
  return text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
}

function nextLineEnd(text: string, position: number): number | undefined {
  const ends = /[\r\n]/g;
  ends.lastIndex = position;
  return ends.exec(text)?.index;
}

function* lineParts(content: string, line: number, { piece, margin }: PieceSizes): Generator<TextPiece> {
  for (let from = 0; from < content.length; from += piece) {
    const column = Math.max(0, from - margin);
    yield { text: content.slice(column, from + piece + margin), line, column, from, to: from + piece };
  }
}
