import type { CatalogueEntry, ServiceCatalogue } from '../../../src/core/services/model';

/** Makes an entry; what is not given is filled with something harmless. */
export function entry(fields: Partial<CatalogueEntry> & Pick<CatalogueEntry, 'id' | 'name'>): CatalogueEntry {
  return {
    kind: 'service',
    aliases: [],
    formerNames: [],
    category: 'Machine learning',
    summary: 'A service.',
    whenToChoose: 'Choose it. It is the answer.',
    confusedWith: [],
    documentation: 'https://docs.aws.amazon.com/',
    sources: [{ title: 'Documentation', url: 'https://docs.aws.amazon.com/' }],
    coverage: [],
    ...fields,
  };
}

/** A small catalogue with a name of every kind. */
export const sampleCatalogue: ServiceCatalogue = {
  entries: [
    entry({
      id: 'bedrock',
      name: 'Amazon Bedrock',
      aliases: ['Bedrock'],
      ambiguousNames: { Bedrock: 'atSentenceStart' },
    }),
    entry({ id: 'bedrock-agents', name: 'Amazon Bedrock Agents', kind: 'feature', parent: 'bedrock' }),
    entry({ id: 'q', name: 'Amazon Q' }),
    entry({ id: 'q-business', name: 'Amazon Q Business' }),
    entry({ id: 'sagemaker', name: 'Amazon SageMaker AI', aliases: ['SageMaker'], formerNames: ['Amazon SageMaker'] }),
    entry({ id: 'jumpstart', name: 'Amazon SageMaker JumpStart', aliases: ['SageMaker JumpStart', 'JumpStart'] }),
    entry({ id: 'lambda', name: 'AWS Lambda', aliases: ['Lambda'], ambiguousNames: { Lambda: 'atSentenceStart' } }),
    entry({ id: 'redshift', name: 'Amazon Redshift', aliases: ['Redshift'] }),
    entry({ id: 'config', name: 'AWS Config', aliases: ['Config'], ambiguousNames: { Config: 'everywhere' } }),
    entry({ id: 'connect', name: 'Amazon Connect', aliases: ['Connect'], ambiguousNames: { Connect: 'everywhere' } }),
    entry({ id: 'batch', name: 'AWS Batch', aliases: ['Batch'], ambiguousNames: { Batch: 'everywhere' } }),
    entry({ id: 'iam', name: 'AWS Identity and Access Management', aliases: ['IAM'] }),
    entry({ id: 's3', name: 'Amazon S3', aliases: ['S3'] }),
    entry({ id: 'ec2', name: 'Amazon EC2', aliases: ['EC2'] }),
    entry({ id: 'ecs', name: 'Amazon ECS', aliases: ['ECS'], ambiguousNames: { ECS: 'elsewhere' } }),
    entry({ id: 'vpc', name: 'Amazon VPC', aliases: ['VPC', 'Virtual Private Cloud'] }),
    entry({ id: 'foundation-model', name: 'foundation model', kind: 'concept', aliases: ['FM'] }),
    entry({ id: 'fine-tuning', name: 'fine-tuning', kind: 'concept' }),
    entry({ id: 'model-drift', name: 'model drift', kind: 'concept' }),
    entry({ id: 'capability', name: 'model capability', kind: 'concept' }),
    entry({ id: 'llm', name: 'large language model', kind: 'concept', aliases: ['LLM'] }),
    entry({
      id: 'inference',
      name: 'model inference',
      kind: 'concept',
      aliases: ['inference'],
      ambiguousNames: { inference: 'everywhere' },
    }),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
};
