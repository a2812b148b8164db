/**
 * Names under which services send events and metrics: EventBridge sources (`"aws.s3"`, in quotes), CloudWatch namespaces
 * (`AWS/Lambda`), and modules of Pulumi (`aws.s3.Bucket`, `aws:s3/bucket:Bucket`).
 */
import type { CodeForm } from './codeForm';
import { endsIdentifier, identifierAt, isQuote, kebabAt, startsIdentifier } from './codeReading';

/** Only `aws`, a service and the closing quote: `"aws.s3"`. */
export const eventSourceForm: CodeForm = {
  anchors: () => ['aws.'],
  read({ line, start, end }, { index }) {
    const name = kebabAt(line, end);
    const to = end + name.length;
    if (name === '' || !line.startsWith('aws.', start) || !isQuote(line[start - 1]) || !isQuote(line[to]))
      return undefined;
    const entryId = index.byActionPrefix(name) ?? index.byName(name);
    return { start, end: to, entryId, form: 'iam', identifier: { kind: 'eventSource', name: `aws.${name}` } };
  },
};

/** `AWS/Lambda`, `AWS/SageMaker/Endpoints`; a path in lower case is none. */
export const metricNamespaceForm: CodeForm = {
  anchors: () => ['aws/'],
  read({ line, start, end }, { index }) {
    const name = identifierAt(line, end);
    const to = end + name.length;
    if (!line.startsWith('AWS/', start) || !/^[A-Z]/.test(name) || !startsIdentifier(line, start)) return undefined;
    if (/[-/.@]/.test(line[start - 1] ?? '') || !endsIdentifier(line, to) || line[to] === '-') return undefined;
    const entryId = index.byName(name);
    return { start, end: to, entryId, form: 'iam', identifier: { kind: 'metricNamespace', name: `AWS/${name}` } };
  },
};

/** `new aws.s3.Bucket`, `aws.iam.getPolicyDocument`: a member of a module, which a source never has. */
export const pulumiForm: CodeForm = {
  anchors: () => ['aws.'],
  read({ line, start, end }, { index }) {
    const module = identifierAt(line, end);
    const to = end + module.length;
    if (!line.startsWith('aws.', start) || !startsIdentifier(line, start) || line[start - 1] === '.') return undefined;
    const member = line[to] === '.' ? identifierAt(line, to + 1) : '';
    if (!/^(?:[A-Z]|get[A-Z_])/.test(member)) return undefined;
    const entryId = index.byName(module);
    return { start, end: to, entryId, form: 'sdk', identifier: { kind: 'module', name: `aws.${module}` } };
  },
};
