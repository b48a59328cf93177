import { KERNEL_BYTES } from './kernel-bytes.ts';
import { plainRowOps } from './plain-row-ops.ts';
import type { RowOps } from './row-ops.ts';

/** A memory and what works on it. */
export interface RowMachine {
  readonly buffer: ArrayBuffer;
  readonly ops: RowOps;
}

/** What `selectBest` needs beside two bytes for each of the row: room for those above its first bound, six bytes each. */
export const POOL_BYTES = (64 * 16 + 16) * 6;

/** Bytes of `RowMachine` memory come in pages of this many. */
const PAGE = 65_536;

let compiled: WebAssembly.Module | null = null;

/** Whether this machine runs 128-bit SIMD; where not, the TypeScript twin does the work. */
export function hasSimd(): boolean {
  return compiled !== null || WebAssembly.validate(kernelBytes());
}

/** A machine with at least so many bytes, all 0. */
export function rowMachine(bytes: number, simd = hasSimd()): RowMachine {
  if (!simd) {
    const buffer = new ArrayBuffer(bytes);
    return { buffer, ops: plainRowOps(buffer) };
  }
  compiled ??= new WebAssembly.Module(kernelBytes());
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) + 1 });
  const functions: object = new WebAssembly.Instance(compiled, { env: { memory } }).exports;
  return { buffer: memory.buffer, ops: functions as RowOps };
}

function kernelBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(KERNEL_BYTES), (byte) => byte.charCodeAt(0));
}
