// The command `resize`: gives the page of a test a width and height, in every engine.
// (The command that comes with the runner knows no WebDriver.)

/** What the runner gives to every new page where it can. */
const usualSize = { width: 800, height: 600 };

/** WebDriver sizes the window: what surrounds the page comes on top. */
async function resizePage(driver, { width, height }) {
  const [besideIt, aboveIt] = await driver.execute(() => [
    window.outerWidth - window.innerWidth,
    window.outerHeight - window.innerHeight,
  ]);
  await driver.setWindowSize(width + besideIt, height + aboveIt);
}

export const resizePlugin = () => ({
  name: 'resize-command',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command !== 'resize') return undefined;
    if (browser.type === 'puppeteer') await browser.getPage(id).setViewport(payload);
    else await resizePage(browser.driver, payload);
    return true;
  },
});

/** Makes a launcher that drives by WebDriver start every page in the usual size, as the others do. */
export function startingInUsualSize(launcher) {
  const startSession = launcher.startSession.bind(launcher);
  launcher.startSession = async (id, url) => {
    await launcher.ensureManagerInitialized();
    await resizePage(launcher.driver, usualSize);
    return startSession(id, url);
  };
  return launcher;
}
