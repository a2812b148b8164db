import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { groupOf, interleave } from '../../../src/core/scheduling/interleave';
import type { ReviewItem } from '../../../src/core/scheduling/reviewItem';
import { reviewQueue, type ReviewSettings } from '../../../src/core/scheduling/reviewQueue';
import { DAY } from '../../../src/core/scheduling/scheduler';
import type { LearnerState } from '../../../src/core/scheduling/learnerMemory';
import { fixedCalendar } from '../../../src/core/util/calendar';
import { attempt, item, learner } from './sampleLearner';

const noon = DAY / 2;

function queue(items: readonly ReviewItem[], state: LearnerState, settings: Partial<ReviewSettings> = {}) {
  const all = { newCardsPerDay: 10, leechThreshold: 3, ...settings };
  return reviewQueue({ items, state, settings: all, calendar: fixedCalendar() });
}

function ids(queued: readonly { readonly item: ReviewItem }[]): string[] {
  return queued.map((entry) => entry.item.questionId);
}

describe('the queue of reviews', () => {
  it('holds what falls due before the day ends, and nothing before', () => {
    const answers = [attempt('a', 10, { confidence: 'sure', duration: 30_000.5 })];
    const due = learner(answers, 0).cards.get('a')?.due ?? 0;
    const day = Math.floor(due / DAY);
    assert.deepEqual(ids(queue([item('a')], learner(answers, day * DAY)).queue), ['a']);
    assert.deepEqual(queue([item('a')], learner(answers, (day - 1) * DAY)).queue, []);
    assert.equal(queue([item('a')], learner(answers, (day - 1) * DAY)).nextDue, due);
  });

  it('asks the least remembered first', () => {
    const state = learner([attempt('old', 1), attempt('older', 1, { wrong: true }), attempt('young', 9)], 14 * DAY);
    assert.deepEqual(
      ids(
        queue(
          ['young', 'old', 'older'].map((id) => item(id, { sectionId: id })),
          state,
        ).queue,
      ),
      ['older', 'old', 'young'],
    );
  });

  it('introduces no more new items a day than the setting says, those of today counted', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => item(id));
    const state = learner([attempt('a', 10)], 10 * DAY + noon);
    assert.deepEqual(ids(queue(items, state, { newCardsPerDay: 2 }).queue), ['b']);
    assert.deepEqual(ids(queue(items, state, { newCardsPerDay: 0 }).queue), []);
    assert.equal(queue(items, learner([attempt('a', 9)], 10 * DAY), { newCardsPerDay: 2 }).fresh, 2);
  });

  it('asks one of a case, one generated item on a service, and not a generated beside an authored one', () => {
    const items = [
      item('case-1', { caseId: 'x' }),
      item('case-2', { caseId: 'x' }),
      item('case-3', { caseId: 'x', chapterId: 'other' }),
      item('authored', { entryIds: ['s3'] }),
      item('authored-too', { entryIds: ['s3'] }),
      item('recognition/s3/0', { entryIds: ['s3'] }),
      item('recognition/ec2/0', { entryIds: ['ec2'] }),
      item('recognition/ec2/1', { entryIds: ['ec2'] }),
    ];
    const wanted = ['authored', 'authored-too', 'case-1', 'case-3', 'recognition/ec2/0'];
    assert.deepEqual(ids(queue(items, learner([], DAY)).queue).toSorted(), wanted);
    const answers = items.map(({ questionId }) => attempt(questionId, 1, { wrong: true }));
    const state = learner(answers, 5 * DAY);
    assert.deepEqual(ids(queue(items, state).queue).toSorted(), wanted);
    assert.equal(queue(items, state).buried.length, 3);
  });

  it('buries the siblings of what was answered today', () => {
    const items = [item('case-1', { caseId: 'x' }), item('case-2', { caseId: 'x' })];
    assert.deepEqual(ids(queue(items, learner([attempt('case-1', 3)], 3 * DAY + noon)).queue), []);
    assert.deepEqual(ids(queue(items, learner([attempt('case-1', 3)], 4 * DAY)).queue), ['case-2']);
  });

  it('names leeches, and leaves out what the learner suspended until they take it in again', () => {
    const answers = [1, 3, 5, 7].map((day) => attempt('a', day, { wrong: true }));
    const suspend = { kind: 'suspend', id: 's', time: 8 * DAY, questionId: 'a' } as const;
    const leeches = queue([item('a')], learner(answers, 20 * DAY)).leeches;
    assert.deepEqual(leeches, [{ item: item('a'), lapses: 3, suspended: false }]);
    assert.deepEqual(queue([item('a')], learner(answers, 20 * DAY), { leechThreshold: 4 }).leeches, []);
    const suspended = queue([item('a'), item('b')], learner(answers, 20 * DAY, [suspend]));
    assert.deepEqual(ids(suspended.queue), ['b']);
    assert.equal(suspended.leeches[0]?.suspended, true);
    const again = { kind: 'unsuspend', id: 'u', time: 9 * DAY, questionId: 'a' } as const;
    assert.deepEqual(ids(queue([item('a')], learner(answers, 20 * DAY, [suspend, again])).queue), ['a']);
  });

  it('asks sooner about a service that was answered wrongly and looked up since', () => {
    const answers = [
      attempt('a', 1),
      attempt('a', 5, { wrong: true }),
      attempt('a', 6),
      attempt('a', 9, { wrong: true }),
    ];
    const lookUps = [1, 2, 3].map((n) => ({ kind: 'lookUp', id: `${n}`, time: 9 * DAY + n, entryId: 's3' }) as const);
    const items = [item('a', { entryIds: ['s3'] })];
    const due = queue(items, learner(answers, 9 * DAY + 5)).nextDue ?? 0;
    const sooner = queue(items, learner(answers, 9 * DAY + 5, lookUps)).nextDue ?? 0;
    assert.equal(sooner - 9 * DAY, (due - 9 * DAY) / 4);
  });

  it('never puts two of one section in a row where it can be avoided', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 }), (sections) => {
        const items = sections.map((section, index) => ({ item: item(`q${index}`, { sectionId: `s${section}` }) }));
        const ordered = interleave(items);
        assert.deepEqual(ids(ordered).toSorted(), ids(items).toSorted());
        const meetings = ordered.filter((entry, index) => {
          const before = ordered[index - 1];
          return before !== undefined && groupOf(before.item) === groupOf(entry.item);
        }).length;
        const largest = Math.max(0, ...[0, 1, 2, 3, 4].map((s) => sections.filter((section) => section === s).length));
        assert.equal(meetings, Math.max(0, 2 * largest - sections.length - 1));
      }),
    );
  });
});
