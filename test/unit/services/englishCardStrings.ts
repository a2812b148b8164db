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
  lookedUp: (times) => `Looked up ${times} times`,
  dueIn: (days) => (days === 0 ? 'Due now' : `Due in ${days} days`),
  renamed: (formerName, name) => `“${formerName}” is now called ${name}.`,
  identifier: ({ kind, name, accessLevel, terraformKind }, code) =>
    [code(name), kind, accessLevel, terraformKind].filter((part) => part !== undefined).join(' '),
};
