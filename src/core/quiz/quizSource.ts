import type { QuizSource } from './model';

/** Returns a text that two sources share where a quiz on the one is a quiz on the other. */
export function sourceKey(source: QuizSource): string {
  switch (source.kind) {
    case 'chapter':
    case 'practiceChapter':
      return JSON.stringify([source.kind, source.chapterId]);
    case 'services':
      // Typing in a file changes which service it names most: the same services are the same quiz.
      return JSON.stringify([source.kind, source.label, source.entryIds.toSorted()]);
    case 'practiceSection':
      return JSON.stringify([source.kind, source.chapterId, source.sectionId]);
    case 'practiceService':
      return JSON.stringify([source.kind, source.entryId]);
    case 'weakSpots':
    case 'flagged':
    case 'new':
    case 'review':
      return JSON.stringify([source.kind]);
    case 'exam':
      // One mock of an exam at a time, whichever version of its guide it was made by.
      return JSON.stringify([source.kind, source.blueprintId]);
  }
}
