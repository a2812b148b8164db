import * as v from 'valibot';
import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import type { DiagnosticCollector } from './diagnostics';
import type { ChapterMetadata, SourcePosition, SourceRange } from './model';
import { rangeOfLines, type SourceText } from './sourceText';
import { messageOf } from '../util/messageOf';

/** What a file's front matter gives. */
export interface FrontMatter {
  /** The chapter's id. */
  readonly id?: string;
  readonly metadata: ChapterMetadata;
  /** How many lines it takes, its fences included; 0 where there is none. */
  readonly lineCount: number;
}

/** YAML longer than this is not metadata of a chapter. */
const maxLength = 20_000;
const domainPattern = /^[1-9]\d{0,3}$/;
const taskPattern = /^[1-9]\d{0,3}(?:\.\d{1,4}){0,3}$/;
const idPattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}$/u;

const schema = v.object({
  id: v.optional(
    v.pipe(v.string('Write `id` as one word.'), v.regex(idPattern, 'Write `id` with letters, digits, `.`, `_` and `-` only.')),
  ),
  domain: v.optional(
    v.pipe(v.string('Write `domain` as one number.'), v.regex(domainPattern, 'Write `domain` as the number of an exam domain, such as `2`.')),
  ),
  task: v.optional(
    v.pipe(v.string('Write `task` as one number.'), v.regex(taskPattern, 'Write `task` as the number of a task statement, such as `2.3`.')),
  ),
  updated: v.optional(
    v.pipe(v.string('Write `updated` as one date.'), v.isoDate('Write `updated` as a date, such as `2025-01-31`.'), v.check(isCalendarDate, '`updated` is not a day of the calendar. Correct it.')),
  ),
});

/**
 * Reads the YAML between two `---` lines at the very start of a file. Other keys than those of the schema are allowed
 * and ignored; where anything is wrong, all of it is ignored and each problem reported.
 */
export function readFrontMatter(source: SourceText, diagnostics: DiagnosticCollector): FrontMatter {
  const lineCount = frontMatterLength(source);
  if (lineCount === 0) return { metadata: {}, lineCount };
  const nothing: FrontMatter = { metadata: {}, lineCount };
  const yaml = source.lines.slice(1, lineCount - 1).join('\n');
  const report = (range: SourceRange, message: string): void =>
    diagnostics.report('front-matter-invalid', range, message);
  if (yaml.length > maxLength) {
    report(rangeOfLines(source, 0, 1), 'The front matter is too long to be read. Keep only the chapter’s metadata in it.');
    return nothing;
  }

  const offsets = yamlPositions(yaml);
  const document = parseYaml(yaml);
  if (typeof document === 'string') {
    report(rangeOfLines(source, 0, lineCount), `The front matter cannot be read: ${document}. Write it as “key: value” lines.`);
    return nothing;
  }
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      report(offsets.range(error.pos[0], wordEnd(yaml, error.pos)), `The front matter is not valid YAML: ${firstLine(error.message)}. Correct it.`);
    }
    return nothing;
  }

  const fields = fieldsOf(document);
  if (fields === undefined) {
    report(rangeOfLines(source, 1, lineCount - 1), 'Write the front matter as `key: value` lines.');
    return nothing;
  }
  const values = Object.fromEntries([...fields].map(([key, field]) => [key, field.value]));
  const result = v.safeParse(schema, values, { abortPipeEarly: true });
  if (!result.success) {
    for (const issue of result.issues) {
      const field = fields.get(String(issue.path?.[0]?.key));
      report(field === undefined ? rangeOfLines(source, 0, lineCount) : offsets.range(field.start, field.end), issue.message);
    }
    return nothing;
  }
  const { id, domain, task, updated } = result.output;
  return {
    ...(id === undefined ? {} : { id }),
    metadata: {
      ...(domain === undefined ? {} : { domain }),
      ...(task === undefined ? {} : { task }),
      ...(updated === undefined ? {} : { updated }),
    },
    lineCount,
  };
}

/** A `---` with an empty line after it is a rule across the page, not front matter. */
function frontMatterLength(source: SourceText): number {
  if (source.lines[0]?.trimEnd() !== '---' || (source.lines[1] ?? '').trim() === '') return 0;
  const end = source.lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  return end < 0 ? 0 : end + 1;
}

/** All scalars are read as strings (the failsafe schema), so that task 2.10 does not become 2.1. */
function parseYaml(yaml: string): Document.Parsed | string {
  try {
    return parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    // Absurdly deep nesting ends in a RangeError.
    return messageOf(error);
  }
}

interface Field {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/** Returns the known keys with their values, or `undefined` where the document is not a mapping. */
function fieldsOf(document: Document.Parsed): Map<string, Field> | undefined {
  const root = document.contents;
  const fields = new Map<string, Field>();
  if (root === null || (isScalar(root) && root.value === '')) return fields;
  if (!isMap(root)) return undefined;
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!Object.hasOwn(schema.entries, name)) continue;
    const range = value?.range ?? (isScalar(key) ? key.range : undefined) ?? [0, 0, 0];
    fields.set(name, { value: isScalar(value) ? value.value : null, start: range[0], end: range[1] });
  }
  return fields;
}

/** Turns offsets in the YAML, which starts on the file's second line, into ranges of the file. */
function yamlPositions(yaml: string): { range: (start: number, end: number) => SourceRange } {
  const position = (offset: number): SourcePosition => {
    const before = yaml.slice(0, Math.max(0, Math.min(offset, yaml.length)));
    const lines = before.split('\n');
    return { line: lines.length, column: lines.at(-1)?.length ?? 0 };
  };
  return { range: (start, end) => ({ start: position(start), end: position(Math.max(start, end)) }) };
}

/** The YAML reader often points at one character; the word it starts is easier to see. */
function wordEnd(yaml: string, [start, end]: readonly [number, number]): number {
  if (end > start + 1) return end;
  const word = /^[^\s:,[\]{}]+/.exec(yaml.slice(start, start + 100))?.[0] ?? '';
  return Math.max(end, start + word.length);
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? message).replace(/\.$/, '');
}

function isCalendarDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= (days[month - 1] ?? 0);
}
