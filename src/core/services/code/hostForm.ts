/**
 * Hosts of AWS: endpoints (`bedrock-runtime.us-east-1.amazonaws.com`, FIPS, dual stack, China), hosts of resources
 * (`bucket.s3.eu-west-1.amazonaws.com`, `123456789012.dkr.ecr.…`), and service principals, which have no region
 * (`lambda.amazonaws.com`).
 *
 * The service is the label nearest to the domain that is one: what stands before it is the customer's own name
 * (`lambda.s3.amazonaws.com` is a bucket). Regions, `dualstack` and `vpce` are passed over. Formats: "AWS service endpoints",
 * https://docs.aws.amazon.com/general/latest/gr/rande.html
 *
 * Not a mention: the domain alone, and hosts without a service's label (`docs.aws.amazon.com`).
 */
import type { CodeForm } from './codeForm';
import { isIdentifierUnit } from './codeReading';
import type { IdentifierIndex } from './identifierIndex';
import { holeStart } from './templateHoles';

/** The most code units that a host may span before its domain. */
const HOST_REACH = 160;

const domains = ['.amazonaws.com', '.api.aws', '.amazonaws.eu'];
const region = /^(?:[a-z]{2}(?:-[a-z]+)+-\d[a-z]?|us-gov|local|global|aws-global|regional|\*)$/;
const passedOver = new Set(['dualstack', 'vpce', 'fips', 'vpce-svc', 'internal']);

export const hostForm: CodeForm = {
  withinWords: true,
  anchors: () => domains,
  read({ line, start, end }, { index }) {
    if (isIdentifierUnit(line.charCodeAt(end)) || line[end] === '-') return undefined;
    const from = hostStart(line, start);
    const labels = labelsOf(line.slice(from, start));
    const found = serviceOf(labels, index);
    if (found === undefined) return undefined;
    const isPrincipal = labels.length === 1 && !found.isRegional;
    const to = line.startsWith('.cn', end) && !isIdentifierUnit(line.charCodeAt(end + 3)) ? end + 3 : end;
    return {
      start: from,
      end: to,
      entryId: found.entryId,
      form: isPrincipal ? 'iam' : 'endpoint',
      identifier: { kind: isPrincipal ? 'principal' : 'endpoint', name: line.slice(from, to) },
    };
  },
};

/** Returns where the host before `end` starts: letters, digits, dots, hyphens, wildcards, and holes of templates. */
function hostStart(line: string, end: number): number {
  const limit = Math.max(0, end - HOST_REACH);
  let start = end;
  while (start > limit) {
    const unit = line.charCodeAt(start - 1);
    if (isIdentifierUnit(unit) || unit === 0x2d || unit === 0x2e || unit === 0x2a || isSigil(line, start - 1))
      start -= 1;
    else {
      const hole = holeStart(line, start);
      if (hole === undefined || hole < limit) break;
      start = hole;
    }
  }
  return line[start] === '.' || line[start] === '-' ? start + 1 : start;
}

/** The `$` of a variable (`$region`). */
function isSigil(line: string, index: number): boolean {
  return line[index] === '$' && isIdentifierUnit(line.charCodeAt(index + 1));
}

/** Splits a host at its dots, those in holes of templates aside. */
function labelsOf(host: string): string[] {
  return host
    .replace(/[$#]?\{\{?[^{}]*\}\}?|\$\([^()]*\)|<[^<>]*>|%[sdv]|\$\w+/g, '*')
    .split('.')
    .filter((label) => label !== '');
}

function serviceOf(
  labels: readonly string[],
  index: IdentifierIndex,
): { readonly entryId: string; readonly isRegional: boolean } | undefined {
  const named = labels.filter((label) => !region.test(label) && !passedOver.has(label));
  const isRegional = named.length < labels.length;
  const last = named.at(-1);
  if (last === undefined) return undefined;
  const own = plainLabel(last);
  const two = named.length > 1 ? `${plainLabel(named.at(-2) ?? '')}.${own}` : own;
  const entryId = index.byHost(two) ?? index.byHost(own) ?? index.byHost(two.split('.')[0] ?? '');
  return entryId === undefined ? undefined : { entryId, isRegional: isRegional || own !== last };
}

/** Takes off what a label says besides the service: `bedrock-fips`, `s3-us-west-2`, `s3-website.…`, `s3-fips`. */
function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/-fips$/, '')
    .replace(/-(?:[a-z]{2}(?:-[a-z]+)+-\d|\*)$/, '')
    .replace(/^s3-(?:website|accelerate|accesspoint|control|r-w|outposts|object-lambda)(?:-.*)?$/, 's3');
}
