const ALIGNMENT = 16;

/** Hands out places in a memory that is made when all of them are known. */
export class Arena {
  #end = 0;

  /** The address of so many bytes. */
  reserve(bytes: number): number {
    const address = this.#end;
    this.#end += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    return address;
  }

  get bytes(): number {
    return this.#end;
  }
}
