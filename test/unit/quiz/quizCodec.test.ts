import assert from 'node:assert/strict';
import fs from 'node:fs';
import { decodeQuiz, encodeQuiz } from '../../../src/core/quiz/quizCodec';
import { chooseDraft } from '../../../src/core/quiz/quizSteps';
import { sampleQuiz } from './sampleQuiz';

describe('a quiz’s file', () => {
  it('gives back what was kept', () => {
    const quiz = chooseDraft(sampleQuiz(), 'q-rise', [sampleQuiz().items[0]!.optionOrder[0]!]);
    assert.deepEqual(decodeQuiz(encodeQuiz(quiz)), quiz);
  });

  it('of version 1 can be read', () => {
    const quiz = decodeQuiz(fs.readFileSync('test/fixtures/quizzes/version1.json', 'utf8'));
    assert.equal(quiz?.items.length, 2);
    assert.deepEqual(quiz?.items[1]?.draft, ['wheat-1']);
  });

  it('of version 1 is a quiz of its chapter, with all that was in it', () => {
    const text = fs.readFileSync('test/fixtures/quizzes/version1.json', 'utf8');
    const { chapterId, version, items, ...rest } = JSON.parse(text);
    assert.equal(version, 1);
    assert.deepEqual(decodeQuiz(text), {
      ...rest,
      version: 2,
      source: { kind: 'chapter', chapterId: '7.2' },
      items: items.map((item: object) => ({ ...item, chapterId })),
    });
  });

  it('of version 2 can be read, on services too, with generated questions', () => {
    const quiz = decodeQuiz(fs.readFileSync('test/fixtures/quizzes/version2.json', 'utf8'));
    assert.deepEqual(quiz?.source, { kind: 'services', label: 'notes.md', entryIds: ['amazon-s3', 'amazon-ec2'] });
    assert.deepEqual(
      quiz?.items.map(({ questionId, chapterId }) => [questionId, chapterId]),
      [
        ['q-rise', '7.2'],
        ['recognition/amazon-ec2/3', undefined],
      ],
    );
  });

  for (const source of [
    { kind: 'practiceChapter', chapterId: '7.2' },
    { kind: 'practiceSection', chapterId: '7.2', sectionId: 'dough' },
    { kind: 'practiceService', entryId: 'amazon-ec2' },
    { kind: 'weakSpots' },
    { kind: 'flagged' },
    { kind: 'new' },
    { kind: 'review' },
  ] as const) {
    it(`of version 2 can be read where its source is of the kind ${source.kind}`, () => {
      const text = fs.readFileSync(`test/fixtures/quizzes/version2-${source.kind}.json`, 'utf8');
      const quiz = decodeQuiz(text);
      assert.deepEqual(quiz?.source, source);
      assert.equal(quiz?.items.length, 2);
      assert.deepEqual(decodeQuiz(encodeQuiz(quiz)), quiz);
    });
  }

  it('of a mock exam can be read, with its end and how long each question was on screen', () => {
    const text = fs.readFileSync('test/fixtures/quizzes/exam.json', 'utf8');
    const quiz = decodeQuiz(text);
    assert.deepEqual(quiz, JSON.parse(text));
    assert.deepEqual(quiz?.source, { kind: 'exam', blueprintId: 'AIF-C01', blueprintVersion: '2026-11-25' });
    assert.deepEqual(quiz?.exam, { endsAt: 1790000167000, revision: 3 });
  });

  for (const [name, text] of [
    ['that is no JSON', '{"version":1,'],
    ['of a newer version', encodeQuiz(sampleQuiz()).replace('"version":2', '"version":3')],
    [
      'on a source of a kind that is not known',
      encodeQuiz(sampleQuiz()).replace('"kind":"chapter"', '"kind":"horoscope"'),
    ],
    ['with a missing part', encodeQuiz(sampleQuiz()).replace('"current":0', '"curent":0')],
    ['that is empty', ''],
  ] as const) {
    it(`${name} is not read`, () => assert.equal(decodeQuiz(text), undefined));
  }
});
