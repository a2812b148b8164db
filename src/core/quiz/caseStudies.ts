/** Case studies: one scenario that several questions share. */
import type { Block, Chapter } from '../content/model';
import { escapeHtml } from '../content/htmlText';
import type { BankQuestion } from './questionBank';

/** A case study as a quiz shows it. */
export interface BankCase {
  readonly id: string;
  readonly title: string;
  /** The scenario, as safe HTML. */
  readonly html: string;
  /** In the order in which they are asked. */
  readonly questionIds: readonly string[];
}

/** Returns the case studies of a chapter by their ids. */
export function casesOf({ selfCheck }: Chapter): ReadonlyMap<string, BankCase> {
  const cases = (selfCheck?.cases ?? []).map(({ id, title, scenario }): [string, BankCase] => {
    const questions = (selfCheck?.questions ?? []).filter(({ caseId }) => caseId === id);
    const html = scenario.map(scenarioHtml).join('\n');
    return [id, { id, title, html, questionIds: questions.map((question) => question.id) }];
  });
  return new Map(cases);
}

/** Tells whether two questions share a scenario. */
export function isSameCase(a: BankQuestion, b: BankQuestion): boolean {
  return a.caseStudy !== undefined && a.caseStudy.id === b.caseStudy?.id && a.chapterId === b.chapterId;
}

/** Moves the questions of each case study to where the first of them stands, in the order that the case has. */
export function keepCasesTogether(questions: readonly BankQuestion[]): BankQuestion[] {
  return questions.flatMap((asked, index) => {
    if (asked.caseStudy === undefined) return [asked];
    if (questions.findIndex((other) => isSameCase(other, asked)) < index) return [];
    const { questionIds } = asked.caseStudy;
    const placeOf = ({ question }: BankQuestion): number => questionIds.indexOf(question.id);
    return questions.filter((other) => isSameCase(other, asked)).toSorted((a, b) => placeOf(a) - placeOf(b));
  });
}

/** A figure is told in words: the library that draws them is too large to wait for before a question. */
function scenarioHtml(block: Block): string {
  switch (block.kind) {
    case 'prose':
      return block.html;
    case 'figure':
      return `<p>${captionHtml(block)}${escapeHtml(block.textAlternative)}</p>`;
    case 'table':
      return `<div class="table-scroll">${block.html.replace(/^\s*<table>/, `<table><caption>${captionHtml(block)}</caption>`)}</div>`;
    case 'callout':
      return `<blockquote>${block.html}</blockquote>`;
  }
}

function captionHtml({ number, caption }: Pick<Extract<Block, { kind: 'figure' }>, 'number' | 'caption'>): string {
  const parts = [
    number === undefined ? '' : `<b>${escapeHtml(number)}</b> `,
    caption === undefined ? '' : `${caption.html} `,
  ];
  return parts.join('');
}
