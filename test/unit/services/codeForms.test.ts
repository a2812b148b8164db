import assert from 'node:assert/strict';
import fs from 'node:fs';
import { withIdentifiers, type IdentifierTable } from '../../../src/core/services/identifiers';
import type { MentionForm } from '../../../src/core/services/model';
import { compileFinder } from '../../../src/core/services/serviceFinder';
import { entry } from './sampleCatalogue';

const table = JSON.parse(fs.readFileSync('content/services/identifiers.json', 'utf8')) as IdentifierTable;

/** One entry a service of the table, so that the tests do not depend on which services have a card. */
const services = table.services.map(({ service }) =>
  entry({
    id: service
      .toLowerCase()
      .replace(/^(?:amazon|aws) /, '')
      .replaceAll(' ', '-'),
    name: service,
  }),
);
const { catalogue } = withIdentifiers({ entries: services }, table, [
  's3_bucket',
  'lambda_function',
  'iam_policy_document',
  'instance',
]);
const finder = compileFinder(catalogue);

interface Language {
  readonly languageId?: string;
}

/** Lists what a line names in code, as `text=entry` with the form. */
function read(line: string, { languageId }: Language = {}): string[] {
  return finder
    .findInLine(line, languageId)
    .filter(({ form }) => form !== 'prose')
    .map(({ text, entryId, form }) => `${form} ${text}=${entryId}`);
}

function finds(
  form: MentionForm,
  cases: Readonly<Record<string, string | readonly string[]>>,
  language: Language = {},
) {
  for (const [line, expected] of Object.entries(cases)) {
    const list = typeof expected === 'string' ? [expected] : expected;
    it(`finds ${list.join(' and ')} in \`${line}\``, () => {
      assert.deepEqual(
        read(line, language),
        list.map((found) => `${form} ${found}`),
      );
    });
  }
}

function passesOver(lines: readonly string[], language: Language = {}) {
  for (const line of lines) it(`finds nothing in \`${line}\``, () => assert.deepEqual(read(line, language), []));
}

/** Lists what a line's mentions say of their identifiers. */
function identifiersIn(line: string) {
  return finder.findInLine(line).map(({ identifier }) => identifier);
}

describe('CloudFormation types', () => {
  finds('cloudFormation', {
    'Type: AWS::Bedrock::Agent': 'AWS::Bedrock::Agent=bedrock',
    '"Type": "AWS::Serverless::Function",': 'AWS::Serverless::Function=lambda',
    'Transform: AWS::Serverless-2016-10-31': 'AWS::Serverless-2016-10-31=sam',
    'Type: AWS::SSM::Parameter::Value<String>': 'AWS::SSM::Parameter::Value=systems-manager',
    'AWS::S3::Bucket.CorsRule is a property type.': 'AWS::S3::Bucket.CorsRule=s3',
    'The type is AWS::S3::Bucket.': 'AWS::S3::Bucket=s3',
    'AWS::EC2::VPC beside AWS::EC2::Instance': ['AWS::EC2::VPC=vpc', 'AWS::EC2::Instance=ec2'],
    '"ResourceType": "AWS::S3::*"': 'AWS::S3::*=s3',
    '- AWS::Events::Rule': 'AWS::Events::Rule=eventbridge',
  });
  passesOver([
    '!Ref AWS::Region',
    '${AWS::AccountId}',
    'AWS::NoValue',
    'AWS::Include',
    'MyAWS::S3::Bucket',
    'aws::s3::bucket',
  ]);
});

describe('Terraform types', () => {
  finds(
    'terraform',
    {
      'resource "aws_bedrockagent_knowledge_base" "docs" {': 'aws_bedrockagent_knowledge_base=bedrock',
      'data "aws_iam_policy_document" "trust" {': 'aws_iam_policy_document=identity-and-access-management',
      'policy = data.aws_iam_policy_document.trust.json': 'aws_iam_policy_document=identity-and-access-management',
      'bucket = aws_s3_bucket.raw.id': 'aws_s3_bucket=s3',
      'resource "awscc_bedrock_agent" "a" {': 'awscc_bedrock_agent=bedrock',
      'arn = "${aws_lambda_function.f.arn}"': 'aws_lambda_function=lambda',
      'resource "aws_s3_new_thing" "x" {': 'aws_s3_new_thing=s3',
    },
    { languageId: 'terraform' },
  );
  finds('terraform', { 'Use `aws_s3_bucket` with versioning.': 'aws_s3_bucket=s3' }, { languageId: 'markdown' });
  finds('terraform', { '"aws_instance": {': 'aws_instance=ec2' }, { languageId: 'json' });
  passesOver(
    [
      'region = var.aws_region',
      'name = local.aws_lambda_function',
      'variable "aws_s3_thing" {',
      'x = my_aws_s3_bucket',
      'aws_access_key_id = 1',
    ],
    { languageId: 'terraform' },
  );
  passesOver(['aws_s3_bucket = os.environ["B"]', 'aws_s3_new_thing(1)', 'import schemas.aws_s3_bucket'], {
    languageId: 'python',
  });
  finds('terraform', { 'terraform state rm module.web.aws_s3_bucket.x': 'aws_s3_bucket=s3' });
});

describe('the JavaScript SDK', () => {
  finds(
    'sdkJs',
    {
      'from "@aws-sdk/client-bedrock-runtime";': '@aws-sdk/client-bedrock-runtime=bedrock',
      '"@aws-sdk/lib-dynamodb": "^3"': '@aws-sdk/lib-dynamodb=dynamodb',
      "from '@aws-sdk/lib-storage'": '@aws-sdk/lib-storage=s3',
      'new BedrockRuntimeClient({})': 'BedrockRuntimeClient=bedrock',
      'const c: S3ClientConfig = {}': 'S3ClientConfig=s3',
      'DynamoDBDocumentClient.from(x)': 'DynamoDBDocumentClient=dynamodb',
      'new AWS.SageMaker()': 'AWS.SageMaker=sagemaker-ai',
      'new AWS.DynamoDB.DocumentClient()': 'AWS.DynamoDB=dynamodb',
      "require('aws-sdk/clients/s3')": 'aws-sdk/clients/s3=s3',
      'new ConnectClient(awsConfig)': 'ConnectClient=connect',
      'new AWS.ConfigService()': 'AWS.ConfigService=config',
    },
    { languageId: 'typescript' },
  );
  passesOver(
    [
      'import x from "@aws-sdk/types";',
      'AWS.config.update({});',
      'new AWS.Config()',
      'new ConfigClient()',
      'new KafkaClient()',
      'const s3Url = 1; s3Client.send(x);',
      'new InvokeModelCommand()',
      'class S3Url {}',
      'myS3Client()',
      'AWS_PROFILE=dev',
      'client("s3")',
    ],
    { languageId: 'typescript' },
  );
});

describe('other SDKs', () => {
  finds(
    'sdk',
    {
      'boto3.client("bedrock-runtime")': 'bedrock-runtime=bedrock',
      "session.resource('s3')": 's3=s3',
      'boto3.client(service_name="sqs", region_name=r)': 'sqs=sqs',
      'boto3.Session().client( "events" )': 'events=eventbridge',
      'self.aws_client("config")': 'config=config',
      'from mypy_boto3_s3 import S3ServiceResource': 'mypy_boto3_s3=s3',
    },
    { languageId: 'python' },
  );
  finds('sdk', {
    'import software.amazon.awssdk.services.bedrock.model.X;': 'software.amazon.awssdk.services.bedrock=bedrock',
    'import com.amazonaws.services.s3.model.X;': 'com.amazonaws.services.s3=s3',
    '<artifactId>aws-java-sdk-dynamodb</artifactId>': 'aws-java-sdk-dynamodb=dynamodb',
    "implementation 'software.amazon.awssdk:sqs:2.1'": 'software.amazon.awssdk:sqs=sqs',
    '"github.com/aws/aws-sdk-go-v2/service/bedrock"': 'aws-sdk-go-v2/service/bedrock=bedrock',
    '"github.com/aws/aws-sdk-go/service/s3/s3manager"': 'aws-sdk-go/service/s3=s3',
    'using Amazon.BedrockRuntime.Model;': 'Amazon.BedrockRuntime=bedrock',
    '<PackageReference Include="AWSSDK.S3" />': 'AWSSDK.S3=s3',
    'private readonly IAmazonS3 s3;': 'IAmazonS3=s3',
    'AmazonDynamoDBClientBuilder.standard()': 'AmazonDynamoDBClientBuilder=dynamodb',
    'use aws_sdk_bedrock as b;': 'aws_sdk_bedrock=bedrock',
    'aws-sdk-s3 = "1"': 'aws-sdk-s3=s3',
    'use Aws\\Bedrock\\Exception\\X;': 'Aws\\Bedrock=bedrock',
    'Aws::S3::Resource.new': 'Aws::S3=s3',
    '#include <aws/s3/model/X.h>': '<aws/s3=s3',
    'import aws.sdk.kotlin.services.sqs.model.X': 'aws.sdk.kotlin.services.sqs=sqs',
    'new aws.s3.Bucket("b")': 'aws.s3=s3',
  });
  finds(
    'sdk',
    {
      'c := bedrockruntime.NewFromConfig(cfg)': 'bedrockruntime=bedrock',
      'svc *s3.Client': 's3=s3',
      'sqs.New(sess)': 'sqs=sqs',
    },
    { languageId: 'go' },
  );
  passesOver(['DEBUG=connect:* node app', 'events:*']);
  passesOver([
    'See [the guide](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/x.html).',
    'https://docs.aws.amazon.com/AWSEC2/latest',
  ]);
  passesOver(['c := events.New()', 'x *config.Client', 'http.Client{}'], { languageId: 'go' });
  passesOver(['app.client("events")', 'Client("s3.txt")', 'lambda x: x.client(y)', 'httpx.client("https://s3")'], {
    languageId: 'python',
  });
  passesOver([
    '"github.com/aws/aws-sdk-go-v2/config"',
    'import com.amazonaws.auth.X;',
    'import software.amazon.awssdk.regions.Region;',
    'Aws::Client::ClientConfiguration c;',
    'using Amazon.Runtime;',
    'use aws_config::Region;',
    'use Aws\\Credentials\\Credentials;',
  ]);
});

describe('CDK modules', () => {
  finds('cdk', {
    "import * as bedrock from 'aws-cdk-lib/aws-bedrock';": 'aws-cdk-lib/aws-bedrock=bedrock',
    '"@aws-cdk/aws-lambda-python-alpha": "2"': '@aws-cdk/aws-lambda-python-alpha=lambda',
    'import software.amazon.awscdk.services.s3.Bucket;': 'software.amazon.awscdk.services.s3=s3',
    'using Amazon.CDK.AWS.SQS;': 'Amazon.CDK.AWS.SQS=sqs',
    '"github.com/aws/aws-cdk-go/awscdk/v2/awss3"': 'awscdk/v2/awss3=s3',
  });
  finds(
    'cdk',
    {
      'from aws_cdk import aws_lambda as lambda_': 'aws_lambda=lambda',
      'from aws_cdk import aws_s3, aws_sqs': ['aws_s3=s3', 'aws_sqs=sqs'],
      'import aws_cdk.aws_bedrock as bedrock': 'aws_cdk.aws_bedrock=bedrock',
      '    aws_dynamodb as dynamodb,': 'aws_dynamodb=dynamodb',
      'fn = aws_lambda.Function(self, "f")': 'aws_lambda=lambda',
    },
    { languageId: 'python' },
  );
  passesOver(['aws_s3 = 1', 'aws_lambda_client.invoke()', 'print(aws_region)', 'x.aws_s3.Foo'], {
    languageId: 'python',
  });
});

describe('IAM', () => {
  finds('iam', {
    '"Action": "bedrock:InvokeModel",': 'bedrock:InvokeModel=bedrock',
    '- s3:*': 's3:*=s3',
    '"lambda:Get*"': 'lambda:Get*=lambda',
    '"s3:prefix": ["home/"]': 's3:prefix=s3',
    '"config:PutConfigRule"': 'config:PutConfigRule=config',
    '"Service": "bedrock.amazonaws.com"': 'bedrock.amazonaws.com=bedrock',
    'arn:aws:bedrock:us-east-1::foundation-model/x': 'arn:aws:bedrock=bedrock',
    'arn:aws-us-gov:s3:::bucket': 'arn:aws-us-gov:s3=s3',
    '!Sub arn:${AWS::Partition}:states:::x': 'arn:${AWS::Partition}:states=step-functions',
    '"source": ["aws.s3"]': 'aws.s3=s3',
    'Namespace: AWS/Lambda': 'AWS/Lambda=lambda',
  });
  passesOver([
    'config: true',
    'batch: 3',
    '"events": []',
    'events:Foo',
    '"config:app"',
    'my-s3:GetObject',
    '{lambda:x}',
    'http://s3:8080',
    'image: redis:Alpine',
    'arn:aws:nothing:x',
    'amazonaws.com',
    'docs.aws.amazon.com',
    'path/aws/lambda',
  ]);
});

describe('commands of the AWS CLI', () => {
  finds(
    'shell',
    {
      'aws bedrock-runtime converse --model-id x': 'aws bedrock-runtime converse=bedrock',
      '  aws --profile dev --region=eu-west-1 s3 ls': 'aws --profile dev --region=eu-west-1 s3 ls=s3',
      'x=$(aws sts get-caller-identity)': 'aws sts get-caller-identity=security-token-service',
      'aws lambda invoke \\': 'aws lambda invoke=lambda',
      'if ! aws deploy get-deployment; then': 'aws deploy get-deployment=codedeploy',
    },
    { languageId: 'shellscript' },
  );
  finds('shell', { 'RUN aws s3 cp a b': 'aws s3 cp=s3' }, { languageId: 'dockerfile' });
  finds(
    'shell',
    {
      '  run: aws s3 sync . $BUCKET': 'aws s3 sync=s3',
      '  - aws ecr get-login-password': 'aws ecr get-login-password=ecr',
    },
    { languageId: 'yaml' },
  );
  finds(
    'shell',
    { 'Run `aws bedrock list-foundation-models`.': 'aws bedrock list-foundation-models=bedrock' },
    { languageId: 'markdown' },
  );
  passesOver(
    [
      'we use aws config for that',
      'aws configure',
      'my-aws s3 ls',
      'aws lambda functions are great',
      'aws batch and aws glue',
    ],
    {
      languageId: 'markdown',
    },
  );
});

describe('hosts and addresses', () => {
  finds('endpoint', {
    'https://bedrock-runtime.us-east-1.amazonaws.com/model': 'bedrock-runtime.us-east-1.amazonaws.com=bedrock',
    'https://bedrock-runtime-fips.us-east-1.amazonaws.com': 'bedrock-runtime-fips.us-east-1.amazonaws.com=bedrock',
    'lambda.s3.eu-west-1.amazonaws.com': 'lambda.s3.eu-west-1.amazonaws.com=s3',
    's3-us-west-2.amazonaws.com': 's3-us-west-2.amazonaws.com=s3',
    'bucket.s3.dualstack.eu-west-1.amazonaws.com': 'bucket.s3.dualstack.eu-west-1.amazonaws.com=s3',
    'sqs.cn-north-1.amazonaws.com.cn': 'sqs.cn-north-1.amazonaws.com.cn=sqs',
    '${ACCOUNT}.dkr.ecr.${AWS::Region}.amazonaws.com/app': '${ACCOUNT}.dkr.ecr.${AWS::Region}.amazonaws.com=ecr',
    'abc.execute-api.us-east-1.amazonaws.com': 'abc.execute-api.us-east-1.amazonaws.com=api-gateway',
    'com.amazonaws.us-east-1.bedrock-runtime': 'com.amazonaws.us-east-1.bedrock-runtime=bedrock',
    'com.amazonaws.${var.region}.ecr.dkr': 'com.amazonaws.${var.region}.ecr.dkr=ecr',
    's3://bucket/key': 's3://=s3',
    'FROM public.ecr.aws/lambda/python:3.12': 'public.ecr.aws=ecr',
    'd111.cloudfront.net': 'cloudfront.net=cloudfront',
  });
  passesOver(['com.amazonaws.auth', 'example.amazonaws.com', 'x.amazonaws.community', 'not-s3://x']);
});

describe('the mention in code', () => {
  it('tells what the identifier is', () => {
    assert.deepEqual(identifiersIn('"bedrock:InvokeModel"'), [{ kind: 'action', name: 'bedrock:InvokeModel' }]);
    assert.deepEqual(identifiersIn('AWS::S3::Bucket'), [{ kind: 'resourceType', name: 'S3::Bucket' }]);
    assert.deepEqual(identifiersIn('We chose Amazon Bedrock.'), [undefined]);
  });

  it('is the one under the pointer where a line has several', () => {
    const line = '"Action": ["bedrock:InvokeModel", "s3:GetObject"], "Service": "lambda.amazonaws.com"';
    assert.deepEqual(
      ['bedrock:', 'GetObject', 'amazonaws'].map((part) => finder.findAt(line, line.indexOf(part) + 1)?.entryId),
      ['bedrock', 's3', 'lambda'],
    );
  });

  it('is the same by its place as by its line, wherever it stands in a huge one', () => {
    const piece = '{"Action":"bedrock:InvokeModel","Host":"b.s3.us-east-1.amazonaws.com","T":"AWS::Lambda::Function"},';
    const line = piece.repeat(10_000);
    const all = finder.findInLine(line, 'json');
    assert.equal(all.length, 30_000);
    for (const mention of all.filter((_, index) => index % 997 === 0)) {
      assert.deepEqual(finder.findAt(line, mention.start + 3, 'json'), mention);
    }
  });
});
