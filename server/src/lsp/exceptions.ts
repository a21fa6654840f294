// Keeps the workspace in step with the files of exceptions: sent by the client, or read from disk.
import { exceptionsPath } from '../workspace/exceptions';
import { guardRun } from './guard';
import type { Host } from './host';
import type { ClientNotifications } from './protocol';
import type { Session } from './session';

export interface Exceptions {
  /** An essay was opened, whose folders may hold exceptions. */
  opened(uri: string): void;
  /** A file was written or deleted, by the editor or behind its back. */
  fileChanged(uri: string): void;
}

/** `host` is undefined where the client reads the files itself. */
export function keepExceptions(
  { connection, workspace, log }: Session,
  host: Host | undefined,
  onChange: () => void,
): Exceptions {
  const method = 'closeReading/exceptions' satisfies keyof ClientNotifications;
  connection.onNotification(method, ({ folder, text }: ClientNotifications[typeof method]) => {
    guardRun(method, log, () => {
      workspace.setExceptions(folder, text ?? undefined);
      onChange();
    });
  });

  const read = (uri: string) => {
    guardRun('Reading exceptions', log, async () => {
      const found = await host?.readAbove?.(uri, exceptionsPath);
      const folder = uri.endsWith(`/${exceptionsPath}`)
        ? uri.slice(0, -exceptionsPath.length - 1)
        : undefined;
      if (folder !== undefined && found?.folder !== folder) workspace.setExceptions(folder, undefined);
      if (found) workspace.setExceptions(found.folder, found.text);
      if (found ?? folder) onChange();
    });
  };
  return {
    opened: read,
    fileChanged(uri) {
      if (uri.endsWith(`/${exceptionsPath}`)) read(uri);
    },
  };
}
