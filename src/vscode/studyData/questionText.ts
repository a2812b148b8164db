import type { ContentSource } from '../../core/content/contentSource';
import type { Attempt } from '../../core/quiz/model';

/** Returns the text of an answer's question, or its id where no chapter asks it (any more). */
export async function questionText({ chapterId, questionId }: Attempt, content: ContentSource): Promise<string> {
  const chapter = await content.chapter(chapterId);
  const question = chapter?.selfCheck?.questions.find(({ id }) => id === questionId);
  return question?.prompt.text ?? questionId;
}
