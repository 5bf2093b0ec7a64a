// Records a voice message where the browser and a microphone allow it.

const TYPES = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"];

export function canRecord() {
  return Boolean(window.MediaRecorder && navigator.mediaDevices?.getUserMedia);
}

/** Starts at once and throws where there is no microphone. `stop()` gives the File, `cancel()` drops what was recorded. */
export async function startRecording() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const type = TYPES.find((each) => MediaRecorder.isTypeSupported(each));
  const recorder = new MediaRecorder(stream, type ? { mimeType: type } : {});
  const parts = [];
  recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
  const ended = new Promise((resolve) => recorder.addEventListener("stop", resolve));
  recorder.start();
  const finish = async () => {
    if (recorder.state !== "inactive") recorder.stop();
    await ended;
    stream.getTracks().forEach((track) => track.stop());
  };
  const stop = async () => {
    await finish();
    const bare = recorder.mimeType.split(";")[0] || "audio/webm";
    return new File(parts, `voice.${bare.split("/")[1]}`, { type: bare });
  };
  return { stop, cancel: finish };
}
