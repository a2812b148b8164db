/**
 * The language of a file that no editor has open, by its name and, where that tells nothing, its first line.
 *
 * The identifiers are those of VS Code's own extensions, and of the common ones for languages that VS Code does not
 * know itself, so that a text is read the same whether an editor has it open or not.
 */

/** What VS Code calls a text of no known language. */
const plainText = 'plaintext';

/** Endings of file names by language, in lower case and without the dot; one may have several parts (`.js.map`). */
const endings: Readonly<Record<string, string>> = {
  abap: 'abap',
  apex: 'apex trigger',
  asciidoc: 'adoc asciidoc',
  astro: 'astro',
  bat: 'bat cmd',
  bibtex: 'bib',
  bicep: 'bicep bicepparam',
  c: 'c i',
  clojure: 'clj cljs cljc cljx clojure edn',
  cobol: 'cbl cob cobol',
  coffeescript: 'coffee cson iced',
  cpp: 'cpp cppm cc ccm cxx cxxm c++ hpp hh hxx h++ h ii ino inl ipp ixx mpp tpp txx',
  csharp: 'cs csx cake',
  css: 'css',
  csv: 'csv tsv',
  'cuda-cpp': 'cu cuh',
  d: 'd',
  dart: 'dart',
  diff: 'diff patch rej',
  dockerfile: 'dockerfile containerfile',
  dotenv: 'env',
  elixir: 'ex exs',
  elm: 'elm',
  erlang: 'erl hrl',
  fsharp: 'fs fsi fsx fsscript',
  go: 'go',
  graphql: 'graphql gql graphqls',
  groovy: 'groovy gvy gradle jenkinsfile nf',
  handlebars: 'handlebars hbs hjs',
  haskell: 'hs lhs',
  hcl: 'hcl nomad',
  hlsl: 'hlsl hlsli fx fxh vsh psh cginc compute',
  html: 'html htm shtml xhtml xht mdoc jsp asp aspx jshtm volt ejs rhtml',
  ignore: 'gitignore dockerignore npmignore prettierignore eslintignore gitignore_global vscodeignore gcloudignore',
  ini: 'ini',
  jade: 'pug jade',
  java: 'java jav',
  javascript: 'js es6 mjs cjs pac',
  javascriptreact: 'jsx',
  jinja: 'j2 jinja jinja2',
  json: 'json bowerrc jscsrc webmanifest js.map css.map ts.map har jslintrc jsonld geojson ipynb tsbuildinfo template avsc',
  jsonc: 'jsonc code-workspace eslintrc eslintrc.json jshintrc swcrc hintrc babelrc',
  jsonl: 'jsonl ndjson',
  jsonnet: 'jsonnet libsonnet',
  julia: 'jl',
  juliamarkdown: 'jmd',
  kotlin: 'kt kts',
  latex: 'tex ltx ctx',
  less: 'less',
  log: 'log',
  lua: 'lua',
  makefile: 'mak mk',
  markdown: 'md mkd mkdn mdwn mdown markdown markdn mdtxt mdtext litcoffee ronn workbook',
  mdx: 'mdx',
  nix: 'nix',
  'objective-c': 'm',
  'objective-cpp': 'mm',
  ocaml: 'ml mli',
  pascal: 'pas dpr',
  perl: 'pl pm pod t psgi',
  php: 'php php4 php5 phtml ctp',
  powershell: 'ps1 psm1 psd1 pssc psrc',
  prisma: 'prisma',
  properties: 'conf properties cfg directory gitattributes gitconfig gitmodules editorconfig repo npmrc',
  proto3: 'proto',
  puppet: 'pp',
  python: 'py rpy pyw cpy gyp gypi pyi ipy pyt',
  r: 'r rhistory rprofile rt',
  raku: 'raku rakumod rakutest rakudoc nqp p6 pl6 pm6',
  razor: 'cshtml razor',
  restructuredtext: 'rst',
  ruby: 'rb rbx rjs gemspec rake ru erb podspec rbi',
  rust: 'rs',
  scala: 'scala sbt sc',
  scss: 'scss',
  smithy: 'smithy',
  solidity: 'sol',
  sql: 'sql dsql',
  shellscript:
    'sh bash bashrc bash_aliases bash_profile bash_login ebuild eclass profile bash_logout xprofile xsession zsh zshrc zprofile zlogin zlogout zshenv zsh-theme fish ksh csh cshrc tcshrc',
  starlark: 'bzl star bazel',
  svelte: 'svelte',
  swift: 'swift',
  tcl: 'tcl',
  terraform: 'tf tofu',
  'terraform-vars': 'tfvars',
  tex: 'sty cls bbx cbx',
  toml: 'toml',
  typescript: 'ts cts mts',
  typescriptreact: 'tsx',
  vb: 'vb brs vbs bas vba',
  vue: 'vue',
  wat: 'wat',
  xml: 'xml xsd ascx atom axml axaml bpmn csl csproj csproj.user dita ditamap dtd ent mod dtml fsproj fxml iml isml jmx launch menu mxml nuspec opml owl proj props pt publishsettings pubxml rdf rng rss shproj slnx storyboard svg targets tld tmx vbproj vcxproj vcxproj.filters wixproj wsdl wxi wxl wxs xaml xbl xib xlf xliff xpdl xul xoml drawio',
  xsl: 'xsl xslt',
  yaml: 'yaml yml eyaml eyml cff winget',
  zig: 'zig zon',
};

/** Whole file names by language, in lower case. */
const fileNames: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile containerfile',
  dotenv: '.env .flaskenv',
  'git-commit': 'commit_editmsg merge_msg',
  'git-rebase': 'git-rebase-todo',
  'go.mod': 'go.mod',
  'go.sum': 'go.sum',
  'go.work': 'go.work',
  groovy: 'jenkinsfile',
  javascript: 'jakefile',
  json: 'composer.lock .watchmanconfig .prettierrc pipfile.lock flake.lock',
  jsonc:
    'settings.json launch.json tasks.json mcp.json keybindings.json extensions.json argv.json profiles.json devcontainer.json .devcontainer.json babel.config.json bun.lock .babelrc.json .ember-cli typedoc.json tsconfig.json jsconfig.json language-configuration.json',
  makefile: 'makefile gnumakefile ocamlmakefile',
  'pip-requirements': 'requirements.txt requirements-dev.txt constraints.txt',
  properties: 'gitconfig',
  python: 'sconstruct sconscript',
  ruby: 'rakefile gemfile guardfile podfile capfile cheffile hobofile vagrantfile appraisals rantfile berksfile thorfile puppetfile dangerfile brewfile fastfile appfile deliverfile matchfile scanfile snapfile gymfile',
  shellscript: 'apkbuild pkgbuild .envrc .hushlogin zshrc zshenv zlogin zprofile zlogout',
  starlark: 'build workspace tiltfile',
  toml: 'cargo.lock poetry.lock uv.lock pipfile',
  yaml: '.clang-format .clang-tidy .yamllint',
};

/** Names that only a pattern tells; they go before endings, as VS Code has it. */
const namePatterns: readonly (readonly [pattern: RegExp, languageId: string])[] = [
  [/^(?:dockerfile|containerfile)\./, 'dockerfile'],
  [/^jenkinsfile/, 'groovy'],
  [/^\.env\./, 'dotenv'],
  [/^(?:compose\.(?:.*\.)?|.*docker.*compose.*\.)ya?ml$/, 'dockercompose'],
  [/^[tj]sconfig[.-].*\.json$/, 'jsonc'],
  [/\.log\..$/, 'log'],
];

/** What the first line of a script calls to run it. */
const interpreters: Readonly<Record<string, string>> = {
  python: 'python pypy',
  javascript: 'node nodejs deno bun',
  shellscript: 'sh bash zsh ksh dash ash fish',
  perl: 'perl',
  php: 'php',
  ruby: 'ruby',
  powershell: 'pwsh',
  groovy: 'groovy',
  lua: 'lua luajit',
  julia: 'julia',
  r: 'rscript',
};

const byEnding = wordsToLanguages(endings);
const byFileName = wordsToLanguages(fileNames);
const byInterpreter = wordsToLanguages(interpreters);

/**
 * Returns VS Code's identifier of the language of a file, `plaintext` where it is unknown. Folders before the name do
 * not matter; `firstLine` helps with scripts whose name has no ending.
 */
export function languageOf(path: string, firstLine = ''): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  return (
    byFileName.get(name) ??
    namePatterns.find(([pattern]) => pattern.test(name))?.[1] ??
    languageOfEnding(name) ??
    languageOfFirstLine(firstLine) ??
    plainText
  );
}

/** Looks the longest ending up first: `bundle.js.map` is JSON. */
function languageOfEnding(name: string): string | undefined {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const languageId = byEnding.get(name.slice(dot + 1));
    if (languageId !== undefined) return languageId;
  }
  return undefined;
}

function languageOfFirstLine(line: string): string | undefined {
  // `#!/usr/bin/env -S python3.12 -u` calls python.
  const called = /^#!\s*(?:\S*\/env\s+(?:-\S+\s+)*)?(?:\S*\/)?([a-z]+)/i.exec(line)?.[1];
  return called === undefined ? undefined : byInterpreter.get(called.toLowerCase());
}

function wordsToLanguages(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([languageId, words]) =>
      words
        .split(' ')
        .filter(Boolean)
        .map((word) => [word, languageId] as const),
    ),
  );
}
