import { whenStopped } from '../platform/stop.js';

type Callable = (this: unknown, ...values: unknown[]) => unknown;

/**
 * Puts a function of ours in the place of the platform's: of a method, a setter or, with `kind`, a
 * getter. Members that a browser lacks are passed over.
 */
export type Patch = (
  target: object,
  name: string,
  make: (genuine: Callable) => Callable,
  kind?: 'get',
) => void;

/** Patches that are taken back, last first, at the signal. What others laid over ours stays. */
export const createPatch = (signal: AbortSignal): Patch => {
  const undo: (() => void)[] = [];
  whenStopped(signal, () => {
    for (const back of undo.reverse()) back();
  });
  return (target, name, make, wanted) => {
    const genuine = Reflect.getOwnPropertyDescriptor(target, name);
    const kind = wanted ?? (genuine?.set ? 'set' : 'value');
    if (!genuine?.[kind]) return;
    const ours = make(genuine[kind] as Callable);
    Reflect.defineProperty(target, name, { ...genuine, [kind]: ours });
    undo.push(() => {
      if (Reflect.getOwnPropertyDescriptor(target, name)?.[kind] === ours) {
        Reflect.defineProperty(target, name, genuine);
      }
    });
  };
};
