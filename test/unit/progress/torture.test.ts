import assert from 'node:assert/strict';
import {
  compactWhileWriting,
  fillDisk,
  flipBits,
  killAtEveryByte,
  killCompactions,
  killWriters,
  truncate,
  writeAtOnce,
  writeNothing,
  type Outcome,
} from '../../torture/tortures';

/** The whole is `npm run torture`. */
describe('the log, tortured for a moment', () => {
  const tortures: Readonly<Record<string, () => Promise<Outcome>>> = {
    'loses no answer where the process is killed while it answers': () => killWriters(3),
    'loses no answer where two windows answer at once': () => writeAtOnce(100),
    'loses no answer where the process is killed at any byte': () => killAtEveryByte(2),
    'finds every answer before the place where a segment was cut': () => truncate(2),
    'loses only the answer that a flipped bit is in, and reports it': () => flipBits(2),
    'loses no answer on a full disk': () => fillDisk(10),
    'refuses answers in a read-only folder': () => writeNothing(3),
    'loses no answer where compaction is killed, or done twice at once': () => killCompactions(10),
    'loses no answer where windows answer and compact at once': () => compactWhileWriting(40),
  };
  for (const [name, torture] of Object.entries(tortures)) {
    it(name, async () => {
      const { acknowledged, found } = await torture();
      assert.ok(acknowledged > 0);
      assert.equal(acknowledged - found, 0);
    });
  }
});
