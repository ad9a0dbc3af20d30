import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/{domain,feed,poll-protocol,i18n,server,cli,scripts,package}/**/*.test.ts'],
        },
      },
    ],
  },
});
