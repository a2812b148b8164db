import * as fc from 'fast-check';
import type { Attempt } from '../../../src/core/quiz/model';
import type { StudyRecord } from '../../../src/core/progress/studyLog';

type AttemptRecord = Extract<StudyRecord, { kind: 'attempt' }>;

/** An answer; what a test is about is handed in. */
export function sampleAttempt(parts: Partial<Attempt> = {}): AttemptRecord {
  return {
    kind: 'attempt',
    id: 'a',
    time: 1,
    quizId: 'quiz',
    chapterId: 'aif-c01-2.3',
    questionId: 'q',
    response: { optionIds: ['x'] },
    score: { raw: 1, max: 1 },
    correctOptionIds: ['x'],
    duration: 5,
    ...parts,
  };
}

const text = fc.string({ unit: 'binary', maxLength: 8 });
const id = fc.oneof(fc.uuid({ version: 4 }), text);
const time = fc.nat({ max: 2 ** 45 });
const ids = fc.array(text, { maxLength: 4 });

/** JSON gives plain objects. */
const plain = { noNullPrototype: true };

/** Any records that the log accepts, ids alike now and then. */
export const anyRecord: fc.Arbitrary<StudyRecord> = fc.oneof(
  fc
    .record(
      {
        kind: fc.constant('attempt' as const),
        id,
        time,
        quizId: text,
        chapterId: text,
        questionId: text,
        response: fc.record({ optionIds: ids }, plain),
        score: fc.record({ raw: fc.nat({ max: 1 }), max: fc.constant(1) }, plain),
        correctOptionIds: ids,
        duration: fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0),
      },
      plain,
    )
    .chain((attempt) =>
      fc.oneof(
        fc.constant(attempt),
        fc.constantFrom('sure' as const, 'unsure' as const).map((confidence) => ({ ...attempt, confidence })),
      ),
    ),
  fc.record({ kind: fc.constant('readMark' as const), id, time, sectionId: text, read: fc.boolean() }, plain),
  fc.record({ kind: fc.constant('lookUp' as const), id, time, entryId: text }, plain),
  fc.record({ kind: fc.constant('undo' as const), id, time, attemptId: id }, plain),
);
