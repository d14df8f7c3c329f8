import { kernelBytes } from './kernel-bytes.ts';

/** A number that the kernel holds. */
interface Held {
  readonly value: number;
}

/** What kernel.as.ts offers; it says there what each is for. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly FIRST_CELLS: Held;
  readonly FIRST_LENGTHS: Held;
  readonly ROW_ENDS: Held;
  readonly LAST: Held;
  readonly ADDED: Held;
  readonly WHOLES: Held;
  readonly PREFIX: Held;
  readonly INPUT: Held;
  readonly why: Held;
  readonly rows: Held;
  readonly endStart: Held;
  readonly endLength: Held;
  readonly cell: Held;
  readonly lastLength: Held;
  readonly plain: Held;
  readonly added: Held;
  readonly wholes: Held;
  scan(start: number, last: number, delimiter: number, longest: number, isRow: boolean): number;
  addEnd(): number;
  numbered(length: number, digits: number, bound: number): void;
  ofAnyKind(): void;
  keptRows(): void;
  keptTexts(): void;
}

/** The little of WebAssembly that is used here, which belongs to no version of the language. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** A kernel with memory of its own; nothing where the machine has none for it, or does not know WebAssembly. */
export function newKernel(): Kernel | undefined {
  try {
    const module = new WebAssembly.Module(Buffer.from(kernelBytes, 'base64'));
    return new WebAssembly.Instance(module).exports as Kernel;
  } catch {
    return undefined;
  }
}
