import type { ExamBlueprint } from '../../../src/core/content/examBlueprint';
import type { Chapter } from '../../../src/core/content/model';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { assembleForm, examCoverage, topicsOf } from '../../../src/core/quiz/examForm';
import { type Exam, startExam } from '../../../src/core/quiz/examSteps';
import { questionBank } from '../../../src/core/quiz/questionBank';
import { seededRandom } from '../../../src/core/quiz/seededRandom';
import type { ExamMatter } from '../../../src/core/quiz/viewExam';

/** An exam of the size of AIF-C01. */
export const blueprint: ExamBlueprint = {
  code: 'BAKE-01',
  name: 'Certified Baker',
  questions: 65,
  scoredQuestions: 50,
  minutes: 90,
  score: { least: 100, most: 1000, pass: 700 },
  guessingPenalty: false,
  domains: [
    { id: '1', title: 'Flour', weight: 20, tasks: tasks('1', 3) },
    { id: '2', title: 'Dough', weight: 24, tasks: tasks('2', 3) },
    { id: '3', title: 'Oven', weight: 28, tasks: tasks('3', 4) },
    { id: '4', title: 'Crust', weight: 14, tasks: tasks('4', 2) },
    { id: '5', title: 'Shop', weight: 14, tasks: tasks('5', 2) },
  ],
  sources: [{ title: 'The bakers’ guide', url: 'https://example.org/guide', asOf: '2026-11-25', covers: ['code'] }],
};

function tasks(domain: string, count: number): { readonly id: string; readonly title: string }[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${domain}.${index + 1}`, title: `Task ${index + 1}` }));
}

/** A chapter on a task with `count` questions; the option "Right" is right. Each third asks for two. */
export function chapterOn(task: string, count: number): Chapter {
  const questions = Array.from({ length: count }, (_, index) =>
    index % 3 === 2
      ? `${index + 1}. **Which TWO of ${task}, ${index}?**\n\n   A. Right\n   B. Wrong\n   C. Right too\n   D. Bad\n`
      : `${index + 1}. **What of ${task}, ${index}?**\n\n   A. Right\n   B. Wrong\n   C. Bad\n`,
  );
  const keys = Array.from(
    { length: count },
    (_, index) => `${index + 1}. **Correct answer${index % 3 === 2 ? 's: A, C' : ': A'}**\n`,
  );
  const text = `---\nid: chapter-${task}\ndomain: "${task.charAt(0)}"\ntask: "${task}"\n---\n\n# ${task} Chapter\n\n## Text\n\nText.\n\n## Questions for self-check\n\n${questions.join('\n')}\n## Answers and explanations\n\n${keys.join('\n')}`;
  return parseChapter(text, { fileName: `${task}.md` }).chapter;
}

/** What a mock exam on some chapters is made by. */
export function examOn(chapters: readonly Chapter[], by: ExamBlueprint = blueprint): ExamMatter {
  return {
    source: { kind: 'exam', blueprintId: by.code, blueprintVersion: '2026-11-25' },
    title: `Mock exam ${by.code}`,
    bank: questionBank({ chapters }),
    blueprint: by,
    topics: topicsOf(chapters, by),
  };
}

/** An exam that begins at the time 1000. */
export function sampleExam(matter: ExamMatter, id = 'exam-1'): Exam {
  const form = assembleForm(matter, seededRandom(id));
  return startExam({ id, source: matter.source, form, now: 1000, duration: examCoverage(matter).duration });
}

/** The ids of the right or of wrong options of a question. */
export function optionsOf(matter: ExamMatter, questionId: string, kind: 'right' | 'wrong'): readonly string[] {
  const { question } = matter.bank.authored.find((asked) => asked.question.id === questionId)!;
  if (kind === 'right') return question.correctOptionIds;
  const wrong = question.options.map(({ id }) => id).filter((id) => !question.correctOptionIds.includes(id));
  return wrong.slice(0, question.correctOptionIds.length);
}
