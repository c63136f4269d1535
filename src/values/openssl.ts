import { nearest } from './nearest.ts';

/** What a command of OpenSSL's configuration is told, and what it refuses. */
export interface OpensslProblem {
  /** nginx's words, without OpenSSL's own behind them. */
  readonly message: string;
  readonly advice?: string;
  readonly replacement?: string;
  /** Not every library that nginx is built with refuses it. */
  readonly warning?: true;
}

/**
 * What OpenSSL refuses of a list of ciphers (ciphers(1)): a list in which nothing can be a name of ciphers, and commands that are none. Names are
 * not looked up: each build has its own.
 */
export function cipherProblem(list: string): OpensslProblem | undefined {
  const words = list.split(/[:;, ]+/).filter((word) => word !== '');
  const message = `SSL_CTX_set_cipher_list("${list}") failed`;
  const wrong = words.find((word) => /^[!+-]?[$/"']/.test(word) || /^@(?!STRENGTH$|SECLEVEL=[0-5]$)/.test(word));
  if (wrong !== undefined) return { message, advice: `"${wrong}" cannot stand there` };
  const named = words.filter(
    (word) => word.startsWith('PROFILE=') || (/^[A-Za-z0-9]/.test(word) && word.split('+').every(isCipher)),
  );
  if (named.length === 0) return { message, advice: `no cipher has such a name; ${WRITE}` };
  if (!named.every((word) => OF_OTHERS.test(word))) return undefined;
  const advice = `with OpenSSL nginx refuses to start: its list takes no such names, and none of TLS 1.3; ${WRITE}`;
  return { message, advice, warning: true };
}

const WRITE = 'write "HIGH:!aNULL:!MD5"';
/** Names that LibreSSL and BoringSSL know in such a list, OpenSSL does not. */
const OF_OTHERS = /^TLS(?:_|v1\.3$)/;

/** "kRSA", "TLSv1.2", "ECDHE-RSA-AES128-GCM-SHA256"; not "on", "10k". */
function isCipher(word: string): boolean {
  return /[A-Z]{2}|.-./.test(word) && !/^(?:on|off)$/i.test(word);
}

/** What OpenSSL refuses of a list of curves, or groups: words that cannot be the name of one. */
export function curveProblem(list: string): OpensslProblem | undefined {
  if (
    list === 'auto' ||
    list.split(/[:/]/).every((name) => /^[?*]?(?!TLSv)[A-Za-z](?=[A-Za-z_.-]*\d)[\w.-]*$/.test(name))
  )
    return undefined;
  return {
    message: `SSL_CTX_set1_curves_list("${list}") failed`,
    advice: 'write "auto", or names such as "X25519:prime256v1"',
  };
}

/** The commands of OpenSSL's configuration (SSL_CONF_cmd(3)). */
const COMMANDS =
  'SignatureAlgorithms ClientSignatureAlgorithms Groups Curves ECDHParameters CipherString Ciphersuites Protocol MinProtocol MaxProtocol Options VerifyMode Certificate PrivateKey ServerInfoFile ChainCAPath ChainCAFile ChainCAStore VerifyCAPath VerifyCAFile VerifyCAStore RequestCAPath RequestCAFile RequestCAStore ClientCAPath ClientCAFile ClientCAStore DHParameters RecordPadding NumTickets'.split(
    ' ',
  );
const OPTIONS =
  'SessionTicket EmptyFragments Bugs Compression ServerPreference NoResumptionOnRenegotiation DHSingle ECDHSingle UnsafeLegacyRenegotiation UnsafeLegacyServerConnect ClientRenegotiation EncryptThenMac NoRenegotiation AllowNoDHEKEX PreferNoDHEKEX PrioritizeChaCha MiddleboxCompat AntiReplay ExtendedMasterSecret CANames KTLS StrictCertCheck TxCertificateCompression RxCertificateCompression KTLSTxZerocopySendfile IgnoreUnexpectedEOF'.split(
    ' ',
  );
const PROTOCOLS = ['None', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3', 'DTLSv1', 'DTLSv1.2'];

/** What OpenSSL refuses of a command and its value, as `ssl_conf_command` has them. */
export function commandProblem(
  command: string,
  value: string,
): (OpensslProblem & { readonly index: number }) | undefined {
  const message = `SSL_CONF_cmd("${command}", "${value}") failed`;
  const name = COMMANDS.find((one) => one.toLowerCase() === command.toLowerCase());
  if (name === undefined)
    return { message, index: 0, ...meant(command, COMMANDS), advice: 'OpenSSL has no such command' };
  const wrong = name === 'Options' ? wrongOption(value) : isRefused(name, value) ? value : undefined;
  if (wrong === undefined) return undefined;
  const near = wrong === value ? meant(value, name === 'Options' ? OPTIONS : PROTOCOLS) : {};
  return { message, index: 1, ...near, advice: `"${name}" does not take "${wrong}"` };
}

function wrongOption(value: string): string | undefined {
  return value.split(',').find((word) => {
    const name = word.trim().replace(/^[+-]/, '').toLowerCase();
    return !OPTIONS.some((option) => option.toLowerCase() === name);
  });
}

function isRefused(name: string, value: string): boolean {
  if (name === 'MinProtocol' || name === 'MaxProtocol') return !PROTOCOLS.includes(value);
  if (name === 'CipherString') return cipherProblem(value) !== undefined;
  return (name === 'Groups' || name === 'Curves') && (value === 'auto' || curveProblem(value) !== undefined);
}

function meant(word: string, words: readonly string[]): { readonly replacement?: string } {
  const near = nearest(word, words);
  return near === undefined ? {} : { replacement: near };
}
