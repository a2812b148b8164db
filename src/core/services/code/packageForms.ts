/**
 * Packages, namespaces and modules of SDKs and of the CDK: a fixed beginning that only they have, then the service's name.
 *
 * Not a mention: packages of a whole SDK (`aws-sdk-go-v2/config`, `@aws-sdk/types`, `Aws::Client`), whose next word is no
 * service's name.
 */
import type { IdentifierKind, MentionForm } from '../model';
import type { CodeForm } from './codeForm';
import { identifierAt, isIdentifierUnit, kebabAt } from './codeReading';
import type { IdentifierIndex } from './identifierIndex';

/** What one kind of package looks like. */
interface PackagePattern {
  /** The fixed beginning, in its own case. */
  readonly beginning: string;
  readonly form: MentionForm;
  readonly kind: IdentifierKind;
  /** Reads the name behind the beginning: `kebab` words with hyphens, `identifier` one of letters, digits, underscores. */
  readonly name: 'kebab' | 'identifier';
  /** Beginnings of the name that say what the package does, not whose it is. */
  readonly roles?: readonly string[];
  /** What must stand behind the name. */
  readonly before?: string;
  /** Whether the beginning itself names AWS; where not, only whole names are taken that are no common words. */
  readonly isTelling?: false;
}

const sdkJs = { form: 'sdkJs', kind: 'package' } as const;
const sdk = { form: 'sdk', kind: 'package' } as const;
const cdk = { form: 'cdk', kind: 'module' } as const;

const patterns: readonly PackagePattern[] = [
  {
    ...sdkJs,
    beginning: '@aws-sdk/',
    name: 'kebab',
    roles: ['client-', 'lib-', 'util-', 'middleware-sdk-'],
  },
  { ...sdkJs, beginning: 'aws-sdk/clients/', name: 'identifier' },
  // Java, versions 2 and 1, Kotlin.
  { ...sdk, beginning: 'software.amazon.awssdk.services.', name: 'identifier' },
  { ...sdk, beginning: 'software.amazon.awssdk.enhanced.', name: 'identifier' },
  { ...sdk, beginning: 'software.amazon.awssdk:', name: 'kebab' },
  { ...sdk, beginning: '<artifactId>', name: 'kebab', before: '</artifactId>', isTelling: false },
  { ...sdk, beginning: 'com.amazonaws.services.', name: 'identifier' },
  { ...sdk, beginning: 'aws-java-sdk-', name: 'kebab' },
  { ...sdk, beginning: 'aws.sdk.kotlin.services.', name: 'identifier' },
  { ...sdk, beginning: 'aws.sdk.kotlin:', name: 'kebab' },
  // Go, versions 2 and 1.
  { ...sdk, beginning: 'aws-sdk-go-v2/service/', name: 'identifier' },
  { ...sdk, beginning: 'aws-sdk-go/service/', name: 'identifier' },
  // Rust, Ruby, PHP, C++, .NET.
  { ...sdk, beginning: 'aws_sdk_', name: 'identifier' },
  { ...sdk, beginning: 'aws-sdk-', name: 'kebab' },
  { ...sdk, beginning: 'Aws\\\\', name: 'identifier' },
  { ...sdk, beginning: 'Aws\\', name: 'identifier' },
  { ...sdk, beginning: 'Aws::', name: 'identifier' },
  { ...sdk, beginning: '<aws/', name: 'identifier', before: '/' },
  { ...sdk, beginning: 'AWSSDK.', name: 'identifier' },
  { ...sdk, beginning: 'Amazon.', name: 'identifier' },
  // Modules and typed stubs of boto3.
  { ...sdk, beginning: 'boto3.', name: 'identifier' },
  ...['mypy_boto3', 'types_boto3', 'types_aiobotocore'].flatMap((beginning): PackagePattern[] => [
    { ...sdk, beginning: `${beginning}_`, name: 'identifier' },
    { ...sdk, beginning: `${beginning.replaceAll('_', '-')}-`, name: 'kebab' },
  ]),
  // The CDK: TypeScript (versions 2 and 1), Python, Java, .NET, Go.
  { ...cdk, beginning: 'aws-cdk-lib/aws-', name: 'kebab' },
  { ...cdk, beginning: '@aws-cdk/aws-', name: 'kebab' },
  { ...cdk, beginning: 'monocdk/aws-', name: 'kebab' },
  { ...cdk, beginning: 'aws_cdk.aws_', name: 'identifier' },
  { ...cdk, beginning: 'aws-cdk.aws-', name: 'kebab' },
  { ...cdk, beginning: 'software.amazon.awscdk.services.', name: 'identifier' },
  { ...cdk, beginning: 'Amazon.CDK.AWS.', name: 'identifier' },
  { ...cdk, beginning: 'awscdk/v2/aws', name: 'identifier' },
  { ...cdk, beginning: 'awscdk/aws', name: 'identifier' },
];

/** Packages that are a service's by more than their name. */
const specialNames: ReadonlyMap<string, string> = new Map([['@aws-sdk/lib-storage', 's3']]);

export const packageForms: readonly CodeForm[] = patterns.map((pattern) => ({
  // A separator cannot end an anchor.
  anchors: () => [pattern.beginning.toLowerCase().replace(/-$/, '')],
  read({ line, start }, { index }) {
    const { beginning, form, kind } = pattern;
    if (!line.startsWith(beginning, start) || !isFreeBefore(line, start)) return undefined;
    const nameStart = start + beginning.length;
    const written = pattern.name === 'kebab' ? kebabAt(line, nameStart) : identifierAt(line, nameStart);
    const end = nameStart + written.length;
    if (written === '' || (pattern.before !== undefined && !line.startsWith(pattern.before, end))) return undefined;
    const entryId = ownerOf(line.slice(start, end), written, { pattern, index });
    return { start, end, entryId, form, identifier: { kind, name: line.slice(start, end) } };
  },
}));

function ownerOf(
  whole: string,
  written: string,
  { pattern, index }: { readonly pattern: PackagePattern; readonly index: IdentifierIndex },
): string | undefined {
  if (pattern.isTelling === false) return index.isCommon(written) ? undefined : index.byName(written);
  const special = specialNames.get(whole);
  if (special !== undefined) return index.byName(special);
  const role = pattern.roles?.find((candidate) => written.startsWith(candidate)) ?? '';
  return index.byNameStart(written.slice(role.length).replaceAll('_', '-'));
}

/** A longer word, or a longer address of another kind of package, does not end in a package's beginning. */
function isFreeBefore(line: string, start: number): boolean {
  const before = line[start - 1] ?? '';
  return !isIdentifierUnit(line.charCodeAt(start - 1)) && before !== '-' && before !== '.';
}
