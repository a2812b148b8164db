/**
 * Types of CloudFormation and SAM: `AWS::Bedrock::Agent`, `AWS::S3::Bucket.CorsRule`, `AWS::SSM::Parameter::Value<String>`,
 * and the transform `AWS::Serverless-2016-10-31`.
 *
 * Not a mention: pseudo parameters (`AWS::Region`, `AWS::NoValue`), which have no second name, and namespaces that are no
 * service's (`AWS::Include`).
 */
import { identifierAt, startsIdentifier } from './codeReading';
import type { CodeForm } from './codeForm';

const SERVERLESS_TRANSFORM = 'Serverless-2016-10-31';

export const cloudFormationForm: CodeForm = {
  anchors: () => ['aws::'],
  read({ line, start, end }, { index }) {
    if (!startsIdentifier(line, start) || !line.startsWith('AWS::', start)) return undefined;
    if (line.startsWith(SERVERLESS_TRANSFORM, end)) {
      const entryId = index.byResourceType('Serverless::Transform');
      return {
        start,
        end: end + SERVERLESS_TRANSFORM.length,
        entryId,
        form: 'cloudFormation',
        identifier: { kind: 'transform', name: `AWS::${SERVERLESS_TRANSFORM}` },
      };
    }
    const namespace = identifierAt(line, end);
    const typeStart = end + namespace.length + 2;
    if (namespace === '' || !line.startsWith('::', typeStart - 2)) return undefined;
    const isPattern = line[typeStart] === '*';
    const type = isPattern ? '*' : identifierAt(line, typeStart);
    if (type === '') return undefined;
    const entryId = index.byResourceType(`${namespace}::${type}`);
    if (entryId === undefined) return undefined;
    return {
      start,
      end: typeEnd(line, typeStart + type.length),
      entryId,
      form: 'cloudFormation',
      identifier: { kind: 'resourceType', name: `${namespace}::${type}` },
    };
  },
};

/** Takes along what names a part of the type: a property type, or a parameter type's `::Value<String>`. */
function typeEnd(line: string, end: number): number {
  if (line.startsWith('::', end)) return end + 2 + identifierAt(line, end + 2).length;
  if (line[end] !== '.') return end;
  const property = identifierAt(line, end + 1);
  return /^[A-Z]/.test(property) ? end + 1 + property.length : end;
}
