import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Settings } from '../../src/contributions';
import { extensionId } from './extensionId';
import { waitFor } from './waitFor';

/** One file of a language: its name decides on the language, as it does for users. */
interface Sample {
  readonly name: string;
  readonly text: string;
  /** What stands under the pointer, and what the card then says. */
  readonly explains: readonly (readonly [at: string, says: RegExp])[];
  /** What has no hover. */
  readonly leaves: readonly string[];
}

const samples: readonly Sample[] = [
  {
    name: 'notes.md',
    text: 'We moved from Kinesis Data Firehose to `aws_s3_bucket`.\n\n```sh\naws bedrock-runtime converse\n```\n\nPlease config it.',
    explains: [
      ['Data Firehose', /Amazon Data Firehose[\s\S]*“Kinesis Data Firehose” is now called/],
      ['aws_s3_bucket', /Amazon S3[\s\S]*`aws_s3_bucket` is a resource and a data source of Terraform/],
      ['converse', /Amazon Bedrock[\s\S]*`aws bedrock-runtime converse` is a command of the AWS CLI/],
    ],
    leaves: ['config'],
  },
  {
    name: 'template.yaml',
    text: 'Resources:\n  Agent:\n    Type: AWS::Bedrock::Agent\n  Region: !Ref AWS::Region\nevents: []\n',
    explains: [['Bedrock::Agent', /Amazon Bedrock[\s\S]*`AWS::Bedrock::Agent` is a resource type of CloudFormation/]],
    leaves: ['AWS::Region', 'events'],
  },
  {
    name: 'policy.json',
    text: '{ "Action": ["bedrock:InvokeModel", "s3:*"], "Principal": { "Service": "lambda.amazonaws.com" }, "config": 1 }',
    explains: [
      ['InvokeModel', /Amazon Bedrock[\s\S]*`bedrock:InvokeModel` is an action of IAM policies, of access level Read/],
      ['s3:*', /Amazon S3/],
      ['amazonaws', /AWS Lambda[\s\S]*is a service principal/],
    ],
    leaves: ['config'],
  },
  {
    name: 'main.tf',
    text: 'resource "aws_bedrockagent_knowledge_base" "docs" {\n  name = var.aws_region\n}\n',
    explains: [['knowledge_base', /Amazon Bedrock[\s\S]*is a resource of Terraform/]],
    leaves: ['aws_region'],
  },
  {
    name: 'client.ts',
    text: 'import { BedrockRuntimeClient } from "@aws-sdk/client-bedrock-runtime";\nconst s3Url = new ConfigClient();\n',
    explains: [
      ['BedrockRuntimeClient', /Amazon Bedrock[\s\S]*is a client of an AWS SDK/],
      ['client-bedrock', /Amazon Bedrock[\s\S]*is a package of an AWS SDK/],
    ],
    leaves: ['s3Url', 'ConfigClient'],
  },
  {
    name: 'app.py',
    text: 'client = boto3.client("bedrock-runtime")\nsquare = lambda x: x\nfrom aws_cdk import aws_lambda as lambda_\n',
    explains: [
      ['bedrock-runtime', /Amazon Bedrock/],
      ['aws_lambda', /AWS Lambda[\s\S]*is a module of infrastructure as code/],
    ],
    leaves: ['lambda x'],
  },
  {
    name: 'deploy.sh',
    text: '#!/bin/sh\naws --profile dev s3 sync . s3://bucket/\ncurl https://bedrock-runtime.us-east-1.amazonaws.com\n',
    explains: [
      ['s3 sync', /Amazon S3/],
      ['s3://', /starts the address of an object/],
      ['us-east-1', /Amazon Bedrock[\s\S]*is a host of this service/],
    ],
    leaves: ['bucket'],
  },
];

async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .filter((text) => /AWS service|Feature/.test(text))
    .join('\n')
    .replaceAll(/\\(?=[^\w\s])/g, '');
}

describe('the hover in files of many languages', () => {
  let folder: string;

  before(async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'study-companion-hover-'));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  for (const { name, text, explains, leaves } of samples) {
    it(`explains what ${name} names, and nothing else`, async () => {
      fs.writeFileSync(path.join(folder, name), text);
      const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path.join(folder, name)));
      const at = (part: string) => hoverText(document.uri, document.positionAt(text.indexOf(part) + 1));
      for (const [part, says] of explains) assert.match(await at(part), says, part);
      for (const part of leaves) assert.equal(await at(part), '', part);
    });
  }

  it('explains an untitled text', async () => {
    const content = 'Ask Amazon Kendra, then SageMaker.';
    const document = await vscode.workspace.openTextDocument({ content });
    assert.match(await hoverText(document.uri, document.positionAt(content.indexOf('Kendra'))), /Amazon Kendra/);
  });

  it('is short where that is wished', async () => {
    const content = 'Amazon Bedrock';
    const document = await vscode.workspace.openTextDocument({ content });
    const settings = vscode.workspace.getConfiguration();
    assert.match(await hoverText(document.uri, new vscode.Position(0, 9)), /When to choose it/);
    await settings.update(Settings.hoverDetail, 'short', vscode.ConfigurationTarget.Global);
    assert.doesNotMatch(await hoverText(document.uri, new vscode.Position(0, 9)), /When to choose it/);
    await settings.update(Settings.hoverDetail, undefined, vscode.ConfigurationTarget.Global);
  });

  it('tells how often something was looked up', async () => {
    const document = await vscode.workspace.openTextDocument({ content: 'Amazon Polly' });
    const position = new vscode.Position(0, 9);
    await hoverText(document.uri, position);
    const text = await waitFor(async () => {
      const found = await hoverText(document.uri, position);
      return found.includes('Looked up') ? found : undefined;
    });
    assert.match(text, /Looked up once before/);
  });
});
