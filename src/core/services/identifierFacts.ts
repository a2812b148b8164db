import type { AccessLevel, IdentifierLookup, TerraformKind } from './identifierDetails';
import type { MentionIdentifier } from './model';

/** What is known of an identifier, besides whose it is. */
export type IdentifierFacts = MentionIdentifier & {
  /** For an action: its access level in IAM, where the catalogue has the action. */
  readonly accessLevel?: AccessLevel;
  /** For a type of Terraform: what it declares, where the catalogue has the type. */
  readonly terraformKind?: TerraformKind;
};

/** Looks up what is known of an identifier. */
export function identifierFacts(identifier: MentionIdentifier, lookup: IdentifierLookup): IdentifierFacts {
  if (identifier.kind === 'action') {
    const [prefix = '', action = ''] = identifier.name.split(':');
    const accessLevel = lookup.accessLevelOf(prefix, action);
    return accessLevel === undefined ? identifier : { ...identifier, accessLevel };
  }
  if (identifier.kind === 'terraformType') {
    const terraformKind = lookup.terraformKindOf(identifier.name.replace(/^aws_/, ''));
    return terraformKind === undefined ? identifier : { ...identifier, terraformKind };
  }
  return identifier;
}
