import { load } from '../../src/config/load.ts';
import { Files } from '../../src/config/files.ts';
import { failed, memoryHost } from '../../src/host.ts';
import { Model } from '../../src/model/model.ts';
import { defaultTarget, parseTarget } from '../../src/values/version.ts';
import { MAIN } from './examples.ts';

/** What a text means as the main file of a configuration, to every known nginx version or to some. */
export function modelOf(text: string, versions?: string): Model {
  const host = memoryHost({ [MAIN]: text });
  const loaded = load({ path: MAIN }, new Files(host), host);
  const target = versions === undefined ? defaultTarget() : parseTarget(versions);
  if (failed(loaded) || 'error' in target) throw new Error('nothing to make a model of');
  return new Model(loaded, target);
}
