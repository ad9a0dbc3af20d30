/// <reference types="vite/client" />
import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import './preview.css';

// Made by the build of the manifest; a fresh clone may not have it yet.
for (const manifest of Object.values(import.meta.glob('../custom-elements.json', { eager: true, import: 'default' }))) {
  setCustomElementsManifest(manifest);
}

/** The place a widget stands in: a language with its direction, and a width. The width is the widget's, not the window's. */
const place: Decorator = (story, { globals }) => {
  // At once, not after the story has been drawn: no widget then appears on the ground of the story before.
  document.documentElement.dataset.ground = String(globals.theme || 'light');
  const language = String(globals.language);
  return html`<div class="place" lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'} data-width=${globals.width}>
    ${story()}
  </div>`;
};

/** A story begins without what another has put into the address. */
function cleanAddress(): void {
  const url = new URL(location.href);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('wco-')) url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
}

const preview: Preview = {
  beforeEach: () => cleanAddress,
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
  },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'fr', title: 'Français' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
    width: {
      description: 'Width of the widget',
      toolbar: {
        icon: 'browser',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'Full width' },
          { value: '768', title: '768 px' },
          { value: '360', title: '360 px' },
          { value: '320', title: '320 px' },
        ],
      },
    },
  },
  initialGlobals: { language: 'en', width: 'full', theme: 'light' },
  decorators: [
    place,
    withThemeByDataAttribute({
      themes: { light: 'light', dark: 'dark' },
      defaultTheme: 'light',
      attributeName: 'data-ground',
    }),
  ],
};

export default preview;
