import { allSections } from '../content/findSection';
import type { Chapter, Question } from '../content/model';
import { chapterLabel } from '../content/outline';
import { isCorrect } from '../progress/progress';
import { askableQuestions } from './dealQuiz';
import type { Attempt, Quiz, QuizItem } from './model';
import { followShuffle, letterOptions } from './optionLetters';
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
  /** Fitted to the chapter by `reconcileQuiz`. */
  readonly quiz: Quiz;
  readonly chapter: Chapter;
  readonly answers: QuizAnswers;
}

/** Tells what is on screen: a question, its result once it is answered, or the summary. */
export function viewQuiz({ quiz, chapter, answers }: QuizSituation): QuizView {
  const questions = new Map(askableQuestions(chapter).map((question) => [question.id, question]));
  const asked = quiz.items.flatMap((item): AskedQuestion[] => {
    const question = questions.get(item.questionId);
    const attempt = answers.get(item.questionId);
    return question === undefined ? [] : [{ item, question, ...(attempt === undefined ? {} : { attempt }) }];
  });
  const frame: QuizFrame = {
    quizId: quiz.id,
    chapterId: quiz.chapterId,
    title: chapterLabel(chapter),
    steps: asked.map(stepOf),
    current: Math.min(quiz.current, asked.length),
  };
  const current = asked[quiz.current];
  if (current === undefined) return summaryView(frame, asked, chapter);
  const { attempt } = current;
  return attempt === undefined ? questionView(frame, current) : resultView(frame, { ...current, attempt }, chapter);
}

interface AskedQuestion {
  readonly item: QuizItem;
  readonly question: Question;
  readonly attempt?: Attempt;
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

function questionView(frame: QuizFrame, { item, question }: AskedQuestion): QuestionView {
  const options = letterOptions(question.options, item.optionOrder);
  return {
    ...frame,
    screen: 'question',
    questionId: question.id,
    kind: question.kind,
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

function resultView(
  frame: QuizFrame,
  { item, question, attempt }: Required<AskedQuestion>,
  chapter: Chapter,
): ResultView {
  const options = letterOptions(question.options, item.optionOrder);
  const inLetters = (html: string): string => followShuffle(html, options);
  return {
    ...frame,
    screen: 'result',
    questionId: question.id,
    kind: question.kind,
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
    references: referencesOf(question, chapter),
    sections: sectionLinks(question.sectionIds, chapter),
    flagged: item.flagged,
    next: frame.current + 1 < frame.steps.length ? 'question' : 'summary',
  };
}

function referencesOf({ references }: Question, chapter: Chapter): ReferenceView[] {
  return chapter.references
    .filter(({ label }) => references.includes(label))
    .map(({ label, number, title, url }) => ({ label, number, title, ...(url === undefined ? {} : { url }) }));
}

function sectionLinks(sectionIds: readonly string[], chapter: Chapter): SectionLinkView[] {
  return allSections(chapter)
    .filter(({ id }) => sectionIds.includes(id))
    .map(({ id, title }) => ({ sectionId: id, title }));
}

function summaryView(frame: QuizFrame, asked: readonly AskedQuestion[], chapter: Chapter): SummaryView {
  const answered = asked.flatMap(({ question, attempt }) => (attempt === undefined ? [] : [{ question, attempt }]));
  const correct = answered.filter(({ attempt }) => isCorrect(attempt)).length;
  const firstOpen = asked.findIndex(({ attempt }) => attempt === undefined);
  return {
    ...frame,
    screen: 'summary',
    answered: answered.length,
    correct,
    reread: rereadOf(answered, chapter),
    missed: answered.length - correct,
    ...(firstOpen < 0 ? {} : { firstOpen }),
  };
}

function rereadOf(answered: readonly Required<Pick<AskedQuestion, 'question' | 'attempt'>>[], chapter: Chapter) {
  const countOf = (sectionId: string, counts: (attempt: Attempt) => boolean): number =>
    answered.filter(({ question, attempt }) => question.sectionIds.includes(sectionId) && counts(attempt)).length;
  return allSections(chapter)
    .map(({ id, title }): RereadView => ({
      sectionId: id,
      title,
      missed: countOf(id, (attempt) => !isCorrect(attempt)),
      unsure: countOf(id, (attempt) => isCorrect(attempt) && attempt.confidence === 'unsure'),
    }))
    .filter(({ missed, unsure }) => missed + unsure > 0)
    .toSorted((a, b) => b.missed - a.missed || b.unsure - a.unsure);
}
