import type { ContentSource } from '../content/contentSource';
import type { Progress } from '../progress/progress';
import { reviewItems, type ReviewItem } from './reviewItem';

/** Reads what can be reviewed from the content. @throws Error with a sentence for the user where it cannot be read. */
export async function loadReviewItems(
  content: Pick<ContentSource, 'outlines' | 'chapter' | 'catalogue' | 'questionIdsAbout'>,
  { latestAttempts }: Pick<Progress, 'latestAttempts'>,
): Promise<readonly ReviewItem[]> {
  const [outlines, catalogue] = await Promise.all([content.outlines(), content.catalogue()]);
  const chapters = await Promise.all(outlines.map(({ id }) => content.chapter(id)));
  const about = await Promise.all(
    catalogue.entries.map(async ({ id }): Promise<[string, readonly string[]]> => [
      id,
      await content.questionIdsAbout(id),
    ]),
  );
  return reviewItems({
    chapters: chapters.flatMap((chapter) => chapter ?? []),
    catalogue,
    questionIds: new Map(about.filter(([, ids]) => ids.length > 0)),
    answered: latestAttempts.keys(),
  });
}
