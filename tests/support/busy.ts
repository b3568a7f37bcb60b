/**
 * How long something keeps the processor busy, in ms. A clock would count the time as well that other
 * programs have it for.
 */
export function busyFor(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
