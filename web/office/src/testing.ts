import { vi } from 'vitest';

/** What jsdom lacks of a browser: sizes that change, and dialogs that open. */
export function browserParts(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {
        // No size ever changes.
      }
      unobserve(): void {
        // Nothing was observed.
      }
      disconnect(): void {
        // Nothing was observed.
      }
    },
  );
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
}
