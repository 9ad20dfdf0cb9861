import * as z from 'zod';

const requestFormat = z.object({
  path: z.string(),
  text: z.string().optional(),
  languageId: z.string().optional(),
  at: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
});

/** One thing to look at: a file, or a text with the path that it would have; `at` is line and column, from 1. */
export type InspectRequest = z.infer<typeof requestFormat>;

/** A line that is no request; the run goes on without it. */
export interface BadRequest {
  readonly path: string;
  readonly error: string;
}

/** Reads requests from a text with one JSON object a line, or with one JSON list. */
export function parseRequests(text: string): readonly (InspectRequest | BadRequest)[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) {
    const list: unknown = JSON.parse(trimmed);
    return Array.isArray(list) ? list.map((value, index) => readRequest(value, index + 1)) : [];
  }
  const lines = trimmed.split(/\r?\n/);
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index + 1)]));
}

function parseLine(line: string, number: number): InspectRequest | BadRequest {
  try {
    return readRequest(JSON.parse(line), number);
  } catch (error) {
    return { path: '', error: `request ${number} is not JSON: ${error instanceof Error ? error.message : error}` };
  }
}

function readRequest(value: unknown, number: number): InspectRequest | BadRequest {
  const result = requestFormat.safeParse(value);
  if (result.success) {
    return result.data;
  }
  const path = String((value as { path?: unknown } | null)?.path ?? '');
  return { path, error: `request ${number}: ${z.prettifyError(result.error)}` };
}
