import assert from 'node:assert/strict';
import { DueCount, type DueCountPorts } from '../../../src/core/practice/dueCount';
import { fixedCalendar } from '../../../src/core/util/calendar';

const DAY = 86_400_000;

function countOf(ports: Partial<DueCountPorts> = {}) {
  const errors: unknown[] = [];
  const kept: unknown[] = [];
  const count = new DueCount({
    count: () => Promise.resolve(3),
    kept: () => undefined,
    keep: (value) => Promise.resolve(void kept.push(value)),
    clock: () => 5 * DAY,
    calendar: fixedCalendar(),
    onError: (error) => errors.push(error),
    ...ports,
  });
  return { count, errors, kept };
}

describe('the count of due questions', () => {
  it('is not known before it was counted, and kept then', async () => {
    const { count, kept } = countOf();
    assert.equal(count.value, undefined);
    await count.refresh();
    assert.equal(count.value, 3);
    assert.deepEqual(kept, [{ day: 5, due: 3 }]);
  });

  it('is what another session kept today, and nothing that was kept on another day or is damaged', () => {
    assert.equal(countOf({ kept: () => ({ day: 5, due: 7 }) }).count.value, 7);
    assert.equal(countOf({ kept: () => ({ day: 4, due: 7 }) }).count.value, undefined);
    assert.equal(countOf({ kept: () => ({ day: 5, due: '7' }) }).count.value, undefined);
  });

  it('tells of changes only', async () => {
    let due = 3;
    const { count } = countOf({ count: () => Promise.resolve(due) });
    const heard: (number | undefined)[] = [];
    count.onDidChange((value) => heard.push(value));
    await count.refresh();
    await count.refresh();
    due = 2;
    await count.refresh();
    assert.deepEqual(heard, [3, 2]);
  });

  it('is not known any more when the day is over', async () => {
    let now = 5 * DAY;
    const { count } = countOf({ clock: () => now });
    await count.refresh();
    now += DAY;
    assert.equal(count.value, undefined);
    await count.refresh();
    assert.equal(count.value, 3);
  });

  it('that fails is told, and does not keep the next one from counting', async () => {
    let fails = true;
    const { count, errors } = countOf({
      count: () => (fails ? Promise.reject(new Error('The log is gone.')) : Promise.resolve(1)),
    });
    await count.refresh();
    assert.deepEqual([count.value, errors.length], [undefined, 1]);
    fails = false;
    await count.refresh();
    assert.equal(count.value, 1);
  });
});
