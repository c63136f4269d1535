import type { Log, PhysicalLocation, Region, Result, Run } from 'sarif';
import type { SourceFile } from '../../grammar/nodes.ts';
import type { Diagnostic, Report, Suppressed } from '../diagnostic.ts';
import type { Span } from '../text.ts';
import { offersOf, placesAround } from './around.ts';
import type { Offer } from './around.ts';
import type { FormatContext } from './context.ts';
import { fingerprints } from './fingerprint.ts';
import { groupBy } from '../collections.ts';
import { rangeOf } from './range.ts';
import { ruleDescriptor, SARIF_LEVEL } from './sarif-rule.ts';
import { toJson } from './text.ts';
import { fileUri, relativeUri } from './uri.ts';

const BASE = '%SRCROOT%';
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** What all results of a run share. */
interface Shared {
  readonly context: FormatContext;
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly fingerprint: ReadonlyMap<Diagnostic, string>;
  /** Where one result has suppressions, all have them. */
  readonly anySuppressed: boolean;
}

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. One run, with the rules that found something. */
export default function sarif(report: Report, context: FormatContext): string {
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [runOf(report, context)] };
  return toJson(log, 2) + '\n';
}

function runOf(report: Report, context: FormatContext): Run {
  const { diagnostics, suppressed, files } = report;
  const all = [...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)];
  const ids = [...new Set(all.map(({ ruleId }) => ruleId))].sort();
  const shared: Shared = {
    context,
    ruleIndex: new Map(ids.map((id, index) => [id, index])),
    fingerprint: fingerprints(all, context),
    anySuppressed: suppressed.length > 0,
  };
  return {
    tool: toolOf(ids, context),
    automationDetails: { id: 'nginx-lint/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [BASE]: { uri: fileUri(context.root.endsWith('/') ? context.root : `${context.root}/`) } },
    invocations: [{ executionSuccessful: !report.incomplete, toolExecutionNotifications: notRead(report, context) }],
    artifacts: files.map(({ path, text }) => ({
      location: artifact(path, context),
      encoding: text.encoding === 'utf-8' ? 'UTF-8' : 'ISO-8859-1',
    })),
    results: [
      ...diagnostics.map((one) => resultOf(one, shared)),
      ...suppressed.map((one) => resultOf(one.diagnostic, shared, one)),
    ],
  };
}

function toolOf(ids: readonly string[], context: FormatContext): Run['tool'] {
  return {
    driver: {
      name: 'nginx-lint',
      version: context.version,
      semanticVersion: context.version,
      informationUri: 'https://github.com/nginx-lint/nginx-lint',
      rules: ids.map((id) => ruleDescriptor(id, context)),
    },
  };
}

/** The files that nginx would read and this run did not. */
function notRead(report: Report, context: FormatContext) {
  return report.notRead.map(({ path, reason, incomplete, includedFrom }) => ({
    level: incomplete ? ('error' as const) : ('warning' as const),
    message: { text: `"${path}" was not read: ${reason}` },
    locations: includedFrom.slice(-1).map((one) => ({ physicalLocation: physical(one, context) })),
  }));
}

function resultOf(diagnostic: Diagnostic, shared: Shared, suppressed?: Suppressed): Result {
  const { ruleId, level, message, places } = diagnostic;
  const { context, ruleIndex, fingerprint, anySuppressed } = shared;
  const around = placesAround(diagnostic);
  const fixes = offersOf(diagnostic).filter(({ edits }) => edits.length > 0);
  return {
    ruleId,
    ruleIndex: ruleIndex.get(ruleId)!,
    level: SARIF_LEVEL[level],
    message: { text: message },
    locations: [{ physicalLocation: physical(diagnostic, context) }],
    ...(around.length > 0
      ? {
          relatedLocations: around.map((one, id) => ({
            id,
            physicalLocation: physical(one, context),
            message: { text: one.message },
          })),
        }
      : {}),
    partialFingerprints: { 'nginxLint/v1': fingerprint.get(diagnostic)! },
    ...(fixes.length > 0 ? { fixes: fixes.map((one) => fixOf(one, context)) } : {}),
    ...(anySuppressed ? { suppressions: suppressed ? [suppressionOf(suppressed)] : [] } : {}),
    ...(places ? { occurrenceCount: places.count } : {}),
  };
}

function suppressionOf({ kind, reason }: Suppressed) {
  return {
    kind,
    status: 'accepted' as const,
    ...(reason === undefined ? {} : { justification: reason }),
  };
}

function fixOf({ title, edits, safe }: Offer, context: FormatContext) {
  return {
    description: { text: title },
    artifactChanges: [...groupBy(edits, ({ file }) => file)].map(([file, inFile]) => ({
      artifactLocation: artifact(file.path, context),
      replacements: inFile.map((edit) => ({ deletedRegion: region(file, edit), insertedContent: { text: edit.text } })),
    })),
    properties: { applicability: safe ? 'safe' : 'suggestion' },
  };
}

function physical(place: Span & { readonly file: SourceFile }, context: FormatContext): PhysicalLocation {
  return { artifactLocation: artifact(place.file.path, context), region: region(place.file, place) };
}

function region(file: SourceFile, span: Span): Region {
  const { line, column, endLine, endColumn } = rangeOf(file, span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifact(path: string, { root }: FormatContext) {
  const uri = relativeUri(path, root);
  return uri === undefined ? { uri: fileUri(path) } : { uri, uriBaseId: BASE };
}
