// The findings of an essay as the settings want them: severities, rules that are off, the cap.
import type { Finding, FindingSeverity } from '../core/finding';
import type { Document, Settings, SeveritySetting, Snapshot } from '../workspace/snapshot';

export type Severity = Exclude<SeveritySetting, 'off'>;

export interface Diagnostic {
  readonly finding: Finding;
  readonly severity: Severity;
}

/** In the order of the text; at most as many as the settings allow. */
export function diagnostics({ settings }: Snapshot, document: Document): readonly Diagnostic[] {
  const all = document.reading?.findings ?? [];
  return all
    .flatMap((finding) => {
      const severity = severityOf(finding, settings);
      return severity === 'off' ? [] : [{ finding, severity }];
    })
    .slice(0, settings.maxFindings);
}

const DEFAULTS: Readonly<Record<FindingSeverity, Severity>> = {
  warning: 'warning',
  information: 'information',
  possible: 'hint',
};

/** The setting for the kind ("contradiction/number") goes before the one for the rule. */
function severityOf({ rule, kind, severity }: Finding, settings: Settings): SeveritySetting {
  if (severity === 'possible' && !settings.showPossible) return 'off';
  const byKind = kind === undefined ? undefined : settings.severity[`${rule}/${kind}`];
  return byKind ?? settings.severity[rule] ?? DEFAULTS[severity];
}
