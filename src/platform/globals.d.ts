/*
 * What both extension hosts, Node and the web worker, have beside the language itself. Nothing else is known here, so
 * that code for one of them alone does not compile.
 */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare const crypto: { randomUUID(): string };

declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare const performance: { now(): number };
