import type { CardStrings } from '../../../src/core/services/serviceCard';

/** The words of a card for tests. */
export const englishCardStrings: CardStrings = {
  kinds: { service: 'AWS service', feature: 'Feature', concept: 'Concept' },
  partOf: (serviceName) => `Part of ${serviceName}`,
  formerly: (names) => `Formerly ${names.join(', ')}`,
  whenToChoose: 'When to choose it',
  confusedWith: 'Easily confused with',
  coveredIn: 'Covered in',
  documentation: 'Documentation',
  sources: 'Sources',
  record: ({ answered, correct, total }) =>
    answered === 0
      ? `Your record: none of ${total} ${total === 1 ? 'question' : 'questions'} answered`
      : `Your record: ${correct} of ${answered} right, ${total} ${total === 1 ? 'question' : 'questions'} in all`,
};
