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
  const passes = config.passes.filter(({ family }) => family === upstream.family);
  if (passes.some((pass) => upstreamsOf(config, pass).includes(upstream))) return 'used';
  const open = passes.some((pass) => pass.target.hasVariables && !hostChoices(config, pass).complete);
  return open || !config.complete(upstream.directive) ? 'maybe' : 'unused';
}
