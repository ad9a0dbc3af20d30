import { executeServerCommand } from '@web/test-runner-commands';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the test runner gives to every page. */
const usual: Size = { width: 800, height: 600 };
let resized = false;

/** Gives the page this size, in every engine. The usual size comes back after the test. */
export async function resize({ width, height = usual.height }: { width: number; height?: number }): Promise<void> {
  resized = true;
  await executeServerCommand('resize', { width, height });
}

afterEach(async () => {
  if (resized) await executeServerCommand('resize', usual);
  resized = false;
});
