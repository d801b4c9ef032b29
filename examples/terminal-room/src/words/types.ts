import type { ExclusionReason, MoveKind, SilentReason } from '@coterie/core';

/** Every word that the room itself says, in one language. What the personas say is not here. */
export interface Words {
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  readonly start: {
    readonly joined: (names: string) => string;
    readonly artificial: string;
    readonly howTo: string;
  };
  readonly chooseScene: { readonly title: string; readonly ask: (count: number) => string };
  readonly typing: (names: readonly string[]) => string;
  readonly status: {
    readonly running: string;
    readonly paused: string;
    readonly ticks: (count: number) => string;
    readonly messages: (count: number) => string;
    readonly success: (percent: string) => string;
    readonly seed: (seed: string) => string;
  };
  /** What stands wherever the model is named. */
  readonly scriptedModel: string;
  readonly guest: string;
  readonly prompt: string;
  readonly edited: string;
  readonly reacted: (emoji: string) => string;
  readonly commands: {
    readonly help: readonly (readonly [command: string, about: string])[];
    readonly unknown: (command: string) => string;
    readonly who: (name: string, topics: string, isMuted: boolean) => string;
    readonly about: (title: string, notice: string) => readonly string[];
    readonly nobody: (name: string, names: string) => string;
    readonly needsName: (command: string, names: string) => string;
    readonly muted: (name: string) => string;
    readonly unmuted: (name: string) => string;
    readonly paused: string;
    readonly resumed: string;
    readonly badSpeed: (given: string) => string;
    readonly speed: (factor: number) => string;
    readonly closing: string;
  };
  readonly why: {
    readonly nothing: string;
    readonly title: (name: string, text: string) => string;
    readonly move: string;
    readonly target: string;
    readonly noTarget: string;
    readonly topic: string;
    readonly candidates: string;
    readonly out: string;
    readonly targets: string;
    readonly prompt: (tokens: number) => string;
    readonly dropped: string;
    readonly model: string;
    readonly moves: Readonly<Record<MoveKind, string>>;
    readonly exclusions: Readonly<Record<ExclusionReason, string>>;
  };
  readonly report: {
    readonly title: string;
    readonly seed: string;
    readonly ticks: string;
    readonly sent: string;
    readonly reacted: string;
    readonly silent: string;
    readonly failed: string;
    readonly success: string;
    readonly byBot: string;
    readonly cost: string;
    readonly modelCalls: string;
    readonly model: string;
    readonly people: string;
    readonly answered: (answered: number, said: number) => string;
    readonly seconds: (p50: string, p95: string) => string;
    readonly nobodySpoke: string;
    readonly transcript: string;
  };
  readonly silentReasons: Readonly<Record<SilentReason, string>>;
}
