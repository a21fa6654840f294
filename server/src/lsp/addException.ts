// "The claim is right": a command of the client that asks for the reason, or a plain edit that leaves it to be filled in.
import { CreateFile, TextDocumentEdit, TextEdit, type CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction as Mend } from '../features/codeActions';
import type { NewException } from './protocol';

export type AddException = (
  mend: Extract<Mend, { readonly kind: 'exception' }>,
) => Pick<CodeAction, 'command' | 'edit'>;

export const addException =
  (command: string | undefined, createsFiles: boolean): AddException =>
  ({ title, entry, file: { uri, text } }) => {
    if (command !== undefined) {
      const argument: NewException = { uri, entry };
      return { command: { title, command, arguments: [argument] } };
    }
    const edit = appended(text ?? '', `${entry}""\n`);
    if (text !== undefined || !createsFiles) return { edit: { changes: { [uri]: [edit] } } };
    const create = CreateFile.create(uri, { ignoreIfExists: true });
    return { edit: { documentChanges: [create, TextDocumentEdit.create({ uri, version: null }, [edit])] } };
  };

function appended(text: string, lines: string): TextEdit {
  const end = TextDocument.create('', 'yaml', 0, text).positionAt(text.length);
  return TextEdit.insert(end, text === '' || text.endsWith('\n') ? lines : `\n${lines}`);
}
