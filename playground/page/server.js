// What the page asks of the playground's server. Each call ends in an answer or in words for a toast.

import { t } from "./i18n.js";

async function answerOf(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Error(t("noServer"));
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error || `HTTP ${response.status}`);
  return body;
}

export function fetchState() {
  return answerOf(fetch("/playground/state", { cache: "no-store" }));
}

export function post(path, body = {}) {
  const headers = { "Content-Type": "application/json" };
  return answerOf(fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

export function act(phoneId, deed, body = {}) {
  return post(`/playground/phones/${phoneId}/${deed}`, body);
}

export function sendFile(phoneId, { kind, file, caption, replyTo, duration }) {
  const form = new FormData();
  form.append("kind", kind);
  if (caption) form.append("caption", caption);
  if (duration) form.append("duration", String(duration));
  if (replyTo) form.append("reply_to", String(replyTo));
  form.append("file", file, file.name);
  return answerOf(fetch(`/playground/phones/${phoneId}/file`, { method: "POST", body: form }));
}
