/** Finds identifiers in code: every form has anchors in the finder's one automaton, and reads the line around a hit. */
import type { CatalogueIdentifiers } from '../model';
import { objectAddressForm, ownDomainForm, publicRegistryForm, vpcEndpointForm } from './addressForms';
import { arnForm } from './arnForm';
import { botoForm } from './botoForm';
import { cdkModuleForm } from './cdkModuleForm';
import { clientForm } from './clientForm';
import { cloudFormationForm } from './cloudFormationForm';
import type { CodeForm } from './codeForm';
import { READING_REACH, startsIdentifier } from './codeReading';
import { goForm } from './goForm';
import { hostForm } from './hostForm';
import { iamForm } from './iamForm';
import { indexIdentifiers } from './identifierIndex';
import { traitsOf } from './languageTraits';
import { packageForms } from './packageForms';
import { shellForm } from './shellForm';
import { eventSourceForm, metricNamespaceForm, pulumiForm } from './sourceForm';
import { terraformForm } from './terraformForm';
import type { AnchorEnd, LineMatcher, MatchedLine, MentionCandidate } from '../lineMatcher';

const forms: readonly CodeForm[] = [
  cloudFormationForm,
  terraformForm,
  ...packageForms,
  clientForm,
  botoForm,
  goForm,
  cdkModuleForm,
  iamForm,
  arnForm,
  hostForm,
  vpcEndpointForm,
  objectAddressForm,
  publicRegistryForm,
  ownDomainForm,
  shellForm,
  eventSourceForm,
  metricNamespaceForm,
  pulumiForm,
];

/** Compiles the matcher for what services are called in code. */
export function compileCodeMatcher(identifiers: CatalogueIdentifiers): LineMatcher {
  const index = indexIdentifiers(identifiers);
  const readers = new Map<string, CodeForm[]>();
  for (const form of forms) {
    for (const anchor of new Set(form.anchors(index))) readers.set(anchor, [...(readers.get(anchor) ?? []), form]);
  }
  const anchors = [...readers.keys()];
  const startsWord = anchors.map(
    (anchor) => readers.get(anchor)?.every(({ withinWords }) => withinWords !== true) ?? true,
  );

  function candidatesIn(hits: readonly AnchorEnd[], { line, languageId }: MatchedLine): readonly MentionCandidate[] {
    const language = traitsOf(languageId);
    const found: MentionCandidate[] = [];
    for (const { anchor, end } of hits) {
      const text = anchors[anchor] ?? '';
      const start = end - text.length;
      // To the automaton all separators are one; an identifier is written in one way.
      if (start < 0 || (text.includes('-') && line.slice(start, end).toLowerCase() !== text)) continue;
      for (const form of readers.get(text) ?? []) {
        const reading = form.read({ line, start, end }, { index, language });
        if (reading?.entryId === undefined || reading.end - reading.start > READING_REACH) continue;
        found.push({ ...reading, entryId: reading.entryId });
      }
    }
    return found;
  }

  return {
    anchors,
    isLocal: true,
    longest: READING_REACH,
    reach: READING_REACH,
    accepts(line, anchor, end) {
      return startsWord[anchor] !== true || startsIdentifier(line, end - (anchors[anchor]?.length ?? 0));
    },
    evidenceIn: (hits, line) => candidatesIn(hits, line).map(({ entryId }) => entryId),
    mentionsIn: candidatesIn,
  };
}
