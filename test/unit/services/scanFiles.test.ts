import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Pace } from '../../../src/core/services/pace';
import { type FileContent, type FileResult, scanFiles } from '../../../src/core/services/scanFiles';
import { compileFinder } from '../../../src/core/services/serviceFinder';
import { piecesOf } from '../../../src/core/services/textPieces';
import { sampleCatalogue } from './sampleCatalogue';

const finder = compileFinder(sampleCatalogue, { concepts: false });
const noPause = new Pace({ now: () => 0, yieldToOthers: () => Promise.resolve(), budget: 1 });

async function scan(
  contents: Readonly<Record<string, FileContent>>,
  onFile: (file: string) => void = () => {},
  stop = { isCancellationRequested: false },
): Promise<ReadonlyMap<string, FileResult>> {
  const results = new Map<string, FileResult>();
  await scanFiles(Object.keys(contents), {
    finder,
    pace: noPause,
    stop,
    read: async (file) => contents[file]!,
    onFile: (file, result) => {
      results.set(file, result);
      onFile(file);
    },
  });
  return results;
}

const text = (text: string): FileContent => ({ text, languageId: 'plaintext' });

function mentionsOf(result: FileResult | undefined) {
  return result && 'mentions' in result ? result.mentions : undefined;
}

describe('scanFiles', () => {
  it('finds in every file, and hands on why one was skipped', async () => {
    const results = await scan({
      a: text('We use\nAmazon S3 and AWS Lambda.'),
      b: { skipped: 'binary' },
      c: text('Nothing.'),
    });
    assert.deepEqual(
      mentionsOf(results.get('a'))?.map(({ entryId, line, start }) => [entryId, line, start]),
      [
        ['s3', 1, 0],
        ['lambda', 1, 14],
      ],
    );
    assert.deepEqual(results.get('b'), { skipped: 'binary' });
    assert.deepEqual(mentionsOf(results.get('c')), []);
  });

  it('finds in a long text what it finds in the whole, at the same places', async () => {
    const long = `${'filler text here\n'.repeat(9000)}Amazon S3\r\n${'x '.repeat(90_000)}Amazon Bedrock ${'y '.repeat(90_000)}\nAWS Lambda`;
    const [result] = (await scan({ long: text(long) })).values();
    assert.deepEqual(mentionsOf(result), finder.findInText(long));
    assert.equal(mentionsOf(result)?.length, 3);
  });

  it('keeps what it found when it is stopped, and goes no further', async () => {
    const stop = { isCancellationRequested: false };
    const files = Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`${number}`, text('Amazon S3')]));
    const results = await scan(files, (file) => (stop.isCancellationRequested ||= file === '20'), stop);
    assert.ok(results.size > 20 && results.size < 30, String(results.size));
  });

  it('reports where reading fails', async () => {
    const failing = scanFiles(['a'], {
      finder,
      pace: noPause,
      stop: { isCancellationRequested: false },
      read: () => Promise.reject(new Error('no disk')),
      onFile: () => assert.fail(),
    });
    await assert.rejects(failing, /no disk/);
  });
});

describe('piecesOf', () => {
  const sizes = { piece: 16, margin: 4 };

  it('cuts any text into pieces that make it up, each with its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n'), maxLength: 200 }), (text) => {
        const lines = text.split(/\r\n|\r|\n/);
        const seen = lines.map(() => '');
        for (const { text: piece, line, column, from, to } of piecesOf(text, sizes)) {
          for (const [offset, content] of piece.split(/\r\n|\r|\n/).entries()) {
            const start = offset === 0 ? column : 0;
            if (line + offset < lines.length)
              seen[line + offset] += content.slice(Math.max(0, from - start), to - start);
          }
        }
        assert.deepEqual(seen, lines);
      }),
    );
  });

  it('keeps a piece to its size, with the margins of a long line', () => {
    for (const { text } of piecesOf(`${'a'.repeat(100)}\n${'b\n'.repeat(50)}`, sizes)) assert.ok(text.length <= 24);
  });
});

describe('Pace', () => {
  it('lets others have their turn once the budget is used up, once for all who wait', async () => {
    let now = 0;
    let turns = 0;
    const yieldToOthers = async (): Promise<void> => {
      turns++;
    };
    const pace = new Pace({ now: () => now, yieldToOthers, budget: 15 });
    now = 14;
    await pace.breathe();
    assert.equal(turns, 0);
    now = 15;
    await Promise.all([pace.breathe(), pace.breathe()]);
    assert.equal(turns, 1);
    now = 29;
    await pace.breathe();
    assert.equal(turns, 1);
  });
});
