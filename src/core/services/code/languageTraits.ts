/** What matters of a language for reading identifiers in it. */
export interface LanguageTraits {
  /** Running text: Markdown, plain text and the like. */
  readonly isProse: boolean;
  /** Lines may be shell commands as a whole. */
  readonly isShell: boolean;
  readonly isTerraform: boolean;
  readonly isPython: boolean;
  readonly isGo: boolean;
}

const proseLanguages = new Set(
  'markdown plaintext restructuredtext asciidoc latex tex bibtex git-commit git-rebase scminput quarto rmd log'.split(
    ' ',
  ),
);
const shellLanguages = new Set(
  'shellscript bash zsh fish powershell bat dockerfile makefile just dockercompose'.split(' '),
);
const terraformLanguages = new Set('terraform terraform-vars terraform-stack opentofu hcl terragrunt'.split(' '));
const pythonLanguages = new Set('python jupyter snakemake'.split(' '));

/** Returns the traits of a language by VS Code's name for it; a text without one is read as prose. */
export function traitsOf(languageId: string | undefined): LanguageTraits {
  return {
    isProse: languageId === undefined || proseLanguages.has(languageId),
    isShell: languageId !== undefined && shellLanguages.has(languageId),
    isTerraform: languageId !== undefined && terraformLanguages.has(languageId),
    isPython: languageId !== undefined && pythonLanguages.has(languageId),
    isGo: languageId === 'go',
  };
}
