import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes', '@storybook/addon-vitest'],
  // The example event: stories name it as a page would, feed/tech-con-2020.json.
  staticDirs: ['../demo'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
