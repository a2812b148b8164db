import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { catalogueJsonSchema } from '../../../src/core/services/catalogueJsonSchema';
import { parseCatalogue } from '../../../src/core/services/catalogueSchema';
import { findTerm } from '../../../src/core/services/findTerm';
import type { IdentifierTable } from '../../../src/core/services/identifiers';
import { compileFinder } from '../../../src/core/services/serviceFinder';

const root = path.resolve(__dirname, '..', '..', '..', '..');
const folder = path.join(root, 'content', 'services');
const chapterFile = path.join(root, 'content', 'chapters', '2.3.md');
const sourceFile = path.join(root, '..', 'shared', 'source', 'chapter-2.3.md');
const ownWords = path.join(root, '..', 'shared', 'tools', 'own-words');

const fileNames = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const files = fileNames.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
const { catalogue, problems } = parseCatalogue(files);

/** Every service and feature that chapter 2.3 of the source names: in prose, figures, table, questions and options. */
const servicesOfTheSource = [
  'Amazon SageMaker JumpStart',
  'SageMaker JumpStart',
  'Amazon SageMaker',
  'Amazon Bedrock',
  'PartyRock',
  'Amazon Q',
  'Amazon Q Business',
  'Amazon Q Developer',
  'Amazon EC2',
  'Amazon Redshift',
  'AWS Lambda',
  'Amazon Comprehend',
  'Amazon Textract',
  'Identity and Access Management (IAM)',
  'IAM',
  'Virtual Private Cloud (VPC)',
  'VPC',
  'AWS Pricing Calculator',
];

/** Every key term that it names or explains. */
const termsOfTheSource = [
  'generative AI',
  'low-code approach',
  'no-code interface',
  'foundation models',
  'FMs',
  'large language models (LLMs)',
  'pre-trained models',
  'custom models',
  'fine-tuning',
  'inference',
  'SageMaker endpoints',
  'prompt engineering',
  'serverless infrastructure',
  'managed services',
  'pay-as-you-go model',
  'automatic scaling',
  'data encryption',
  'encryption at rest',
  'encryption in transit',
  'network isolation',
  'compliance certifications',
  'compliance programs',
  'HIPAA',
  'PCI DSS',
  'GDPR',
  'CCPA',
  'data residency',
  'digital sovereignty',
  'audit trails',
  'global infrastructure',
  'AWS regions',
  'shared responsibility model',
  'model monitoring',
  'model drift',
  'explainability features',
  'explainability',
  'sandboxing environments',
  'responsiveness',
  'high availability',
  'redundancy',
  'multi-region deployment',
  'model optimization',
  'quantization',
  'caching strategies',
  'regional coverage',
  'token-based pricing',
  'input tokens',
  'output tokens',
  'provisioned throughput',
  'on-demand pricing',
];

/**
 * The services that AWS's exam guide lists as in scope, under the names that it gives them.
 *
 * AWS Certified AI Practitioner (AIF-C01) Exam Guide, appendix "In-scope AWS services and features":
 * https://docs.aws.amazon.com/aws-certification/latest/ai-practitioner-01/aif-01-in-scope-services.html
 * (read in a public copy of it, kevinslashdigital/aws-ai-practitioner-prep, docs/Appendix: look again when AWS changes it)
 */
const servicesInScope = [
  'Amazon Augmented AI (Amazon A2I)',
  'Amazon Bedrock',
  'Amazon Comprehend',
  'Amazon Fraud Detector',
  'Amazon Kendra',
  'Amazon Lex',
  'Amazon Personalize',
  'Amazon Polly',
  'Amazon Q Business',
  'Amazon Q Developer',
  'Amazon Rekognition',
  'Amazon SageMaker AI',
  'Amazon Textract',
  'Amazon Transcribe',
  'Amazon Translate',
  'AWS Data Exchange',
  'Amazon EMR',
  'AWS Glue',
  'AWS Glue DataBrew',
  'AWS Lake Formation',
  'Amazon OpenSearch Service',
  'Amazon QuickSight',
  'Amazon Redshift',
  'AWS Budgets',
  'AWS Cost Explorer',
  'Amazon EC2',
  'Amazon Elastic Container Service (Amazon ECS)',
  'Amazon Elastic Kubernetes Service (Amazon EKS)',
  'Amazon DocumentDB (with MongoDB compatibility)',
  'Amazon DynamoDB',
  'Amazon ElastiCache',
  'Amazon MemoryDB',
  'Amazon Neptune',
  'Amazon RDS',
  'AWS CloudTrail',
  'Amazon CloudWatch',
  'AWS Config',
  'AWS Trusted Advisor',
  'AWS Well-Architected Tool',
  'Amazon CloudFront',
  'Amazon VPC',
  'AWS Artifact',
  'AWS Audit Manager',
  'AWS Identity and Access Management (IAM)',
  'Amazon Inspector',
  'AWS Key Management Service (AWS KMS)',
  'Amazon Macie',
  'AWS Secrets Manager',
  'Amazon S3',
  'Amazon S3 Glacier',
];

/** Names that AWS gave up, as older questions still use them, and what is meant. */
const currentNames: Readonly<Record<string, string>> = {
  'Amazon CloudWatch Events': 'Amazon EventBridge',
  'Amazon EC2 Container Registry': 'Amazon ECR',
  'Amazon EC2 Container Service': 'Amazon ECS',
  'Amazon EC2 Systems Manager': 'AWS Systems Manager',
  'Amazon ElastiCache for Redis': 'Amazon ElastiCache',
  'Amazon Elastic MapReduce': 'Amazon EMR',
  'Amazon Elastic Container Service for Kubernetes': 'Amazon EKS',
  'Amazon Elasticsearch Service': 'Amazon OpenSearch Service',
  'Amazon Kinesis Data Analytics for Apache Flink': 'Amazon Managed Service for Apache Flink',
  'Amazon Kinesis Data Analytics': 'Amazon Managed Service for Apache Flink',
  'Amazon Kinesis Data Firehose': 'Amazon Data Firehose',
  'Amazon Kinesis Streams': 'Amazon Kinesis Data Streams',
  'Amazon Managed Streaming for Kafka': 'Amazon MSK',
  'Amazon MemoryDB for Redis': 'Amazon MemoryDB',
  'Amazon QuickSight': 'Amazon Quick Sight',
  'AWS SSO': 'AWS IAM Identity Center',
  'AWS Single Sign-On': 'AWS IAM Identity Center',
  'Kinesis Data Firehose': 'Amazon Data Firehose',
};
/** Names under which people meet parts of AI services, and the service that each is a part of. */
const partsOfAiServices: readonly (readonly [parent: string, names: readonly string[]])[] = [
  [
    'amazon-bedrock',
    [
      'Bedrock Guardrails',
      'Automated Reasoning checks',
      'Knowledge Bases for Amazon Bedrock',
      'Agents for Amazon Bedrock',
      'Bedrock Flows',
      'Amazon Bedrock Prompt Flows',
      'Bedrock Model Evaluation',
      'Bedrock Prompt Management',
      'Bedrock Custom Model Import',
      'Bedrock Model Distillation',
      'Bedrock Data Automation',
      'Bedrock Marketplace',
      'Bedrock Intelligent Prompt Routing',
      'Converse API',
      'Bedrock Studio',
      'Bedrock IDE',
      'Bedrock Playground',
      'Nova Micro',
      'Nova Lite',
      'Nova Pro',
      'Nova Premier',
      'Nova Canvas',
      'Nova Reel',
      'Nova Sonic',
      'Nova 2 Lite',
      'Titan Text',
      'Titan Embeddings',
      'Titan Multimodal Embeddings',
      'Titan Image Generator',
    ],
  ],
  [
    'amazon-bedrock-agentcore',
    [
      'AgentCore Runtime',
      'AgentCore Memory',
      'AgentCore Gateway',
      'AgentCore Identity',
      'AgentCore Observability',
      'AgentCore Browser',
      'AgentCore Code Interpreter',
    ],
  ],
  [
    'amazon-sagemaker-ai',
    [
      'SageMaker Clarify',
      'SageMaker Model Monitor',
      'SageMaker Ground Truth',
      'SageMaker Ground Truth Plus',
      'SageMaker JumpStart',
      'SageMaker Canvas',
      'SageMaker Data Wrangler',
      'SageMaker Feature Store',
      'SageMaker Autopilot',
      'SageMaker Studio',
      'SageMaker Studio Lab',
      'SageMaker Pipelines',
      'SageMaker Model Registry',
      'SageMaker Model Cards',
      'SageMaker Model Dashboard',
      'SageMaker ML Lineage Tracking',
      'SageMaker Experiments',
      'SageMaker Debugger',
      'SageMaker Neo',
      'SageMaker Role Manager',
      'SageMaker Processing',
      'SageMaker HyperPod',
      'SageMaker Inference Recommender',
      'SageMaker Serverless Inference',
      'SageMaker Asynchronous Inference',
      'SageMaker Batch Transform',
      'SageMaker with MLflow',
      'RStudio on Amazon SageMaker AI',
      'SageMaker notebook instance',
      'SageMaker geospatial capabilities',
    ],
  ],
  ['amazon-sagemaker-unified-studio', ['SageMaker Catalog', 'SageMaker Lakehouse']],
  ['amazon-comprehend', ['Comprehend Custom Classification']],
  ['amazon-kendra', ['Kendra GenAI Index']],
  ['amazon-q-business', ['Amazon Q Apps']],
  ['amazon-quick-sight', ['Amazon Q in QuickSight']],
  ['amazon-rekognition', ['Rekognition Custom Labels', 'Rekognition Video']],
  ['amazon-textract', ['Textract Queries', 'AnalyzeID']],
  ['amazon-transcribe', ['Transcribe Medical', 'Transcribe Call Analytics']],
];

/** AI services of the exam's scope beside those of chapter 2.3, and names that they once had. */
const aiServices: readonly (readonly [name: string, id: string])[] = [
  ['Amazon A2I', 'amazon-augmented-ai'],
  ['Amazon Comprehend Medical', 'amazon-comprehend-medical'],
  ['Amazon Elastic Inference', 'amazon-elastic-inference'],
  ['Amazon Forecast', 'amazon-forecast'],
  ['Amazon Fraud Detector', 'amazon-fraud-detector'],
  ['Amazon Lookout for Equipment', 'amazon-lookout-for-equipment'],
  ['Amazon Lookout for Metrics', 'amazon-lookout-for-metrics'],
  ['Amazon Lookout for Vision', 'amazon-lookout-for-vision'],
  ['Amazon Nova Act', 'amazon-nova-act'],
  ['Amazon Polly', 'amazon-polly'],
  ['CodeWhisperer', 'amazon-q-developer'],
  ['Amazon SageMaker', 'amazon-sagemaker-ai'],
  ['SageMaker Unified Studio', 'amazon-sagemaker-unified-studio'],
  ['Amazon Translate', 'amazon-translate'],
  ['AI Service Cards', 'aws-ai-service-cards'],
  ['AWS DeepRacer', 'aws-deepracer'],
  ['AWS HealthScribe', 'aws-healthscribe'],
];

/** What parts of AI services are called that are ordinary words too: nobody means AWS by them alone. */
const ordinaryWords = [
  'flows',
  'Flows',
  'Studio',
  'Canvas',
  'Pipelines',
  'Experiments',
  'Debugger',
  'Catalog',
  'Runtime',
  'Memory',
  'Gateway',
  'Forecast',
  'fraud detector',
  'augmented AI',
  'on the lookout for metrics',
  'elastic inference',
  'Translate',
  'Polly',
];

/** Hosts of AWS: its documentation, its product pages, and PartyRock. */
const awsHosts = /^(?:docs\.aws\.amazon\.com|aws\.amazon\.com|partyrock\.aws)$/;

/** What AWS documents on a site of the product's own. */
const hostedElsewhere = ['aws-distro-for-opentelemetry', 'kiro', 'strands-agents'];

const identifierServices = (
  JSON.parse(readFileSync(path.join(folder, 'identifiers.json'), 'utf8')) as IdentifierTable
).services.filter(({ partOf }) => partOf === undefined);

/** Services that have permissions and no guide that we could confirm: parts of the console, and old services. */
const withoutEntry = [
  'Account access manager',
  'AWS Action Recommendations',
  'AWS Application Cost Profiler',
  'AWS Application Transformation Service',
  'Amazon Honeycode',
  'AWS IoT RoboRunner',
  'AWS IQ',
  'Amazon Mobile Analytics',
  'AWS Mobile Hub',
  'AWS Network Security Manager',
  'AWS PricingPlanManager Service',
  'AWS Private 5G',
  'AWS User Experience Customization',
  'AWS User Subscriptions',
];

describe('the catalogue in content/services', () => {
  it('has no problems', () => {
    assert.deepEqual(problems, []);
  });

  it('is described by content/schema/catalogue.schema.json', () => {
    const schema: unknown = JSON.parse(
      readFileSync(path.join(root, 'content', 'schema', 'catalogue.schema.json'), 'utf8'),
    );
    assert.deepEqual(schema, JSON.parse(JSON.stringify(catalogueJsonSchema())), 'Run out/cli/writeSchemas.js.');
  });

  it('tells editors of its schema in every file', () => {
    for (const { name, text } of files)
      assert.match(text, /^# yaml-language-server: \$schema=\.\.\/schema\/catalogue\.schema\.json\n/, name);
  });

  it('has an entry for every service that the source chapter names', () => {
    for (const name of servicesOfTheSource)
      assert.notEqual(findTerm(catalogue, name)?.kind ?? 'concept', 'concept', name);
  });

  it('says of every service in scope of the exam when to choose it, and what it is confused with', () => {
    const incomplete = servicesInScope.filter((name) => {
      const entry = findTerm(catalogue, name);
      return entry?.whenToChoose === undefined || entry.confusedWith.length === 0;
    });
    assert.deepEqual(incomplete, []);
  });

  it('knows by its former names what has another name today', () => {
    const found = Object.keys(currentNames).map((former) => {
      const entry = findTerm(catalogue, former);
      return [former, entry?.formerNames.includes(former) === true ? entry.name : undefined];
    });
    assert.deepEqual(found, Object.entries(currentNames));
  });

  it('has an entry for every key term that the source chapter names', () => {
    for (const name of termsOfTheSource) assert.ok(findTerm(catalogue, name), name);
  });

  it('knows the parts of AI services by the names in use, each with its service', () => {
    for (const [parent, names] of partsOfAiServices)
      for (const name of names) assert.equal(findTerm(catalogue, name)?.parent, parent, name);
  });

  it('has a full card for every AI service of the exam', () => {
    for (const [name, id] of aiServices) {
      const entry = findTerm(catalogue, name);
      assert.equal(entry?.id, id, name);
      assert.ok(entry.whenToChoose !== undefined && entry.confusedWith.length > 0, name);
    }
  });

  it('takes no ordinary word for a part of an AI service', () => {
    const finder = compileFinder(catalogue);
    for (const word of ordinaryWords) assert.deepEqual(finder.findInLine(`We talked of ${word} all day.`), [], word);
  });

  it('has an entry for every term that the source chapter sets in bold', function () {
    if (!existsSync(sourceFile)) this.skip(); // The source is not part of the repository.
    const terms = boldTerms(readFileSync(sourceFile, 'utf8'));
    assert.ok(terms.length >= 8);
    for (const term of terms) assert.ok(findTerm(catalogue, term), term);
  });

  it('has an entry for every term that our own chapter sets in bold', function () {
    if (!existsSync(chapterFile)) this.skip(); // A build without the built-in chapter.
    const terms = boldTerms(readFileSync(chapterFile, 'utf8'));
    assert.ok(terms.length >= 8);
    assert.deepEqual(
      terms.filter((term) => findTerm(catalogue, term) === undefined),
      [],
    );
  });

  it('names only sections that the chapter has', function () {
    if (!existsSync(chapterFile)) this.skip(); // A build without the built-in chapter.
    const pinned = readFileSync(chapterFile, 'utf8').matchAll(/^#+ .*\{#([a-z0-9-]+)\}\s*$/gm);
    const sectionIds = new Set([...pinned].map((match) => `aif-c01-2.3/${match[1]}`));
    const missing = catalogue.entries.flatMap(({ id, coverage }) =>
      coverage.filter(({ sectionId }) => !sectionIds.has(sectionId)).map(({ sectionId }) => `${id}: ${sectionId}`),
    );
    assert.deepEqual(missing, []);
  });

  it('has at least 250 services, 60 full cards, and documentation that AWS hosts for all but a few', () => {
    const described = catalogue.entries.filter(({ kind }) => kind !== 'concept');
    assert.ok(described.filter(({ kind }) => kind === 'service').length >= 250);
    assert.ok(described.filter(({ whenToChoose }) => whenToChoose !== undefined).length >= 60);
    const elsewhere = described.filter(({ documentation }) => !awsHosts.test(new URL(documentation).hostname));
    assert.deepEqual(
      elsewhere.map(({ id }) => id),
      hostedElsewhere,
    );
  });

  it('says the same of no two entries', () => {
    const summaries = catalogue.entries.map(({ summary }) => summary.toLowerCase());
    assert.deepEqual(
      summaries.filter((summary, index) => summaries.indexOf(summary) !== index),
      [],
    );
  });

  it('has an entry for every service that identifiers name, but for these', () => {
    const missing = identifierServices.filter(
      ({ service }) => (findTerm(catalogue, service)?.kind ?? 'concept') === 'concept',
    );
    assert.deepEqual(
      missing.map(({ service }) => service),
      withoutEntry,
    );
  });

  it('finds every official name in a sentence', () => {
    const finder = compileFinder(catalogue);
    for (const { id, name, ambiguousNames } of catalogue.entries) {
      if (ambiguousNames?.[name] !== undefined) continue;
      assert.deepEqual(
        finder.findInLine(`We chose ${name} for that.`).map(({ text, entryId }) => [text, entryId]),
        [[name, id]],
      );
    }
  });

  it('keeps to the lengths that a card has room for', () => {
    const wrong = catalogue.entries.flatMap(({ id, summary, whenToChoose }) => {
      const sentences = whenToChoose === undefined ? 2 : sentencesOf(whenToChoose);
      return sentencesOf(summary) === 1 && sentences >= 2 && sentences <= 4 ? [] : [id];
    });
    assert.deepEqual(wrong, []);
  });

  it('is written in our own words', function () {
    if (!existsSync(ownWords)) this.skip(); // The check is not part of the repository.
    const check = spawnSync('python3', [ownWords, ...fileNames.map((name) => path.join(folder, name))], {
      encoding: 'utf8',
    });
    assert.equal(check.status, 0, check.stdout);
  });
});

/** Lists the bold terms in the running prose of a chapter, before its questions. */
function boldTerms(markdown: string): string[] {
  const prose = markdown.split(/^#+ .*(?:self-check|practice questions|quiz).*$/im)[0] ?? '';
  const withoutLabels = prose.replace(/^>\s*\*\*[^*]+\*\*:?/gm, '');
  return [...withoutLabels.matchAll(/\*\*([^*]+)\*\*/g)].map((match) => match[1] ?? '');
}

function sentencesOf(text: string): number {
  return text.split(/[.!?]["')]?(?:\s+(?=["(]?[A-Z])|$)/).filter((sentence) => sentence.trim() !== '').length;
}
