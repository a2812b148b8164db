/**
 * What identifiers are, and which there are: resource types, actions, condition keys and clients.
 *
 * `npm run catalogue` writes them to content/services/identifierDetails.json. Who needs them makes one lookup and keeps it.
 */

/** The access levels of IAM. An action has one: tagging and managing permissions count as such, not as writing. */
export const accessLevels = ['List', 'Read', 'Write', 'Permissions management', 'Tagging'] as const;

export type AccessLevel = (typeof accessLevels)[number];

/** The generated file. Every list is sorted. */
export interface IdentifierDetails {
  /** The names of the resource types of each namespace: `Bedrock` has `Agent`. */
  readonly cloudFormation: Readonly<Record<string, readonly string[]>>;
  /** Terraform types, without `aws_`. */
  readonly terraform: TerraformTypes;
  /** The actions of each IAM prefix by access level, as they are written, joined by blanks. */
  readonly actions: Readonly<Record<string, ActionsByLevel>>;
  /** The condition keys of each prefix, without it; one that is continued by a name of the user's ends before the slash. */
  readonly conditionKeys: Readonly<Record<string, readonly string[]>>;
  /** The client class of each package of the AWS SDK for JavaScript 3, without `@aws-sdk/`. */
  readonly sdkV3Clients: Readonly<Record<string, string>>;
  /** What `boto3.client` takes. */
  readonly boto3: readonly string[];
  /** The client of boto3 of each command that has another name. */
  readonly renamedCommands: Readonly<Record<string, string>>;
  /** The commands of the AWS CLI that are services. */
  readonly cliCommands: readonly string[];
}

export interface TerraformTypes {
  readonly resources: readonly string[];
  readonly dataSources: readonly string[];
  readonly ephemeral: readonly string[];
}

export type ActionsByLevel = { readonly [Level in AccessLevel]?: string };

/** What a Terraform type is; `ephemeral` where it is nothing else. */
export type TerraformKind = 'resource' | 'dataSource' | 'both' | 'ephemeral';

/** Looks identifiers up. What it needs of the details is indexed when it is asked for first. */
export interface IdentifierLookup {
  /** Returns the level of an action of IAM, whatever its case: `bedrock`, `InvokeModel`. */
  accessLevelOf(prefix: string, action: string): AccessLevel | undefined;
  /** Tells whether CloudFormation or SAM has a type, without `AWS::`: `Bedrock::Agent`. */
  isKnownResourceType(type: string): boolean;
  /** Returns what a type of Terraform's is, without `aws_`: `bedrockagent_agent`. */
  terraformKindOf(type: string): TerraformKind | undefined;
  /** Tells whether a service has a condition key, whatever its case: `bedrock:GuardrailIdentifier`, `ec2:ResourceTag/Team`. */
  isKnownConditionKey(key: string): boolean;
}

/** Makes a lookup of the details. */
export function createIdentifierLookup(details: IdentifierDetails): IdentifierLookup {
  const prefixes = once(() => new Map(Object.entries(details.actions).map(([name, of]) => [name.toLowerCase(), of])));
  const levels = new Map<string, ReadonlyMap<string, AccessLevel>>();
  const types = once(() => resourceTypesOf(details.cloudFormation));
  const terraform = once(() => terraformKindsOf(details.terraform));
  const conditionKeys = once(() => conditionKeysOf(details.conditionKeys));
  const levelsOf = (prefix: string) => {
    const known = levels.get(prefix);
    if (known !== undefined) return known;
    const actions = prefixes().get(prefix);
    if (actions === undefined) return undefined;
    const made = levelsByAction(actions);
    levels.set(prefix, made);
    return made;
  };
  return {
    accessLevelOf: (prefix, action) => levelsOf(prefix.toLowerCase())?.get(action.toLowerCase()),
    isKnownResourceType: (type) => types().has(type),
    terraformKindOf: (type) => terraform().get(type),
    isKnownConditionKey: (key) => {
      const folded = key.toLowerCase();
      return conditionKeys().has(folded) || conditionKeys().has(folded.replace(/\/.*$/s, ''));
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function resourceTypesOf(cloudFormation: IdentifierDetails['cloudFormation']): ReadonlySet<string> {
  return new Set(
    Object.entries(cloudFormation).flatMap(([namespace, names]) => names.map((name) => `${namespace}::${name}`)),
  );
}

function terraformKindsOf({ resources, dataSources, ephemeral }: TerraformTypes): ReadonlyMap<string, TerraformKind> {
  const kinds = new Map<string, TerraformKind>(ephemeral.map((name) => [name, 'ephemeral']));
  for (const name of resources) kinds.set(name, 'resource');
  for (const name of dataSources) kinds.set(name, kinds.get(name) === 'resource' ? 'both' : 'dataSource');
  return kinds;
}

function levelsByAction(actions: ActionsByLevel): ReadonlyMap<string, AccessLevel> {
  const levels = new Map<string, AccessLevel>();
  for (const level of accessLevels) {
    for (const name of actions[level]?.toLowerCase().split(' ') ?? []) levels.set(name, level);
  }
  return levels;
}

function conditionKeysOf(keys: IdentifierDetails['conditionKeys']): ReadonlySet<string> {
  return new Set(
    Object.entries(keys).flatMap(([prefix, names]) => names.map((name) => `${prefix}:${name}`.toLowerCase())),
  );
}
