// Types for parses-file.mjs, so that the tests can use it.
export declare function parsesFile(ending: string): string;
