/** One benchmark: the default export of `bench/NAME/index.ts`. */
export interface Benchmark {
  /** One line for the list. */
  readonly about: string;
  /** Whether it reads a file or folder given with `--data`; absent when it reads none. */
  readonly data?: 'required' | 'optional';
  /**
   * Measures, and returns plain figures whose names carry their units (`p50Ms`, `bytes`).
   * A peer that was measured in the same run stands beside its own figures.
   */
  run(options: BenchmarkOptions): Promise<Readonly<Record<string, unknown>>>;
}

export interface BenchmarkOptions {
  /** Absolute path given with `--data`. */
  readonly data?: string;
  /** Progress for a person: standard output, or standard error under `--json`. */
  log(line: string): void;
  /** Writes a page that a person can look at, such as an SVG, into the folder given with `--pages` or a temporary one. */
  page(file: string, content: string): void;
}
