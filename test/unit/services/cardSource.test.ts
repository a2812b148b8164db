import assert from 'node:assert/strict';
import type { ContentSource } from '../../../src/core/content/contentSource';
import { deriveProgress } from '../../../src/core/progress/progress';
import type { StudyLog, StudyRecord } from '../../../src/core/progress/studyLog';
import { cardOf } from '../../../src/core/services/cardSource';
import { sampleCatalogue } from './sampleCatalogue';

const content: ContentSource = {
  outlines: () => Promise.resolve([]),
  chapter: () => assert.fail('A card needs no chapter: its text is large.'),
  article: () => assert.fail('A card needs no article: it is large.'),
  catalogue: () => Promise.resolve(sampleCatalogue),
  questionIdsAbout: (entryId) => Promise.resolve(entryId === 'bedrock' ? ['first', 'second'] : []),
};

/** A log that records can be added to from outside. */
function logOf(records: readonly StudyRecord[]): StudyLog {
  return {
    progress: () => Promise.resolve(deriveProgress(records)),
    append: () => assert.fail('A card records nothing.'),
    onDidChange: () => ({ dispose: () => undefined }),
  };
}

const attempt: StudyRecord = {
  kind: 'attempt',
  id: 'attempt',
  time: 1,
  quizId: 'quiz',
  chapterId: 'chapter',
  questionId: 'first',
  response: { optionIds: [] },
  score: { raw: 1, max: 1 },
  correctOptionIds: [],
  duration: 1,
};

describe('cardOf', () => {
  it('makes the card of an entry, with the record of its questions as it is now', async () => {
    const records: StudyRecord[] = [];
    const sources = { content, log: logOf(records) };
    assert.deepEqual((await cardOf('bedrock', sources))?.record, { total: 2, answered: 0, correct: 0 });
    records.push(attempt);
    const card = await cardOf('bedrock', sources);
    assert.equal(card?.title, 'Amazon Bedrock');
    assert.deepEqual(card?.record, { total: 2, answered: 1, correct: 1 });
  });

  it('has no record where no question is about the entry', async () => {
    assert.equal((await cardOf('lambda', { content, log: logOf([]) }))?.record, undefined);
  });

  it('is nothing where there is no such entry', async () => {
    assert.equal(await cardOf('no such entry', { content, log: logOf([]) }), undefined);
  });
});
