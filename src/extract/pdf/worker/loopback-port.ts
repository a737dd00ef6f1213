interface Listening {
  readonly signal?: AbortSignal;
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * Both ends of the line between pdf.js and its worker when they share a thread. Each end knows by their addresses which messages are for it.
 * Messages arrive as they are, and not as copies, which would take a tenth of the time of a page: neither end touches what it has sent.
 */
export class LoopbackPort {
  readonly #listeners = new Set<Listener>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  postMessage(data: unknown): void {
    queueMicrotask(() => {
      for (const listener of [...this.#listeners]) {
        try {
          listener({ data });
        } catch (error) {
          this.#onError(error);
        }
      }
    });
  }

  addEventListener(_: 'message', listener: Listener, { signal }: Listening = {}): void {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }
}
