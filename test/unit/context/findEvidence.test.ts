import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findEvidence } from '../../../src/core/context/findEvidence.ts';

/** What is found in a text of a language, each as `kind name`. */
function found(languageId: string, text: string): readonly string[] {
  return findEvidence(text, languageId).map(({ kind, name }) => `${kind} ${name}`);
}

const imports: readonly (readonly [languageId: string, text: string, name: string])[] = [
  ['python', 'from transformers import AutoModel', 'transformers'],
  ['python', 'import os, vllm', 'vllm'],
  ['python', 'import trl as t', 'trl'],
  ['python', '    from langchain_openai.chat_models import ChatOpenAI', 'langchain_openai.chat_models'],
  ['python', '>>> import peft', 'peft'],
  ['json', '    "from diffusers import StableDiffusionPipeline\\n",', 'diffusers'],
  ['json', '    "import peft\\n",', 'peft'],
  ['typescript', "import { generateText } from 'ai';", 'ai'],
  ['typescript', "import type { Message } from '@anthropic-ai/sdk/resources';", '@anthropic-ai/sdk/resources'],
  ['javascript', 'const { Ollama } = require("ollama")', 'ollama'],
  ['javascript', "const cohere = await import('cohere-ai');", 'cohere-ai'],
  ['go', '\t"github.com/tmc/langchaingo/llms"', 'github.com/tmc/langchaingo/llms'],
  ['go', 'import genai "google.golang.org/genai"', 'google.golang.org/genai'],
  ['java', 'import dev.langchain4j.model.chat.ChatModel;', 'dev.langchain4j.model.chat.ChatModel'],
  ['csharp', 'using Microsoft.SemanticKernel.Connectors;', 'Microsoft.SemanticKernel.Connectors'],
  ['rust', 'use candle_transformers::models::phi;', 'candle_transformers::models::phi'],
  ['cpp', '#include "llama.h"', 'llama.h'],
  ['r', 'library(ellmer)', 'ellmer'],
  ['ruby', "require 'ruby_llm'", 'ruby_llm'],
  ['json', '    "@ai-sdk/mistral": "^1.2.0",', '@ai-sdk/mistral'],
  ['toml', 'mistralrs = "0.6"', 'mistralrs'],
  ['toml', '    "peft>=0.12",', 'peft'],
  ['pip-requirements', 'bitsandbytes==0.44', 'bitsandbytes'],
  ['go.mod', '\tgithub.com/ollama/ollama v0.5.1', 'github.com/ollama/ollama'],
  ['xml', '<artifactId>langchain4j</artifactId>', 'langchain4j'],
  ['dockerfile', 'RUN pip install --no-cache-dir sglang torch', 'sglang'],
];

describe('findEvidence', () => {
  for (const [languageId, text, name] of imports) {
    it(`finds the package in ${languageId}: ${text.trim()}`, () => {
      assert.ok(found(languageId, text).includes(`import ${name}`), JSON.stringify(found(languageId, text)));
    });
  }

  it('finds no package in what only looks like one', () => {
    const texts: readonly (readonly [languageId: string, text: string])[] = [
      ['python', 'from .transformers import x'],
      ['python', 'from clipboard import clip'],
      ['typescript', "import { x } from './ai';"],
      ['typescript', "import { x } from 'ai-art/brush';"],
      ['javascript', "require('../transformers')"],
      ['python', 'text = "move on from together to apart"'],
      ['json', '"together": "apart"'],
      ['python', 'datasets = 3'],
      ['rust', 'use crate::tokenizers_table;'],
    ];
    for (const [languageId, text] of texts) {
      assert.deepEqual(found(languageId, text), [], text);
    }
  });

  it('finds names of models and vendors, not parts of other words', () => {
    assert.deepEqual(found('yaml', 'model: gpt-4o'), ['name gpt-4o']);
    assert.deepEqual(found('shellscript', 'export OPENAI_API_KEY=x'), ['name OPENAI']);
    assert.deepEqual(found('plaintext', 'llamas graze; a film reel; colombia; phial'), []);
  });

  it('finds addresses of hosts and of local model servers', () => {
    assert.deepEqual(found('go', 'url := "https://api.x.ai/v1"'), ['address api.x.ai']);
    assert.deepEqual(found('yaml', 'host: localhost:11434'), ['address localhost:11434']);
  });

  it('names each thing once, where it stands first', () => {
    assert.deepEqual(findEvidence('a vLLM, vllm, VLLM', 'plaintext'), [
      { kind: 'name', name: 'vLLM', offset: 2, weight: 1 },
    ]);
  });

  it('bears any text', () => {
    for (const text of ['', '\0', '\ud800', 'import '.repeat(20_000), '"'.repeat(50_000), 'from a'.repeat(10_000)]) {
      assert.ok(Array.isArray(findEvidence(text, 'json')));
    }
  });
});
