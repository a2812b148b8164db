/** Publisher and name, as package.json has them. */
export const extensionId = 'study-companion.aws-study-companion';
