import type { ContentSource } from '../content/contentSource';
import type { LearnerState } from '../scheduling/learnerMemory';
import { recognitionIds } from '../quiz/recognitionIds';
import { serviceCard, type ServiceCard } from './serviceCard';

/** What a card is made from. */
export interface CardSources {
  readonly content: ContentSource;
  /** Absent while it is not known yet. */
  readonly learner: LearnerState | undefined;
}

/**
 * Makes the card of a catalogue entry with the learner's record, or returns `undefined` where there is no such entry.
 * @throws Error with a sentence for the user where the content cannot be read.
 */
export async function cardOf(entryId: string, { content, learner }: CardSources): Promise<ServiceCard | undefined> {
  const [catalogue, outlines, written] = await Promise.all([
    content.catalogue(),
    content.outlines(),
    content.questionIdsAbout(entryId),
  ]);
  // Questions made from the catalogue are as many as one likes: those that were answered count.
  const generated = recognitionIds(entryId).filter((id) => learner?.progress.latestAttempts.has(id));
  const questionIds = [...written, ...generated];
  const entry = catalogue.entries.find(({ id }) => id === entryId);
  return (
    entry && serviceCard(entry, { catalogue, outlines, questionIds, ...(learner === undefined ? {} : { learner }) })
  );
}
