/**
 * Binary min-heap of what happens next in a search, each event a time and a 32-bit code (Williams
 * 1964). Nothing is ever moved or taken out: the search asks of each event whether it still holds.
 * Equal times come out by the smaller code, so runs repeat exactly.
 */
export class EventQueue {
  #time = new Float64Array(1024);
  #code = new Int32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Time of the next event; Infinity when there is none. */
  get nextTime(): number {
    return this.#size === 0 ? Infinity : this.#time[0]!;
  }

  clear(): void {
    this.#size = 0;
  }

  push(time: number, code: number): void {
    if (this.#size === this.#time.length) this.#grow();
    const times = this.#time;
    const codes = this.#code;
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentTime = times[parent]!;
      if (time > parentTime || (time === parentTime && code >= codes[parent]!)) break;
      times[at] = parentTime;
      codes[at] = codes[parent]!;
      at = parent;
    }
    times[at] = time;
    codes[at] = code;
  }

  /** Takes the next event and gives its code; the queue must not be empty. */
  pop(): number {
    const times = this.#time;
    const codes = this.#code;
    const top = codes[0]!;
    const size = --this.#size;
    const time = times[size]!;
    const code = codes[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const right = child + 1;
      if (right < size && before(times[right]!, codes[right]!, times[child]!, codes[child]!)) child = right;
      if (!before(times[child]!, codes[child]!, time, code)) break;
      times[at] = times[child]!;
      codes[at] = codes[child]!;
      at = child;
    }
    times[at] = time;
    codes[at] = code;
    return top;
  }

  #grow(): void {
    const time = new Float64Array(this.#time.length * 2);
    const code = new Int32Array(this.#code.length * 2);
    time.set(this.#time);
    code.set(this.#code);
    this.#time = time;
    this.#code = code;
  }
}

function before(time: number, code: number, otherTime: number, otherCode: number): boolean {
  return time < otherTime || (time === otherTime && code < otherCode);
}
