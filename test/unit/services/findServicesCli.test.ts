import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.resolve(__dirname, '..', '..', '..', '..');
const script = path.join(root, 'out', 'cliUnderTest', 'findServices.js');

interface Mention {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
  readonly service: string;
}

describe('find-services', function () {
  this.timeout(20_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'find-services-'));
    buildSync({
      absWorkingDir: root,
      entryPoints: ['src/cli/findServices.ts'],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      packages: 'external',
    });
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(path.dirname(script), { recursive: true, force: true });
  });

  function write(name: string, content: string | Uint8Array): string {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  function run(...values: string[]): { mentions: Mention[]; stderr: string; status: number | null } {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...values], {
      cwd: folder,
      encoding: 'utf8',
    });
    const mentions = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Mention]));
    return { mentions, stderr, status };
  }

  it('prints one JSON line a mention, counting from 1', () => {
    const file = write('a.md', '# Plan\r\n🚀 Amazon Bedrock, then S3\rAWS Lambda\n');
    const { mentions, stderr, status } = run(file);
    assert.deepEqual(mentions, [
      { file, line: 2, column: 4, length: 14, text: 'Amazon Bedrock', service: 'amazon-bedrock', form: 'prose' },
      { file, line: 2, column: 25, length: 2, text: 'S3', service: 'amazon-s3', form: 'prose' },
      { file, line: 3, column: 1, length: 10, text: 'AWS Lambda', service: 'aws-lambda', form: 'prose' },
    ]);
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  it('leaves concepts out unless asked', () => {
    const file = write('b.md', 'Foundation models on Amazon Bedrock\n');
    assert.deepEqual(
      run(file).mentions.map(({ service }) => service),
      ['amazon-bedrock'],
    );
    assert.deepEqual(
      run('--concepts', file).mentions.map(({ service }) => service),
      ['foundation-model', 'amazon-bedrock'],
    );
  });

  it('does not count a byte order mark, and survives bytes that are not text', () => {
    const marked = write('c.md', '\uFEFFAmazon Q');
    assert.equal(run(marked).mentions[0]?.column, 1);
    const broken = write('d.bin', Uint8Array.from([0xff, 0xfe, 0x00, 0x0a, 0x20, ...Buffer.from('Amazon Q')]));
    assert.deepEqual(
      run(broken).mentions.map(({ line, column }) => [line, column]),
      [[2, 2]],
    );
  });

  it('reports a file that it cannot read, and goes on', () => {
    const file = write('e.md', 'Amazon Q');
    const { mentions, stderr, status } = run('missing.md', folder, file);
    assert.equal(mentions.length, 1);
    assert.match(stderr, /^missing\.md cannot be read: there is no such file\.$/m);
    assert.match(stderr, /cannot be read: it is a folder, name the files in it\.$/m);
    assert.equal(status, 2);
  });

  it('says how it is used where it is used wrongly', () => {
    for (const values of [[], ['--colour', 'x.md']]) {
      const { stderr, status } = run(...values);
      assert.match(stderr, /Usage: npm run --silent find-services/);
      assert.equal(status, 2);
    }
  });
});
