import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { examJsonSchema } from '../../../src/core/content/examJsonSchema';
import { parseExamBlueprint } from '../../../src/core/content/examSchema';

const root = path.resolve(__dirname, '..', '..', '..', '..');
const text = readFileSync(path.join(root, 'content', 'exam.yaml'), 'utf8');

function broken(from: string, to: string): readonly string[] {
  return parseExamBlueprint(text.replace(from, to)).problems;
}

describe('the blueprint in content/exam.yaml', () => {
  const { blueprint, problems } = parseExamBlueprint(text);

  it('has no problems, and what the exam guide says', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      blueprint?.domains.map(({ weight, tasks }) => [weight, tasks.length]),
      [
        [20, 3],
        [24, 3],
        [28, 4],
        [14, 2],
        [14, 2],
      ],
    );
    assert.deepEqual([blueprint.questions, blueprint.scoredQuestions, blueprint.minutes], [65, 50, 90]);
    assert.deepEqual(blueprint.score, { least: 100, most: 1000, pass: 700 });
  });

  it('is described by content/schema/exam.schema.json', () => {
    const schema: unknown = JSON.parse(readFileSync(path.join(root, 'content', 'schema', 'exam.schema.json'), 'utf8'));
    assert.deepEqual(schema, JSON.parse(JSON.stringify(examJsonSchema())), 'Run out/cli/writeSchemas.js.');
    assert.match(text, /^# yaml-language-server: \$schema=schema\/exam\.schema\.json\n/);
  });

  it('says what is wrong with it, in sentences', () => {
    assert.deepEqual(broken('weight: 20', 'weight: 21'), ['the weights of the domains add up to 101, not to 100']);
    assert.deepEqual(broken("id: '3.4'", "id: '4.4'"), ['the task 4.4 is not of domain 3']);
    assert.deepEqual(broken('covers: [domain 4]', 'covers: []'), ['no source covers domain 4']);
    assert.deepEqual(broken('pass: 700', 'pass: 7000'), ['the passing score is not on the scale']);
    assert.deepEqual(broken('minutes: 90', 'minutes: long'), ['minutes: write a number here']);
    assert.equal(broken('code:', '  : {').length, 1);
  });
});
