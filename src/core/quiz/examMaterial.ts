import { assembleForm, examCoverage, topicsOf } from './examForm';
import type { ExamSource } from './model';
import { questionBank } from './questionBank';
import type { MaterialContext, QuizMaterial } from './quizMaterial';
import { type ExamMatter, guideOf } from './viewExam';

/** The material of a mock exam. */
export interface ExamMaterial extends QuizMaterial {
  readonly exam: ExamMatter;
}

/**
 * Gathers what a mock exam needs, or returns `undefined` where there is nothing to ask. The exam is the one that the content
 * describes now: one that was begun by an older guide ends by this one.
 *
 * @throws Error with a sentence for the user where the content cannot be read.
 */
export async function examMaterial({ content, strings }: MaterialContext): Promise<ExamMaterial | undefined> {
  const blueprint = await content.examBlueprint();
  const asking = (await content.outlines()).filter(({ selfCheck }) => selfCheck?.questionIds.length);
  const chapters = (await Promise.all(asking.map(({ id }) => content.chapter(id)))).flatMap((chapter) => chapter ?? []);
  const bank = questionBank({ chapters });
  const topics = topicsOf(chapters, blueprint);
  const blueprintVersion = guideOf(blueprint)?.asOf ?? '';
  const source: ExamSource = { kind: 'exam', blueprintId: blueprint.code, blueprintVersion };
  const title = strings.mockExam(blueprint.code);
  const exam = { source, title, bank, blueprint, topics };
  if (examCoverage(exam).filled === 0) return undefined;
  return {
    source,
    title,
    tab: title,
    bank,
    pick: async (random) => assembleForm(exam, random).map(({ asked }) => asked),
    exam,
  };
}
