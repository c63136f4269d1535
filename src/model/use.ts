import { hostChoices } from './hosts.ts';
import type { Model } from './model.ts';
import type { Pass } from './passes.ts';
import type { Upstream } from './upstreams.ts';

/** The upstreams a pass can reach: the one it names, or those its variables' constants name. */
export function upstreamsOf(config: Model, pass: Pass): readonly Upstream[] {
  if (!pass.target.hasVariables) return pass.upstream ? [pass.upstream] : [];
  const found = hostChoices(config, pass).choices.flatMap(({ upstream, target }) =>
    upstream && target.portText === undefined ? [upstream] : [],
  );
  return [...new Set(found)];
}

/** Whether some pass reaches an upstream; `maybe` when a variable that only run time knows could name it. */
export function useOf(config: Model, upstream: Upstream): 'used' | 'maybe' | 'unused' {
  const { used, open } = config.once(findUses);
  if (used.has(upstream)) return 'used';
  return open.has(upstream.family) || !config.complete(upstream.directive) ? 'maybe' : 'unused';
}

interface Uses {
  readonly used: ReadonlySet<Upstream>;
  /** `http` or `stream`, where the host of some pass is known at run time only. */
  readonly open: ReadonlySet<string>;
}

function findUses(config: Model): Uses {
  const used = new Set(config.passes.flatMap((pass) => upstreamsOf(config, pass)));
  const open = config.passes.filter((pass) => pass.target.hasVariables && !hostChoices(config, pass).complete);
  return { used, open: new Set(open.map(({ family }) => family)) };
}
