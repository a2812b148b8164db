import type { Question, Reference } from '../content/model';
import { isCorrect } from '../progress/progress';
import { isSameCase } from './caseStudies';
import { compareAnswer } from './compareAnswer';
import type { Attempt, Quiz, QuizItem } from './model';
import { followShuffle, type LetteredOption, letterOptions } from './optionLetters';
import type { BankQuestion, QuestionBank } from './questionBank';
import type { QuizAnswers } from './quizAnswers';
import type {
  AnsweredOptionView,
  CaseView,
  OptionView,
  PromptView,
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
  const caseStudy = caseView(current, asked);
  const shown = { ...frame, ...(caseStudy === undefined ? {} : { caseStudy }) };
  if (attempt === undefined) return questionView(shown, current);
  const result = resultView(shown, { ...current, attempt }, bank);
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

function caseView(current: AskedQuestion, asked: readonly AskedQuestion[]): CaseView | undefined {
  if (current.caseStudy === undefined) return undefined;
  const { title, html } = current.caseStudy;
  const shared = asked.filter((other) => isSameCase(other, current));
  return { title, html, part: shared.indexOf(current) + 1, parts: shared.length };
}

/** What the views of a question and of its result share. */
interface QuestionFrame extends QuizFrame {
  readonly caseStudy?: CaseView;
}

function optionView({ option, letter }: LetteredOption, inLetters: (html: string) => string): OptionView {
  return { id: option.id, letter, html: inLetters(option.content.html), text: option.content.text };
}

function promptViews(question: Question, inLetters: (html: string) => string): PromptView[] {
  if (question.kind !== 'matching') return [];
  return question.prompts.map(({ id, content }) => ({ id, html: inLetters(content.html), text: content.text }));
}

function questionView(frame: QuestionFrame, { item, question, chapterId }: AskedQuestion): QuestionView {
  const options = letterOptions(question.options, item.optionOrder);
  const inLetters = (html: string): string => followShuffle(html, options);
  return {
    ...frame,
    screen: 'question',
    questionId: question.id,
    kind: question.kind,
    isGenerated: chapterId === undefined,
    promptHtml: inLetters(question.prompt.html),
    prompts: promptViews(question, inLetters),
    optionsRepeat:
      question.kind === 'matching' && new Set(question.correctOptionIds).size < question.correctOptionIds.length,
    options: options.map((option) => optionView(option, inLetters)),
    choose: responseLength(question),
    draft: item.draft,
    flagged: item.flagged,
  };
}

function resultView(frame: QuestionFrame, answered: AnsweredQuestion, bank: QuestionBank): ResultView {
  const { item, question, chapterId, attempt } = answered;
  const options = letterOptions(question.options, item.optionOrder);
  const inLetters = (html: string): string => followShuffle(html, options);
  const isChoice = question.kind === 'multipleChoice' || question.kind === 'multipleResponse';
  const prompts = new Map(promptViews(question, inLetters).map((prompt) => [prompt.id, prompt]));
  const answeredOption = ({ option, letter }: LetteredOption): AnsweredOptionView => ({
    ...optionView({ option, letter }, inLetters),
    chosen: isChoice && attempt.response.optionIds.includes(option.id),
    // The key that the answer was scored against: an edit of the chapter since must not make the marks contradict it.
    correct: isChoice && attempt.correctOptionIds.includes(option.id),
    ...(option.rationale === undefined ? {} : { rationaleHtml: inLetters(option.rationale.html) }),
  });
  return {
    ...frame,
    screen: 'result',
    questionId: question.id,
    kind: question.kind,
    isGenerated: chapterId === undefined,
    promptHtml: inLetters(question.prompt.html),
    correct: isCorrect(attempt),
    ...(attempt.confidence === undefined ? {} : { confidence: attempt.confidence }),
    options: inRightOrder(options, answered).map(answeredOption),
    compared: compareAnswer(question, attempt, options).map(({ prompt, given, right, isRight }) => {
      const promptView = prompt && prompts.get(prompt.id);
      return {
        ...(promptView === undefined ? {} : { prompt: promptView }),
        ...(given === undefined ? {} : { given: optionView(given, inLetters) }),
        ...(right === undefined ? {} : { right: optionView(right, inLetters) }),
        isRight,
      };
    }),
    ...(question.explanation === undefined ? {} : { explanationHtml: inLetters(question.explanation.html) }),
    references: answered.references.map(referenceView),
    sections: sectionLinks(question.sectionIds, bank),
    flagged: item.flagged,
    next: frame.current + 1 < frame.steps.length ? 'question' : 'summary',
  };
}

/** Reasons for an order read best in the right one. */
function inRightOrder(
  options: readonly LetteredOption[],
  { question, attempt }: AnsweredQuestion,
): readonly LetteredOption[] {
  if (question.kind !== 'ordering') return options;
  const placeOf = ({ option }: LetteredOption): number => {
    const place = attempt.correctOptionIds.indexOf(option.id);
    return place < 0 ? options.length : place;
  };
  return options.toSorted((a, b) => placeOf(a) - placeOf(b));
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
