/**
 * Questions in GIFT, the text format that Moodle imports. Moodle's own question types know no order, so that one is asked
 * as a match of places and steps.
 */
import type { Option, Question } from '../content/model';
import { scenarioHtml, type ExportQuestion } from './exportQuestion';

/** Moodle matches no fewer pairs than this. */
const FEWEST_PAIRS = 3;

/** What is left out, and why there is no way to write it. */
export interface GiftExport {
  readonly text: string;
  /** The questions that GIFT cannot hold: matches with fewer than three pairs. */
  readonly leftOut: readonly ExportQuestion[];
}

/** Encodes questions, each under its id, by chapter. */
export function giftQuestions(questions: readonly ExportQuestion[]): GiftExport {
  const leftOut = questions.filter(({ question }) => isPairing(question) && pairs(question).length < FEWEST_PAIRS);
  const lines: string[] = [];
  let chapterId: string | undefined;
  for (const asked of questions) {
    if (leftOut.includes(asked)) continue;
    const { chapter } = asked;
    if (chapter.id !== chapterId) {
      chapterId = chapter.id;
      const name = [chapter.number, chapter.title].filter((part) => part !== undefined).join(' ');
      lines.push(`$CATEGORY: ${oneLine(name).replaceAll('/', '//')}`, '');
    }
    lines.push(giftQuestion(asked), '');
  }
  return { text: lines.map((line) => `${line}\n`).join(''), leftOut };
}

function giftQuestion({ question, caseStudy }: ExportQuestion): string {
  const scenario = caseStudy === undefined ? '' : scenarioHtml(caseStudy);
  const explanation = question.explanation === undefined ? [] : [`  ####${escape(question.explanation.html)}`];
  return [
    `::${escape(question.id)}::[html]${escape(`${scenario}<p>${question.prompt.html}</p>`)} {`,
    ...(isPairing(question) ? pairs(question) : question.options.map((option) => choice(question, option))),
    ...explanation,
    '}',
  ].join('\n');
}

function isPairing({ kind }: Question): boolean {
  return kind === 'ordering' || kind === 'matching';
}

function choice({ kind, correctOptionIds }: Question, { id, content, rationale }: Option): string {
  const isRight = correctOptionIds.includes(id);
  const feedback = rationale === undefined ? '' : `#${escape(rationale.html)}`;
  // All or nothing as on the exam: a wrong option takes everything away.
  const share = Number((100 / correctOptionIds.length).toFixed(5));
  const mark = kind === 'multipleChoice' ? (isRight ? '=' : '~') : `~%${isRight ? share : -100}%`;
  return `  ${mark}${escape(content.html)}${feedback}`;
}

function pairs(question: Question): string[] {
  const right = question.correctOptionIds.map((id) => question.options.find((option) => option.id === id));
  const left =
    question.kind === 'matching'
      ? question.prompts.map(({ content }) => content.html)
      : right.map((_, at) => `${at + 1}`);
  const paired = left.map((text, index) => `  =${escape(text)} -> ${escape(right[index]?.content.text ?? '')}`);
  // Options that belong to nothing are answers without a question.
  const spare = question.options.filter(({ id }) => !question.correctOptionIds.includes(id));
  return [...paired, ...spare.map(({ content }) => `  = -> ${escape(content.text)}`)];
}

function escape(text: string): string {
  return oneLine(text).replace(/[\\~=#{}:]/g, '\\$&');
}

/** A blank line would end the question. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}
