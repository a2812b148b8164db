/**
 * The identifiers of services: what they are called in templates, code, policies and commands.
 *
 * `npm run catalogue` writes them to content/services/identifiers.json, one row a service; the build resolves the rows
 * to catalogue entries.
 */
import { findTerm } from './findTerm';
import type { EntryIdentifiers, ServiceCatalogue } from './model';

/** One service, as the generated table has it. */
export interface IdentifierRow {
  /** The official name of the service, by which its entry is found. */
  readonly service: string;
  /** The official name of the service whose card is shown while this one has no entry. */
  readonly partOf?: string;
  /** What SDKs, the CLI, boto3 and the CDK call it, folded by `foldIdentifier`. */
  readonly keys: readonly string[];
  /** Namespaces of CloudFormation (`Bedrock` of `AWS::Bedrock::Agent`). */
  readonly cloudFormation: readonly string[];
  /** Beginnings of CloudFormation types, without `AWS::`, that belong here whatever their namespace. */
  readonly resources: readonly string[];
  /** Beginnings of Terraform types, without `aws_`, in whole words (`bedrockagent`, `cloudwatch_log`). */
  readonly terraform: readonly string[];
  /** Packages of the AWS SDK for JavaScript 3, without `@aws-sdk/`. */
  readonly sdkV3: readonly string[];
  /** Constructors of the AWS SDK for JavaScript 2, without `AWS.`. */
  readonly sdkV2: readonly string[];
  /** Modules of the AWS CDK (`aws-lambda-nodejs`). */
  readonly cdk: readonly string[];
  /** Prefixes of IAM actions, which are the namespaces of ARNs too. */
  readonly iam: readonly string[];
  /** Labels of host names: of service principals and endpoints. */
  readonly hosts: readonly string[];
}

/** The generated table. */
export interface IdentifierTable {
  readonly services: readonly IdentifierRow[];
  /** The first words of IAM actions (`Get`, `Invoke`). */
  readonly actionVerbs: readonly string[];
}

/** What all spellings of an identifier have in common: `bedrock-runtime`, `BedrockRuntime` and `bedrock_runtime`. */
export function foldIdentifier(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Which rows of a table have an entry, and the services that have none. */
export interface ResolvedIdentifiers {
  readonly catalogue: ServiceCatalogue;
  readonly withoutEntry: readonly string[];
}

/** Returns the catalogue with the identifiers of its entries. Rows without an entry are left out and listed. */
export function withIdentifiers(
  catalogue: ServiceCatalogue,
  table: IdentifierTable,
  terraformTypes: readonly string[] = [],
): ResolvedIdentifiers {
  const withoutEntry: string[] = [];
  const entries = table.services.flatMap((row): EntryIdentifiers[] => {
    const entry =
      findTerm(catalogue, row.service) ?? (row.partOf === undefined ? undefined : findTerm(catalogue, row.partOf));
    if (entry === undefined) {
      withoutEntry.push(row.service);
      return [];
    }
    const { keys, resources, terraform, iam, hosts } = row;
    const known = new Set(keys);
    const namespaces = row.cloudFormation.filter((name) => !known.has(foldIdentifier(name)));
    return [
      {
        entryId: entry.id,
        keys: [...keys, ...namespaces.map(foldIdentifier)],
        resources,
        terraform: terraform.filter((prefix) => !known.has(prefix)),
        iam,
        hosts: hosts.filter((host) => !known.has(foldIdentifier(host))),
      },
    ];
  });
  return {
    catalogue: { ...catalogue, identifiers: { entries, actionVerbs: table.actionVerbs, terraformTypes } },
    withoutEntry,
  };
}
