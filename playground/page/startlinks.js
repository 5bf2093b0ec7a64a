// Links that start the bot: https://t.me/<bot>?start=X, t.me/<bot>, tg://resolve?domain=<bot>&start=X.

const HOSTS = new Set(["t.me", "telegram.me", "telegram.dog"]);
const SAFE = new Set(["http:", "https:", "mailto:", "tel:"]);

/** {bot, parameter} of a link to a bot, null of any other link. */
export function readStartLink(text) {
  const url = parsed(text);
  if (!url) return null;
  if (url.protocol === "tg:") return fromParts(url.searchParams.get("domain"), url);
  if (!HOSTS.has(url.hostname)) return null;
  const parts = url.pathname.split("/").filter(Boolean);
  return parts.length === 1 ? fromParts(parts[0], url) : null;
}

function parsed(text) {
  const trimmed = (text || "").trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

function fromParts(bot, url) {
  return /^\w{3,}$/.test(bot || "") ? { bot, parameter: url.searchParams.get("start") || "" } : null;
}

export function isForBot(link, bot) {
  return link !== null && link.bot.toLowerCase() === (bot.username || "").toLowerCase();
}

/** The address as it may stand in href, null where a browser must not follow it (javascript:, tg:, …). */
export function safeAddress(text) {
  const url = parsed(text);
  return url && SAFE.has(url.protocol) ? url.href : null;
}
