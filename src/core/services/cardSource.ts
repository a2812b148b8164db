import type { ContentSource } from '../content/contentSource';
import type { StudyLog } from '../progress/studyLog';
import { serviceCard, type ServiceCard } from './serviceCard';

/** What a card is made from. */
export interface CardSources {
  readonly content: ContentSource;
  readonly log: StudyLog;
}

/**
 * Makes the card of a catalogue entry with the learner's record as it is now, or returns `undefined` where there is no
 * such entry. @throws Error with a sentence for the user where content or log cannot be read.
 */
export async function cardOf(entryId: string, { content, log }: CardSources): Promise<ServiceCard | undefined> {
  const [catalogue, outlines, questionIds, progress] = await Promise.all([
    content.catalogue(),
    content.outlines(),
    content.questionIdsAbout(entryId),
    log.progress(),
  ]);
  const entry = catalogue.entries.find(({ id }) => id === entryId);
  return entry && serviceCard(entry, { catalogue, outlines, progress, questionIds });
}
