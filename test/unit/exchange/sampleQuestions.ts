import { parseChapter } from '../../../src/core/content/parseChapter';
import { exportQuestions, type ExportQuestion } from '../../../src/core/exchange/exportQuestion';

const markdown = `# 7.2 Bread: {a=b} ~ #1

## Dough {#dough}

Flour.

## Questions for self-check

1. **What is "5 = 5" {in} dough: ~half?** {#q-rise}

   A. Salt #1
   B. Yeast = life
   C. Sand

2. **Which TWO are flours?** {#q-flour}

   A. Rye
   B. Chalk
   C. Wheat
   D. Soot

3. **Put the steps in order.** {#q-steps}

   A. Bake
   B. Knead
   C. Mix

4. **Match each to its use.** {#q-match}

   1. Oven
   2. Bowl
   3. Hand

   A. Mixing
   B. Baking
   C. Kneading

## Answers and explanations

1. **Correct answer: B. Yeast = life**

   Explanation: Option B is alive.

   - A: Salt slows B down.

2. **Correct answers: A, C**

   Explanation: Both grow.

3. **Correct order: C, B, A**

   Explanation: It is so.

4. **Correct match: 1-B, 2-A, 3-C**

   Explanation: It is so.
`;

/** A question of each kind, with every character that a format needs for itself. */
export function sampleQuestions(): ExportQuestion[] {
  return exportQuestions(parseChapter(markdown, { fileName: '7.2.md' }).chapter);
}
