import assert from 'node:assert/strict';
import { ExamTime, NOTICE_ID, TIME_ID } from '../../../../src/webview/quiz/examTime';

const MINUTE = 60_000;

describe('the time of a mock exam on screen', () => {
  let now: number;
  let said: string[];
  let written: Map<string, string>;
  let time: ExamTime;

  beforeEach(() => {
    now = 0;
    said = [];
    written = new Map();
    time = new ExamTime({
      now: () => now,
      write: (id, text) => written.set(id, text),
      say: (text) => said.push(text),
    });
  });

  it('is the host’s, whatever this page’s clock says', () => {
    now = 5_000_000;
    time.follow({ endsAt: 20 * MINUTE, now: 10 * MINUTE });
    assert.equal(written.get(TIME_ID), '10:00');
    now += 61_000;
    time.tick();
    assert.equal(written.get(TIME_ID), '8:59');
  });

  it('is announced at ten, five and one minutes, each once, and stays to be read for a while', () => {
    time.follow({ endsAt: 12 * MINUTE, now: 0 });
    for (; now <= 12 * MINUTE; now += 1000) time.tick();
    assert.deepEqual(said, ['10 minutes left.', '5 minutes left.', '1 minute left.']);
    assert.equal(written.get(NOTICE_ID), 'The time is up.');
    assert.equal(written.get(TIME_ID), '0:00');
  });

  it('announces nothing that had passed when the page came back', () => {
    time.follow({ endsAt: 20 * MINUTE, now: 17 * MINUTE });
    time.tick();
    assert.deepEqual(said, []);
  });

  it('goes on announcing where the host shows something new, and not for another exam', () => {
    time.follow({ endsAt: 11 * MINUTE, now: 0 });
    now = MINUTE;
    time.follow({ endsAt: 11 * MINUTE, now: MINUTE });
    assert.deepEqual(said, ['10 minutes left.']);
    time.follow({ endsAt: 3 * MINUTE, now: MINUTE });
    assert.deepEqual(said, ['10 minutes left.']);
  });

  it('writes nothing where no exam runs', () => {
    time.follow(undefined);
    time.tick();
    assert.equal(written.size, 0);
  });
});
