/**
 * The messages between the quiz's host and its webview.
 *
 * The host deals, scores and remembers; the webview shows a `QuizView` and says what the learner did. The key of a
 * question is not sent before it has been answered.
 */
import * as v from 'valibot';
import type { QuizSource } from '../core/quiz/model';
import { quizSourceSchema } from '../core/quiz/quizCodec';
import type { QuizView } from '../core/quiz/quizView';

/** What the quiz panel keeps so that a reload brings it back: the host knows the rest under this id. */
export const quizStateSchema = v.union([
  v.object({ version: v.literal(2), quizId: v.string(), source: quizSourceSchema }),
  // As windows kept it while a quiz was of one chapter.
  v.pipe(
    v.object({ version: v.literal(1), quizId: v.string(), chapterId: v.string() }),
    v.transform(({ quizId, chapterId }) => ({
      version: 2 as const,
      quizId,
      source: { kind: 'chapter' as const, chapterId },
    })),
  ),
]);
/** What a panel of this version keeps: `QuizSource` tells what to ask where the quiz itself is lost. */
export interface QuizState {
  readonly version: 2;
  readonly quizId: string;
  readonly source: QuizSource;
}

const questionId = v.string();
const optionIds = v.pipe(v.array(v.string()), v.readonly());

/** From the webview to the host. */
export const quizRequestSchema = v.variant('type', [
  /** The script runs and listens: the host answers with `show`. */
  v.object({ type: v.literal('ready') }),
  /** What is chosen but not submitted, always the whole list, as `QuizItem.draft` keeps it. */
  v.object({ type: v.literal('draft'), questionId, optionIds }),
  /** The answer, with how sure the learner is, where they said. */
  v.object({
    type: v.literal('submit'),
    questionId,
    optionIds,
    confidence: v.exactOptional(v.picklist(['sure', 'unsure'])),
  }),
  v.object({ type: v.literal('skip'), questionId }),
  v.object({ type: v.literal('flag'), questionId, flagged: v.boolean() }),
  /** To the step before the one on screen. */
  v.object({ type: v.literal('back') }),
  /** From a result on, or from an answered question; at the end to the summary. */
  v.object({ type: v.literal('next') }),
  /** To a question by its index; `steps.length` is the summary. */
  v.object({ type: v.literal('goTo'), index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ type: v.literal('repeatMissed') }),
  v.object({ type: v.literal('restart') }),
  /** How well the answer on screen was remembered, in the learner's own opinion. */
  v.object({ type: v.literal('rate'), questionId, rating: v.picklist(['again', 'hard', 'good', 'easy']) }),
  /** Whether a question is left out of reviews. */
  v.object({ type: v.literal('suspend'), questionId, suspended: v.boolean() }),
  /** To today's new questions, from a review where nothing is due. */
  v.object({ type: v.literal('learnNew') }),
  /** To the ways to practise. */
  v.object({ type: v.literal('practise') }),
  /** Of a mock exam: begins it, ends it, shows how the last one went. */
  v.object({ type: v.literal('startExam') }),
  v.object({ type: v.literal('endExam') }),
  v.object({ type: v.literal('lastReport') }),
  v.object({ type: v.literal('openSection'), sectionId: v.string() }),
  v.object({ type: v.literal('openExternal'), url: v.string() }),
]);
export type QuizRequest = v.InferOutput<typeof quizRequestSchema>;

/** From the host to the webview. A view is made by `quizView` in core and trusted: it never leaves this product. */
export type QuizEvent =
  | { readonly type: 'show'; readonly view: QuizView }
  /** Something failed; `message` says what to do, and what was chosen stays on screen. */
  | { readonly type: 'failed'; readonly message: string };
