import type { Chapter, MatchingQuestion, OrderingQuestion, Question } from '../../../src/core/content/model';
import { parseChapter } from '../../../src/core/content/parseChapter';

/** An order, two matches, of which the second uses an option twice, and a case study with two questions. */
export const itemTypesMarkdown = `# 7.3 Bread, further

## Dough {#dough}

Flour and water.[^1]

## Questions for self-check

1. **Put the steps in order.** {#q-steps}

   A. Bake
   B. Knead
   C. Mix

2. **Match each grain with its bread.** {#q-grains}

   1. Rye
   2. Wheat

   A. Baguette
   B. Pumpernickel
   C. Tortilla

3. **Match each thing with where it belongs.** {#q-places}

   1. Dough
   2. Loaf
   3. Crumbs

   A. Oven
   B. Floor

### The village bakery

A bakery with **one** oven wants two breads by seven.[^2]

| bread | minutes |
| ----- | ------- |
| rye   | 60      |

4. **Which bread goes in first?** {#q-first}

   A. The rye
   B. The rolls

5. **What is bought?** {#q-bought}

   A. A second oven
   B. Nothing

## Answers and explanations

1. **Correct order: C, B, A**

   Explanation: C comes before A.

   - A: Baking is last.
   - C: Nothing without mixing.

2. **Correct match: 1-B, 2-A**

   Explanation: B is dark.

   - B: Of rye alone.

3. **Correct match: 1-A, 2-A, 3-B**

4. **Correct answer: A**

5. **Correct answer: B**

[^1]: Dough. URL: <https://example.org/dough>
[^2]: Bakeries. URL: <https://example.org/bakeries>
`;

/** The chapter of these questions, after a change of its text. */
export function itemTypesChapter(change: (markdown: string) => string = (markdown) => markdown): Chapter {
  return parseChapter(change(itemTypesMarkdown), { fileName: 'further.md' }).chapter;
}

/** One of these questions. */
export function questionNamed(id: string, chapter: Chapter = itemTypesChapter()): Question {
  const question = chapter.selfCheck?.questions.find((question) => question.id === id);
  if (question === undefined) throw new Error(`There is no question ${id}.`);
  return question;
}

/** The order. */
export function orderingQuestion(): OrderingQuestion {
  const question = questionNamed('q-steps');
  if (question.kind !== 'ordering') throw new Error('The question is no order.');
  return question;
}

/** The match whose options go with one line each. */
export function matchingQuestion(chapter?: Chapter): MatchingQuestion {
  const question = questionNamed('q-grains', chapter);
  if (question.kind !== 'matching') throw new Error('The question is no match.');
  return question;
}

/** Returns the ids of options by their texts. */
export function idsOf(question: Question, ...texts: readonly string[]): string[] {
  return texts.map((text) => question.options.find(({ content }) => content.text === text)?.id ?? `no ${text}`);
}
