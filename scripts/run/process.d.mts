/** The folder of the workspace. */
export const root: string;
/** The path of npm's own JavaScript. */
export function npmCli(): string;
