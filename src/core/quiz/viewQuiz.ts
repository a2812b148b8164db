import type { Reference } from '../content/model';
import { isCorrect } from '../progress/progress';
import type { Attempt, Quiz, QuizItem } from './model';
import { followShuffle, letterOptions } from './optionLetters';
import type { BankQuestion, QuestionBank } from './questionBank';
import type { QuizAnswers } from './quizAnswers';
import type {
  QuestionView,
  QuizFrame,
  QuizStep,
  QuizView,
  ReferenceView,
  RereadView,
  ResultView,
  SectionLinkView,
  SummaryView,
} from './quizView';
import { responseLength } from './scoreResponse';

/** What a view is made from. */
export interface QuizSituation {
  /** Fitted to the bank by `reconcileQuiz`. */
  readonly quiz: Quiz;
  readonly bank: QuestionBank;
  /** What the quiz is on, for people. */
  readonly title: string;
  readonly answers: QuizAnswers;
  /** Tells whether an answer was scored against another key than the one before it; no answer is, where it is absent. */
  readonly isRekeyed?: (attempt: Attempt) => boolean;
}

/** Tells what is on screen: a question, its result once it is answered, or the summary. */
export function viewQuiz({ quiz, bank, title, answers, isRekeyed }: QuizSituation): QuizView {
  const asked = quiz.items.flatMap((item): AskedQuestion[] => {
    const asked = bank.find(item);
    const attempt = answers.get(item.questionId);
    return asked === undefined ? [] : [{ ...asked, item, ...(attempt === undefined ? {} : { attempt }) }];
  });
  const frame: QuizFrame = {
    quizId: quiz.id,
    source: quiz.source,
    title,
    steps: asked.map(stepOf),
    current: Math.min(quiz.current, asked.length),
  };
  const current = asked[quiz.current];
  if (current === undefined) return summaryView(frame, asked, bank);
  const { attempt } = current;
  if (attempt === undefined) return questionView(frame, current);
  const result = resultView(frame, { ...current, attempt }, bank);
  return isRekeyed?.(attempt) === true ? { ...result, isRekeyed: true } : result;
}

interface AskedQuestion extends BankQuestion {
  readonly item: QuizItem;
  readonly attempt?: Attempt;
}

interface AnsweredQuestion extends AskedQuestion {
  readonly attempt: Attempt;
}

function stepOf({ item, question, attempt }: AskedQuestion): QuizStep {
  const answered = attempt && (isCorrect(attempt) ? 'correct' : 'incorrect');
  return {
    status: answered ?? (item.skipped ? 'skipped' : 'open'),
    flagged: item.flagged,
    text: question.prompt.text,
    ...(attempt?.confidence === undefined ? {} : { confidence: attempt.confidence }),
  };
}

function questionView(frame: QuizFrame, { item, question, chapterId }: AskedQuestion): QuestionView {
  const options = letterOptions(question.options, item.optionOrder);
  return {
    ...frame,
    screen: 'question',
    questionId: question.id,
    kind: question.kind,
    isGenerated: chapterId === undefined,
    promptHtml: followShuffle(question.prompt.html, options),
    options: options.map(({ option, letter }) => ({
      id: option.id,
      letter,
      html: followShuffle(option.content.html, options),
    })),
    choose: responseLength(question),
    draft: item.draft,
    flagged: item.flagged,
  };
}

function resultView(frame: QuizFrame, answered: AnsweredQuestion, bank: QuestionBank): ResultView {
  const { item, question, chapterId, attempt } = answered;
  const options = letterOptions(question.options, item.optionOrder);
  const inLetters = (html: string): string => followShuffle(html, options);
  return {
    ...frame,
    screen: 'result',
    questionId: question.id,
    kind: question.kind,
    isGenerated: chapterId === undefined,
    promptHtml: inLetters(question.prompt.html),
    correct: isCorrect(attempt),
    ...(attempt.confidence === undefined ? {} : { confidence: attempt.confidence }),
    options: options.map(({ option, letter }) => ({
      id: option.id,
      letter,
      html: inLetters(option.content.html),
      chosen: attempt.response.optionIds.includes(option.id),
      // The key that the answer was scored against: an edit of the chapter since must not make the marks contradict it.
      correct: attempt.correctOptionIds.includes(option.id),
      ...(option.rationale === undefined ? {} : { rationaleHtml: inLetters(option.rationale.html) }),
    })),
    ...(question.explanation === undefined ? {} : { explanationHtml: inLetters(question.explanation.html) }),
    references: answered.references.map(referenceView),
    sections: sectionLinks(question.sectionIds, bank),
    flagged: item.flagged,
    next: frame.current + 1 < frame.steps.length ? 'question' : 'summary',
  };
}

function referenceView({ label, number, title, url }: Reference): ReferenceView {
  return { label, number, title, ...(url === undefined ? {} : { url }) };
}

function sectionLinks(sectionIds: readonly string[], { sections }: QuestionBank): SectionLinkView[] {
  return sections.filter(({ id }) => sectionIds.includes(id)).map(({ id, title }) => ({ sectionId: id, title }));
}

function summaryView(frame: QuizFrame, asked: readonly AskedQuestion[], bank: QuestionBank): SummaryView {
  const answered = asked.flatMap(({ attempt, ...rest }) => (attempt === undefined ? [] : [{ ...rest, attempt }]));
  const correct = answered.filter(({ attempt }) => isCorrect(attempt)).length;
  const firstOpen = asked.findIndex(({ attempt }) => attempt === undefined);
  return {
    ...frame,
    screen: 'summary',
    answered: answered.length,
    correct,
    reread: rereadOf(answered, bank),
    missed: answered.length - correct,
    ...(firstOpen < 0 ? {} : { firstOpen }),
  };
}

function rereadOf(answered: readonly AnsweredQuestion[], { sections }: QuestionBank): RereadView[] {
  const countOf = (sectionId: string, counts: (attempt: Attempt) => boolean): number =>
    answered.filter(({ question, attempt }) => question.sectionIds.includes(sectionId) && counts(attempt)).length;
  return sections
    .map(({ id, title }): RereadView => ({
      sectionId: id,
      title,
      missed: countOf(id, (attempt) => !isCorrect(attempt)),
      unsure: countOf(id, (attempt) => isCorrect(attempt) && attempt.confidence === 'unsure'),
    }))
    .filter(({ missed, unsure }) => missed + unsure > 0)
    .toSorted((a, b) => b.missed - a.missed || b.unsure - a.unsure);
}
