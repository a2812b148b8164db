import assert from 'node:assert/strict';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { seededRandom } from '../../../src/core/quiz/seededRandom';
import { flaggedItems, newItems, pickOnSubject, weakSpots } from '../../../src/core/practice/practicePicks';
import type { LearnerState } from '../../../src/core/scheduling/learnerMemory';
import type { ReviewItem } from '../../../src/core/scheduling/reviewItem';
import { createScheduler, DAY } from '../../../src/core/scheduling/scheduler';
import { attempt, item, learner } from '../scheduling/sampleLearner';

const { retrievability } = createScheduler({ desiredRetention: 0.9 });

function ids(items: readonly ReviewItem[]): string[] {
  return items.map(({ questionId }) => questionId);
}

function weak(questionIds: readonly string[], state: LearnerState): string[] {
  return ids(
    weakSpots(
      questionIds.map((id) => item(id)),
      { state, retrievability, desiredRetention: 0.9 },
    ),
  );
}

function flag(questionId: string, time: number, flagged: boolean): StudyRecord {
  return { kind: 'flag', id: `${questionId}${time}`, time, questionId, flagged };
}

function generated(entryId: string): ReviewItem {
  return { questionId: `recognition/${entryId}/0`, entryIds: [entryId] };
}

function pick(items: readonly ReviewItem[], length: number, state = learner([], 0)): string[] {
  return ids(pickOnSubject(items, { state, length, random: seededRandom('practice') }));
}

describe('weak spots', () => {
  it('are what was last answered wrongly, then what has faded most; what is still known is none', () => {
    const answers = [
      attempt('faded', 1),
      attempt('wrong now', 99, { wrong: true }),
      attempt('wrong before', 60, { wrong: true }),
      attempt('fading', 50),
      attempt('known', 99),
      attempt('wrong once', 98, { wrong: true }),
      attempt('wrong once', 99),
    ];
    assert.deepEqual(
      weak(['known', 'fading', 'new', 'faded', 'wrong now', 'wrong before', 'wrong once'], learner(answers, 100 * DAY)),
      ['wrong before', 'wrong now', 'faded', 'fading'],
    );
  });

  it('leave out what was suspended', () => {
    const suspended: StudyRecord = { kind: 'suspend', id: 's', time: 1, questionId: 'a' };
    const answers = [attempt('a', 1, { wrong: true }), attempt('b', 1, { wrong: true })];
    assert.deepEqual(weak(['a', 'b'], learner(answers, 2 * DAY, [suspended])), ['b']);
  });
});

describe('flagged questions', () => {
  it('are those whose flag was not taken off', () => {
    const state = learner([], 9, [flag('a', 1, true), flag('b', 1, true), flag('a', 2, false)]);
    assert.deepEqual(ids(flaggedItems([item('a'), item('b'), item('c')], state)), ['b']);
  });
});

describe('new questions', () => {
  it('are those never answered, in the order given', () => {
    const state = learner([attempt('b', 1)], DAY);
    assert.deepEqual(ids(newItems([item('c'), item('b'), item('a')], state)), ['c', 'a']);
  });
});

describe('practice on a subject', () => {
  it('asks no more questions than a session has', () => {
    assert.equal(
      pick(
        ['a', 'b', 'c'].map((id) => item(id)),
        2,
      ).length,
      2,
    );
  });

  it('asks what was not asked for the longest, so that a subject is gone through', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => item(id));
    const state = learner([attempt('a', 3), attempt('b', 1), attempt('c', 2)], 9 * DAY);
    assert.deepEqual(pick(items, 2, state).toSorted(), ['b', 'd']);
  });

  it('takes generated questions last, and those that another one gives away after them', () => {
    const items = [generated('s3'), generated('ec2'), item('on s3', { entryIds: ['s3'] }), item('b')];
    assert.deepEqual(pick(items, 2).toSorted(), ['b', 'on s3']);
    assert.deepEqual(pick(items, 3).toSorted(), ['b', 'on s3', 'recognition/ec2/0']);
    assert.equal(pick(items, 4).length, 4);
  });

  it('keeps questions on one section apart', () => {
    const items = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map((id) => item(id, { sectionId: id.charAt(0) }));
    const sections = pick(items, 6).map((id) => id.charAt(0));
    assert.ok(
      sections.every((section, index) => section !== sections[index + 1]),
      sections.join(' '),
    );
  });
});
