import { readFileSync } from 'node:fs';

const file = new URL('../../fixtures/hostile/texts.json', import.meta.url);
const groups = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly string[]>>;

/** Texts made to do harm. Each names the canary's host and its command; some set a global of its name. */
export const hostileTexts: readonly string[] = Object.values(groups).flat();

export const canaryHost = 'canary.test';
export const canaryCommand = 'canary.run';
