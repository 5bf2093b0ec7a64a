// The line that stands in place of the composer while a voice message is recorded.

import { h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { canRecord, startRecording } from "./recorder.js";
import { minutesAndSeconds } from "./schooltime.js";

export class VoiceStrip {
  constructor(send, ended) {
    Object.assign(this, { send, ended });
    this.time = h("span", { class: "recording-time", role: "status" });
    const cancel = iconButton("close", t("cancel"), { "data-action": "cancel-recording", onclick: () => this.finish(false) });
    const stop = iconButton("send", t("stopRecording"), { "data-action": "stop-recording", onclick: () => this.finish(true) });
    stop.classList.add("send");
    this.element = h("div", { class: "composer-line recording", hidden: true }, cancel, icon("mic"), this.time, stop);
  }

  /** False when nothing can be recorded here. */
  async start() {
    if (!canRecord()) return false;
    try {
      this.recording = await startRecording();
    } catch {
      return false;
    }
    const began = performance.now();
    const draw = () => {
      this.seconds = (performance.now() - began) / 1000;
      this.time.textContent = t("recording", { time: minutesAndSeconds(this.seconds) });
    };
    draw();
    this.timer = setInterval(draw, 500);
    this.element.hidden = false;
    return true;
  }

  async finish(keep) {
    clearInterval(this.timer);
    this.element.hidden = true;
    this.ended();
    if (keep) this.send(await this.recording.stop(), Math.ceil(this.seconds) || 1);
    else await this.recording.cancel();
  }
}
