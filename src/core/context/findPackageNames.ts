/** The name of a package as a text imports, lists or installs it; `offset` is where the name stands. */
export interface PackageName {
  readonly name: string;
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
}

// Python; in a notebook a line is a string, with its quote before it
const pythonImports: readonly RegExp[] = [
  /^[ \t]{0,80}"?[ \t]{0,80}(?:>>> )?from[ \t]+(?<name>[\w.]{1,100})[ \t]+import\b/gm,
  /^[ \t]{0,80}"?[ \t]{0,80}(?:>>> )?import[ \t]+(?<names>[\w.]{1,100}(?:[ \t]+as[ \t]+\w{1,60})?(?:[ \t]*,[ \t\w.]{1,200}){0,20})[ \t]*(?:$|\\n|#)/gm,
];
// JavaScript, TypeScript, Ruby, Lua, PHP's Composer
const quotedImports: readonly RegExp[] = [
  /\b(?:from|import|require|require_relative)[ \t]*\(?[ \t]*(?<quote>['"])(?<name>[^'"\s]{1,100})\k<quote>/g,
];
// Go, in or without a block
const goImports: readonly RegExp[] = [
  /^[ \t]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?"(?<name>[\w-]+(?:\.[\w-]+)*\.\w+\/[^"\s]{1,100})"[ \t]*$/gm,
];
// Java, Kotlin, Scala, C#, Swift, Rust, PHP, Elixir, Haskell
const namedImports: readonly RegExp[] = [
  /^[ \t]*(?:import|(?:global[ \t]+)?using|(?:pub[ \t]+)?use|extern crate|alias)[ \t]+(?:static[ \t]+)?(?<name>[A-Za-z][\w.:\\]{1,100})(?![\w.:\\]|[^\n]*\bfrom\b)/gm,
];
// C and C++, R
const otherImports: readonly RegExp[] = [
  /^[ \t]*#[ \t]*include[ \t]*[<"](?<name>[\w./-]{1,100})[>"]/gm,
  /\b(?:library|requireNamespace)[ \t]*\([ \t]*['"]?(?<name>[\w.]{1,60})/g,
];
const allImports = [...pythonImports, ...quotedImports, ...goImports, ...namedImports, ...otherImports];

/** How the languages import that have one way to do so; any other text is searched for all ways. */
const importsByLanguage: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['python', pythonImports],
  ['javascript', quotedImports],
  ['javascriptreact', quotedImports],
  ['typescript', quotedImports],
  ['typescriptreact', quotedImports],
  ['go', goImports],
  ['java', namedImports],
  ['kotlin', namedImports],
  ['csharp', namedImports],
  ['rust', namedImports],
  ['swift', namedImports],
]);

/** What is listed, installed or required in the files of package systems. */
const dependencyPatterns: readonly RegExp[] = [
  // package.json, composer.json; Cargo.toml, Pipfile; pyproject.toml
  /^[ \t]*"(?<name>[@\w./-]{1,80})"[ \t]*:[ \t]*"[~^>=<*\dvlw][^"]*"/gm,
  /^[ \t]*(?<name>[\w-]{1,80})[ \t]*=[ \t]*(?:"[~^>=<*\d][^"]*"|\{[^}\n]*\b(?:version|git|path|workspace)\b)/gm,
  /^[ \t]*["'](?<name>[\w.-]{1,80})(?:\[[\w,-]+\])?[ \t]*(?:[=<>~!]=?[^"']*)?["'][ \t]*,?[ \t]*$/gm,
  // requirements.txt, environment.yml
  /^[ \t]*(?:-[ \t]+)?(?<name>[\w.-]{1,80})(?:\[[\w,-]+\])?[ \t]*(?:[=~<>!]=|[<>=])[ \t]*\d/gm,
  // go.mod; Maven and Gradle; NuGet
  /^[ \t]*(?:require[ \t]+)?(?<name>[\w-]+\.\w+\/[\w./-]{1,80})[ \t]+v\d/gm,
  /<(?:artifactId|groupId)>(?<name>[\w.-]{1,80})</g,
  /\bInclude="(?<name>[\w.-]{1,80})"/g,
];

const installCommand =
  /\b(?:pip3?|pipx|uv|poetry|conda|npm|pnpm|yarn|bun|cargo|gem|dotnet)[ \t]+(?:pip[ \t]+|tool[ \t]+)?(?:install|add|i)\b(?<names>[^\n\r"&|;]{1,300})/g;

/** Languages in which dependencies are listed. */
const manifestLanguages: ReadonlySet<string> = new Set(
  'json,jsonc,toml,yaml,xml,msbuild,pip-requirements,requirements,plaintext,go.mod,gradle,groovy,kotlin,properties,ini'.split(
    ',',
  ),
);

/**
 * Finds the packages that a text imports, installs or, in the files of package systems, lists: by the form of such
 * lines, whether or not a name is that of a package.
 */
export function findPackageNames(text: string, languageId: string): readonly PackageName[] {
  const imports = importsByLanguage.get(languageId) ?? allImports;
  const patterns = manifestLanguages.has(languageId) ? [...imports, ...dependencyPatterns] : imports;
  const imported = patterns.flatMap(pattern =>
    [...text.matchAll(pattern)].flatMap(match => {
      const list = match.groups?.['name'] ?? match.groups?.['names'] ?? '';
      return namesIn(list.split(','), text, match.index);
    }),
  );
  const installed = [...text.matchAll(installCommand)].flatMap(match =>
    namesIn((match.groups?.['names'] ?? '').split(/\s+/), text, match.index),
  );
  return [...imported, ...installed];
}

function namesIn(entries: readonly string[], text: string, from: number): readonly PackageName[] {
  return entries.flatMap(entry => {
    const name = /[@\w][@\w./:\\-]*/.exec(entry)?.[0];
    const isOwn = entry.trimStart().startsWith('.');
    return name === undefined || isOwn ? [] : [{ name, offset: Math.max(text.indexOf(name, from), from) }];
  });
}
