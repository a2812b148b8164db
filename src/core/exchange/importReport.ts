import type { UnreadableReason } from '../progress/logCodec';
import type { ImportedLine } from './jsonLines';

/** The words of a report, in the learner's language; `lines` is for example `3` or `5–9`. */
export interface ImportReportStrings {
  readonly title: (file: string) => string;
  readonly totals: (counts: ImportCounts) => string;
  readonly added: (lines: string) => string;
  readonly alreadyThere: (lines: string) => string;
  readonly differs: (lines: string) => string;
  readonly unreadable: (lines: string, reason: UnreadableReason) => string;
}

/** How many lines became what. */
export interface ImportCounts {
  readonly added: number;
  readonly alreadyThere: number;
  readonly differs: number;
  readonly unreadable: number;
}

/** Counts what became of the lines. */
export function countLines(lines: readonly ImportedLine[]): ImportCounts {
  const count = (outcome: ImportedLine['outcome']): number => lines.filter((line) => line.outcome === outcome).length;
  return {
    added: count('added'),
    alreadyThere: count('alreadyThere'),
    differs: count('differs'),
    unreadable: count('unreadable'),
  };
}

/** Says what became of every line; neighbours with the same fate share a line. */
export function importReport(file: string, lines: readonly ImportedLine[], strings: ImportReportStrings): string {
  const runs: { first: number; last: number; line: ImportedLine }[] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === line.line - 1 && fateOf(run.line) === fateOf(line)) run.last = line.line;
    else runs.push({ first: line.line, last: line.line, line });
  }
  const rows = runs.map(({ first, last, line }) => {
    const place = first === last ? String(first) : `${first}–${last}`;
    return line.outcome === 'unreadable' ? strings.unreadable(place, line.reason) : strings[line.outcome](place);
  });
  return [strings.title(file), strings.totals(countLines(lines)), '', ...rows, ''].join('\n');
}

function fateOf(line: ImportedLine): string {
  return line.outcome === 'unreadable' ? line.reason : line.outcome;
}
