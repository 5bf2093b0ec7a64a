// The questions the page asks in dialogs.

import { h } from "./dom.js";
import { language, t } from "./i18n.js";
import { choiceField, openForm, textField } from "./overlay.js";
import { isForBot, readStartLink } from "./startlinks.js";

export const NEW_PHONE = "new";

export async function askPhone() {
  const optional = { placeholder: t("optional") };
  const fields = [
    textField("first_name", t("firstName"), { required: true, maxlength: 64 }),
    textField("last_name", t("lastName"), { ...optional, maxlength: 64 }),
    textField("username", t("username"), { ...optional, maxlength: 32, pattern: "@?[A-Za-z][A-Za-z0-9_]{3,31}" }),
    choiceField("language_code", t("phoneLanguage"), [["ru", t("russian")], ["en", t("english")]], language()),
  ];
  const data = await openForm({ title: t("addPhoneTitle"), about: t("addPhoneWhy"), fields, go: t("add") });
  return data && filled({ ...Object.fromEntries(data), username: data.get("username").replace(/^@/, "") });
}

function filled(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
}

/** {parameter, phone: id or NEW_PHONE}, null when it was closed. */
export async function askLink(playground, chosen) {
  const { bot } = playground;
  const example = `https://t.me/${bot.username}?start=…`;
  const phones = [...playground.phones.values()].map((phone) => [phone.id, phone.name]);
  const fields = [
    textField("link", t("linkLabel"), { required: true, placeholder: example, inputmode: "url", "data-testid": "link" }),
    choiceField("phone", t("linkPhone"), [...phones, [NEW_PHONE, t("newPhone")]], chosen),
  ];
  const check = (data) => {
    const link = readStartLink(data.get("link"));
    if (!link) return t("linkWrong", { example });
    return isForBot(link, bot) ? null : t("linkOther", { bot: bot.username });
  };
  const data = await openForm({ title: t("linkTitle"), fields, go: t("linkOpen"), check });
  if (!data) return null;
  const phone = data.get("phone") === NEW_PHONE ? NEW_PHONE : Number(data.get("phone"));
  return { parameter: readStartLink(data.get("link")).parameter, phone };
}

export async function askContact(phone) {
  const number = textField("phone_number", t("phoneNumber"), { value: "+79120000000", required: true, inputmode: "tel" });
  const data = await openForm({ title: t("shareContact"), fields: [number], go: t("shareContactGo") });
  return data && { phone_number: data.get("phone_number"), first_name: phone.user.first_name };
}

export async function askLocation() {
  const numeric = { required: true, type: "number", step: "any" };
  const fields = h(
    "div",
    { class: "two" },
    textField("latitude", t("latitude"), { ...numeric, value: "56.8389", min: -90, max: 90 }),
    textField("longitude", t("longitude"), { ...numeric, value: "60.6057", min: -180, max: 180 }),
  );
  const data = await openForm({ title: t("shareLocation"), fields: [fields], go: t("shareContactGo") });
  return data && { latitude: Number(data.get("latitude")), longitude: Number(data.get("longitude")) };
}
