// The language of the page: what ?lang= asks for, else the first language of the browser that we speak, else simplified
// Chinese. Also the tag that Web Chat and the bot are told. The bot draws the same lines (TurnCulture).
const name = 'lang';

export const language = [new URLSearchParams(location.search).get(name), ...navigator.languages ?? []]
  .map(tag => spoken(tag ?? '')).find(Boolean) ?? 'zh-Hans';

document.documentElement.lang = language;

/** Marks the language in the switch. Its links keep whatever else stands in the address; the conversation stays in the tab. */
export function setUpSwitch(links) {
  for (const link of links) {
    const address = new URL(location.href);
    address.searchParams.set(name, link.lang);
    link.href = address.href;
    if (link.lang === language) {
      link.setAttribute('aria-current', 'true');
    }
  }
}

function spoken(tag) {
  const [first, ...rest] = tag.toLowerCase().split(/[-_]/);
  if (first === 'en') {
    return 'en';
  }

  if (first !== 'zh') {
    return null;
  }

  return !rest.includes('hans') && rest.some(part => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
}
