import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Runs npm in a folder of its own; rejects with what it printed when it fails. */
export async function runNpm(
  args: readonly string[],
  folder: string,
  onProgress: (line: string) => void,
): Promise<void> {
  const printed: string[] = [];
  const isWindows = process.platform === 'win32';
  // On Windows npm is a .cmd file, which only a shell starts; the arguments are constants of ours.
  const child = spawn('npm', [...args], {
    cwd: folder,
    env: npmEnvironment(),
    shell: isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const keep = (line: string) => {
    printed.push(line);
    if (/^(added|changed|up to date)/.test(line)) onProgress(`  ${line}`);
  };
  createInterface({ input: child.stdout }).on('line', keep);
  createInterface({ input: child.stderr }).on('line', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new Error(`npm ${args.join(' ')} failed (${code}) in ${folder}\n${printed.slice(-20).join('\n')}`);
}

/** Without what an outer `npm run` tells its own scripts about the outer project. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const isOuter = (name: string) =>
    /^npm_(package|lifecycle)_|^npm_config_(local_prefix|prefix|global_prefix)$/i.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOuter(name)));
}
