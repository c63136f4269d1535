import type { AnyRule } from '../src/lint/rule.ts';
import directiveArguments from './validity/directive-arguments.ts';
import directiveBlock from './validity/directive-block.ts';
import directiveContext from './validity/directive-context.ts';
import directiveDuplicate from './validity/directive-duplicate.ts';
import includeCycle from './validity/include-cycle.ts';
import includeIsDirectory from './validity/include-is-directory.ts';
import includeNotFound from './validity/include-not-found.ts';
import invalidValue from './validity/invalid-value.ts';
import missingSemicolon from './validity/missing-semicolon.ts';
import plusOnlyDirective from './validity/plus-only-directive.ts';
import tokenTooLong from './validity/token-too-long.ts';
import unclosedBlock from './validity/unclosed-block.ts';
import unclosedLuaBlock from './validity/unclosed-lua-block.ts';
import unclosedQuote from './validity/unclosed-quote.ts';
import unexpectedToken from './validity/unexpected-token.ts';
import unknownDirective from './validity/unknown-directive.ts';
import versionMismatch from './validity/version-mismatch.ts';
import backendProtocolMismatch from './availability/backend-protocol-mismatch.ts';
import nextUpstreamDropsDefault from './availability/next-upstream-drops-default.ts';
import nextUpstreamHttpErrorPoison from './availability/next-upstream-http-error-poison.ts';
import proxyBodyOffContentLength from './availability/proxy-body-off-content-length.ts';
import proxyBufferRelations from './availability/proxy-buffer-relations.ts';
import proxyFramingHeaderOverride from './availability/proxy-framing-header-override.ts';
import proxyPassUriNotAllowed from './availability/proxy-pass-uri-not-allowed.ts';
import proxyPassVariableNoResolver from './availability/proxy-pass-variable-no-resolver.ts';
import proxySchemePortMismatch from './availability/proxy-scheme-port-mismatch.ts';
import proxySlashMismatch from './availability/proxy-slash-mismatch.ts';
import proxySslSniMissing from './availability/proxy-ssl-sni-missing.ts';
import proxySslVerifyNameMismatch from './availability/proxy-ssl-verify-name-mismatch.ts';
import proxySslVerifyWithoutCa from './availability/proxy-ssl-verify-without-ca.ts';
import proxyTargetSyntax from './availability/proxy-target-syntax.ts';
import proxyTimeoutSuspicious from './availability/proxy-timeout-suspicious.ts';
import proxyTimeoutZero from './availability/proxy-timeout-zero.ts';
import proxyVariableEmptyOrSchemeless from './availability/proxy-variable-empty-or-schemeless.ts';
import proxyVariableUriReplaced from './availability/proxy-variable-uri-replaced.ts';
import staticHostnameUpstream from './availability/static-hostname-upstream.ts';
import unixSocketUriSeparator from './availability/unix-socket-uri-separator.ts';
import upstreamBackupUnsupported from './availability/upstream-backup-unsupported.ts';
import upstreamFailureDetectionOff from './availability/upstream-failure-detection-off.ts';
import upstreamKeepaliveIneffective from './availability/upstream-keepalive-ineffective.ts';
import upstreamMaxFailsFragile from './availability/upstream-max-fails-fragile.ts';
import upstreamMaxFailsMissing from './availability/upstream-max-fails-missing.ts';
import upstreamNoUsableServer from './availability/upstream-no-usable-server.ts';
import upstreamPortConflict from './availability/upstream-port-conflict.ts';
import upstreamResolveRequirements from './availability/upstream-resolve-requirements.ts';
import upstreamSingleLiveServer from './availability/upstream-single-live-server.ts';
import upstreamUndefined from './availability/upstream-undefined.ts';
import workerConnectionsCapacity from './availability/worker-connections-capacity.ts';
import includeUnreadable from './notes/include-unreadable.ts';
import limitReached from './notes/limit-reached.ts';
import ruleFailed from './notes/rule-failed.ts';
import suppressionUnknownRule from './notes/suppression-unknown-rule.ts';
import suppressionUnused from './notes/suppression-unused.ts';
import suppressionWithoutReason from './notes/suppression-without-reason.ts';
import templateNotRead from './notes/template-not-read.ts';

/** The categories, in the order of reports; a rule's is the folder of its file. */
export type Category = 'validity' | 'availability' | 'notes';

const BY_CATEGORY: Readonly<Record<Category, readonly AnyRule[]>> = {
  validity: [
    directiveArguments,
    directiveBlock,
    directiveContext,
    directiveDuplicate,
    includeCycle,
    includeIsDirectory,
    includeNotFound,
    invalidValue,
    missingSemicolon,
    plusOnlyDirective,
    tokenTooLong,
    unclosedBlock,
    unclosedLuaBlock,
    unclosedQuote,
    unexpectedToken,
    unknownDirective,
    versionMismatch,
  ],
  availability: [
    backendProtocolMismatch,
    nextUpstreamDropsDefault,
    nextUpstreamHttpErrorPoison,
    proxyBodyOffContentLength,
    proxyBufferRelations,
    proxyFramingHeaderOverride,
    proxyPassUriNotAllowed,
    proxyPassVariableNoResolver,
    proxySchemePortMismatch,
    proxySlashMismatch,
    proxySslSniMissing,
    proxySslVerifyNameMismatch,
    proxySslVerifyWithoutCa,
    proxyTargetSyntax,
    proxyTimeoutSuspicious,
    proxyTimeoutZero,
    proxyVariableEmptyOrSchemeless,
    proxyVariableUriReplaced,
    staticHostnameUpstream,
    unixSocketUriSeparator,
    upstreamBackupUnsupported,
    upstreamFailureDetectionOff,
    upstreamKeepaliveIneffective,
    upstreamMaxFailsFragile,
    upstreamMaxFailsMissing,
    upstreamNoUsableServer,
    upstreamPortConflict,
    upstreamResolveRequirements,
    upstreamSingleLiveServer,
    upstreamUndefined,
    workerConnectionsCapacity,
  ],
  notes: [
    includeUnreadable,
    limitReached,
    ruleFailed,
    suppressionUnknownRule,
    suppressionUnused,
    suppressionWithoutReason,
    templateNotRead,
  ],
};

/** Every rule that comes with nginx-lint. */
export const builtinRules: readonly AnyRule[] = Object.values(BY_CATEGORY).flat();

/** The category of a built-in rule; `undefined` for an id that is none of them. */
export function categoryOf(id: string): Category | undefined {
  const found = Object.entries(BY_CATEGORY).find(([, rules]) => rules.some((rule) => rule.id === id));
  return found?.[0] as Category | undefined;
}
