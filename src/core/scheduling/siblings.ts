import { generatedAbout, type ReviewItem } from './reviewItem';

/**
 * Tells items that give each other away, so that one a day is asked: the questions of one case, the generated questions
 * on one service, and a generated question beside an authored one on its service.
 */
export class Siblings {
  private readonly cases = new Set<string>();
  private readonly generated = new Set<string>();
  private readonly authored = new Set<string>();

  constructor(taken: Iterable<ReviewItem>) {
    for (const item of taken) this.add(item);
  }

  /** Takes an item and returns whether it could: not where a sibling was taken. */
  take(item: ReviewItem): boolean {
    if (this.hasSiblingOf(item)) return false;
    this.add(item);
    return true;
  }

  private hasSiblingOf(item: ReviewItem): boolean {
    if (item.caseId !== undefined && this.cases.has(caseKey(item))) return true;
    const about = generatedAbout(item.questionId);
    if (about !== undefined) return this.generated.has(about) || this.authored.has(about);
    return item.entryIds.some((id) => this.generated.has(id));
  }

  private add(item: ReviewItem): void {
    if (item.caseId !== undefined) this.cases.add(caseKey(item));
    const about = generatedAbout(item.questionId);
    if (about !== undefined) this.generated.add(about);
    else for (const id of item.entryIds) this.authored.add(id);
  }
}

/** The id of a case is unique in its chapter only. */
function caseKey({ chapterId, caseId }: ReviewItem): string {
  return JSON.stringify([chapterId, caseId]);
}
