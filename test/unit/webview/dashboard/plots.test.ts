import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatDay } from '../../../../src/core/util/calendar';
import { wilson } from '../../../../src/core/util/wilson';
import { binHistory } from '../../../../src/webview/dashboard/historyBins';
import { calibrationPoints, judgeConfidence } from '../../../../src/webview/dashboard/judgeConfidence';
import { bands, countTicks, heightOf, labelStep, plotArea } from '../../../../src/webview/dashboard/plotGeometry';
import { pointAfter } from '../../../../src/webview/dashboard/plotKeys';

function day(number: number, answers = 2) {
  return { date: formatDay(number), answers, correct: 1, introduced: 1, minutes: 3 };
}

function calibration(rows: Record<string, [number, number]>) {
  return Object.entries(rows).map(([confidence, [correct, answers]]) => {
    const share = wilson(correct, answers);
    return { confidence: confidence as 'sure' | 'unsure' | 'unsaid', answers, correct, ...(share && { share }) };
  });
}

function judged(rows: Record<string, [number, number]>) {
  return judgeConfidence(calibrationPoints(calibration(rows)));
}

describe('the axis of counts', () => {
  it('has whole, even steps from 0 to what is shown, and no more than fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (most) => {
        const ticks = countTicks(most);
        const step = ticks[1]!;
        assert.equal(ticks[0], 0);
        assert.ok(Number.isInteger(step) && step > 0 && ticks.length <= 6);
        assert.ok(ticks.at(-1)! >= most && ticks.at(-1)! - step < Math.max(1, most));
        assert.ok(ticks.every((tick, index) => tick === index * step));
      }),
    );
  });

  it('is 0 to 1 where there is nothing', () => assert.deepEqual(countTicks(0), [0, 1]));
});

describe('a plot', () => {
  it('keeps its bands side by side inside its axes, however narrow it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 2000 }), fc.integer({ min: 1, max: 200 }), (width, count) => {
        const area = plotArea(width, 190);
        const slices = bands(area, count);
        assert.equal(slices.length, count);
        assert.ok(slices.every(({ left, width, centre }) => left < centre && centre < left + width));
        const end = slices.at(-1)!.left + slices.at(-1)!.width;
        assert.ok(Math.abs(end - (area.left + area.width)) < 1e-6 && end <= width);
      }),
    );
  });

  it('puts shares between top and base line, whatever they are', () => {
    const area = plotArea(400, 190);
    assert.equal(heightOf(area, 1), area.top);
    assert.equal(heightOf(area, 7), area.top);
    assert.equal(heightOf(area, 0), area.top + area.height);
  });

  it('leaves out labels that have no room', () => {
    const area = plotArea(350, 190);
    assert.equal(labelStep(area, 5, 60), 1);
    assert.equal(labelStep(area, 30, 60), 6);
  });

  it('is walked by arrow keys, and not beyond its ends', () => {
    assert.equal(pointAfter('ArrowRight', 3, 5), 4);
    assert.equal(pointAfter('ArrowRight', 4, 5), 4);
    assert.equal(pointAfter('ArrowLeft', 0, 5), 0);
    assert.equal(pointAfter('Home', 3, 5), 0);
    assert.equal(pointAfter('End', 1, 5), 4);
    assert.equal(pointAfter('Tab', 1, 5), undefined);
  });
});

describe('the history in bars', () => {
  it('has a bar for each day, those without answers too', () => {
    const { size, bins } = binHistory([day(10), day(13)]);
    assert.equal(size, 'day');
    assert.deepEqual(
      bins.map(({ answers }) => answers),
      [2, 0, 0, 2],
    );
  });

  it('has weeks from Monday, then months, as it grows', () => {
    const weeks = binHistory([day(20_000), day(20_060)]);
    assert.equal(weeks.size, 'week');
    assert.ok(weeks.bins.every(({ date }) => new Date(date).getUTCDay() === 1));
    const months = binHistory([day(20_000), day(20_900)]);
    assert.equal(months.size, 'month');
    assert.ok(months.bins.every(({ date }) => date.endsWith('-01')));
  });

  it('loses no answer, and stays small', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 18_000, max: 22_000 }), { maxLength: 60 }), (numbers) => {
        const days = numbers.toSorted((a, b) => a - b).map((number) => day(number));
        const { bins } = binHistory(days);
        assert.equal(
          bins.reduce((sum, { answers }) => sum + answers, 0),
          days.length * 2,
        );
        assert.ok(bins.length <= 140);
        assert.deepEqual(
          bins.map(({ date }) => date),
          bins.map(({ date }) => date).toSorted(),
        );
      }),
    );
  });

  it('is empty without a day', () => assert.deepEqual(binHistory([]).bins, []));
});

describe('confidence', () => {
  it('is judged by the intervals: a few answers prove nothing', () => {
    assert.equal(judged({}), 'unknown');
    assert.equal(judged({ unsaid: [3, 9], sure: [0, 0] }), 'unknown');
    assert.equal(judged({ sure: [2, 3] }), 'apt');
    assert.equal(judged({ sure: [60, 100] }), 'tooSure');
    assert.equal(judged({ sure: [95, 100], unsure: [90, 100] }), 'tooUnsure');
    assert.equal(judged({ sure: [92, 100], unsure: [50, 100] }), 'apt');
  });
});
