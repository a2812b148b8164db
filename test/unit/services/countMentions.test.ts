import assert from 'node:assert/strict';
import { array, assert as check, constantFrom, property } from 'fast-check';
import { countMentions, mostMentioned } from '../../../src/core/services/countMentions';
import { compileFinder } from '../../../src/core/services/serviceFinder';
import { sampleCatalogue } from './sampleCatalogue';

const finder = compileFinder(sampleCatalogue, { concepts: false });

function count(text: string): { readonly counts: ReadonlyMap<string, number>; readonly shares: readonly number[] } {
  const steps = countMentions({ text, languageId: 'plaintext', finder });
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { counts: step.value, shares };
    shares.push(step.value);
  }
}

/** What the finder finds where the text is read in one go. */
function countAtOnce(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entryId } of finder.findInText(text, 'plaintext')) counts.set(entryId, (counts.get(entryId) ?? 0) + 1);
  return counts;
}

describe('counting what a text names', () => {
  it('counts each entry', () => {
    assert.deepEqual(
      [...count('Amazon S3\nand S3, Amazon EC2\n').counts],
      [
        ['s3', 2],
        ['ec2', 1],
      ],
    );
    assert.deepEqual(count('').counts, new Map());
  });

  it('goes in steps, each of which tells the share that is done', () => {
    const { shares } = count('Amazon Bedrock and so on.\n'.repeat(10_000));
    assert.ok(shares.length > 10);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    assert.equal(shares.at(-1), 1);
  });

  it('finds in steps what it finds at once, as no line is cut', () => {
    const line = constantFrom(
      'Amazon S3 here',
      '',
      'x'.repeat(5000),
      'the Amazon\u00a0Bedrock',
      'EC2, Amazon  Q Business',
    );
    check(
      property(array(line, { maxLength: 40 }), constantFrom('\n', '\r\n'), (lines, ending) => {
        const text = lines.join(ending);
        assert.deepEqual(count(text).counts, countAtOnce(text));
      }),
      { numRuns: 30 },
    );
  });

  it('ends each step after a line, wherever in a name the step would be full', () => {
    for (let length = 0; length < 20; length++) {
      const text = `${'x'.repeat(length)}\n${'Amazon Q Business\n'.repeat(4000)}`;
      assert.deepEqual([...count(text).counts], [['q-business', 4000]]);
    }
  });

  it('cuts a line longer than a step after a word', () => {
    const text = 'Redshift '.repeat(20_000);
    assert.equal(count(text).counts.get('redshift'), 20_000);
    assert.ok(count('x'.repeat(100_000)).shares.length > 1);
  });

  it('puts the most mentioned first, and what comes first before what is mentioned as often', () => {
    assert.deepEqual(mostMentioned(count('Amazon EC2, Amazon S3, Amazon VPC, S3').counts), ['s3', 'ec2', 'vpc']);
  });
});
