import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  attemptsOf,
  endExam,
  endOf,
  examId,
  type Exam,
  isExamId,
  joinRevisions,
  judgedAnswers,
  nextLook,
  nextRevision,
  spend,
} from '../../../src/core/quiz/examSteps';
import { chooseDraft, flag, goTo } from '../../../src/core/quiz/quizSteps';
import { chapterOn, examOn, optionsOf, sampleExam } from './sampleExam';

const matter = examOn([chapterOn('2.3', 6)]);
const exam = sampleExam(matter);
const ids = exam.items.map(({ questionId }) => questionId);

function answer(before: Exam, index: number, kind: 'right' | 'wrong' = 'right'): Exam {
  const questionId = ids[index]!;
  return nextRevision(before, chooseDraft(before, questionId, optionsOf(matter, questionId, kind)));
}

describe('the clock of a mock exam', () => {
  it('gives the time that the form has', () => {
    assert.equal(exam.exam.endsAt, 1000 + Math.ceil((90 * 60 * 6) / 65) * 1000);
  });

  it('ends it when the time is up to the millisecond, however late one looks', () => {
    const { endsAt } = exam.exam;
    assert.equal(endOf(exam, endsAt - 1), undefined);
    assert.equal(endOf(exam, endsAt), endsAt);
    assert.equal(endOf(exam, endsAt + 86_400_000), endsAt);
  });

  it('keeps the moment at which the learner ended it', () => {
    assert.equal(endOf(endExam(exam, 5000), exam.exam.endsAt + 1), 5000);
    assert.equal(endOf(endExam(endExam(exam, 5000), 6000), 7000), 5000);
  });

  it('is looked at within a second, and never after a time that has passed', () => {
    const moment = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(moment, moment, (now, endsAt) => {
        const wait = nextLook(now, endsAt);
        assert.ok(wait >= 0 && wait <= 1000);
        assert.equal(wait === 0, now >= endsAt);
        assert.ok(now >= endsAt || now + wait <= endsAt);
      }),
    );
  });

  it('adds up how long a question was on screen', () => {
    const spent = spend(spend(exam, 2, 300), 2, 400);
    assert.deepEqual(
      spent.items.map((item) => item.spent),
      [undefined, undefined, 700, undefined, undefined, undefined],
    );
    assert.equal(spend(exam, 1, -5).items[1]?.spent, undefined);
  });
});

describe('the id of a mock exam', () => {
  it('sorts by time with those of other quizzes, and is told from them', () => {
    const id = examId(1_790_000_000_000, 'abc');
    const quiz = `${(1_790_000_000_001).toString(36).padStart(9, '0')}-7c1a1d2e-exam-0001`;
    assert.ok(id < quiz);
    assert.deepEqual([isExamId(id), isExamId(quiz), isExamId('')], [true, false, false]);
  });
});

describe('two windows on one mock exam', () => {
  it('keep each other’s answers where they write at the same moment', () => {
    const joined = joinRevisions([answer(exam, 1), answer(exam, 4)])!;
    assert.deepEqual(
      joined.items.map(({ draft }) => draft.length > 0),
      [false, true, false, false, true, false],
    );
  });

  it('take the newer answer to the same question', () => {
    const first = answer(exam, 1, 'wrong');
    const second = answer(first, 1, 'right');
    for (const order of [
      [first, second],
      [second, first],
    ])
      assert.deepEqual(joinRevisions(order)?.items[1]?.draft, optionsOf(matter, ids[1]!, 'right'));
  });

  it('do not undo an answer by looking at its question', () => {
    const answered = answer(exam, 0);
    const looked = nextRevision(answer(exam, 3), goTo(spend(exam, 0, 100), 1, 2000));
    const joined = joinRevisions([looked, answered])!;
    assert.deepEqual(joined.items[0]?.draft, optionsOf(matter, ids[0]!, 'right'));
    assert.equal(joined.items[0]?.spent, 100);
  });

  it('agree on the earliest end', () => {
    const joined = joinRevisions([
      nextRevision(exam, endExam(exam, 900)),
      nextRevision(exam, endExam(exam, 800)),
      exam,
    ]);
    assert.equal(joined?.exam.endedAt, 800);
  });

  it('lose no answer and no flag, whoever writes what upon which state', () => {
    // Each step is done upon the joined state of all before it (a window that has read) or upon the start (one that has not).
    const step = fc.record({ index: fc.nat(5), kind: fc.constantFrom('right', 'wrong', 'flag'), other: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let known = exam;
        for (const { index, kind, other } of steps) {
          const change = (to: number): Exam =>
            kind === 'flag' ? nextRevision(known, flag(known, ids[to]!, true)) : answer(known, to, kind as 'right');
          const written = [known, change(index), ...(other === index ? [] : [change(other)])];
          const joined = joinRevisions(written)!;
          for (const at of new Set([index, other])) {
            if (kind === 'flag') assert.equal(joined.items[at]?.flagged, true);
            else assert.deepEqual(joined.items[at]?.draft, optionsOf(matter, ids[at]!, kind as 'right'));
          }
          known = joined;
        }
      }),
    );
  });
});

describe('the attempts of a mock exam', () => {
  const half = spend(answer(answer(exam, 0), 2, 'wrong'), 2, 9000);

  it('are one for each answered question, with the time spent, and the same whenever they are made', () => {
    const attempts = attemptsOf(half, { bank: matter.bank, endedAt: 5000 });
    assert.deepEqual(
      attempts.map(({ id, time, score, duration }) => [id, time, score.raw, duration]),
      [
        [`exam-1/${ids[0]}`, 5000, 1, 0],
        [`exam-1/${ids[2]}`, 5000, 0, 9000],
      ],
    );
    assert.deepEqual(attemptsOf(half, { bank: matter.bank, endedAt: 5000 }), attempts);
  });

  it('leave out an answer that is not whole', () => {
    const index = ids.findIndex((id) => optionsOf(matter, id, 'right').length === 2);
    const partly = chooseDraft(exam, ids[index]!, optionsOf(matter, ids[index]!, 'right').slice(0, 1)) as Exam;
    assert.deepEqual(attemptsOf(partly, { bank: matter.bank, endedAt: 5000 }), []);
  });

  it('judge by what the log has, whatever the key is now', () => {
    const [attempt] = attemptsOf(half, { bank: matter.bank, endedAt: 5000 });
    const logged = { ...attempt!, score: { raw: 0, max: 1 } };
    const answers = new Map([[logged.questionId, logged]]);
    const judged = judgedAnswers(half, { bank: matter.bank, endedAt: 5000, answers });
    assert.equal(judged.get(ids[0]!)?.score.raw, 0);
    assert.equal(judged.size, 6);
  });
});
