/**
 * Questions as notes for Anki, in the tab-separated text that Anki imports and exports itself.
 *
 * The lines that begin with `#` tell Anki how to read the rest; a note that is imported again replaces the one with the
 * same identifier, and keeps its schedule.
 */
import { escapeHtml } from '../content/htmlText';
import type { Option, Question } from '../content/model';
import { scenarioHtml, type ExportQuestion } from './exportQuestion';

/** The words on the cards. */
export interface AnkiStrings {
  readonly deck: string;
  readonly choose: (count: number) => string;
  readonly order: string;
  readonly match: string;
}

const HEADER = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  '#tags column:6',
];

/** The note type that every collection has. */
const NOTE_TYPE = 'Basic';

/** Encodes questions as notes, each with the question in front, and key, explanation and reasons on the back. */
export function ankiNotes(questions: readonly ExportQuestion[], strings: AnkiStrings): string {
  const notes = questions.map((asked) =>
    [
      `${asked.chapter.id}/${asked.question.id}`,
      NOTE_TYPE,
      strings.deck,
      front(asked, strings),
      back(asked.question),
      tags(asked).map(tag).join(' '),
    ].map(field),
  );
  return [...HEADER, ...notes.map((note) => note.join('\t'))].map((line) => `${line}\n`).join('');
}

function front({ question, caseStudy }: ExportQuestion, strings: AnkiStrings): string {
  const scenario = caseStudy === undefined ? '' : `<div class="scenario">${scenarioHtml(caseStudy)}</div>`;
  return `${scenario}<p>${question.prompt.html}</p>${task(question, strings)}${choices(question)}`;
}

function task(question: Question, { choose, order, match }: AnkiStrings): string {
  const words = {
    multipleChoice: '',
    multipleResponse: choose(question.correctOptionIds.length),
    ordering: order,
    matching: match,
  }[question.kind];
  return words === '' ? '' : `<p><i>${escapeHtml(words)}</i></p>`;
}

function choices(question: Question): string {
  const prompts =
    question.kind === 'matching'
      ? `<ol>${question.prompts.map(({ content }) => `<li>${content.html}</li>`).join('')}</ol>`
      : '';
  return `${prompts}<p>${question.options.map(lettered).join('<br>')}</p>`;
}

function back(question: Question): string {
  const right = rightAnswer(question);
  const explanation = question.explanation === undefined ? '' : `<p>${question.explanation.html}</p>`;
  const reasons = question.options.flatMap(({ key, rationale }) =>
    rationale === undefined ? [] : [`<li>${escapeHtml(key)}: ${rationale.html}</li>`],
  );
  return `${right}${explanation}${reasons.length === 0 ? '' : `<ul>${reasons.join('')}</ul>`}`;
}

function rightAnswer(question: Question): string {
  const right = question.correctOptionIds.map((id) => question.options.find((option) => option.id === id));
  if (question.kind === 'matching') {
    const pairs = question.prompts.map(({ content }, index) => `<li>${content.html} → ${lettered(right[index])}</li>`);
    return `<ol>${pairs.join('')}</ol>`;
  }
  if (question.kind === 'ordering') return `<ol>${right.map((option) => `<li>${lettered(option)}</li>`).join('')}</ol>`;
  return `<p><b>${right.map(lettered).join('<br>')}</b></p>`;
}

function lettered(option: Option | undefined): string {
  return option === undefined ? '' : `${escapeHtml(option.key)}. ${option.content.html}`;
}

function tags({ chapter, question }: ExportQuestion): string[] {
  return ['aif-c01', `chapter::${chapter.number ?? chapter.id}`, `kind::${question.kind}`];
}

/** Tags are told apart by spaces. */
function tag(text: string): string {
  return text.replace(/\s+/g, '_');
}

/** A note is one line, and a tab ends a field; as HTML, a space shows the same. */
function field(text: string): string {
  const line = text.replace(/\s*[\t\r\n]+\s*/g, ' ');
  return /["#]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
