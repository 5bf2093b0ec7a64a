// The live line to the server. It is opened again whenever it breaks. Frames that come while the state is being
// fetched wait for it: each of them may be in that state already, so applying one twice must change nothing.

import { fetchState } from "./server.js";

const FIRST_WAIT = 400;
const LONGEST_WAIT = 5000;

export class Live {
  constructor({ onState, onEvent, onConnected }) {
    Object.assign(this, { onState, onEvent, onConnected });
    this.wait = FIRST_WAIT;
    this.waiting = [];
  }

  connect() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/playground/live`);
    this.socket = socket;
    socket.addEventListener("open", () => this.refetch());
    socket.addEventListener("message", (frame) => this.receive(JSON.parse(frame.data)));
    socket.addEventListener("close", () => this.reconnect());
  }

  receive(event) {
    if (event.type === "reset") this.refetch();
    else if (this.waiting) this.waiting.push(event);
    else this.onEvent(event);
  }

  async refetch() {
    const held = (this.waiting = []);
    try {
      const state = await fetchState();
      if (this.waiting !== held) return;
      this.onState(state);
    } catch {
      if (this.waiting === held) this.socket.close();
      return;
    }
    this.waiting = null;
    held.forEach((event) => this.onEvent(event));
    this.wait = FIRST_WAIT;
    this.onConnected(true);
  }

  reconnect() {
    this.waiting = [];
    this.onConnected(false);
    setTimeout(() => this.connect(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }
}
