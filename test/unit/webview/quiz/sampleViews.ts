import type { QuestionView, ResultView, SummaryView } from '../../../../src/core/quiz/quizView';

const source = { kind: 'chapter', chapterId: 'chapter' } as const;
const frame = { quizId: 'quiz', source, title: '7.2 Bread', steps: [], current: 0 };
const options = ['salt', 'yeast', 'sand', 'soot'].map((id, index) => ({
  id,
  letter: 'ABCD'.charAt(index),
  html: id,
  text: id,
}));

/** A question with four options, of which `choose` are to be chosen. */
export function questionView(change: Partial<QuestionView> = {}): QuestionView {
  return {
    ...frame,
    screen: 'question',
    questionId: 'q',
    kind: 'multipleChoice',
    isGenerated: false,
    promptHtml: 'What?',
    prompts: [],
    optionsRepeat: false,
    options,
    choose: 1,
    draft: [],
    flagged: false,
    ...change,
  };
}

/** An order of the four options. */
export function orderView(change: Partial<QuestionView> = {}): QuestionView {
  return questionView({ kind: 'ordering', choose: 4, ...change });
}

/** A match of two lines with the four options. */
export function matchView(change: Partial<QuestionView> = {}): QuestionView {
  const prompts = ['Beach', 'Bakery'].map((text) => ({ id: text, html: text, text }));
  return questionView({ kind: 'matching', choose: 2, prompts, ...change });
}

/** The result of a choice: yeast is right, salt was chosen. */
export function resultView(change: Partial<ResultView> = {}): ResultView {
  return {
    ...frame,
    screen: 'result',
    questionId: 'q',
    kind: 'multipleChoice',
    isGenerated: false,
    promptHtml: 'What?',
    correct: false,
    options: options.map((option) => ({ ...option, chosen: option.id === 'salt', correct: option.id === 'yeast' })),
    compared: [],
    references: [],
    sections: [],
    flagged: false,
    next: 'question',
    ...change,
  };
}

/** A summary of three questions. */
export function summaryView(change: Partial<SummaryView> = {}): SummaryView {
  const step = { status: 'open', flagged: false, text: 'What?' } as const;
  return {
    ...frame,
    screen: 'summary',
    steps: [step, step, step],
    current: 3,
    answered: 3,
    correct: 2,
    reread: [],
    missed: 1,
    ...change,
  };
}
