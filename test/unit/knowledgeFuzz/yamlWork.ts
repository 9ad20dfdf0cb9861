import { Alias, Lexer, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** What the YAML parser was given, and what it made of it. */
export interface YamlWork {
  characters: number;
  tokens: number;
  /** Nodes that were turned into values. */
  nodes: number;
  aliases: number;
}

const work: YamlWork = { characters: 0, tokens: 0, nodes: 0, aliases: 0 };

const { lex } = Lexer.prototype;
Lexer.prototype.lex = function* (source, incomplete) {
  work.characters += source.length;
  for (const token of lex.call(this, source, incomplete)) {
    work.tokens++;
    yield token;
  }
};

for (const { prototype } of [Scalar, YAMLMap, YAMLSeq, Alias] as readonly { prototype: Pick<Alias, 'toJSON'> }[]) {
  const { toJSON } = prototype;
  prototype.toJSON = function (...values) {
    work.nodes++;
    work.aliases += this instanceof Alias ? 1 : 0;
    return toJSON.apply(this, values);
  };
}

/** Counts what a piece of work takes of the parser: numbers that are the same on every machine. */
export function countYamlWork(run: () => void): YamlWork {
  Object.assign(work, { characters: 0, tokens: 0, nodes: 0, aliases: 0 });
  run();
  return { ...work };
}
