/*
 * Words of the formats that code asks for too. They stand beside `formats.ts`, so that whoever needs them loads no
 * library.
 */

/** What a technique can need of a model, and what an endpoint or a runtime can give, in the order of naming. */
export const allInternals = [
  'answer-logprobs',
  'prompt-logprobs',
  'logit-bias',
  'embeddings',
  'hosted-tuning',
  'logits',
  'gradients',
  'activations',
  'weights',
  'data',
] as const;

/** Where a package comes from, by the language whose code imports it. */
export const allEcosystems = [
  'python',
  'javascript',
  'go',
  'java',
  'csharp',
  'rust',
  'ruby',
  'php',
  'swift',
  'cpp',
  'r',
] as const;
