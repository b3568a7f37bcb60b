/** Something that waits until the test lets it go: a gate in place of a timer. */
export interface Latch {
  /** Resolves when somebody has come to wait. */
  readonly reached: Promise<void>;
  /** Waits until the latch is opened. Called by the server. */
  pass(): Promise<void>;
  /** Lets everybody go, now and later. */
  open(): void;
}

export function createLatch(): Latch {
  let open = () => {};
  let reach = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return {
    reached,
    open,
    pass() {
      reach();
      return opened;
    },
  };
}
