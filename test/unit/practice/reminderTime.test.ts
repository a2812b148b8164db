import assert from 'node:assert/strict';
import { isReminderDue, parseTimeOfDay } from '../../../src/core/practice/reminderTime';

describe('a time of day', () => {
  it('is read as minutes since midnight', () => {
    assert.deepEqual(['19:00', '7:05', '00:00', '23:59', ' 08:30 '].map(parseTimeOfDay), [1140, 425, 0, 1439, 510]);
  });

  it('is none where no clock shows it', () => {
    for (const text of ['24:00', '7', '7:5', '19:60', 'noon', '']) assert.equal(parseTimeOfDay(text), undefined, text);
  });
});

describe('a reminder', () => {
  const evening = { time: '19:00', minute: 1140, today: 5, lastDay: 4 };

  it('is due from its time on, once a day', () => {
    assert.equal(isReminderDue(evening), true);
    assert.equal(isReminderDue({ ...evening, lastDay: undefined }), true);
    assert.equal(isReminderDue({ ...evening, minute: 1139 }), false);
    assert.equal(isReminderDue({ ...evening, minute: 1439 }), true);
    assert.equal(isReminderDue({ ...evening, lastDay: 5 }), false);
  });

  it('is never due at a time that is none', () => {
    assert.equal(isReminderDue({ ...evening, time: 'noon' }), false);
  });
});
