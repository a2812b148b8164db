import type { Chapter } from '../../../src/core/content/model';
import { parseChapter } from '../../../src/core/content/parseChapter';
import { askableQuestions } from '../../../src/core/quiz/askableQuestions';
import { dealQuiz, type Random } from '../../../src/core/quiz/dealQuiz';
import type { Attempt, Confidence, Quiz } from '../../../src/core/quiz/model';
import { questionBank, type QuestionBank } from '../../../src/core/quiz/questionBank';
import type { QuizAnswers } from '../../../src/core/quiz/quizAnswers';
import { scoreResponse } from '../../../src/core/quiz/scoreResponse';

/** Three questions: single, multiple, single; an order that cannot be asked, since its key is missing. */
export const quizMarkdown = `# 7.2 Bread

## Dough {#dough}

Flour and water.

## Oven {#oven}

Hot.

## Questions for self-check

1. **What makes dough rise?** {#q-rise}

   A. Salt
   B. Yeast
   C. Sand

2. **Which TWO are flours?** {#q-flour}

   A. Rye
   B. Chalk
   C. Wheat
   D. Soot

3. **How hot is the oven?** {#q-hot}

   A. Cold
   B. Hot

4. **Put the steps in order.** {#q-steps}

   A. Bake
   B. Knead
   C. Mix

## Answers and explanations

1. **Correct answer: B. Yeast**

   Explanation: Option B is alive, see [the dough](#dough).[^1]

   - A: Salt slows B down.
   - B: It makes gas.
   - C: Sand does nothing.

2. **Correct answers: A, C**

   Explanation: Both grow, see [the dough](#dough).

3. **Correct answer: B**

   Explanation: See [the oven](#oven).

[^1]: Yeast. URL: <https://example.org/yeast>
`;

/** The chapter of these questions. */
export function quizChapter(): Chapter {
  return parseChapter(quizMarkdown, { fileName: 'bread.md' }).chapter;
}

/** The bank of this chapter. */
export function quizBank(): QuestionBank {
  return questionBank({ chapters: [quizChapter()] });
}

/** Repeats `values` for ever. */
export function randomOf(...values: number[]): Random {
  let index = 0;
  return () => values[index++ % values.length] ?? 0;
}

/** A quiz on the sample chapter; without `random` the options keep the file's order. */
export function sampleQuiz(random: Random = randomOf(0)): Quiz {
  const source = { kind: 'chapter', chapterId: quizChapter().id } as const;
  return dealQuiz({ id: 'quiz-1', source, questions: quizBank().authored, now: 1000, random });
}

/** Answers by question id: the texts of the options chosen. */
export function answersOf(
  given: Readonly<Record<string, { readonly chosen: readonly string[]; readonly confidence?: Confidence }>>,
): QuizAnswers {
  const questions = askableQuestions(quizChapter());
  return new Map(
    Object.entries(given).map(([questionId, { chosen, confidence }]): [string, Attempt] => {
      const question = questions.find(({ id }) => id === questionId)!;
      const response = { optionIds: chosen.map((text) => question.options.find((o) => o.content.text === text)!.id) };
      const attempt: Attempt = {
        id: `attempt-${questionId}`,
        time: 2000,
        quizId: 'quiz-1',
        chapterId: quizChapter().id,
        questionId,
        response,
        score: scoreResponse(question, response),
        correctOptionIds: question.correctOptionIds,
        duration: 5,
        ...(confidence === undefined ? {} : { confidence }),
      };
      return [questionId, attempt];
    }),
  );
}
