/** Makes content/services/identifierDetails.json of what the packages list. */
import {
  accessLevels,
  type ActionsByLevel,
  type IdentifierDetails,
  type TerraformTypes,
} from '../../core/services/identifierDetails';
import type { IamAction, Sources } from './readSources';

/**
 * Resource types of SAM that the CloudFormation data lacks; see the resource pages of the AWS SAM developer guide
 * (sam-specification-resources-and-properties).
 */
const samTypes = [
  'CapacityProvider',
  'Connector',
  'GraphQLApi',
  'MicrovmImage',
  'NetworkConnector',
  'WebSocketApi',
].map((name) => `Serverless::${name}`);

/**
 * What the AWS CLI calls a client of botocore, where it renames it (awscli/customizations: s3/s3.py, configservice/
 * rename_cmd.py, codedeploy/codedeploy.py); `ddb` is the high-level command of version 2 for DynamoDB.
 */
const commandsOfClient: Readonly<Record<string, readonly string[]>> = {
  codedeploy: ['deploy'],
  config: ['configservice'],
  dynamodb: ['dynamodb', 'ddb'],
  s3: ['s3', 's3api'],
};

/** Sorts what the packages list by what it is. */
export function identifierDetailsOf(sources: Sources): IdentifierDetails {
  return {
    cloudFormation: grouped([...sources.resourceTypes, ...samTypes].map((type) => cut(type, '::'))),
    terraform: {
      resources: sorted(sources.terraform.resources),
      dataSources: sorted(sources.terraform.dataSources),
      ephemeral: sorted(sources.terraform.ephemeral),
    },
    actions: actionsByPrefix(sources.actions),
    conditionKeys: grouped(sources.conditionKeys.flatMap((key) => serviceConditionKey(key))),
    sdkV3Clients: inOrder(sources.sdkV3.map(({ packageName, className }) => [packageName, className])),
    boto3: sorted(sources.boto3),
    renamedCommands: inOrder(
      Object.entries(commandsOfClient).flatMap(([client, commands]) =>
        commands.filter((command) => command !== client).map((command): Pair => [command, client]),
      ),
    ),
    cliCommands: sorted(sources.boto3.flatMap((name) => commandsOfClient[name] ?? [name])),
  };
}

type Pair = readonly [string, string];

/** Cuts a text in two at the first `separator`. */
function cut(text: string, separator: string): Pair {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}

/**
 * Leaves out what is not a service's: the keys of all services (`aws:`) and those of other identity providers, whose
 * prefix is a host name. A key with a place for a name of the user's is cut before that place.
 */
function serviceConditionKey(key: string): Pair[] {
  const [prefix, name] = cut(key, ':');
  if (prefix === 'aws' || !/^[a-z0-9-]+$/.test(prefix)) return [];
  const isTemplate = /\$\{|<|\/$|\/tag-key$|:/.test(name);
  return [[prefix, isTemplate ? name.replace(/[/:].*$/, '') : name]];
}

function actionsByPrefix(actions: readonly IamAction[]): Record<string, ActionsByLevel> {
  const byPrefix = groupBy(actions, ({ prefix }) => prefix);
  return inOrder(
    [...byPrefix].map(([prefix, own]) => {
      const levels = accessLevels.map((level): Pair => {
        const names = own.filter((action) => action.level === level).map(({ name }) => name);
        return [level, sorted(names).join(' ')];
      });
      return [prefix, Object.fromEntries(levels.filter(([, names]) => names !== ''))];
    }),
  );
}

function grouped(pairs: readonly Pair[]): Record<string, string[]> {
  const groups = groupBy(pairs, ([group]) => group);
  return inOrder([...groups].map(([group, own]) => [group, sorted(own.map(([, name]) => name))]));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function inOrder<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}

/** One service or prefix a line, so that a change of one shows as such. */
export function formatDetails(details: IdentifierDetails): string {
  const { cloudFormation, terraform, actions, conditionKeys, sdkV3Clients, boto3, cliCommands, renamedCommands } =
    details;
  const parts = [
    `"cloudFormation": ${formatRecord(cloudFormation)}`,
    `"terraform": ${formatTerraform(terraform)}`,
    `"actions": ${formatRecord(actions)}`,
    `"conditionKeys": ${formatRecord(conditionKeys)}`,
    `"sdkV3Clients": ${formatRecord(sdkV3Clients)}`,
    `"boto3": ${formatNames(boto3)}`,
    `"renamedCommands": ${formatRecord(renamedCommands)}`,
    `"cliCommands": ${formatNames(cliCommands)}`,
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

function formatRecord(record: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(record).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

function formatTerraform({ resources, dataSources, ephemeral }: TerraformTypes): string {
  return `{\n"resources": ${formatNames(resources)},\n"dataSources": ${formatNames(dataSources)},\n"ephemeral": ${formatNames(ephemeral)}\n}`;
}

/** Neighbours that begin with the same word share a line. */
function formatNames(names: readonly string[]): string {
  const parts = names.map((name, index) => {
    if (index === 0) return JSON.stringify(name);
    return `${firstWord(name) === firstWord(names[index - 1]) ? ',' : ',\n'}${JSON.stringify(name)}`;
  });
  return `[\n${parts.join('')}\n]`;
}

function firstWord(name: string | undefined): string | undefined {
  return name?.replace(/[-_].*$/, '');
}
