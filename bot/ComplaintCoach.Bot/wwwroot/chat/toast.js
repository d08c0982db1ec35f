// A word or two at the foot of the page, for a moment.
let timer;

export function toast(text) {
  const place = document.getElementById('toast');
  clearTimeout(timer);
  place.textContent = text;
  place.classList.add('shown');
  timer = setTimeout(() => {
    place.classList.remove('shown');
    place.textContent = '';
  }, 2500);
}
