/**
 * The content model: what a chapter is once its Markdown has been read.
 *
 * Everything here is plain JSON data, immutable, and free of positions on screen, so that a chapter can be compiled
 * at build time, stored, and sent to a webview. The format it is read from is described in README.md
 * ("Write a chapter").
 */

/** A place in a source file. Lines and columns are zero-based, columns count UTF-16 code units, as in VS Code. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** A half-open range in a source file: `end` is the first position that is no longer part of it. */
export interface SourceRange {
  readonly start: SourcePosition;
  readonly end: SourcePosition;
}

/** Every problem that reading a chapter can report. */
export type DiagnosticCode =
  | 'no-title'
  | 'question-without-answer'
  | 'answer-without-question'
  | 'answer-not-an-option'
  | 'answer-text-differs'
  | 'too-few-options'
  | 'duplicate-option'
  | 'reference-undefined'
  | 'reference-unused'
  | 'figure-without-caption'
  | 'table-without-caption'
  | 'figure-invalid'
  | 'heading-jump'
  | 'duplicate-heading'
  | 'front-matter-invalid';

/** How bad a problem is; the names are VS Code's own levels. */
export type DiagnosticSeverity = 'error' | 'warning' | 'information' | 'hint';

/** One problem in a chapter file, at its exact range, in a sentence that says what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: DiagnosticSeverity;
  readonly message: string;
  readonly range: SourceRange;
}

/** Inline content in two forms: `text` has no markup (for labels, search and the log), `html` is safe to insert. */
export interface RichText {
  readonly text: string;
  readonly html: string;
}

/** A numbered source that the prose cites as `[^label]`. */
export interface Reference {
  /** The footnote's label in the file, for example `400`. */
  readonly label: string;
  /** Its number for readers, from 1, in the order of first citation; uncited ones follow in file order. */
  readonly number: number;
  readonly title: string;
  /** Only `https:` and `http:` addresses; absent where the definition has none. */
  readonly url?: string;
  readonly cited: boolean;
}

/** A key term: words set in bold inside running prose. */
export interface Term {
  /** Slug of the term's text; a term that occurs in several places is one term. */
  readonly id: string;
  readonly text: string;
  /** Sections in which it is set in bold, in reading order. */
  readonly sectionIds: readonly string[];
}

/** Running text: paragraphs, lists, code and deeper headings, as safe HTML. */
export interface ProseBlock {
  readonly kind: 'prose';
  readonly html: string;
}

/** A diagram with its number and caption. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** Anchor, unique in the chapter: `figure-2.3.1`, or `figure-after-…` where it has no number. */
  readonly id: string;
  /** `2.3.1`; numbers may skip. */
  readonly number?: string;
  readonly caption?: RichText;
  /** The mermaid source, unchanged. */
  readonly source: string;
  /** What the drawing says, in words, made from the graph: one sentence an edge. */
  readonly textAlternative: string;
  readonly range: SourceRange;
}

/** What a diagram says, whatever it looks like. */
export interface DiagramGraph {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  /** `from` and `to` are node ids. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label?: string }[];
}

/**
 * The port through which the parser understands a diagram: the renderer is large, so who has none reads without it
 * (figures are then neither checked nor described).
 * @throws Error whose message says what is wrong with `source`.
 */
export type DiagramReader = (source: string) => DiagramGraph;

/** A table with its number and caption. */
export interface TableBlock {
  readonly kind: 'table';
  /** Anchor, unique in the chapter: `table-2.3.1`. */
  readonly id: string;
  readonly number?: string;
  readonly caption?: RichText;
  /** The `<table>` element, as safe HTML. */
  readonly html: string;
}

/** The kinds of callout, named as in GitHub alerts. */
export type CalloutKind = 'note' | 'tip' | 'warning' | 'important' | 'caution';

/** A set-off remark. */
export interface CalloutBlock {
  readonly kind: 'callout';
  readonly callout: CalloutKind;
  /** The words that the author wrote as its label (`Note`). */
  readonly label: string;
  readonly html: string;
}

export type Block = ProseBlock | FigureBlock | TableBlock | CalloutBlock;

/** A section (level 1) or subsection (level 2) of a chapter. */
export interface Section {
  /** Stable: chapter id + `/` + slug of the title (or the pinned id), numbered on repeats. */
  readonly id: string;
  readonly title: string;
  readonly titleHtml: string;
  readonly level: 1 | 2;
  readonly blocks: readonly Block[];
  /** The subsections; always empty at level 2. */
  readonly sections: readonly Section[];
  /** The heading's line and text. */
  readonly range: SourceRange;
}

/** The kinds of question of the exam, in QTI's sense of interaction. */
export type QuestionKind = 'multipleChoice' | 'multipleResponse' | 'ordering' | 'matching';

/** One thing that can be chosen, put in order or matched. */
export interface Option {
  /** Stable: made from the option's text (or pinned), never from its letter or position. */
  readonly id: string;
  /** The letter it has in the file, `A` to `Z`; what a learner sees depends on the shuffle. */
  readonly key: string;
  readonly content: RichText;
  /** Why it is right or wrong. Letters in it are `<span class="option-letter" data-option="ID">B</span>`. */
  readonly rationale?: RichText;
}

/** The left side of a matching question. */
export interface MatchPrompt {
  readonly id: string;
  /** The number it has in the file. */
  readonly key: string;
  readonly content: RichText;
}

interface QuestionBase {
  /** Stable: pinned, or made from the stem's text. */
  readonly id: string;
  readonly prompt: RichText;
  readonly options: readonly Option[];
  /** Letters that name options are `<span class="option-letter" data-option="ID">B</span>`, so they follow a shuffle. */
  readonly explanation?: RichText;
  /** Labels of the references that stem and explanation cite. */
  readonly references: readonly string[];
  /** Where the chapter teaches what is asked: from links to `#section` in the explanation, or the best match. */
  readonly sectionIds: readonly string[];
  /** Set where the question belongs to a case study. */
  readonly caseId?: string;
  /** The stem, in the file. */
  readonly range: SourceRange;
}

/** One or several options are right; several are scored all or nothing, as on the exam. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'multipleChoice' | 'multipleResponse';
  readonly correctOptionIds: readonly string[];
}

/** The options have to be put in sequence. */
export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'ordering';
  /** Every option, in the right order. */
  readonly correctOptionIds: readonly string[];
}

/** Every prompt has to be given an option. */
export interface MatchingQuestion extends QuestionBase {
  readonly kind: 'matching';
  readonly prompts: readonly MatchPrompt[];
  /** For each prompt, in the prompts' order, the id of its option. */
  readonly correctOptionIds: readonly string[];
}

export type Question = ChoiceQuestion | OrderingQuestion | MatchingQuestion;

/** A case study: one scenario that several questions share. */
export interface CaseStudy {
  readonly id: string;
  readonly title: string;
  readonly scenario: readonly Block[];
}

/** What front matter says of a chapter. */
export interface ChapterMetadata {
  /** Number of the exam's content domain, for example `2`. */
  readonly domain?: string;
  /** Number of the task statement, for example `2.3`. */
  readonly task?: string;
  /** ISO 8601 date of the last check of its facts. */
  readonly updated?: string;
}

/** The self-check: the section that holds the questions. It is never part of the reading text. */
export interface SelfCheck {
  readonly id: string;
  readonly title: string;
  readonly cases: readonly CaseStudy[];
  readonly questions: readonly Question[];
  /**
   * What else stands in the section, shown as reading: instructions, and the questions that cannot be asked (a
   * diagnostic says why of each).
   */
  readonly reading?: readonly Block[];
}

/** A chapter: one Markdown file. */
export interface Chapter {
  /** From front matter, else pinned to the title, else the number, else a slug of the title. */
  readonly id: string;
  /** Dotted digits from the title, for example `2.3`. */
  readonly number?: string;
  /** Without the number. */
  readonly title: string;
  readonly titleHtml: string;
  readonly metadata: ChapterMetadata;
  /** What stands between the title and the first section. */
  readonly introduction: readonly Block[];
  readonly sections: readonly Section[];
  readonly selfCheck?: SelfCheck;
  readonly terms: readonly Term[];
  readonly references: readonly Reference[];
}

/** What reading a file gives, whatever the file holds: the sound part of it, and what is wrong with the rest. */
export interface ParseResult {
  readonly chapter: Chapter;
  /** In the order of their ranges. */
  readonly diagnostics: readonly Diagnostic[];
}
