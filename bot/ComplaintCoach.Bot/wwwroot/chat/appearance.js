// How Web Chat and the cards in it look. Every text colour keeps 4.5:1 on every background it can stand on.
import { language } from './language.js';
import { texts } from './texts.js';

const simplified = "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC'";
const font = {
  'zh-Hans': `${simplified}, system-ui, sans-serif`,
  'zh-Hant': "'PingFang TC', 'PingFang HK', 'Microsoft JhengHei UI', 'Microsoft JhengHei', 'Noto Sans TC', 'Noto Sans HK', 'Noto Sans CJK TC', 'Source Han Sans TC', system-ui, sans-serif",
  en: `system-ui, 'Segoe UI', Roboto, ${simplified}, sans-serif`,
}[language];
const ink = '#1c2731';
const quiet = '#566370';
const accent = '#14566e';
const line = '#dbe2e7';

export const styleOptions = {
  accent,
  subtle: quiet,
  primaryFont: font,
  backgroundColor: 'transparent',
  paddingRegular: 10,
  rootHeight: '100%',
  rootWidth: '100%',

  bubbleBackground: '#ffffff',
  bubbleBorderColor: line,
  bubbleBorderRadius: 8,
  bubbleFromUserBackground: '#dfecf1',
  bubbleFromUserBorderColor: '#c6dbe3',
  bubbleFromUserBorderRadius: 8,
  bubbleTextColor: ink,
  bubbleFromUserTextColor: ink,
  bubbleMaxWidth: 880,
  bubbleMinWidth: 200,
  bubbleMinHeight: 36,

  disableFileUpload: true,
  hideUploadButton: true,
  sendBoxTextWrap: true,
  sendBoxBackground: '#ffffff',
  sendBoxTextColor: ink,
  sendBoxPlaceholderColor: quiet,
  sendBoxHeight: 52,
  sendBoxMaxHeight: 240,
  sendBoxButtonColor: accent,
  sendBoxBorderTop: 'none',
  maxMessageLength: 100_000,

  // An answer taller than the window is shown from its beginning.
  autoScrollSnapOnPage: true,
  hideToaster: true,
  groupTimestamp: 60,
  timestampColor: quiet,
  timestampFormat: 'relative',
  markdownRenderHTML: false,
  suggestedActionLayout: 'flow',
  suggestedActionBorderRadius: 16,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 34,

  cardEmphasisBackgroundColor: '#f1f5f7',
  cardPushButtonBackgroundColor: '#dfecf1',
  cardPushButtonTextColor: ink,
};

const foreground = {
  default: pair(ink, quiet, '#fff3c4'),
  dark: pair('#0f1820', '#3d4a56', '#e6ebef'),
  light: pair('#ffffff', '#e8eef2', '#3d4a56'),
  accent: pair(accent, '#1b6a86', '#dcecf3'),
  good: pair('#14603a', '#1b6e45', '#d8f0e1'),
  warning: pair('#7a4a00', '#835300', '#ffeec2'),
  attention: pair('#a01c1c', '#a62626', '#fde0de'),
};

const sizes = {
  fontSizes: { small: 13, default: 15, medium: 17, large: 19, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
};

export const hostConfig = {
  fontFamily: font,
  fontTypes: {
    default: { fontFamily: font, ...sizes },
    monospace: { fontFamily: "'Cascadia Mono', Consolas, 'Noto Sans Mono CJK SC', monospace", ...sizes },
  },
  lineHeights: { small: 20, default: 24, medium: 26, large: 28, extraLarge: 32 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: line },
  supportsInteractivity: true,
  imageSizes: { small: 40, medium: 80, large: 160 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  containerStyles: {
    default: { backgroundColor: '#ffffff', foregroundColors: foreground },
    emphasis: { backgroundColor: '#f1f5f7', foregroundColors: foreground },
    accent: { backgroundColor: '#e6f0f5', foregroundColors: foreground },
    good: { backgroundColor: '#e6f5ec', foregroundColors: foreground },
    warning: { backgroundColor: '#fff5db', foregroundColors: foreground },
    attention: { backgroundColor: '#fdecea', foregroundColors: foreground },
  },
  actions: {
    actionAlignment: 'left',
    actionsOrientation: 'horizontal',
    buttonSpacing: 8,
    maxActions: 12,
    showCard: { actionMode: 'inline', inlineTopMargin: 10 },
    spacing: 'default',
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 120 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 10,
  },
  textBlock: { headingLevel: 2 },
};

/** Web Chat's own words where ours are better; one and the same object for each mode. */
export const wording = Object.fromEntries(
  Object.entries(texts.placeholder).map(([mode, placeholder]) => [mode, { TEXT_INPUT_PLACEHOLDER: placeholder }]));

function pair(strong, subtle, highlight) {
  return { default: strong, subtle, highlightColors: { default: highlight, subtle: highlight } };
}
