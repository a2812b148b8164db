/**
 * How well a finder recognises services: what it finds in labelled files against what people labelled there.
 *
 * A label and a find match where they stand in the same line, overlap, and mean the same entry. Their forms need not
 * agree: they only tell which row of the table counts the label (recall) and the find (precision). A find that overlaps
 * a disputed place and no label counts neither way, and so does a label of a service that has no entry yet.
 */
import { findTerm } from '../../src/core/services/findTerm';
import type { IdentifierTable } from '../../src/core/services/identifiers';
import type { MentionForm, ServiceCatalogue, TextMention } from '../../src/core/services/model';
import type { ServiceFinder } from '../../src/core/services/serviceFinder';

/** A place in a labelled file. */
export interface LabelledPlace {
  /** From one. */
  readonly line: number;
  readonly text: string;
  /** Which of several times that the text stands in the line, from one; the first where it is absent. */
  readonly occurrence?: number;
}

/** A place that names a service. */
export interface MentionLabel extends LabelledPlace {
  /** The official name of the service or feature. */
  readonly service: string;
  readonly form: MentionForm;
}

/** A place that seems to name a service, or that people disagree about. */
export interface ExplainedPlace extends LabelledPlace {
  readonly why: string;
}

/** What a person found in a file. */
export interface MentionLabels {
  /** VS Code's id of the language. */
  readonly language: string;
  readonly mentions: readonly MentionLabel[];
  readonly nearMisses: readonly ExplainedPlace[];
  readonly disputed?: readonly ExplainedPlace[];
}

/** A file with its labels. */
export interface LabelledFile {
  readonly name: string;
  readonly text: string;
  readonly labels: MentionLabels;
}

/** A place as finders tell it: zero-based, in UTF-16 code units. */
export interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What was counted: of all forms, or of one. */
export interface RecognitionCounts {
  /** Labels whose service has an entry. */
  readonly labels: number;
  /** Labels that were found. */
  readonly hits: number;
  /** Finds outside disputed places. */
  readonly finds: number;
  /** Finds that a label confirms. */
  readonly confirmed: number;
}

/** How well a finder did. */
export interface Recognition {
  readonly overall: RecognitionCounts;
  readonly byForm: Readonly<Record<MentionForm, RecognitionCounts>>;
  /** What was not found, one line of text each, with file and line. */
  readonly misses: readonly string[];
  /** What was found and is not labelled so. */
  readonly falseFinds: readonly string[];
  /** How many labels were left out, because their service has no entry. */
  readonly withoutEntry: number;
}

/** What a finder has to reach over all forms. */
export const recognitionGoals = { precision: 0.98, recall: 0.95 } as const;

/** All forms, in the order of tables. */
export const mentionForms = [
  'prose',
  'cloudFormation',
  'terraform',
  'sdkJs',
  'sdk',
  'cdk',
  'iam',
  'shell',
  'endpoint',
] as const satisfies readonly MentionForm[];

/** What labels' services are resolved with: as the build resolves the table of identifiers. */
export interface ServiceNames {
  readonly catalogue: ServiceCatalogue;
  readonly table: IdentifierTable;
}

/** Compares what `finder` finds in `files` with their labels. @throws Error where a label does not stand in its file. */
export function measureRecognition(
  finder: Pick<ServiceFinder, 'findInText'>,
  files: readonly LabelledFile[],
  names: ServiceNames,
): Recognition {
  const results = files.map((file) => compareFile(finder, file, names));
  const labels = results.flatMap((result) => result.labels);
  const finds = results.flatMap((result) => result.finds);
  return {
    overall: countsOf(labels, finds),
    byForm: Object.fromEntries(
      mentionForms.map((form) => [form, countsOf(labels.filter(isOf(form)), finds.filter(isOf(form)))]),
    ) as Record<MentionForm, RecognitionCounts>,
    misses: labels.filter(({ matched }) => !matched).map(({ told }) => told),
    falseFinds: finds.filter(({ matched }) => !matched).map(({ told }) => told),
    withoutEntry: results.reduce((sum, result) => sum + result.withoutEntry, 0),
  };
}

/** The share of finds that are right; all of none are. */
export function precisionOf({ finds, confirmed }: RecognitionCounts): number {
  return finds === 0 ? 1 : confirmed / finds;
}

/** The share of labels that were found; all of none are. */
export function recallOf({ labels, hits }: RecognitionCounts): number {
  return labels === 0 ? 1 : hits / labels;
}

/** Returns where a labelled place stands in `lines`. @throws Error where it does not. */
export function spanOf(lines: readonly string[], { line, text, occurrence = 1 }: LabelledPlace): Span {
  const content = lines[line - 1] ?? '';
  let start = -1;
  for (let count = 0; count < occurrence; count++) {
    start = content.indexOf(text, start + 1);
    if (start < 0) throw new Error(`Line ${line} has no ${text} number ${occurrence}: ${content}`);
  }
  return { line: line - 1, start, end: start + text.length };
}

/** Tells whether two places share a column. */
export function overlap(a: Span, b: Span): boolean {
  return a.line === b.line && a.start < b.end && b.start < a.end;
}

/** Splits a text into lines as finders do. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

interface Judged {
  readonly form: MentionForm;
  readonly matched: boolean;
  /** The place in words. */
  readonly told: string;
}

interface FileResult {
  readonly labels: readonly Judged[];
  readonly finds: readonly Judged[];
  readonly withoutEntry: number;
}

function compareFile(
  finder: Pick<ServiceFinder, 'findInText'>,
  { name, text, labels: { language, mentions, disputed = [] } }: LabelledFile,
  names: ServiceNames,
): FileResult {
  const lines = linesOf(text);
  const labels = mentions.flatMap((label) => {
    const entryId = entryIdOf(label.service, names);
    return entryId === undefined ? [] : [{ ...label, ...spanOf(lines, label), entryId }];
  });
  const open = disputed.map((place) => spanOf(lines, place));
  const found = finder.findInText(text, language);
  const tell = (line: number, what: string, entryId: string): string => `${name}:${line + 1}: ${what} (${entryId})`;
  return {
    labels: labels.map((label) => ({
      form: label.form,
      matched: found.some((mention) => agree(mention, label)),
      told: tell(label.line, `${label.form} ${label.text}`, label.entryId),
    })),
    finds: found
      .map((mention) => ({ mention, matched: labels.some((label) => agree(mention, label)) }))
      .filter(({ mention, matched }) => matched || !open.some((place) => overlap(place, mention)))
      .map(({ mention, matched }) => ({
        form: mention.form,
        matched,
        told: tell(mention.line, `${mention.form} ${mention.text}`, mention.entryId),
      })),
    withoutEntry: mentions.length - labels.length,
  };
}

function agree(mention: TextMention, label: Span & { readonly entryId: string }): boolean {
  return mention.entryId === label.entryId && overlap(mention, label);
}

function entryIdOf(service: string, { catalogue, table }: ServiceNames): string | undefined {
  const own = findTerm(catalogue, service);
  if (own !== undefined) return own.id;
  const partOf = table.services.find((row) => row.service === service)?.partOf;
  return partOf === undefined ? undefined : findTerm(catalogue, partOf)?.id;
}

function isOf(form: MentionForm): (judged: Judged) => boolean {
  return (judged) => judged.form === form;
}

function countsOf(labels: readonly Judged[], finds: readonly Judged[]): RecognitionCounts {
  const matched = (all: readonly Judged[]): number => all.filter((judged) => judged.matched).length;
  return { labels: labels.length, hits: matched(labels), finds: finds.length, confirmed: matched(finds) };
}
