import { allNames, lookup } from './directives.ts';

/** From so many directives on, the first word that they share is that of their module. */
const MANY = 10;

/** The module from elsewhere that has all directives with the first word of a name ("passenger_"), of which there are many. */
export function moduleOfKin(name: string): string | undefined {
  const prefix = /^([a-z\d]+_)\w+$/.exec(name)?.[1];
  const kin = prefix === undefined ? [] : allNames().filter((one) => one.startsWith(prefix));
  const modules = new Set(
    kin.flatMap((one) => lookup(one).map(({ origin, module }) => (origin === 'third-party' ? module : undefined))),
  );
  const [module] = modules;
  return kin.length >= MANY && modules.size === 1 ? module : undefined;
}
