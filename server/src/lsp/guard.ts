// The one place that catches: a feature that fails is logged and answers with nothing, and the rest goes on.
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

export type Log = (message: string) => void;

/** A request handler that honours cancellation and answers with the neutral value when the feature fails. */
export const guardRequest =
  <Params, Result>(
    name: string,
    log: Log,
    neutral: (params: Params) => Result,
    handle: (params: Params) => Result | Promise<Result>,
  ) =>
  (params: Params, token: CancellationToken): Answer<Result> | Promise<Answer<Result>> => {
    const unlessCancelled = (answer: () => Result | Promise<Result>) =>
      token.isCancellationRequested
        ? new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled.`)
        : answer();
    const fail = (error: unknown): Result => {
      log(failure(name, error));
      return neutral(params);
    };
    try {
      const answer = unlessCancelled(() => handle(params));
      if (!(answer instanceof Promise)) return answer;
      return answer.catch(fail).then((late) => unlessCancelled(() => late));
    } catch (error) {
      return fail(error);
    }
  };

type Answer<Result> = Result | ResponseError;

/** Runs something nobody waits for: a notification's handler, a timer, a promise's continuation. */
export function guardRun(name: string, log: Log, run: () => unknown): void {
  const fail = (error: unknown) => {
    log(failure(name, error));
  };
  try {
    const outcome = run();
    if (outcome instanceof Promise) outcome.catch(fail);
  } catch (error) {
    fail(error);
  }
}

const failure = (name: string, error: unknown): string =>
  `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
