import assert from 'node:assert/strict';
import { sourceKey } from '../../../src/core/quiz/quizSource';

const services = { kind: 'services', label: 'notes.md', entryIds: ['a', 'b'] } as const;

describe('sourceKey', () => {
  it('is the same for the same services in another order', () => {
    assert.equal(sourceKey(services), sourceKey({ ...services, entryIds: ['b', 'a'] }));
  });

  it('tells files, services and chapters apart', () => {
    const keys = [
      services,
      { ...services, label: 'other.md' },
      { ...services, entryIds: ['a'] },
      { kind: 'chapter', chapterId: 'notes.md' } as const,
      { kind: 'practiceChapter', chapterId: 'notes.md' } as const,
      { kind: 'practiceSection', chapterId: 'notes.md', sectionId: 'a' } as const,
      { kind: 'practiceSection', chapterId: 'notes.md', sectionId: 'b' } as const,
      { kind: 'practiceService', entryId: 'a' } as const,
      { kind: 'practiceService', entryId: 'b' } as const,
      { kind: 'weakSpots' } as const,
      { kind: 'flagged' } as const,
      { kind: 'new' } as const,
      { kind: 'review' } as const,
    ].map(sourceKey);
    assert.equal(new Set(keys).size, keys.length);
  });
});
