import { allSections } from './findSection';
import type { Block, Chapter, DiagnosticCode, DiagnosticSeverity, ParseResult, Question, QuestionKind } from './model';

/** What `check-chapter` prints of a file: what was recognised in it, and what is wrong. Lines and columns from 1. */
export interface ChapterReport {
  readonly file: string;
  readonly number: string | null;
  readonly title: string;
  /** In reading order; without the self-check and the answers. */
  readonly sections: readonly { readonly title: string; readonly level: 1 | 2; readonly id: string }[];
  readonly figures: number;
  readonly tables: number;
  readonly callouts: number;
  readonly terms: number;
  readonly references: number;
  /** Those that can be asked. */
  readonly questions: readonly QuestionReport[];
  readonly diagnostics: readonly {
    readonly code: DiagnosticCode;
    readonly severity: DiagnosticSeverity;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

export interface QuestionReport {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
  /** Letters as in the file, in the key's order for an ordering; `1-B` for each prompt of a matching question. */
  readonly correct: readonly string[];
  readonly hasExplanation: boolean;
  readonly line: number;
}

/** Sums up what reading `file` gave. */
export function chapterReport(file: string, { chapter, diagnostics }: ParseResult): ChapterReport {
  const blocks = blocksOf(chapter);
  const count = (kind: Block['kind']): number => blocks.filter((block) => block.kind === kind).length;
  return {
    file,
    number: chapter.number ?? null,
    title: chapter.title,
    sections: allSections(chapter).map(({ title, level, id }) => ({ title, level, id })),
    figures: count('figure'),
    tables: count('table'),
    callouts: count('callout'),
    terms: chapter.terms.length,
    references: chapter.references.length,
    questions: (chapter.selfCheck?.questions ?? []).map(questionReport),
    diagnostics: diagnostics.map(({ code, severity, message, range }) => ({
      code,
      severity,
      line: range.start.line + 1,
      column: range.start.column + 1,
      message,
    })),
  };
}

function blocksOf({ introduction, selfCheck, ...chapter }: Chapter): readonly Block[] {
  const sections = chapter.sections.flatMap((section) => [section, ...section.sections]);
  return [
    ...introduction,
    ...sections.flatMap(({ blocks }) => blocks),
    ...(selfCheck?.cases ?? []).flatMap(({ scenario }) => scenario),
    ...(selfCheck?.reading ?? []),
  ];
}

function questionReport(question: Question): QuestionReport {
  const { id, kind, prompt, options, explanation, range } = question;
  return {
    id,
    kind,
    prompt: prompt.text,
    options: options.map(({ key, content }) => ({ key, text: content.text })),
    correct: correctKeys(question),
    hasExplanation: explanation !== undefined,
    line: range.start.line + 1,
  };
}

function correctKeys(question: Question): string[] {
  const keys = new Map(question.options.map(({ id, key }) => [id, key]));
  const letters = question.correctOptionIds.map((id) => keys.get(id) ?? '');
  if (question.kind !== 'matching') return letters;
  return letters.map((letter, index) => `${question.prompts[index]?.key ?? ''}-${letter}`);
}
