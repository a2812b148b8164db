/** How content/services/identifierDetails.json looks; the build holds the file to it. */
import * as v from 'valibot';
import { accessLevels, type IdentifierDetails } from './identifierDetails';

const names = v.array(v.pipe(v.string(), v.regex(/^\S+$/, 'a name has no blanks')));
const joinedNames = v.pipe(v.string(), v.regex(/^\S+(?: \S+)*$/, 'names are joined by single blanks'));

const detailsSchema = v.strictObject({
  cloudFormation: v.record(v.string(), names),
  terraform: v.strictObject({ resources: names, dataSources: names, ephemeral: names }),
  actions: v.record(v.string(), v.record(v.picklist(accessLevels), joinedNames)),
  conditionKeys: v.record(v.string(), names),
  sdkV3Clients: v.record(v.string(), v.string()),
  boto3: names,
  renamedCommands: v.record(v.string(), v.string()),
  cliCommands: names,
});

/** Reads the details. @throws Error where the text is no JSON or has another shape. */
export function parseIdentifierDetails(text: string): IdentifierDetails {
  return v.parse(detailsSchema, JSON.parse(text));
}
