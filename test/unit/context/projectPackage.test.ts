import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findProjectPackage, isProjectManifest, manifestGlob } from '../../../src/core/context/projectPackage.ts';

const listed: readonly (readonly [fileName: string, text: string, name: string])[] = [
  [
    'package.json',
    '{\n  "name": "a",\n  "dependencies": {\n    "react": "^19.0.0",\n    "openai": "^4.1.0"\n  }\n}',
    'openai',
  ],
  ['package.json', '{"name":"a","dependencies":{"react":"^19.0.0","@ai-sdk/openai":"latest"}}', '@ai-sdk/openai'],
  ['composer.json', '{"require": {"openai-php/client": "^0.10"}}', 'openai-php/client'],
  [
    'pyproject.toml',
    '[project]\nname = "a"\ndependencies = ["numpy", "transformers[torch]>=4.40", "trl"]\n',
    'transformers',
  ],
  ['pyproject.toml', '[project]\ndependencies = [\n  "numpy",\n  "vllm",\n]\n', 'vllm'],
  ['pyproject.toml', '[tool.poetry.dependencies]\nlangchain = "^0.3"\n', 'langchain'],
  ['Pipfile', '[packages]\nanthropic = "*"\n', 'anthropic'],
  ['Cargo.toml', '[dependencies]\nasync-openai = "0.2"\n', 'async-openai'],
  ['Cargo.toml', '[dev-dependencies.ollama-rs]\nversion = "0.2"\n', 'ollama-rs'],
  ['requirements.txt', 'numpy\nopenai\n', 'openai'],
  ['requirements.txt', 'numpy==2.0\r\npeft[extra] # adapters\r\n', 'peft'],
  ['requirements-dev.txt', 'pytest\nopenai~=1.2 ; python_version > "3.8"\n', 'openai'],
  ['environment.yml', 'dependencies:\n  - python=3.12\n  - conda-forge::transformers\n', 'transformers'],
  ['environment.yaml', 'dependencies:\n  - pip:\n      - sentence-transformers\n', 'sentence-transformers'],
  ['go.mod', 'module a\n\nrequire (\n\tgithub.com/ollama/ollama v0.5.1\n)\n', 'github.com/ollama/ollama'],
  ['pom.xml', '<dependency>\n<groupId>dev.langchain4j</groupId>\n</dependency>', 'dev.langchain4j'],
  ['Chat.csproj', '<PackageReference Include="Microsoft.SemanticKernel" Version="1.2" />', 'Microsoft.SemanticKernel'],
  ['build.gradle', "dependencies {\n  implementation 'dev.langchain4j:langchain4j:0.35.0'\n}", 'dev.langchain4j'],
  ['build.gradle.kts', 'dependencies { implementation("com.openai:openai-java:0.8.0") }', 'com.openai'],
  ['Gemfile', "gem 'rails'\ngem 'ruby-openai', '~> 7'\n", 'ruby-openai'],
  ['DESCRIPTION', 'Imports:\n    dplyr,\n    ellmer (>= 0.1)\n', 'ellmer'],
];

describe('the package of a project', () => {
  for (const [file, text, name] of listed) {
    it(`is ${name} in ${file}: ${JSON.stringify(text).slice(0, 50)}`, () => {
      assert.deepEqual(findProjectPackage(text, file), { name, file });
    });
  }

  it('is none where nothing for models is listed, and in files that list nothing', () => {
    const texts = [
      [
        'package.json',
        '{"name": "openai-colours", "description": "like openai", "dependencies": {"react": "^19.0.0"}}',
      ],
      ['requirements.txt', '# not openai\nnumpy\n'],
      ['Cargo.toml', '[package]\nname = "llama"\n'],
      ['package.json', '{"broken'],
      ['go.mod', ''],
      ['main.py', 'import openai'],
      ['package-lock.json', '{"openai": "^4.0.0"}'],
    ] as const;
    assert.deepEqual(
      texts.map(([file, text]) => findProjectPackage(text, file)),
      texts.map(() => undefined),
    );
  });

  it('is looked for in files of these names', () => {
    const names = ['package.json', 'requirements.in', 'requirements_dev.txt', 'a.b.csproj', 'Package.json', 'x.txt'];
    assert.deepEqual(names.map(isProjectManifest), [true, true, true, true, false, false]);
    assert.match(manifestGlob, /^\{package\.json,.*,DESCRIPTION\}$/);
  });

  it('is found in time in a large file', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `package-${index}`);
    assert.equal(findProjectPackage([...lines, 'openai'].join('\n'), 'requirements.txt')?.name, 'openai');
    assert.equal(findProjectPackage(`{${'"a": "'.repeat(40_000)}`, 'package.json'), undefined);
  });
});
