import * as vscode from 'vscode';
import type { IdentifierFacts } from '../core/services/identifierFacts';
import type { CardStrings } from '../core/services/serviceCard';

/** The words that all cards share, in the language of the window. */
export function cardStrings(): CardStrings {
  return {
    kinds: {
      service: vscode.l10n.t('AWS service'),
      feature: vscode.l10n.t('Feature'),
      concept: vscode.l10n.t('Concept'),
    },
    partOf: (serviceName) => vscode.l10n.t('Part of {0}', serviceName),
    formerly: (names) => vscode.l10n.t('Formerly {0}', names.join(', ')),
    whenToChoose: vscode.l10n.t('When to choose it'),
    confusedWith: vscode.l10n.t('Easily confused with'),
    coveredIn: vscode.l10n.t('Covered in'),
    documentation: vscode.l10n.t('Documentation'),
    sources: vscode.l10n.t('Sources'),
    record: ({ answered, correct, total }) => {
      const isOne = total === 1;
      if (answered === 0)
        return isOne
          ? vscode.l10n.t('Your record: its one question is not answered yet')
          : vscode.l10n.t('Your record: none of {0} questions answered', total);
      return isOne
        ? vscode.l10n.t('Your record: {0} of 1 right, one question in all', correct)
        : vscode.l10n.t('Your record: {0} of {1} right, {2} questions in all', correct, answered, total);
    },
    lookedUp: (times) =>
      times === 1 ? vscode.l10n.t('Looked up once before') : vscode.l10n.t('Looked up {0} times before', times),
    dueIn: (days) => {
      if (days === 0) return vscode.l10n.t('Due for review now');
      return days === 1 ? vscode.l10n.t('Next review tomorrow') : vscode.l10n.t('Next review in {0} days', days);
    },
    renamed: (formerName, name) => vscode.l10n.t('“{0}” is now called {1}.', formerName, name),
    identifier: (facts, code) => identifierWords(facts, code),
  };
}

/** Says what an identifier is. The identifier comes as Markdown; the words have none. */
function identifierWords(facts: IdentifierFacts, code: (text: string) => string): string {
  const name = code(facts.kind === 'resourceType' ? `AWS::${facts.name}` : facts.name);
  switch (facts.kind) {
    case 'resourceType':
      return vscode.l10n.t('{0} is a resource type of CloudFormation.', name);
    case 'transform':
      return vscode.l10n.t('{0} is a transform of CloudFormation.', name);
    case 'terraformType':
      return terraformWords(facts, name);
    case 'action':
      return facts.accessLevel === undefined
        ? vscode.l10n.t('{0} is an action of IAM policies.', name)
        : vscode.l10n.t('{0} is an action of IAM policies, of access level {1}.', name, facts.accessLevel);
    case 'conditionKey':
      return vscode.l10n.t('{0} is a key of this service.', name);
    case 'package':
      return vscode.l10n.t('{0} is a package of an AWS SDK.', name);
    case 'client':
      return vscode.l10n.t('{0} is a client of an AWS SDK.', name);
    case 'module':
      return vscode.l10n.t('{0} is a module of infrastructure as code.', name);
    case 'arn':
      return vscode.l10n.t('{0} is the service of this Amazon Resource Name.', name);
    case 'principal':
      return vscode.l10n.t('{0} is a service principal.', name);
    case 'command':
      return vscode.l10n.t('{0} is a command of the AWS CLI.', name);
    case 'endpoint':
      return vscode.l10n.t('{0} is a host of this service.', name);
    case 'address':
      return vscode.l10n.t('{0} starts the address of an object.', name);
    case 'eventSource':
      return vscode.l10n.t('{0} is a source of events.', name);
    case 'metricNamespace':
      return vscode.l10n.t('{0} is a namespace of CloudWatch metrics.', name);
  }
}

function terraformWords({ terraformKind }: IdentifierFacts, name: string): string {
  switch (terraformKind) {
    case 'resource':
      return vscode.l10n.t('{0} is a resource of Terraform.', name);
    case 'dataSource':
      return vscode.l10n.t('{0} is a data source of Terraform.', name);
    case 'both':
      return vscode.l10n.t('{0} is a resource and a data source of Terraform.', name);
    case 'ephemeral':
      return vscode.l10n.t('{0} is an ephemeral resource of Terraform.', name);
    default:
      return vscode.l10n.t('{0} is a type of Terraform.', name);
  }
}
