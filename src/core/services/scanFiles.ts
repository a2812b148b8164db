/**
 * The loop that looks for services in many files: it reads several at once, holds the thread for a moment only, and can
 * be stopped at any file.
 */
import type { TextMention } from './model';
import type { Pace } from './pace';
import type { ServiceFinder } from './serviceFinder';
import { piecesOf, type TextPiece } from './textPieces';

/** Why a file was not searched. */
export type SkipReason = 'binary' | 'tooLarge' | 'unreadable';

/** A file's text, or why there is none. */
export type FileContent =
  { readonly text: string; readonly languageId: string } | { readonly skipped: SkipReason; readonly cause?: string };

/** What was found in a file, or why it was not searched. */
export type FileResult = { readonly mentions: readonly TextMention[] } | Extract<FileContent, { skipped: unknown }>;

/** Set by whoever wants the scan to end; of the same shape as VS Code's `CancellationToken`. */
export interface StopSignal {
  readonly isCancellationRequested: boolean;
}

/** What a scan needs. */
export interface ScanOptions {
  readonly finder: Pick<ServiceFinder, 'findInText'>;
  readonly read: (file: string) => Promise<FileContent>;
  /** Hears of each file when it is done with. */
  readonly onFile: (file: string, result: FileResult) => void;
  readonly pace: Pace;
  readonly stop: StopSignal;
}

/** Files that are read at once: enough to hide how long a remote file system takes to answer. */
const readers = 8;

/** Searches files in about their order until all are done with or `stop` is set. @throws Error where `read` does. */
export async function scanFiles(files: Iterable<string>, options: ScanOptions): Promise<void> {
  const waiting = files[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && !options.stop.isCancellationRequested; next = waiting.next()) {
      const result = await search(await options.read(next.value), options);
      // What was searched in part only would count too little.
      if (result) options.onFile(next.value, result);
    }
  };
  await Promise.all(Array.from({ length: readers }, work));
}

async function search(content: FileContent, options: ScanOptions): Promise<FileResult | undefined> {
  if ('skipped' in content) return content;
  const mentions: TextMention[] = [];
  for (const piece of piecesOf(content.text)) {
    await options.pace.breathe();
    if (options.stop.isCancellationRequested) return undefined;
    for (const mention of mentionsIn(piece, content.languageId, options)) mentions.push(mention);
  }
  return { mentions };
}

/** Finds in a piece and tells the places in the whole text. */
function mentionsIn(piece: TextPiece, languageId: string, { finder }: ScanOptions): TextMention[] {
  const found = finder.findInText(piece.text, languageId);
  if (piece.column === 0 && piece.to === Infinity) {
    return piece.line === 0 ? found : found.map((mention) => ({ ...mention, line: mention.line + piece.line }));
  }
  return found
    .map((mention) => ({
      ...mention,
      line: piece.line,
      start: mention.start + piece.column,
      end: mention.end + piece.column,
    }))
    .filter(({ start }) => start >= piece.from && start < piece.to);
}
