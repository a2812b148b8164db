import assert from 'node:assert/strict';
import { languageOf } from '../../../src/core/services/languageOf';

describe('languageOf', () => {
  const expected: Readonly<Record<string, string>> = {
    'handler.py': 'python',
    'stack.ts': 'typescript',
    'App.tsx': 'typescriptreact',
    'index.mjs': 'javascript',
    'Page.jsx': 'javascriptreact',
    'main.tf': 'terraform',
    'prod.tfvars': 'terraform-vars',
    'packer.pkr.hcl': 'hcl',
    'template.yaml': 'yaml',
    'policy.json': 'json',
    'stack.template': 'json',
    'notebook.ipynb': 'json',
    'deploy.sh': 'shellscript',
    'Deploy.PS1': 'powershell',
    'Handler.java': 'java',
    'Function.kt': 'kotlin',
    'Function.cs': 'csharp',
    'main.go': 'go',
    'lib.rs': 'rust',
    'app.rb': 'ruby',
    'index.php': 'php',
    'README.md': 'markdown',
    'notes.rst': 'restructuredtext',
    'config.toml': 'toml',
    'setup.cfg': 'properties',
    'query.sql': 'sql',
    'Main.scala': 'scala',
    'App.vue': 'vue',
    'notes.txt': 'plaintext',
    LICENSE: 'plaintext',
  };
  for (const [name, languageId] of Object.entries(expected)) {
    it(`reads ${name} as ${languageId}`, () => assert.equal(languageOf(name), languageId));
  }

  it('knows whole names, whatever their case', () => {
    assert.equal(languageOf('Dockerfile'), 'dockerfile');
    assert.equal(languageOf('MAKEFILE'), 'makefile');
    assert.equal(languageOf('Jenkinsfile'), 'groovy');
    assert.equal(languageOf('tsconfig.json'), 'jsonc');
    assert.equal(languageOf('requirements.txt'), 'pip-requirements');
  });

  it('knows names that have a part of their own', () => {
    assert.equal(languageOf('Dockerfile.prod'), 'dockerfile');
    assert.equal(languageOf('.env.local'), 'dotenv');
    assert.equal(languageOf('docker-compose.override.yml'), 'dockercompose');
    assert.equal(languageOf('tsconfig.build.json'), 'jsonc');
  });

  it('looks at the name alone, whatever folders stand before it', () => {
    assert.equal(languageOf('/srv/app.py/notes'), 'plaintext');
    assert.equal(languageOf('C:\\work\\lambda\\handler.py'), 'python');
    assert.equal(languageOf('src.ts/Dockerfile'), 'dockerfile');
  });

  it('takes the longest ending', () => {
    assert.equal(languageOf('bundle.js.map'), 'json');
    assert.equal(languageOf('my.service.test.ts'), 'typescript');
    assert.equal(languageOf('.eslintrc.json'), 'jsonc');
  });

  it('asks the first line where the name tells nothing', () => {
    assert.equal(languageOf('deploy', '#!/bin/bash -e'), 'shellscript');
    assert.equal(languageOf('deploy', '#!/usr/bin/env -S python3.12 -u'), 'python');
    assert.equal(languageOf('deploy', '#!/usr/bin/env node'), 'javascript');
    assert.equal(languageOf('deploy', 'bash is mentioned'), 'plaintext');
    assert.equal(languageOf('deploy.rb', '#!/bin/sh'), 'ruby');
  });

  it('knows no language by the names of objects', () => {
    assert.equal(languageOf('constructor'), 'plaintext');
    assert.equal(languageOf('x.__proto__'), 'plaintext');
  });
});
