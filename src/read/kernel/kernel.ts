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
  readonly LOOK_AHEAD: Held;
  readonly BLOCK: Held;
  readonly LONGEST: Held;
  readonly MOST_ENDS: Held;
  readonly WHOLE: Held;
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
declare const WebAssembly:
  | {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object) => { readonly exports: unknown };
    }
  | undefined;

let compiled: object | undefined;

/** A kernel with memory of its own; nothing where the machine has none for it, or does not know WebAssembly. */
export function newKernel(): Kernel | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  compiled ??= new WebAssembly.Module(Buffer.from(kernelBytes, 'base64'));
  try {
    return new WebAssembly.Instance(compiled).exports as Kernel;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
