import { TextDecoder, TextEncoder } from 'node:util';

// What browsers have and jsdom lacks. Imported before everything else.
const nothing = (): void => undefined;

class NoResize {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
}

Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  ResizeObserver: globalThis.ResizeObserver ?? NoResize,
  setImmediate: (work: () => void) => setTimeout(work, 0),
});
Object.assign(window, {
  scrollTo: nothing,
  scrollBy: nothing,
  matchMedia: () => ({ matches: false, addEventListener: nothing, removeEventListener: nothing }),
});
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 288 });
// Without a layout nothing has a place or a size; whether an element can be seen is asked of these.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  configurable: true,
  get(this: HTMLElement) {
    return this.closest('[hidden]') === null ? this.parentElement : null;
  },
});
Object.assign(document.body, {
  getBoundingClientRect: () => ({ x: 0, y: 0, top: 0, left: 0, width: 288, height: 600 }),
});
// jsdom draws nothing and says so; axe asks for a canvas to look at letters.
HTMLCanvasElement.prototype.getContext = () => null;
