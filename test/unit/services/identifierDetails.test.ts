import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createIdentifierLookup, type IdentifierDetails } from '../../../src/core/services/identifierDetails';
import { parseIdentifierDetails } from '../../../src/core/services/identifierDetailsSchema';
import type { IdentifierTable } from '../../../src/core/services/identifiers';

const sample: IdentifierDetails = {
  cloudFormation: { Bedrock: ['Agent'] },
  terraform: {
    resources: ['bedrockagent_agent', 's3_bucket'],
    dataSources: ['ami', 's3_bucket', 'kms_secrets'],
    ephemeral: ['kms_secrets', 'sts_web_identity_token'],
  },
  actions: { bedrock: { Read: 'GetAgent InvokeModel', Tagging: 'TagResource' }, s3: { Write: 'PutObject' } },
  conditionKeys: { bedrock: ['GuardrailIdentifier'], ec2: ['ResourceTag'] },
  sdkV3Clients: { 'client-bedrock': 'BedrockClient' },
  boto3: ['bedrock'],
  renamedCommands: {},
  cliCommands: ['bedrock'],
};

describe('the lookup of identifiers', () => {
  const lookup = createIdentifierLookup(sample);

  it('knows the level of an action, whatever its case', () => {
    assert.equal(lookup.accessLevelOf('bedrock', 'InvokeModel'), 'Read');
    assert.equal(lookup.accessLevelOf('Bedrock', 'tagRESOURCE'), 'Tagging');
    assert.equal(lookup.accessLevelOf('s3', 'putobject'), 'Write');
  });

  it('knows no level of what is no action of the prefix', () => {
    assert.equal(lookup.accessLevelOf('s3', 'InvokeModel'), undefined);
    assert.equal(lookup.accessLevelOf('nosuch', 'InvokeModel'), undefined);
    assert.equal(lookup.accessLevelOf('constructor', 'name'), undefined);
    assert.equal(lookup.accessLevelOf('bedrock', 'Invoke'), undefined);
  });

  it('knows resource types, which have their case', () => {
    assert.ok(lookup.isKnownResourceType('Bedrock::Agent'));
    assert.ok(!lookup.isKnownResourceType('Bedrock::agent'));
    assert.ok(!lookup.isKnownResourceType('Bedrock'));
    assert.ok(!lookup.isKnownResourceType('S3::Agent'));
  });

  it('tells resources and data sources of Terraform apart', () => {
    const kinds = ['bedrockagent_agent', 'ami', 's3_bucket', 'kms_secrets', 'sts_web_identity_token', 'nosuch_thing'];
    assert.deepEqual(
      kinds.map((type) => lookup.terraformKindOf(type)),
      ['resource', 'dataSource', 'both', 'dataSource', 'ephemeral', undefined],
    );
  });

  it("knows condition keys, also those continued by the user's own name", () => {
    assert.ok(lookup.isKnownConditionKey('bedrock:guardrailidentifier'));
    assert.ok(lookup.isKnownConditionKey('ec2:ResourceTag/Team'));
    assert.ok(!lookup.isKnownConditionKey('bedrock:ResourceTag/Team'));
    assert.ok(!lookup.isKnownConditionKey('bedrock:Guardrail'));
  });
});

describe('the generated details of identifiers', () => {
  const text = fs.readFileSync('content/services/identifierDetails.json', 'utf8');
  const details = parseIdentifierDetails(text);
  const table = JSON.parse(fs.readFileSync('content/services/identifiers.json', 'utf8')) as IdentifierTable;
  const lookup = createIdentifierLookup(details);

  it('have the shape of their schema', () => {
    assert.throws(() => parseIdentifierDetails(text.replace('"Read"', '"Reading"')));
    assert.throws(() => parseIdentifierDetails(text.replace('"boto3"', '"boto"')));
    assert.throws(() => parseIdentifierDetails(text.slice(0, -3)));
  });

  it('are sorted, and say nothing twice', () => {
    const lists = [
      Object.keys(details.cloudFormation),
      Object.keys(details.actions),
      Object.keys(details.conditionKeys),
      Object.keys(details.sdkV3Clients),
      ...Object.values(details.cloudFormation),
      ...Object.values(details.terraform),
      ...Object.values(details.conditionKeys),
      ...Object.values(details.actions).flatMap((levels) => Object.values(levels).map((names) => names.split(' '))),
      details.boto3,
      details.cliCommands,
    ];
    for (const list of lists) assert.deepEqual(list, [...new Set(list)].toSorted());
  });

  it('give an action one level', () => {
    for (const [prefix, levels] of Object.entries(details.actions)) {
      const names = Object.values(levels).flatMap((names) => names.split(' '));
      assert.equal(new Set(names).size, names.length, prefix);
    }
  });

  it('know Amazon Bedrock in every form', () => {
    assert.equal(lookup.accessLevelOf('bedrock', 'InvokeModel'), 'Read');
    assert.equal(lookup.accessLevelOf('bedrock', 'CreateAgent'), 'Write');
    assert.equal(lookup.accessLevelOf('bedrock', 'TagResource'), 'Tagging');
    assert.ok(lookup.isKnownResourceType('Bedrock::KnowledgeBase'));
    assert.ok(lookup.isKnownResourceType('Serverless::GraphQLApi'));
    assert.equal(lookup.terraformKindOf('bedrockagent_agent'), 'resource');
    assert.equal(lookup.terraformKindOf('bedrock_foundation_model'), 'dataSource');
    assert.ok(lookup.isKnownConditionKey('bedrock:GuardrailIdentifier'));
    assert.equal(details.sdkV3Clients['client-bedrock-runtime'], 'BedrockRuntimeClient');
    assert.ok(details.boto3.includes('bedrock-agent-runtime'));
  });

  it('know the commands that the CLI calls otherwise than boto3', () => {
    assert.ok(details.boto3.includes('config') && !details.cliCommands.includes('config'));
    assert.ok(['configservice', 'deploy', 's3', 's3api'].every((name) => details.cliCommands.includes(name)));
    assert.equal(details.renamedCommands['deploy'], 'codedeploy');
    for (const command of details.cliCommands) {
      assert.ok(details.boto3.includes(details.renamedCommands[command] ?? command), command);
    }
  });

  it('name what the services of the table have', () => {
    const known = {
      cloudFormation: new Set(Object.keys(details.cloudFormation)),
      iam: new Set(Object.keys(details.actions)),
      sdkV3: new Set(Object.keys(details.sdkV3Clients)),
    };
    for (const { service, cloudFormation, iam, sdkV3 } of table.services) {
      const strange = [
        ...cloudFormation.filter((name) => !known.cloudFormation.has(name)),
        ...iam.filter((name) => !known.iam.has(name)),
        ...sdkV3.filter((name) => !known.sdkV3.has(name)),
      ];
      assert.deepEqual(strange, [], service);
    }
  });
});
