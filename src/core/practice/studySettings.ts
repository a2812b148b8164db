/** What a learner wants of practice and reviews. */
export interface StudySettings {
  /** The most questions of one session. */
  readonly length: number;
  /** The chance to remember a question when it is due, between 0 and 1. */
  readonly desiredRetention: number;
  readonly newCardsPerDay: number;
  /** A question that was forgotten this often is a leech. */
  readonly leechThreshold: number;
}
