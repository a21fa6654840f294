// The suite: one file for each thing that a writer meets in the editor.
import './completion.ts';
import './definition.ts';
import './diagnostics.ts';
import './hover.ts';
import './quickFix.ts';
import './trust.ts';
import './silence.ts';
import './commands.ts';
import './packs.ts';
