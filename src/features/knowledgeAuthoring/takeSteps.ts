import * as vscode from 'vscode';
import { Pace } from '../../core/walk/pace.ts';
import { nextTurn } from '../../platform/nextTurn.ts';

/**
 * Takes the steps of a piece of work, with pauses in which others have their turn.
 *
 * @throws vscode.CancellationError once the token is cancelled
 */
export async function takeSteps<Result>(
  steps: Generator<void, Result>,
  token?: vscode.CancellationToken,
): Promise<Result> {
  const pace = new Pace(() => performance.now(), nextTurn);
  for (let step = steps.next(); ; step = steps.next()) {
    if (token?.isCancellationRequested) {
      throw new vscode.CancellationError();
    }
    if (step.done) {
      return step.value;
    }
    if (pace.isDue) {
      await pace.rest();
    }
  }
}
