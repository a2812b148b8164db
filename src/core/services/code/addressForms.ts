/** Other addresses of AWS: names of VPC endpoint services, objects in S3, the public registry. */
import type { CodeForm } from './codeForm';
import { isIdentifierUnit, kebabAt, startsIdentifier } from './codeReading';
import type { IdentifierIndex } from './identifierIndex';
import { holeEnd } from './templateHoles';

/**
 * Names of VPC endpoint services: `com.amazonaws.us-east-1.s3`, also with a hole of a template for the region.
 * Not a mention: packages of Java (`com.amazonaws.auth`), and VPC endpoint services of customers (`…vpce-svc-…`).
 */
export const vpcEndpointForm: CodeForm = {
  anchors: () => ['com.amazonaws.'],
  read({ line, start, end }, { index }) {
    if (!startsIdentifier(line, start)) return undefined;
    const hole = holeEnd(line, end);
    const regionEnd = hole ?? end + kebabAt(line, end).length;
    if (hole === undefined && !/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(line.slice(end, regionEnd))) return undefined;
    if (line[regionEnd] !== '.') return undefined;
    const first = kebabAt(line, regionEnd + 1);
    const firstEnd = regionEnd + 1 + first.length;
    const second = line[firstEnd] === '.' ? kebabAt(line, firstEnd + 1) : '';
    const found = ownerOf([first, second], index);
    if (first === '' || found === undefined) return undefined;
    const to = second === '' ? firstEnd : firstEnd + 1 + second.length;
    const identifier = { kind: 'endpoint', name: line.slice(start, to) } as const;
    return { start, end: to, entryId: found, form: 'endpoint', identifier };
  },
};

/** `ecr.dkr` and `ecr.api` are one service's, and written the other way round than in hosts. */
function ownerOf([first, second]: readonly [string, string], index: IdentifierIndex): string | undefined {
  return index.byHost(`${second}.${first}`) ?? index.byHost(first.replace(/-fips$/, ''));
}

/** Addresses of objects in Amazon S3: `s3://bucket/key`, and Hadoop's `s3a://`, `s3n://`. */
export const objectAddressForm: CodeForm = {
  anchors: () => ['s3://', 's3a://', 's3n://'],
  read({ line, start, end }, { index }) {
    if (!startsIdentifier(line, start) || line[start - 1] === '-' || line[start - 1] === '.') return undefined;
    const entryId = index.byName('s3');
    return { start, end, entryId, form: 'endpoint', identifier: { kind: 'address', name: 's3://' } };
  },
};

/** The public gallery of Amazon ECR: `public.ecr.aws/lambda/python`. */
export const publicRegistryForm: CodeForm = {
  anchors: () => ['public.ecr.aws'],
  read({ line, start, end }, { index }) {
    if (!startsIdentifier(line, start) || isIdentifierUnit(line.charCodeAt(end))) return undefined;
    const entryId = index.byName('ecr');
    return { start, end, entryId, form: 'endpoint', identifier: { kind: 'endpoint', name: 'public.ecr.aws' } };
  },
};

/** Hosts of resources under a domain of the service's own. */
const ownDomains: ReadonlyMap<string, string> = new Map([
  ['.cloudfront.net', 'cloudfront'],
  ['.awsapprunner.com', 'apprunner'],
  ['.amazoncognito.com', 'cognito'],
  ['.awsglobalaccelerator.com', 'globalaccelerator'],
  ['.elasticbeanstalk.com', 'elasticbeanstalk'],
  ['.amplifyapp.com', 'amplify'],
  ['.lambda-url', 'lambda'],
]);

export const ownDomainForm: CodeForm = {
  withinWords: true,
  anchors: () => [...ownDomains.keys()],
  read({ line, start, end }, { index }) {
    const domain = line.slice(start, end).toLowerCase();
    if (isIdentifierUnit(line.charCodeAt(end)) || !isIdentifierUnit(line.charCodeAt(start - 1))) return undefined;
    if (domain === '.lambda-url' && !/^\.[a-z0-9-]+\.on\.aws/.test(line.slice(end, end + 60))) return undefined;
    const entryId = index.byName(ownDomains.get(domain) ?? '');
    return {
      start: start + 1,
      end,
      entryId,
      form: 'endpoint',
      identifier: { kind: 'endpoint', name: domain.slice(1) },
    };
  },
};
