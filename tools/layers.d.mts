// Types for layers.mjs, so that the architecture test can read it.
export declare const layers: Readonly<Record<string, readonly string[]>>;
export declare const impure: readonly string[];
export declare function layerOf(path: string): string | undefined;
export declare function mayImport(from: string, to: string): boolean;
