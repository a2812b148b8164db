import assert from 'node:assert/strict';
import { ankiNotes } from '../../../src/core/exchange/anki';
import { attemptsCsv } from '../../../src/core/exchange/csv';
import { giftQuestions } from '../../../src/core/exchange/gift';
import { sampleAttempt } from '../progress/sampleRecords';
import { sampleQuestions } from './sampleQuestions';

const strings = {
  deck: 'AIF-C01',
  choose: (count: number) => `Choose ${count}.`,
  order: 'Put in order.',
  match: 'Match.',
};

/** Reads separated values as RFC 4180 and Anki do. */
function readRows(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const fields = /("(?:[^"]|"")*"|[^"\r\n]*?)(\t|,|\r?\n|$)/gy;
  for (const [whole, field = '', end = ''] of text.matchAll(fields)) {
    if (whole === '') break;
    rows.at(-1)!.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== separator) rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Reads GIFT's answers as Moodle does: split at what is not escaped. */
function unescape(text: string): string {
  return text.replace(/\\([\\~=#{}:])/g, '$1');
}

describe('questions for Anki', () => {
  const lines = ankiNotes(sampleQuestions(), strings).split('\n');
  const notes = readRows(`${lines.slice(6, -1).join('\n')}\n`, '\t');

  it('begin with the lines that Anki reads', () => {
    assert.deepEqual(lines.slice(0, 6), [
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:6',
    ]);
  });

  it('are a note of six fields each, whatever the kind, told apart by their id', () => {
    assert.equal(notes.length, 4);
    for (const note of notes) assert.deepEqual([note.length, note[1], note[2]], [6, 'Basic', 'AIF-C01']);
    assert.equal(new Set(notes.map(([guid]) => guid)).size, 4);
    assert.deepEqual(
      notes.map((note) => note[5]!.split(' ').at(-1)),
      ['kind::multipleChoice', 'kind::multipleResponse', 'kind::ordering', 'kind::matching'],
    );
  });

  it('ask in front, without the key, and answer on the back', () => {
    const [choice, several, ordering, matching] = notes as [string[], string[], string[], string[]];
    assert.match(choice[3]!, /"5 = 5" \{in\} dough|&quot;5 = 5&quot; \{in\} dough/);
    assert.match(choice[4]!, /B\. Yeast = life/);
    assert.match(choice[4]!, /Salt slows/);
    assert.match(several[3]!, /Choose 2\./);
    assert.match(several[4]!, /A\. Rye<br>C\. Wheat/);
    assert.match(ordering[4]!, /Mix<\/li><li>B\. Knead<\/li><li>A\. Bake/);
    assert.match(matching[4]!, /Oven → B\. Baking<\/li><li>Bowl → A\. Mixing<\/li><li>Hand → C\. Kneading/);
  });
});

describe('questions for Moodle', () => {
  const { text, leftOut } = giftQuestions(sampleQuestions());
  const blocks = text.trim().split(/\n\n/);

  it('are blocks apart by blank lines, below the category of their chapter', () => {
    assert.equal(leftOut.length, 0);
    assert.match(blocks[0]!, /^\$CATEGORY: 7\.2 Bread/);
    assert.equal(blocks.length, 5);
  });

  it('have no sign of the format that is not escaped but their own', () => {
    for (const block of blocks.slice(1)) {
      const bare = block.replace(/\\./g, '');
      assert.equal(bare.match(/\{/g)?.length, 1, block);
      assert.equal(bare.match(/\}/g)?.length, 1, block);
      assert.match(bare, /^::[^:]+::\[html\][^~=#{}]+\{\n/);
    }
  });

  it('are right where the key says so', () => {
    const [choice, several, ordering, matching] = blocks.slice(1) as [string, string, string, string];
    assert.match(unescape(choice), /\n {2}=Yeast = life\n/);
    assert.match(unescape(choice), /\n {2}~Salt #1#/);
    assert.match(several, /~%50%Rye\n {2}~%-100%Chalk\n {2}~%50%Wheat\n {2}~%-100%Soot/);
    assert.match(ordering, /=1 -> Mix\n {2}=2 -> Knead\n {2}=3 -> Bake/);
    assert.match(matching, /=Oven -> Baking\n {2}=Bowl -> Mixing\n {2}=Hand -> Kneading/);
  });

  it('say which questions the format cannot hold', () => {
    const [, , , asked] = sampleQuestions();
    const { question } = asked!;
    assert.ok(question.kind === 'matching');
    const short = { ...question, prompts: question.prompts.slice(0, 2) };
    const two = {
      ...asked!,
      question: {
        ...short,
        options: question.options.slice(0, 2),
        correctOptionIds: question.correctOptionIds.slice(0, 2),
      },
    };
    const result = giftQuestions([two]);
    assert.deepEqual(result.leftOut, [two]);
    assert.equal(result.text, '');
  });
});

describe('answers as comma-separated values', () => {
  it('are a row each, with what needs it quoted, and nothing that a spreadsheet would run', () => {
    const attempts = [sampleAttempt(), sampleAttempt({ id: 'b', confidence: 'unsure', score: { raw: 0, max: 1 } })];
    const rows = readRows(
      attemptsCsv(attempts, ({ id }) => (id === 'a' ? 'A, "b"\nc' : '=1+1')),
      ',',
    );
    assert.equal(rows.length, 3);
    assert.ok(rows.every((row) => row.length === 11));
    assert.equal(rows[1]![5], 'A, "b"\nc');
    assert.deepEqual(rows[2]!.slice(5, 9), ["'=1+1", 'no', 'unsure', '0.005']);
    assert.equal(rows[1]![1], '1970-01-01T00:00:00.001Z');
  });
});
