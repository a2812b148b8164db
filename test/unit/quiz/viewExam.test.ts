import assert from 'node:assert/strict';
import { scaledScore } from '../../../src/core/quiz/examScore';
import { attemptsOf, endExam, type Exam } from '../../../src/core/quiz/examSteps';
import { chooseDraft, flag, goTo } from '../../../src/core/quiz/quizSteps';
import { viewExam, viewExamIntro } from '../../../src/core/quiz/viewExam';
import { blueprint, chapterOn, examOn, optionsOf, sampleExam } from './sampleExam';

const matter = examOn([chapterOn('2.3', 6), chapterOn('1.1', 2)]);
const exam = sampleExam(matter);
const ids = exam.items.map(({ questionId }) => questionId);

function answered(count: number, kind: 'right' | 'wrong' = 'right'): Exam {
  return ids
    .slice(0, count)
    .reduce<Exam>((quiz, id) => chooseDraft(quiz, id, optionsOf(matter, id, kind)) as Exam, exam);
}

function view(of: Exam, now = 2000, answers = new Map()) {
  return viewExam({ ...matter, exam: of, answers, now });
}

function scaled(right: number, asked: number): number {
  return scaledScore({ right, asked }, blueprint);
}

describe('a scaled score', () => {
  it('is the lowest for nothing right, the highest for all, and linear between', () => {
    assert.deepEqual([scaled(0, 50), scaled(25, 50), scaled(50, 50), scaled(2, 3)], [100, 550, 1000, 700]);
    assert.equal(scaled(0, 0), 100);
  });
});

describe('what a mock exam shows', () => {
  it('before it begins: the exam and how much of it is covered', () => {
    const intro = viewExamIntro(matter, false);
    assert.deepEqual([intro.coverage.filled, intro.coverage.wanted, intro.exam.score.pass], [8, 65, 700]);
  });

  it('while it runs: the time, which questions are answered, and nothing that tells right from wrong', () => {
    const right = view(answered(3, 'right'));
    const wrong = view(answered(3, 'wrong'));
    assert.ok(right.screen === 'question');
    assert.deepEqual(right.clock, { endsAt: exam.exam.endsAt, now: 2000 });
    assert.deepEqual(
      right.steps.map(({ status }) => status),
      ['answered', 'answered', 'answered', 'open', 'open', 'open', 'open', 'open'],
    );
    assert.deepEqual(right.steps, wrong.steps);
    assert.doesNotMatch(JSON.stringify(right), /correct|rationale|unscored/i);
  });

  it('past the last question while it runs: all questions', () => {
    const review = view(goTo(flag(answered(2), ids[5]!, true), 8, 2000) as Exam);
    assert.equal(review.screen, 'examReview');
    assert.equal(review.steps[5]?.flagged, true);
    assert.doesNotMatch(JSON.stringify(review), /correct|unscored/i);
  });

  it('does not count an answer that is not whole as one', () => {
    const index = ids.findIndex((id) => optionsOf(matter, id, 'right').length === 2);
    const partly = chooseDraft(exam, ids[index]!, optionsOf(matter, ids[index]!, 'right').slice(0, 1)) as Exam;
    assert.equal(view(partly).steps[index]?.status, 'open');
  });

  it('once the time is up: the report, whether or not anything was kept since', () => {
    const report = view(goTo(answered(8), 8, 2000) as Exam, exam.exam.endsAt);
    assert.ok(report.screen === 'examReport');
    assert.deepEqual([report.score.scaled, report.score.passed, report.timedOut], [1000, true, true]);
    assert.equal(report.took, exam.exam.endsAt - 1000);
  });

  it('at the end: the score of what counts, and how each domain and task went', () => {
    const report = view(endExam(answered(4), 3000));
    assert.ok(report.screen === 'examReport');
    const scoredItems = exam.items.filter(({ unscored }) => unscored !== true);
    const right = scoredItems.filter(({ questionId }) => ids.indexOf(questionId) < 4).length;
    assert.deepEqual(report.score.scored, { right, asked: 6 });
    assert.deepEqual(
      report.score.domains.map(({ domainId, asked }) => [domainId, asked]),
      [
        ['1', 2],
        ['2', 6],
        ['3', 0],
        ['4', 0],
        ['5', 0],
      ],
    );
    const domain = report.score.domains[1]!;
    assert.deepEqual(
      domain.tasks.map(({ taskId, asked }) => [taskId, asked]),
      [
        ['2.1', 0],
        ['2.2', 0],
        ['2.3', 6],
      ],
    );
    assert.equal(
      report.score.domains.reduce((sum, { right }) => sum + right, 0),
      4,
    );
    assert.equal(report.timedOut, false);
    assert.deepEqual(
      report.steps.map(({ status }) => status),
      ['correct', 'correct', 'correct', 'correct', 'unanswered', 'unanswered', 'unanswered', 'unanswered'],
    );
  });

  it('at the end, of a question: why, and whether it was answered and counted', () => {
    const ended = endExam(answered(4, 'wrong'), 3000);
    const logged = new Map(
      attemptsOf(ended, { bank: matter.bank, endedAt: 3000 }).map((attempt) => [attempt.questionId, attempt]),
    );
    const result = view({ ...ended, current: 0 }, 4000, logged);
    assert.ok(result.screen === 'result');
    assert.deepEqual([result.correct, result.exam?.answered], [false, true]);
    const open = view({ ...ended, current: 7 }, 4000, logged);
    assert.ok(open.screen === 'result');
    assert.deepEqual([open.correct, open.exam?.answered, open.next], [false, false, 'summary']);
    assert.equal(open.exam?.unscored, exam.items[7]?.unscored === true);
  });
});
