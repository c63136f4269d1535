import type { AnyRule } from '../src/lint/rule.ts';
import directiveArguments from './validity/directive-arguments.ts';
import directiveBlock from './validity/directive-block.ts';
import directiveContext from './validity/directive-context.ts';
import directiveDuplicate from './validity/directive-duplicate.ts';
import includeCycle from './validity/include-cycle.ts';
import includeIsDirectory from './validity/include-is-directory.ts';
import includeNotFound from './validity/include-not-found.ts';
import invalidCondition from './validity/invalid-condition.ts';
import invalidRegex from './validity/invalid-regex.ts';
import invalidValue from './validity/invalid-value.ts';
import listenConflict from './validity/listen-conflict.ts';
import locationDuplicate from './validity/location-duplicate.ts';
import locationNesting from './validity/location-nesting.ts';
import mapEntry from './validity/map-entry.ts';
import missingEvents from './validity/missing-events.ts';
import missingSemicolon from './validity/missing-semicolon.ts';
import nameDuplicate from './validity/name-duplicate.ts';
import nameUndefined from './validity/name-undefined.ts';
import plusOnlyDirective from './validity/plus-only-directive.ts';
import tlsListenerWithoutCertificate from './validity/tls-listener-without-certificate.ts';
import tokenTooLong from './validity/token-too-long.ts';
import unclosedBlock from './validity/unclosed-block.ts';
import unclosedLuaBlock from './validity/unclosed-lua-block.ts';
import unclosedQuote from './validity/unclosed-quote.ts';
import unexpectedToken from './validity/unexpected-token.ts';
import unknownDirective from './validity/unknown-directive.ts';
import unknownVariable from './validity/unknown-variable.ts';
import versionMismatch from './validity/version-mismatch.ts';
import authRequestFragile from './availability/auth-request-fragile.ts';
import authRequestSetIneffective from './availability/auth-request-set-ineffective.ts';
import backendProtocolMismatch from './availability/backend-protocol-mismatch.ts';
import connectionUpgradeHardcoded from './availability/connection-upgrade-hardcoded.ts';
import directiveFamilyMismatch from './availability/directive-family-mismatch.ts';
import errorLogHidesUpstreamErrors from './availability/error-log-hides-upstream-errors.ts';
import errorPageBrokenTarget from './availability/error-page-broken-target.ts';
import fastcgiCatchStderr from './availability/fastcgi-catch-stderr.ts';
import fastcgiTimeoutVsPhp from './availability/fastcgi-timeout-vs-php.ts';
import grpcListenerWithoutHttp2 from './availability/grpc-listener-without-http2.ts';
import headerBufferSmallForApp from './availability/header-buffer-small-for-app.ts';
import keepaliveRequestsLow from './availability/keepalive-requests-low.ts';
import localhostDualStack from './availability/localhost-dual-stack.ts';
import logFormatNoUpstream from './availability/log-format-no-upstream.ts';
import mirrorUnbounded from './availability/mirror-unbounded.ts';
import nestedLocationNoHandler from './availability/nested-location-no-handler.ts';
import nextUpstreamDropsDefault from './availability/next-upstream-drops-default.ts';
import nextUpstreamHttpErrorPoison from './availability/next-upstream-http-error-poison.ts';
import nextUpstreamNonIdempotent from './availability/next-upstream-non-idempotent.ts';
import proxyBindNonlocal from './availability/proxy-bind-nonlocal.ts';
import proxyBodyOffContentLength from './availability/proxy-body-off-content-length.ts';
import proxyBufferRelations from './availability/proxy-buffer-relations.ts';
import proxyBufferingOff from './availability/proxy-buffering-off.ts';
import proxyCacheCachesErrors from './availability/proxy-cache-caches-errors.ts';
import proxyDirectiveWithoutPass from './availability/proxy-directive-without-pass.ts';
import proxyDuplicateHeader from './availability/proxy-duplicate-header.ts';
import proxyFramingHeaderOverride from './availability/proxy-framing-header-override.ts';
import proxyHostHeaderDefault from './availability/proxy-host-header-default.ts';
import proxyHttp2Upstream from './availability/proxy-http2-upstream.ts';
import proxyPassUriNotAllowed from './availability/proxy-pass-uri-not-allowed.ts';
import proxyPassVariableNoResolver from './availability/proxy-pass-variable-no-resolver.ts';
import proxyRetryBudget from './availability/proxy-retry-budget.ts';
import proxySchemePortMismatch from './availability/proxy-scheme-port-mismatch.ts';
import proxySelfListenerMismatch from './availability/proxy-self-listener-mismatch.ts';
import proxySelfLoop from './availability/proxy-self-loop.ts';
import proxySetHeaderInheritanceLost from './availability/proxy-set-header-inheritance-lost.ts';
import proxySlashMismatch from './availability/proxy-slash-mismatch.ts';
import proxySslProtocolCiphers from './availability/proxy-ssl-protocol-ciphers.ts';
import proxySslSniMissing from './availability/proxy-ssl-sni-missing.ts';
import proxySslVerifyNameMismatch from './availability/proxy-ssl-verify-name-mismatch.ts';
import proxySslVerifyWithoutCa from './availability/proxy-ssl-verify-without-ca.ts';
import proxyTargetSyntax from './availability/proxy-target-syntax.ts';
import proxyTimeoutSuspicious from './availability/proxy-timeout-suspicious.ts';
import proxyTimeoutZero from './availability/proxy-timeout-zero.ts';
import proxyVariableEmptyOrSchemeless from './availability/proxy-variable-empty-or-schemeless.ts';
import proxyVariableShadowed from './availability/proxy-variable-shadowed.ts';
import proxyVariableUriReplaced from './availability/proxy-variable-uri-replaced.ts';
import quicBpfReuseportReload from './availability/quic-bpf-reuseport-reload.ts';
import referencedFileMissing from './availability/referenced-file-missing.ts';
import regexOverridesProxiedPrefix from './availability/regex-overrides-proxied-prefix.ts';
import requestBufferingOffNoRetry from './availability/request-buffering-off-no-retry.ts';
import resolverNameScope from './availability/resolver-name-scope.ts';
import resolverUnsuitable from './availability/resolver-unsuitable.ts';
import resolverWithoutConsumer from './availability/resolver-without-consumer.ts';
import rewriteEmptyUri from './availability/rewrite-empty-uri.ts';
import staticHostnameUpstream from './availability/static-hostname-upstream.ts';
import tryFilesCycle from './availability/try-files-cycle.ts';
import tryFilesWithProxy from './availability/try-files-with-proxy.ts';
import unixSocketLocation from './availability/unix-socket-location.ts';
import unixSocketUriSeparator from './availability/unix-socket-uri-separator.ts';
import upgradeHazards from './availability/upgrade-hazards.ts';
import upstreamBackupUnsupported from './availability/upstream-backup-unsupported.ts';
import upstreamDuplicateServer from './availability/upstream-duplicate-server.ts';
import upstreamFailureDetectionOff from './availability/upstream-failure-detection-off.ts';
import upstreamKeepaliveIdleRace from './availability/upstream-keepalive-idle-race.ts';
import upstreamKeepaliveIneffective from './availability/upstream-keepalive-ineffective.ts';
import upstreamLbDirectiveOrder from './availability/upstream-lb-directive-order.ts';
import upstreamMaxConnsNoQueue from './availability/upstream-max-conns-no-queue.ts';
import upstreamMaxFailsFragile from './availability/upstream-max-fails-fragile.ts';
import upstreamMaxFailsMissing from './availability/upstream-max-fails-missing.ts';
import upstreamNoUsableServer from './availability/upstream-no-usable-server.ts';
import upstreamPortConflict from './availability/upstream-port-conflict.ts';
import upstreamResolveRequirements from './availability/upstream-resolve-requirements.ts';
import upstreamShadowsHostname from './availability/upstream-shadows-hostname.ts';
import upstreamSingleLiveServer from './availability/upstream-single-live-server.ts';
import upstreamUndefined from './availability/upstream-undefined.ts';
import upstreamUnused from './availability/upstream-unused.ts';
import upstreamZoneMissing from './availability/upstream-zone-missing.ts';
import websocketProxyIncomplete from './availability/websocket-proxy-incomplete.ts';
import websocketReadTimeout from './availability/websocket-read-timeout.ts';
import workerConnectionsCapacity from './availability/worker-connections-capacity.ts';
import workerProcessesUnset from './availability/worker-processes-unset.ts';
import workerRlimitNofile from './availability/worker-rlimit-nofile.ts';
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
    invalidCondition,
    invalidRegex,
    invalidValue,
    listenConflict,
    locationDuplicate,
    locationNesting,
    mapEntry,
    missingEvents,
    missingSemicolon,
    nameDuplicate,
    nameUndefined,
    plusOnlyDirective,
    tlsListenerWithoutCertificate,
    tokenTooLong,
    unclosedBlock,
    unclosedLuaBlock,
    unclosedQuote,
    unexpectedToken,
    unknownDirective,
    unknownVariable,
    versionMismatch,
  ],
  availability: [
    authRequestFragile,
    authRequestSetIneffective,
    backendProtocolMismatch,
    connectionUpgradeHardcoded,
    directiveFamilyMismatch,
    errorLogHidesUpstreamErrors,
    errorPageBrokenTarget,
    fastcgiCatchStderr,
    fastcgiTimeoutVsPhp,
    grpcListenerWithoutHttp2,
    headerBufferSmallForApp,
    keepaliveRequestsLow,
    localhostDualStack,
    logFormatNoUpstream,
    mirrorUnbounded,
    nestedLocationNoHandler,
    nextUpstreamDropsDefault,
    nextUpstreamHttpErrorPoison,
    nextUpstreamNonIdempotent,
    proxyBindNonlocal,
    proxyBodyOffContentLength,
    proxyBufferRelations,
    proxyBufferingOff,
    proxyCacheCachesErrors,
    proxyDirectiveWithoutPass,
    proxyDuplicateHeader,
    proxyFramingHeaderOverride,
    proxyHostHeaderDefault,
    proxyHttp2Upstream,
    proxyPassUriNotAllowed,
    proxyPassVariableNoResolver,
    proxyRetryBudget,
    proxySchemePortMismatch,
    proxySelfListenerMismatch,
    proxySelfLoop,
    proxySetHeaderInheritanceLost,
    proxySlashMismatch,
    proxySslProtocolCiphers,
    proxySslSniMissing,
    proxySslVerifyNameMismatch,
    proxySslVerifyWithoutCa,
    proxyTargetSyntax,
    proxyTimeoutSuspicious,
    proxyTimeoutZero,
    proxyVariableEmptyOrSchemeless,
    proxyVariableShadowed,
    proxyVariableUriReplaced,
    quicBpfReuseportReload,
    referencedFileMissing,
    regexOverridesProxiedPrefix,
    requestBufferingOffNoRetry,
    resolverNameScope,
    resolverUnsuitable,
    resolverWithoutConsumer,
    rewriteEmptyUri,
    staticHostnameUpstream,
    tryFilesCycle,
    tryFilesWithProxy,
    unixSocketLocation,
    unixSocketUriSeparator,
    upgradeHazards,
    upstreamBackupUnsupported,
    upstreamDuplicateServer,
    upstreamFailureDetectionOff,
    upstreamKeepaliveIdleRace,
    upstreamKeepaliveIneffective,
    upstreamLbDirectiveOrder,
    upstreamMaxConnsNoQueue,
    upstreamMaxFailsFragile,
    upstreamMaxFailsMissing,
    upstreamNoUsableServer,
    upstreamPortConflict,
    upstreamResolveRequirements,
    upstreamShadowsHostname,
    upstreamSingleLiveServer,
    upstreamUndefined,
    upstreamUnused,
    upstreamZoneMissing,
    websocketProxyIncomplete,
    websocketReadTimeout,
    workerConnectionsCapacity,
    workerProcessesUnset,
    workerRlimitNofile,
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
