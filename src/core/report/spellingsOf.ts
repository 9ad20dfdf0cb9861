import type { Surface } from '../knowledge/knowledgeData.ts';

const regions = /^(?:us|eu|apac|jp|au|ca|global|us-gov)\.(?=[a-z\d]+\.)/;
const paths = /^(?:models|publishers\/[^/]+\/models)\//;

/**
 * An id in lower case as written, and without the parts that say by which way the model is reached: a prefix of who
 * answers, a region, a path. Vendors list ids without them.
 */
export function spellingsOf(id: string, server: Surface | undefined): ReadonlySet<string> {
  const whole = id.toLowerCase();
  const prefix = server?.prefixes?.find(each => whole.startsWith(each.toLowerCase())) ?? '';
  const bare = whole.slice(prefix.length);
  return new Set([whole, bare, bare.replace(regions, ''), bare.replace(paths, '')]);
}
