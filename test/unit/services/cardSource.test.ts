import assert from 'node:assert/strict';
import type { ContentSource } from '../../../src/core/content/contentSource';
import { deriveProgress } from '../../../src/core/progress/progress';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { deriveCards } from '../../../src/core/scheduling/deriveCards';
import type { LearnerState } from '../../../src/core/scheduling/learnerMemory';
import { createScheduler } from '../../../src/core/scheduling/scheduler';
import { cardOf } from '../../../src/core/services/cardSource';
import { sampleCatalogue } from './sampleCatalogue';

const content: ContentSource = {
  outlines: () => Promise.resolve([]),
  chapter: () => assert.fail('A card needs no chapter: its text is large.'),
  article: () => assert.fail('A card needs no article: it is large.'),
  catalogue: () => Promise.resolve(sampleCatalogue),
  examBlueprint: () => assert.fail('A card needs no blueprint.'),
  identifierLookup: () => assert.fail('A card needs no identifiers.'),
  questionIdsAbout: (entryId) => Promise.resolve(entryId === 'bedrock' ? ['first', 'second'] : []),
};

const DAY = 86_400_000;

/** How a learner stands who recorded `records`. */
function learnerOf(records: readonly StudyRecord[], now = DAY): LearnerState {
  const progress = deriveProgress(records);
  return { progress, cards: deriveCards(progress.attempts, createScheduler({ desiredRetention: 0.9 })), now };
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
  it('makes the card of an entry, with the record of its questions', async () => {
    const before = await cardOf('bedrock', { content, learner: learnerOf([]) });
    assert.deepEqual(before?.record, { total: 2, answered: 0, correct: 0 });
    assert.equal(before?.dueInDays, undefined);
    const card = await cardOf('bedrock', { content, learner: learnerOf([attempt]) });
    assert.equal(card?.title, 'Amazon Bedrock');
    assert.deepEqual(card?.record, { total: 2, answered: 1, correct: 1 });
    assert.ok((card?.dueInDays ?? 0) >= 1);
  });

  it('says nothing of the learner while that is not known yet', async () => {
    const card = await cardOf('bedrock', { content, learner: undefined });
    assert.equal(card?.title, 'Amazon Bedrock');
    assert.deepEqual([card?.record, card?.dueInDays, card?.lookUps], [undefined, undefined, 0]);
  });

  it('counts look-ups, of this entry alone', async () => {
    const lookUps = ['bedrock', 'bedrock', 'lambda'].map((entryId, index): StudyRecord => ({
      kind: 'lookUp',
      id: String(index),
      time: index,
      entryId,
    }));
    assert.equal((await cardOf('bedrock', { content, learner: learnerOf(lookUps) }))?.lookUps, 2);
  });

  it('has no record where no question is about the entry', async () => {
    assert.equal((await cardOf('lambda', { content, learner: learnerOf([]) }))?.record, undefined);
  });

  it('is nothing where there is no such entry', async () => {
    assert.equal(await cardOf('no such entry', { content, learner: undefined }), undefined);
  });
});
