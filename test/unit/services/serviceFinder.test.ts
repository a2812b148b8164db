import assert from 'node:assert/strict';
import { SURROUNDING_LINES } from '../../../src/core/services/proseEvidence';
import { compileFinder } from '../../../src/core/services/serviceFinder';
import { sampleCatalogue } from './sampleCatalogue';

const finder = compileFinder(sampleCatalogue);

/** What `line` names, as `text=id`. */
function named(line: string): string[] {
  return finder.findInLine(line).map(({ text, entryId }) => `${text}=${entryId}`);
}

function names(line: string, ...expected: string[]): void {
  assert.deepEqual(named(line), expected, line);
}

/** What the first line of a text names. */
const namedFirst = (...lines: string[]): string[] =>
  finder
    .findInText(lines.join('\n'))
    .filter(({ line }) => line === 0)
    .map(({ text, entryId }) => `${text}=${entryId}`);

describe('the service finder', () => {
  it('finds official names and aliases with their places', () => {
    assert.deepEqual(finder.findInLine('We call Amazon Bedrock and S3.'), [
      { start: 8, end: 22, text: 'Amazon Bedrock', entryId: 'bedrock', form: 'prose' },
      { start: 27, end: 29, text: 'S3', entryId: 's3', form: 'prose' },
    ]);
  });

  it('counts columns in UTF-16 code units', () => {
    assert.deepEqual(finder.findInLine('🚀 Amazon Bedrock'), [
      { start: 3, end: 17, text: 'Amazon Bedrock', entryId: 'bedrock', form: 'prose' },
    ]);
  });

  it('takes the longest of overlapping names', () => {
    names('Amazon SageMaker JumpStart', 'Amazon SageMaker JumpStart=jumpstart');
    names('Amazon SageMaker AI', 'Amazon SageMaker AI=sagemaker');
    names('Amazon Q Business, then Amazon Q', 'Amazon Q Business=q-business', 'Amazon Q=q');
    names('Amazon Bedrock Agents', 'Amazon Bedrock Agents=bedrock-agents');
  });

  it('finds former names', () => {
    names('built on Amazon SageMaker.', 'Amazon SageMaker=sagemaker');
  });

  it('includes a plural, and leaves a possessive out', () => {
    names("Amazon Bedrock's models", 'Amazon Bedrock=bedrock');
    names('Amazon Bedrock’s models', 'Amazon Bedrock=bedrock');
    names('two VPCs and LLMs', 'VPCs=vpc', 'LLMs=llm');
    names(
      'foundation models have model capabilities',
      'foundation models=foundation-model',
      'model capabilities=capability',
    );
  });

  it('reads several spaces, tabs and no-break spaces as one space', () => {
    names('Amazon  Bedrock', 'Amazon  Bedrock=bedrock');
    names('Amazon\u00a0Bedrock', 'Amazon\u00a0Bedrock=bedrock');
    names('Amazon\tBedrock Agents', 'Amazon\tBedrock Agents=bedrock-agents');
    names(`Amazon${' '.repeat(8)}Redshift`, `Amazon${' '.repeat(8)}Redshift=redshift`);
    names(`Amazon${' '.repeat(9)}Redshift`, 'Redshift=redshift');
  });

  it('leaves concepts out where it is told to', () => {
    const servicesOnly = compileFinder(sampleCatalogue, { concepts: false });
    assert.deepEqual(
      servicesOnly.findInLine('Amazon Q runs foundation models').map(({ entryId }) => entryId),
      ['q'],
    );
  });

  describe('on case', () => {
    it('folds the case of names of several words', () => {
      names('amazon bedrock and AMAZON REDSHIFT', 'amazon bedrock=bedrock', 'AMAZON REDSHIFT=redshift');
      names('a virtual private cloud', 'virtual private cloud=vpc');
    });

    it('finds a single word in its exact case only', () => {
      names('on Redshift with IAM', 'Redshift=redshift', 'IAM=iam');
      names('bedrock REDSHIFT redshift iam Iam s3 sagemaker and jumpstart, Jumpstart');
    });

    it('folds the case of concepts, but not of acronyms', () => {
      names('Foundation Models', 'Foundation Models=foundation-model');
      names('an FM or fm or llm', 'FM=foundation-model');
    });

    it('reads hyphens and spaces alike in concepts, and not in services', () => {
      names('Fine tuning and fine-tuning', 'Fine tuning=fine-tuning', 'fine-tuning=fine-tuning');
      names('a foundation-model catalogue', 'foundation-model=foundation-model');
      names('amazon-bedrock');
      names('fine -tuning and fine- tuning');
    });
  });

  describe('on words that are also something else', () => {
    it('never takes Q alone', () => {
      names('Q: what? Press Q. Q and A, Amazon Q&A, Q3 results, Amazon Queue');
    });

    it('does not take lower-case words', () => {
      names('lambda x: x + 1, connect(config), batch size, the bedrock of our work');
    });

    it('does not take a word at the start of a sentence', () => {
      names('Lambda expressions are anonymous functions.');
      names('Read on. Lambda calculus is older. Bedrock lies below. Batch the rest. Config files follow.');
      names('- Lambda expressions');
      names('1. Lambda expressions');
      names('| Lambda | an expression |');
      names('// Lambda expressions');
      names('"Lambda expressions"');
      names('Note: Lambda expressions');
    });

    it('takes it in the middle of a sentence, where only a proper name has a capital', () => {
      names('We run the code on Lambda.', 'Lambda=lambda');
      names('It triggers a Lambda function', 'Lambda=lambda');
      names('models from (Bedrock)', 'Bedrock=bedrock');
      names('queues, Lambda and streams', 'Lambda=lambda');
      names("['queue','Lambda'] f(x,Lambda) {lambda:1,Lambda:2} f(index, 'Lambda Alpha')");
    });

    it('never takes a button, class or verb, even there', () => {
      names('Press Connect, edit the Config object, and start the Batch job.');
    });

    it('takes any of them where the line speaks of AWS close by', () => {
      names('Lambda runs your code on AWS.', 'Lambda=lambda');
      names('Config checks what Amazon S3 stores', 'Config=config', 'Amazon S3=s3');
      names('EC2, Batch and Connect', 'EC2=ec2', 'Batch=batch', 'Connect=connect');
      names('[Batch](https://docs.aws.amazon.com/batch/)', 'Batch=batch');
      names('[Batch](https://docs.example.com/aws/batch/)');
      names(`AWS ${'x '.repeat(120)} use Config`);
    });

    it('does not take a concept for proof that the line speaks of AWS', () => {
      names('Config of foundation models', 'foundation models=foundation-model');
    });

    it('does not take an ambiguous concept without AWS', () => {
      names('type inference');
      names('inference on Amazon Bedrock', 'inference=inference', 'Amazon Bedrock=bedrock');
    });

    it('does not take a verb with its object, or what an ordinary word is followed by, even there', () => {
      names('Batch the calls to AWS. Connect your AWS account. * Config the AWS keys');
      names('We use Batch the most on AWS', 'Batch=batch');
      names('Connects to AWS. Batches of AWS');
      names('Lambda expressions of the AWS SDK, and the lambda calculus');
      names('Lambda functions of AWS', 'Lambda=lambda');
      names('AWS Config files, with a Batch size for AWS', 'AWS Config=config');
    });

    it('takes a word without its inner capitals, where the line speaks of AWS', () => {
      names('Sagemaker and EC2', 'Sagemaker=sagemaker', 'EC2=ec2');
      names('Sagemaker and Jumpstart, sagemaker on AWS', 'Sagemaker=sagemaker', 'Jumpstart=jumpstart');
      names('Sagemaker, or Jumpstart');
    });

    it('does not take what code declares or assigns', () => {
      names('export class Lambda extends Base');
      names('for x, Lambda = y');
      names('case (Lambda) {'.replace('(', '').replace(')', ''));
    });
  });

  describe('on the lines around a name', () => {
    it('takes a name that is also something else, where they speak of AWS', () => {
      assert.deepEqual(namedFirst('- Lambda: runs the code', '- Redshift: keeps the data'), ['Lambda=lambda']);
      assert.deepEqual(namedFirst('| Lambda | 1 |', '| AWS | 2 |'), ['Lambda=lambda']);
      assert.deepEqual(namedFirst('## ECS', '', 'Runs containers on AWS.'), ['ECS=ecs']);
      assert.deepEqual(namedFirst('An ECS service', ...Array<string>(SURROUNDING_LINES - 1).fill(''), 'on AWS'), [
        'ECS=ecs',
      ]);
    });

    it('takes none where they do not, or are too far', () => {
      assert.deepEqual(namedFirst('- Lambda: an expression', '- Closure: another'), []);
      assert.deepEqual(namedFirst('An ECS of a game', 'has entities'), []);
      assert.deepEqual(namedFirst('An ECS of a game', 'is sold at Amazon.'), []);
      assert.deepEqual(namedFirst('An ECS service', ...Array<string>(SURROUNDING_LINES).fill(''), 'on AWS'), []);
      assert.deepEqual(namedFirst('An ECS service', `${'x '.repeat(600)} on AWS`), []);
    });

    it('takes a word once the service has been named in full, not before', () => {
      const [, second] = finder.findInText('AWS Batch runs jobs.\nA job of Batch has an image, and a Batch size.');
      assert.deepEqual([second?.text, second?.line, second?.start], ['Batch', 1, 9]);
      assert.equal(finder.findInText('AWS Batch runs jobs.\nA Batch size, and Batch the rest').length, 2);
      assert.deepEqual(namedFirst('A job of Batch', 'AWS Batch runs jobs.'), []);
      assert.deepEqual(namedFirst('A job of Batch', 'AWS Config'), []);
    });

    it('takes no word that needs AWS on its own line', () => {
      assert.deepEqual(namedFirst('Press Connect, and edit the Config', 'of Redshift on AWS'), []);
    });

    it('takes none that code uses as its own', () => {
      for (const line of [
        "f(this, 'Lambda', {",
        'Lambda:',
        '  "ECS": 1',
        'ECS = 1',
        'struct Lambda',
        '!Ref Lambda',
        "import { ECS } from './ecs'",
        'f(x: Lambda) {',
        'f(): ECS => 1',
        'Ref: ECS',
        'class ECS',
      ])
        assert.deepEqual(namedFirst(line, 'on AWS'), [], line);
      assert.deepEqual(namedFirst('**ECS**: containers', 'on AWS'), ['ECS=ecs']);
    });
  });

  describe('on boundaries', () => {
    it('does not look into words and identifiers', () => {
      names('MyRedshift Redshift2 Redshift_x éRedshift Redshiftё S3Client isIAM Redshift\u0301');
      names('this.Redshift Redshift.connect() $IAM @S3 IAM::Role aws:S3 Redshift() Redshift= <S3> Foo\\IAM S3["x"]');
      names('my-S3-bucket S3-bucket-name --S3 -IAM x.fine-tuning fine-tuning-job');
    });

    it('finds names beside punctuation', () => {
      names(
        '(Redshift) "Redshift" `Redshift` *Redshift* [Redshift][1] Redshift, Redshift; Redshift: Redshift. Redshift!',
        ...Array.from({ length: 10 }, () => 'Redshift=redshift'),
      );
      names('Redshift</b> Redshift<br>', 'Redshift=redshift', 'Redshift=redshift');
      names('Redshift...', 'Redshift=redshift');
      names('…Redshift', 'Redshift=redshift');
    });

    it('finds a name that one hyphen joins to a word', () => {
      names('Redshift-based and non-SageMaker', 'Redshift=redshift', 'SageMaker=sagemaker');
      names('text--Redshift', 'Redshift=redshift');
    });

    it('tells a list with slashes from a path', () => {
      names('EC2/S3/IAM', 'EC2=ec2', 'S3=s3', 'IAM=iam');
      names('src/S3/index.ts /S3 ./IAM S3/latest a/Redshift EC2/Handler.cs');
    });

    it('does not look into addresses', () => {
      names('https://docs.aws.amazon.com/IAM/latest https://x.example/?q=S3 www.IAM.example me@Redshift.example');
      names('<https://example.com/fine-tuning> mailto:Redshift@example.com Redshift@example.com');
    });

    it('finds names that a script without spaces surrounds', () => {
      names('これはAmazon Bedrockです', 'Amazon Bedrock=bedrock');
      names('使用Redshift进行分析', 'Redshift=redshift');
      names('Amazon Bedrock에서', 'Amazon Bedrock=bedrock');
    });

    it('finds names behind an escape in a string literal', () => {
      names(String.raw`"First.\nAmazon Bedrock\n"`, 'Amazon Bedrock=bedrock');
      names(String.raw`"First.\nRedshift\tis"`, 'Redshift=redshift');
    });

    it('leaves what code declares alone, and storage classes', () => {
      names('class S3 {');
      names('export declare namespace EC2 {');
      names('interface IAM extends Base');
      names('the storage class S3 Standard', 'S3=s3');
    });

    it("leaves another vendor's service alone", () => {
      names('Cloud IAM, Google Cloud EC2, Azure VPC');
      names('AWS Cloud EC2, Redshift Cloud S3', 'EC2=ec2', 'Redshift=redshift');
    });

    it('does not find a name across lines', () => {
      names('foundation\nmodel, amazon\nredshift');
    });
  });

  describe('at one column', () => {
    const line = 'Use Amazon Bedrock, or S3';

    it('returns the mention that covers the column', () => {
      assert.equal(finder.findAt(line, 4)?.entryId, 'bedrock');
      assert.equal(finder.findAt(line, 17)?.entryId, 'bedrock');
      assert.equal(finder.findAt(line, 3), undefined);
      assert.equal(finder.findAt(line, 20), undefined);
    });

    it('returns the mention that ends there, as for a cursor behind a word', () => {
      assert.equal(finder.findAt(line, 18)?.entryId, 'bedrock');
      assert.equal(finder.findAt(line, line.length)?.entryId, 's3');
    });

    it('returns nothing outside the line', () => {
      assert.equal(finder.findAt(line, -5), undefined);
      assert.equal(finder.findAt(line, 1000), undefined);
      assert.equal(finder.findAt('', 0), undefined);
    });

    it('looks at a bounded part of the line only', () => {
      const huge = `${'x '.repeat(500_000)}Amazon Bedrock${' y'.repeat(500_000)}`;
      const read = { characters: 0 };
      const counting = countingReads(huge, read);
      assert.equal(finder.findAt(counting, 1_000_005)?.entryId, 'bedrock');
      assert.ok(read.characters > 0 && read.characters < 10_000, `${read.characters} characters were read`);
    });
  });

  it('takes time linear in the line, whatever the line is', function () {
    this.timeout(30_000);
    for (const unit of [
      'Amazon ',
      'S3/',
      'AmazonAmazonBedrock',
      'Amazon SageMaker JumpStar ',
      '   ',
      'S3,',
      'Config ',
    ]) {
      const short = timeOf(unit.repeat(Math.ceil(20_000 / unit.length)));
      const long = timeOf(unit.repeat(Math.ceil(320_000 / unit.length)));
      // 16 times as long; a quadratic search would take 256 times as long. The floor keeps noise out.
      assert.ok(long < Math.max(short, 10) * 64, `${unit}: ${short} ms, 16 times as long ${long} ms`);
    }
  });
});

function timeOf(line: string): number {
  const start = performance.now();
  finder.findInLine(line);
  return performance.now() - start;
}

/** Wraps a string so that looking at a character of it is counted. */
function countingReads(text: string, read: { characters: number }): string {
  const wrapped = new String(text);
  return new Proxy(wrapped, {
    get(target, key) {
      if (key === 'length') return text.length;
      if (typeof key === 'string' && /^-?\d+$/.test(key)) {
        read.characters += 1;
        return text[Number(key)];
      }
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return (...values: unknown[]) => {
        const result: unknown = Reflect.apply(member, text, values);
        read.characters += typeof result === 'string' ? result.length : 1;
        return result;
      };
    },
  }) as unknown as string;
}
