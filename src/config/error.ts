/** One thing that is wrong with a config. */
export interface ConfigFault {
  /** Where: `config.policy.version`. */
  readonly path: string;
  /** What was expected there. */
  readonly expected: string;
  /** What came, shortened. */
  readonly got: string;
}

export const faultLine = ({ path, expected, got }: ConfigFault): string =>
  `${path}: expected ${expected}, got ${got}`;

/** Thrown by `createConsent` for a config with faults; lists all of them. */
export class ConfigError extends TypeError {
  override readonly name = 'ConfigError';
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    super(`soglasie: the config has faults. Correct them:\n${faults.map(faultLine).join('\n')}`);
    this.faults = faults;
  }
}
