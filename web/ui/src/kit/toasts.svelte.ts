export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'info' | 'bad';
  readonly text: string;
}

/** Short messages that leave by themselves; what has to be read and answered is a Banner. */
class Toasts {
  shown = $state<Toast[]>([]);
  #next = 1;

  show(text: string, tone: Toast['tone'] = 'info', millis = tone === 'bad' ? 8000 : 3500): void {
    const id = this.#next++;
    this.shown = [...this.shown.slice(-2), { id, tone, text }];
    setTimeout(() => this.dismiss(id), millis);
  }

  dismiss(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
